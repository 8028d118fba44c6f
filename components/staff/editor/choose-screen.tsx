'use client'
import { type FormEvent, useRef, useState } from 'react'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { locales } from '#lib/i18n/locales.ts'
import { ChooseField } from './choose-field.tsx'
import { FailureBanner } from './failure-banner.tsx'
import { takeFocus } from './take-focus.ts'
import { useActs } from './use-acts.ts'
import { useChoices } from './use-choices.ts'
import type { Choosing } from './use-coming-together.ts'
import { useOpenEditor } from './use-editor.ts'

/** Where two changes meet: field by field, what both began from, theirs and mine. Nothing is written before all are chosen. */
export function ChooseScreen({ choosing }: { choosing: Choosing }) {
  const t = useWords()
  const { settle, setChoosing, editable, editing, saving } = useOpenEditor()
  const { publish } = useActs()
  const { choices, choose, open } = useChoices(choosing.conflicts)
  const [asked, setAsked] = useState(false)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const form = useRef<HTMLFormElement>(null)

  const { conflicts, fresh, publication } = choosing
  const { version } = fresh.record
  const unasked = { languages: locales, along: [], message: saving.message }
  const publishes = choosing.with === 'public' && fresh.may.publish
  const allChosen = () => {
    if (open.length === 0) return true
    setAsked(true)
    form.current?.querySelector<HTMLInputElement>(`[name="${CSS.escape(open[0] ?? '')}"]`)?.focus()
    return false
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (pending || !allChosen()) return
    if (!publishes) return settle(choosing, choices)
    setPending(true)
    setFailure(await publish(publication ?? unasked, { choices, against: version, choosing }))
    setPending(false)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="@container max-w-5xl space-y-8">
      <div className="space-y-3">
        {/* The screen begins here, and begins again where another version came. */}
        <h2 key={version} ref={arrive} tabIndex={-1} className="text-xl outline-none">
          {t('editor.choose.title', { count: conflicts.length })}
        </h2>
        {choosing.again && <Banner tone="warn" title={t('editor.choose.again', { version })} />}
        <p className="max-w-measure">{t(`editor.choose.lead.${choosing.with}`, { version })}</p>
      </div>
      {conflicts.map((conflict) => (
        <ChooseField
          key={conflict.path}
          conflict={conflict}
          choosing={choosing}
          choice={choices[conflict.path]}
          missing={asked && open.includes(conflict.path)}
          onChoose={(side) => choose(conflict.path, side)}
        />
      ))}
      <FailureBanner failure={failure} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-rule bg-ground py-4">
        <Button type="submit" kind="primary" pending={pending}>
          {publishes ? t('editor.choose.publish', { version: version + 1 }) : t('editor.choose.settle')}
        </Button>
        {publishes && editable && editing.revision && (
          <Button onPress={() => allChosen() && settle(choosing, choices)}>{t('editor.choose.intoDraft')}</Button>
        )}
        <Button onPress={() => setChoosing(null)}>{t('editor.choose.later')}</Button>
        <span className="text-sm text-muted">{t('editor.choose.left', { count: open.length })}</span>
      </div>
    </form>
  )
}

const arrive = (heading: HTMLElement | null) => (heading ? takeFocus(heading) : undefined)
