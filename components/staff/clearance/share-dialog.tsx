'use client'
import { useCallback, useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { Form } from '#components/form/form.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { answered, useAction } from '#components/form/use-action.ts'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { makePreviewLinkAction, previewLinksAction } from '#lib/clearance/actions.ts'
import type { MadeLink } from '#lib/clearance/preview-link.ts'
import { type LinkDays, linkDays, type PreviewLinkFacts, usualDays } from '#lib/clearance/terms.ts'
import { formatInstant } from '#lib/date/format.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { CopiedAddress } from '../copied-address.tsx'
import { FailureBanner } from '../editor/failure-banner.tsx'
import { useLive } from '../editor/live.tsx'
import { useOpenEditor } from '../editor/use-editor.ts'
import { LinkList } from './link-list.tsx'
import { useTextToClear } from './use-text-to-clear.ts'

type Values = { reader: string; days: string }

/** Makes links by which somebody without an account reads the open text, and ends those that were made. */
export function ShareDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords()
  return (
    <Modal asks wide title={t('clearance.share.title')} open={open} onOpenChange={onOpenChange}>
      <Share />
    </Modal>
  )
}

function Share() {
  const t = useWords()
  const { editing, revisionId } = useOpenEditor()
  const isClosed = definitionOf(editing.record.type).audience(useLive().content) !== 'public'
  const [links, setLinks] = useState<PreviewLinkFacts[] | 'failed' | null>(null)
  const load = useCallback(async () => {
    const result = await answered(previewLinksAction({ revisionId }))
    setLinks(result.ok ? result.data : 'failed')
  }, [revisionId])
  useEffect(() => void load(), [load])
  return (
    <div className="space-y-6">
      <p className="max-w-measure">{t('clearance.share.lead')}</p>
      {isClosed && <Banner tone="warn" title={t('clearance.share.closed')} />}
      <NewLink onMade={load} />
      <section className="space-y-3 border-t border-rule pt-5">
        <h3 className="text-lg">{t('clearance.share.links')}</h3>
        {links === 'failed' ? (
          <p>{t('clearance.share.notLoaded')}</p>
        ) : (
          links && <LinkList links={links} onChange={load} />
        )}
      </section>
    </div>
  )
}

function NewLink({ onMade }: { onMade: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const { stored, readAgain } = useTextToClear()
  const [made, setMade] = useState<MadeLink | null>(null)
  const [unsaved, setUnsaved] = useState<ActionFailure | null>(null)
  const form = useForm<Values>({ defaultValues: { reader: '', days: String(usualDays) } })
  const { run, pending, failure } = useAction(makePreviewLinkAction, {}, form)
  const submit = async ({ reader, days }: Values) => {
    const text = await stored()
    setUnsaved(text.ok ? null : text)
    if (!text.ok) return
    const result = await run({ ...text.of, reader, days: Number(days) as LinkDays })
    if (!result.ok) return void (result.code === 'stale' && (await readAgain()))
    setMade(result.data)
    form.reset()
    onMade()
  }
  const shown = unsaved ?? (failure?.code === 'invalid' && failure.fields ? null : failure)
  return (
    <>
      {made && (
        <Banner key={made.url} tone="good" title={t('clearance.share.made')}>
          <CopiedAddress
            id="preview-link"
            label={t('clearance.share.madeLabel')}
            lead={t('clearance.share.madeMessage', { time: formatInstant(new Date(made.expiresAt), locale) })}
            url={made.url}
          />
        </Banner>
      )}
      <Form
        form={form}
        labelOf={(path) => t(`clearance.share.${path as keyof Values}`)}
        onSubmit={(event) => {
          event.stopPropagation()
          void form.handleSubmit(submit)(event)
        }}
        className="space-y-5"
      >
        <FailureBanner failure={shown} />
        <TextInput name="reader" required label={t('clearance.share.reader')} help={t('clearance.share.readerHelp')} />
        <ChoiceInput
          name="days"
          label={t('clearance.share.days')}
          choices={linkDays.map((days) => ({ value: String(days), label: t('clearance.share.daysChoice', { days }) }))}
        />
        <Button type="submit" kind="primary" pending={pending}>
          {t('clearance.share.make')}
        </Button>
      </Form>
    </>
  )
}
