'use client'
import { useEditedLanguage } from '#components/form/edited-language.tsx'
import { problemInWords } from '#components/form/problem.ts'
import { useWords } from '#components/ui/language.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { definitionOf } from '#lib/record/definitions.ts'
import { lackingIn } from './lacking.ts'
import { useLive } from './live.tsx'
import { pathLabel } from './path-label.ts'
import { useOpenEditor } from './use-editor.ts'

/** What is still to be done: what keeps it from becoming public, and what the language that is shown lacks. Each leads to its field. */
export function ToDo({ onGo }: { onGo: (path: string) => void }) {
  const t = useWords()
  const { editing, editable } = useOpenEditor()
  const { content, complaints } = useLive()
  const { locale } = useEditedLanguage()
  const { type } = editing.record
  const lacking = lackingIn(definitionOf(type).fields, content, locale)
  if (!editable || (complaints.length === 0 && lacking.length === 0)) return null
  const link = (path: string, goTo = path) => (
    <TextButton onPress={() => onGo(goTo)}>{pathLabel(t, type, path)}</TextButton>
  )
  return (
    <div className="space-y-3">
      {complaints.length > 0 && (
        <div>
          <p className="font-semibold">{t('editor.beforePublishing')}</p>
          <ul className="space-y-0.5">
            {complaints.map(({ path, key }) => (
              <li key={path}>
                {link(path)}: <span className="text-muted">{problemInWords(t, key)}</span>
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
              {link(path, `${path}.${locale}`)}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
