'use client'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { FieldFrame } from './field-frame.tsx'
import { useWords } from './language.tsx'
import { Modal } from './modal.tsx'

export interface ReasonField {
  label: ReactNode
  help?: ReactNode
  required: boolean
}

/** Asks before something weighty is done: what will happen, perhaps a reason, and a button that says it. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  consequence,
  confirm,
  kind = 'primary',
  reason,
  pending = false,
  onConfirm,
  children,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  consequence: ReactNode
  /** What the button does, in words. */
  confirm: ReactNode
  kind?: 'primary' | 'danger'
  reason?: ReasonField
  pending?: boolean
  onConfirm: (reason: string) => void
  children?: ReactNode
}) {
  const t = useWords()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = () => {
    const lacks = reason?.required === true && text.trim() === ''
    setMissing(lacks)
    if (!lacks) onConfirm(text.trim())
  }
  return (
    <Modal title={title} open={open} onOpenChange={onOpenChange}>
      <form
        className="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="space-y-2">{consequence}</div>
        {children}
        {reason && (
          <FieldFrame
            label={reason.label}
            help={reason.help}
            required={reason.required}
            error={missing ? t('problem.required') : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                value={text}
                maxLength={2_000}
                onChange={(event) => setText(event.target.value)}
                className="control"
              />
            )}
          </FieldFrame>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind={kind} pending={pending}>
            {confirm}
          </Button>
          <Button onPress={() => onOpenChange(false)}>{t('form.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
