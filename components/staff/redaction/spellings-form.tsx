'use client'
import { type SubmitHandler, useForm } from 'react-hook-form'
import { Form } from '#components/form/form.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { spellingProblem } from '#lib/redaction/words.ts'

/** Which words are looked for: one spelling a line. */
export function SpellingsForm({
  spellings,
  problem,
  onSearch,
}: {
  spellings: readonly string[]
  /** What the server found wrong with them, as a key of the namespace `problem`. */
  problem: string | undefined
  onSearch: (spellings: string[]) => void
}) {
  const t = useWords()
  const form = useForm({
    defaultValues: { spellings: spellings.join('\n') },
    ...(problem ? { errors: { spellings: { type: 'answer', message: problem } } } : {}),
  })
  const submit: SubmitHandler<{ spellings: string }> = ({ spellings: typed }) => {
    const lines = typed.split('\n').map((line) => line.trim())
    const given = lines.filter(Boolean)
    const wrong = given.length === 0 ? 'required' : given.map(spellingProblem).find(Boolean)
    if (wrong) form.setError('spellings', { type: 'rule', message: wrong }, { shouldFocus: true })
    else onSearch(given)
  }
  return (
    <Form
      form={form}
      labelOf={() => t('redaction.form.spellings')}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
      className="max-w-measure space-y-5"
    >
      <TextInput multiline name="spellings" label={t('redaction.form.spellings')} help={t('redaction.form.help')} />
      <Button type="submit" kind="primary">
        {t('redaction.form.search')}
      </Button>
    </Form>
  )
}
