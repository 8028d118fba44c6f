'use client'
import { fieldProblems } from '#components/form/field-problems.ts'
import { problemInWords } from '#components/form/problem.ts'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { RecordType } from '#lib/record-types.ts'
import { signInLink } from './failure-banner.tsx'
import { useOpenEditor } from './use-editor.ts'

/** Of what a focal point may draft for their own party: that it is no longer that. */
const notOwn: { [T in RecordType]?: 'forbiddenFocalPoint' | 'forbiddenFocalPointContact' } = {
  meeting: 'forbiddenFocalPoint',
  contact: 'forbiddenFocalPointContact',
}

/** Why what was typed is not stored, that it is kept, and what brings it there. */
export function SaveFailure() {
  const t = useWords()
  const { editing, status, saving, opened, bringIn, choosing } = useOpenEditor()
  if (status.is !== 'unsaved' || choosing) return null
  const { code } = status.failure
  const { type } = editing.record
  const words = code === 'forbidden' && opened.person.role === 'focalPoint' ? (notOwn[type] ?? code) : code
  // What no field can say: that there is to be no second record of the type.
  const ofTheWhole = fieldProblems(status.failure).find(({ path }) => path === 'content')
  const canTry = code !== 'invalid' && code !== 'forbidden' && code !== 'missing'
  return (
    <Banner tone="danger" title={t(`editor.unsaved.${words}.title`)}>
      <p>
        {ofTheWhole
          ? problemInWords(t, ofTheWhole.message)
          : t.rich(`editor.unsaved.${words}.message`, { signIn: signInLink })}
      </p>
      {canTry && (
        <Button className="mt-2" onPress={() => void (code === 'stale' ? bringIn() : saving.autosave.flush())}>
          {t('editor.unsaved.again')}
        </Button>
      )}
    </Banner>
  )
}
