'use client'
import type { ReactNode } from 'react'
import { fieldProblems } from '#components/form/field-problems.ts'
import { problemInWords } from '#components/form/problem.ts'
import { Banner } from '#components/ui/banner.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import { pathLabel } from './path-label.ts'
import { useOpenEditor } from './use-editor.ts'

/** Why an act on what is open was not done: what happened, what was kept and what to do. */
export function FailureBanner({ failure }: { failure: ActionFailure | null }) {
  const { editing } = useOpenEditor()
  return <ActFailure failure={failure} type={editing.record.type} />
}

/** The same of an act on a record of this type, open or not. */
export function ActFailure({ failure, type }: { failure: ActionFailure | null; type: RecordType }) {
  const t = useWords()
  if (!failure) return null
  const { code } = failure
  return (
    <Banner tone="danger" title={t(`editor.failed.${code}.title`)}>
      <p>{t.rich(`editor.failed.${code}.message`, { signIn: signInLink })}</p>
      {fieldProblems(failure, 'content').map(({ path, message }) => (
        <p key={path}>
          {path !== 'content' && `${pathLabel(t, type, path)}: `}
          {problemInWords(t, message)}
        </p>
      ))}
    </Banner>
  )
}

/** To sign in beside what is open, so that nothing typed is left. */
export function signInLink(words: ReactNode) {
  return (
    <a href={paths.signIn} target="_blank" rel="noopener">
      {words}
    </a>
  )
}
