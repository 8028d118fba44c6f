'use client'
import { useEffect } from 'react'
import { type SubmitHandler, useForm } from 'react-hook-form'
import { fieldProblems } from '#components/form/field-problems.ts'
import { Form } from '#components/form/form.tsx'
import { answered } from '#components/form/problem.ts'
import { TextInput } from '#components/form/text-input.tsx'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { Wanted } from '#lib/redaction/words.ts'

interface Confirmed {
  reason: string
  confirmation: string
}

/** The last step before what cannot be undone: why, and the words once more. */
export function ConfirmForm({
  spellings,
  counts,
  failure,
  onConfirm,
}: {
  spellings: readonly string[]
  counts: { records: number; people: number; files: number }
  failure: ActionFailure | null
  onConfirm: (confirmed: Confirmed) => void
}) {
  const t = useWords()
  const form = useForm<Confirmed>({ defaultValues: { reason: '', confirmation: '' } })
  const { setError } = form
  useEffect(() => {
    if (!failure) return
    for (const { path, message } of fieldProblems(failure, '')) {
      if (path === 'reason' || path === 'confirmation') setError(path, { type: answered, message })
    }
  }, [failure, setError])
  const submit: SubmitHandler<Confirmed> = ({ reason, confirmation }) => {
    const wanted = new Wanted(spellings)
    const fail = (name: keyof Confirmed, message: string) =>
      form.setError(name, { type: 'rule', message }, { shouldFocus: true })
    if (!reason.trim()) fail('reason', 'required')
    else if (wanted.isIn(reason)) fail('reason', 'redactionReason')
    else if (!wanted.isIn(confirmation)) fail('confirmation', 'redactionConfirm')
    else onConfirm({ reason, confirmation })
  }
  if (counts.records + counts.people + counts.files === 0) return <Banner title={t('redaction.nothingChosen')} />
  return (
    <Form
      form={form}
      labelOf={(path) => t(path === 'reason' ? 'redaction.reason' : 'redaction.confirm')}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
      className="max-w-measure space-y-5 border-t border-ink pt-6"
    >
      <TextInput multiline name="reason" label={t('redaction.reason')} help={t('redaction.reasonHelp')} required />
      <TextInput name="confirmation" label={t('redaction.confirm')} required />
      <p className="font-semibold">{t('redaction.actCount', counts)}</p>
      <Button type="submit" kind="danger">
        {t('redaction.act')}
      </Button>
    </Form>
  )
}
