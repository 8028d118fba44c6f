'use client'
import { type FormEvent, useState } from 'react'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { CompanionChoice } from './companion-choice.tsx'
import { Differences } from './differences.tsx'
import { FailureBanner } from './failure-banner.tsx'
import { useLive } from './live.tsx'
import { languagesOf, publicChange, readershipOf, toBePublished } from './publication.ts'
import { PublishedLanguages } from './published-languages.tsx'
import { ReadershipNotice } from './readership-notice.tsx'
import { useActs } from './use-acts.ts'
import { useCompanions } from './use-companions.ts'
import { useOpenEditor } from './use-editor.ts'

/** What changes in public, in which languages, and what else is taken along. */
export function PublishForm({ version, onDone }: { version: number; onDone: () => void }) {
  const t = useWords()
  const { publish } = useActs()
  const { editing, opened, publicVersion, saving } = useOpenEditor()
  const { content, differences } = useLive()
  const [languages, setLanguages] = useState<readonly Locale[]>(locales)
  const { companions, along, toggle } = useCompanions()
  const proposal = editing.revision && editing.revision.authorId !== opened.person.userId ? editing.revision : null
  // Of one's own draft, what was said while it was written; what one says of another's is one's own.
  const [message, setMessage] = useState(proposal ? '' : saving.message)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const changed = languagesOf(differences)
  const found = publicChange(editing, content, languages)
  const readership = readershipOf(editing, toBePublished(editing, content, languages))
  const isForEveryone = readership === null || readership.by === 'public'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (pending) return
    setPending(true)
    const failed = await publish({ languages, along, message })
    setPending(false)
    setFailure(failed)
    if (!failed) onDone()
  }
  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      {publicVersion > editing.record.version && (
        <Banner title={t('editor.publish.movedOn', { version: publicVersion })}>
          <p>{t('editor.publish.movedOnHelp')}</p>
        </Banner>
      )}
      {editing.record.lifecycle === 'withdrawn' && <Banner tone="warn" title={t('editor.publish.withdrawn')} />}
      {readership && <ReadershipNotice {...readership} />}
      <PublishedLanguages
        isFirst={editing.record.version === 0}
        changed={changed}
        others={differences.length - [...changed.values()].reduce((sum, count) => sum + count, 0)}
        chosen={languages}
        onChange={setLanguages}
      />
      {editing.record.version > 0 ? (
        <section className="space-y-2">
          <h3 className="font-sans text-base font-semibold">
            {t(isForEveryone ? 'editor.publish.changes' : 'editor.publish.changesHere', { count: found.length })}
          </h3>
          <Differences found={found} />
          {differences.length > found.length && (
            <p className="text-sm text-muted">
              {t('editor.publish.rest', { count: differences.length - found.length })}
            </p>
          )}
        </section>
      ) : (
        isForEveryone && <p className="max-w-measure">{t('editor.publish.first')}</p>
      )}
      <CompanionChoice companions={companions} along={along} onToggle={toggle} />
      <FieldFrame
        label={t('editor.publish.note')}
        help={t(proposal ? 'editor.publish.noteOnProposal' : 'editor.publish.noteHelp')}
      >
        {(control) => (
          <textarea
            {...control}
            value={message}
            maxLength={2_000}
            onChange={(event) => setMessage(event.target.value)}
            className="control"
          />
        )}
      </FieldFrame>
      <FailureBanner failure={failure} />
      <div className="sticky bottom-0 flex flex-wrap gap-3 bg-ground py-4">
        <Button type="submit" kind="primary" pending={pending} autoFocus>
          {t('editor.publish.confirm', { version, along: along.length })}
        </Button>
        <Button onPress={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  )
}
