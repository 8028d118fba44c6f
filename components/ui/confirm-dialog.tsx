'use client'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { FieldFrame } from './field-frame.tsx'
import { useWords } from './language.tsx'
import { Modal } from './modal.tsx'

interface ReasonField {
  label: ReactNode
  help?: ReactNode
  required: boolean
  /** What it begins with. */
  initial?: string
}

interface Question {
  consequence: ReactNode
  /** What the button does, in words. */
  confirm: ReactNode
  kind?: 'primary' | 'danger'
  reason?: ReasonField
  pending?: boolean
  onConfirm: (reason: string) => void
  children?: ReactNode
}

/** Asks before something weighty is done: what will happen, perhaps a reason, and a button that says it. */
export function ConfirmDialog({
  title,
  open,
  onOpenChange,
  ...question
}: Question & { title: ReactNode; open: boolean; onOpenChange: (open: boolean) => void }) {
  const id = useId()
  return (
    <Modal asks title={title} describedBy={id} open={open} onOpenChange={onOpenChange}>
      {(close) => <Answer {...question} id={id} onCancel={close} />}
    </Modal>
  )
}

/** Below the dialog, so that each time it opens the reason is what it begins with. */
function Answer({
  consequence,
  confirm,
  kind = 'primary',
  reason,
  pending = false,
  onConfirm,
  onCancel,
  id,
  children,
}: Question & { id: string; onCancel: () => void }) {
  const t = useWords()
  const [text, setText] = useState(reason?.initial ?? '')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = () => {
    const lacks = reason?.required === true && text.trim() === ''
    setMissing(lacks)
    if (lacks) field.current?.focus()
    else if (!pending) onConfirm(text.trim())
  }
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // React hands events on to the component that opened the dialog, which may stand in a form of its own.
        event.stopPropagation()
        submit()
      }}
    >
      <div id={id} className="max-w-measure space-y-2">
        {consequence}
      </div>
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
              ref={field}
              value={text}
              maxLength={2_000}
              onChange={(event) => setText(event.target.value)}
              className="control"
            />
          )}
        </FieldFrame>
      )}
      <div className="flex flex-wrap gap-3 pt-1">
        <Button type="submit" kind={kind} pending={pending}>
          {confirm}
        </Button>
        <Button onPress={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  )
}
