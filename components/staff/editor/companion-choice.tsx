'use client'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { Companion } from '#lib/revision/companions.ts'
import { RecordName } from '../record-name.tsx'
import type { Publication } from './publication.ts'

/** What it refers to that the public does not have: what can be published with it, and what stays unnamed on the page until it is. */
export function CompanionChoice({
  companions,
  along,
  onToggle,
}: {
  companions: readonly Companion[]
  along: Publication['along']
  onToggle: (recordId: string, on: boolean) => void
}) {
  const t = useWords()
  const locale = useLocale()
  if (companions.length === 0) return null
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 font-semibold">{t('editor.publish.notPublic')}</legend>
      <p className="max-w-measure text-sm text-muted">{t('editor.publish.notPublicHelp')}</p>
      {companions.map(({ recordId, type, label, revision, complete }) => {
        const name = (
          <>
            <RecordName name={label} locale={locale} />{' '}
            <span className="text-muted">· {t(`terms.recordType.${type}`)}</span>
          </>
        )
        if (revision && complete) {
          const isAlong = along.some(({ revisionId }) => revisionId === revision.id)
          return (
            <label key={recordId} className="choice">
              <input type="checkbox" checked={isAlong} onChange={(event) => onToggle(recordId, event.target.checked)} />
              <span>
                {name}
                <span className="block text-sm text-muted">
                  {t(`editor.publish.along.${revision.state === 'submitted' ? 'submitted' : 'draft'}`, {
                    author: revision.authorName,
                  })}
                </span>
              </span>
            </label>
          )
        }
        return (
          <div key={recordId} className="py-1 ps-8">
            {name}
            <span className="block text-sm text-muted">
              {t(revision ? 'editor.publish.along.incomplete' : 'editor.publish.along.nothing')}
            </span>
          </div>
        )
      })}
    </fieldset>
  )
}
