'use client'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Form } from '#components/form/form.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useAction } from '#components/form/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import { tell } from '#components/ui/toast.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { noteClearanceAction } from '#lib/clearance/actions.ts'
import { today } from '#lib/date/format.ts'
import { FailureBanner } from '../editor/failure-banner.tsx'
import { DayInput } from '../people/day-input.tsx'
import { useTextToClear } from './use-text-to-clear.ts'

type Values = { clearedBy: string; on: string; evidence: string }

/** Asks who cleared the open text, when, and where that can be looked up. */
export function NoteDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords()
  return (
    <Modal asks title={t('clearance.note.title')} open={open} onOpenChange={onOpenChange}>
      {(close) => <Note onDone={close} />}
    </Modal>
  )
}

function Note({ onDone }: { onDone: () => void }) {
  const t = useWords()
  const { stored, readAgain } = useTextToClear()
  const [unsaved, setUnsaved] = useState<ActionFailure | null>(null)
  const form = useForm<Values>({ defaultValues: { clearedBy: '', on: today(), evidence: '' } })
  const { run, pending, failure } = useAction(noteClearanceAction, {}, form)
  const submit = async (values: Values) => {
    const text = await stored()
    setUnsaved(text.ok ? null : text)
    if (!text.ok) return
    const result = await run({ ...text.of, ...values })
    if (result.ok || result.code === 'stale') await readAgain()
    if (!result.ok) return
    tell({ text: t('clearance.note.done') })
    onDone()
  }
  const shown = unsaved ?? (failure?.code === 'invalid' && failure.fields ? null : failure)
  return (
    <Form
      form={form}
      labelOf={(path) => t(`clearance.note.${path as keyof Values}`)}
      onSubmit={(event) => {
        event.stopPropagation()
        void form.handleSubmit(submit)(event)
      }}
      className="space-y-5"
    >
      <p className="max-w-measure">{t('clearance.note.lead')}</p>
      <FailureBanner failure={shown} />
      <TextInput
        name="clearedBy"
        required
        label={t('clearance.note.clearedBy')}
        help={t('clearance.note.clearedByHelp')}
      />
      <DayInput name="on" required label={t('clearance.note.on')} />
      <TextInput
        name="evidence"
        required
        label={t('clearance.note.evidence')}
        help={t('clearance.note.evidenceHelp')}
      />
      <div className="flex flex-wrap gap-3 pt-1">
        <Button type="submit" kind="primary" pending={pending}>
          {t('clearance.note.save')}
        </Button>
        <Button onPress={onDone}>{t('form.cancel')}</Button>
      </div>
    </Form>
  )
}
