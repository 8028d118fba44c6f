'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { Preview } from '#lib/redaction/preview.ts'
import { FoundFiles } from './found-files.tsx'
import { FoundRecord } from './found-record.tsx'
import type { useChoices } from './use-choices.ts'

/** Everything that holds the words, before anything is done: what goes, and what is left. */
export function Found({ preview, choices }: { preview: Preview; choices: ReturnType<typeof useChoices> }) {
  const t = useWords()
  const { records, people, looseFiles, elsewhere } = preview
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever waited for it hears first that it is there.
  useEffect(() => heading.current?.focus(), [])
  const files = [...records.flatMap((record) => record.files), ...looseFiles].filter(
    ({ holds }) => holds === 'yes' || holds === 'name',
  )
  return (
    <div className="space-y-10">
      <header className="space-y-1">
        <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
          {t('redaction.found')}
        </h2>
        <p>{t('redaction.foundCount', { records: records.length, people: people.length, files: files.length })}</p>
        <p className="text-sm text-muted">{t('redaction.searched', preview.searched)}</p>
      </header>
      {records.length > 0 && (
        <Group title={t('redaction.records')} help={t('redaction.recordsHelp')}>
          {records.some((record) => record.files.length > 0) && (
            <p className="max-w-measure text-sm text-muted">{t('redaction.filesHelp')}</p>
          )}
          <ul className="border-t border-rule">
            {records.map((record) => (
              <FoundRecord
                key={record.id}
                record={record}
                goes={choices.goesRecord(record.id)}
                onGoes={(goes) => choices.setRecord(record.id, goes)}
                files={choices.files}
                onFile={choices.setFile}
              />
            ))}
          </ul>
        </Group>
      )}
      {people.length > 0 && (
        <Group title={t('redaction.people')} help={t('redaction.peopleHelp')}>
          <ul className="border-t border-rule">
            {people.map(({ id, name, email, own }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-8 border-b border-rule py-3">
                <span className="min-w-0 break-words">
                  {name} <span className="text-muted">{email}</span>
                  {own && <span className="block text-sm text-muted">{t('redaction.own')}</span>}
                </span>
                {!own && (
                  <label className="choice">
                    <input
                      type="checkbox"
                      checked={choices.goesPerson(id)}
                      onChange={(event) => choices.setPerson(id, event.target.checked)}
                      aria-label={t('redaction.removeIn', { name })}
                    />
                    <span>{t('redaction.remove')}</span>
                  </label>
                )}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {looseFiles.length > 0 && (
        <Group title={t('redaction.looseFiles')}>
          <FoundFiles files={looseFiles} chosen={choices.files} onChoose={choices.setFile} open={false} />
        </Group>
      )}
      {elsewhere.length > 0 && (
        <Group title={t('redaction.elsewhere')}>
          <ul className="text-sm">
            {elsewhere.map(({ where, count, removable }) => (
              <li key={where}>
                <code>{where}</code>: {t('redaction.elsewhereCount', { count })},{' '}
                <strong className={removable ? 'font-normal' : 'text-danger'}>
                  {t(removable ? 'redaction.willGo' : 'redaction.cannot')}
                </strong>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  )
}

/** Nothing holds the words: said with what was searched. */
export function NothingFound({ searched }: Pick<Preview, 'searched'>) {
  const t = useWords()
  return (
    <EmptyState title={t('redaction.nothing')}>
      <p>{t('redaction.searched', searched)}</p>
      <p>{t('redaction.nothingDo')}</p>
    </EmptyState>
  )
}

function Group({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <section className="space-y-3">
      <h3 className="text-lg">{title}</h3>
      {help && <p className="max-w-measure text-sm text-muted">{help}</p>}
      {children}
    </section>
  )
}
