'use client'
import type { Ref } from 'react'
import { useEditedLanguage } from '#components/form/edited-language.tsx'
import { problemInWords } from '#components/form/problem.ts'
import { useWords } from '#components/ui/language.tsx'
import { definitionOf } from '#lib/record/definitions.ts'
import { lackingIn } from './lacking.ts'
import { useLive } from './live.tsx'
import { pathLabel } from './path-label.ts'
import { useOpenEditor } from './use-editor.ts'
import { useGoTo } from './use-go-to.ts'

/** What is still to be done: what keeps it from becoming public, and what the language that is shown lacks. Each leads to its field. */
export function BeforePublishing({ ref }: { ref: Ref<HTMLElement> }) {
  const t = useWords()
  const { editing, editable } = useOpenEditor()
  const { content, complaints } = useLive()
  const { locale } = useEditedLanguage()
  const { type } = editing.record
  const lacking = lackingIn(definitionOf(type).fields, content, locale)
  if (!editable || (complaints.length === 0 && lacking.length === 0)) return null
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={t('editor.toDo')}
      className="space-y-3 border-s-4 border-rule py-1 ps-4 outline-none focus:border-accent"
    >
      {complaints.length > 0 && (
        <div>
          <p className="font-semibold">{t('editor.beforePublishing')}</p>
          <ul>
            {complaints.map(({ path, key }) => (
              <li key={path}>
                <FieldLink path={path} /> <span className="text-muted">{problemInWords(t, key)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {lacking.length > 0 && (
        <p className="text-sm text-muted">
          {t('editor.lacking', { language: t(`terms.languages.${locale}`) })}{' '}
          {lacking.map((path, index) => (
            <span key={path}>
              {index > 0 && ', '}
              <FieldLink path={`${path}.${locale}`} label={pathLabel(t, type, path)} />
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function FieldLink({ path, label }: { path: string; label?: string }) {
  const t = useWords()
  const goTo = useGoTo()
  const { editing } = useOpenEditor()
  return (
    <button
      type="button"
      onClick={() => goTo(path)}
      className="cursor-pointer text-accent underline underline-offset-4 hover:decoration-2"
    >
      {label ?? pathLabel(t, editing.record.type, path)}
    </button>
  )
}
