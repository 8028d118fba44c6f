'use client'
import type { FormEventHandler, ReactNode } from 'react'
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form'
import { ErrorSummary } from './error-summary.tsx'

/** A form with its error summary on top. It disables nothing: a person may always try, and is told what is missing. */
export function Form<T extends FieldValues>({
  form,
  onSubmit,
  labelOf,
  children,
  className = 'space-y-6',
}: {
  form: UseFormReturn<T>
  onSubmit: FormEventHandler<HTMLFormElement>
  /** How a field is named in the summary, by its dotted path. */
  labelOf?: (path: string) => string
  children: ReactNode
  className?: string
}) {
  return (
    <FormProvider {...form}>
      <form
        onSubmit={(event) => {
          // What an action found wrong before is not held against what is sent now.
          form.clearErrors()
          onSubmit(event)
        }}
        noValidate
        className={className}
      >
        <ErrorSummary {...(labelOf ? { labelOf } : {})} />
        {children}
      </form>
    </FormProvider>
  )
}
