import type { ComponentProps, ReactNode } from 'react'
import { FieldFrame } from '#components/ui/field-frame.tsx'

interface PlainFieldProps extends ComponentProps<'input'> {
  name: string
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
}

/** A field of a form that the browser sends by itself, scripts or not: required, and reached under its name. */
export function PlainField({ name, label, help, error, ...input }: PlainFieldProps) {
  return (
    <FieldFrame id={name} label={label} help={help} error={error}>
      {(control) => <input {...control} name={name} required className="control" {...input} />}
    </FieldFrame>
  )
}

/** The e-mail address that a person signs in with. */
export function EmailField(props: Omit<PlainFieldProps, 'name'>) {
  return (
    <PlainField
      name="email"
      type="email"
      maxLength={254}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  )
}

/** A password, which the browser fills in or keeps. */
export function PasswordField(
  props: Omit<PlainFieldProps, 'name'> & { autoComplete: 'current-password' | 'new-password' },
) {
  return <PlainField name="password" type="password" maxLength={1_000} {...props} />
}
