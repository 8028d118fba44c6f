'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, useId } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { EditedLanguage, useEditedLanguage } from '#components/form/edited-language.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { todayHere } from '#components/form/today-here.ts'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import { formatRange } from '#lib/date/format.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import { locales } from '#lib/i18n/locales.ts'
import { type Answers, answersOf, type PutOff, putOff } from '#lib/record/meeting/put-off.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { mayBePutOff } from '#lib/record/meeting/status-change.ts'
import type { OwnAct, OwnActProps } from '../own-act.ts'

const PostponeDialog = (asked: OwnActProps<MeetingContent>) => <PutOffDialog act="postpone" {...asked} />
const CancelDialog = (asked: OwnActProps<MeetingContent>) => <PutOffDialog act="cancel" {...asked} />

/** To put a meeting off and to call it off are acts, not a word in a list: they keep the first date, and what was said of it. */
export const meetingActs: readonly OwnAct<MeetingContent>[] = [
  { id: 'postpone', entry: (t) => t('meeting.act.postpone.entry'), fits: mayBePutOff, Dialog: PostponeDialog },
  { id: 'cancel', entry: (t) => t('meeting.act.cancel.entry'), fits: mayBePutOff, Dialog: CancelDialog, danger: true },
]

function PutOffDialog({ act, open, onOpenChange, ...asked }: OwnActProps<MeetingContent> & { act: PutOff }) {
  const t = useWords()
  const id = useId()
  return (
    <Modal asks title={t(`meeting.act.${act}.title`)} describedBy={id} open={open} onOpenChange={onOpenChange}>
      {(close) => <Questions act={act} id={id} onDone={close} {...asked} />}
    </Modal>
  )
}

/** Below the dialog, so that each time it opens it begins anew. */
function Questions({
  act,
  id,
  content,
  message,
  onStep,
  onDone,
}: Pick<OwnActProps<MeetingContent>, 'content' | 'message' | 'onStep'> & {
  act: PutOff
  id: string
  onDone: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const form = useForm<Answers>({
    resolver: zodResolver(answersOf(act, content)),
    defaultValues: {
      dates: 'known',
      newStart: '',
      newEnd: '',
      announced: todayHere(),
      line: { es: '', en: '', pt: '' },
      reason: message,
    },
  })
  const submit = (event: FormEvent) => {
    // React hands events on to what opened the dialog.
    event.stopPropagation()
    return form.handleSubmit((said) => {
      onStep({ content: putOff(act, content, said), message: said.reason, told: t(`meeting.act.${act}.done`) })
      onDone()
    })(event)
  }
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className="@container space-y-6">
        <p id={id} className="max-w-measure">
          {t(`meeting.act.${act}.consequence`, {
            dates: formatRange(content.start, content.end, locale),
            precision: parsePartialDate(content.start)?.precision ?? '',
          })}
        </p>
        {act === 'postpone' && <NewDates />}
        <PartialDateInput
          name="announced"
          label={t('meeting.act.announced.label')}
          help={t('meeting.act.announced.help')}
          required
        />
        <PublicLine />
        <TextInput
          name="reason"
          label={t('meeting.act.reason.label')}
          help={t('meeting.act.reason.help')}
          required
          multiline
        />
        <div className="flex flex-wrap gap-3 pt-1">
          <Button type="submit" kind={act === 'cancel' ? 'danger' : 'primary'}>
            {t(`meeting.act.${act}.confirm`)}
          </Button>
          <Button onPress={onDone}>{t('form.cancel')}</Button>
        </div>
      </form>
    </FormProvider>
  )
}

function NewDates() {
  const t = useWords()
  const dates = useWatch({ name: 'dates' }) as Answers['dates']
  return (
    <div className="space-y-4">
      <ChoiceInput
        name="dates"
        label={t('meeting.act.dates.label')}
        choices={(['known', 'unknown'] as const).map((value) => ({ value, label: t(`meeting.act.dates.${value}`) }))}
      />
      {dates === 'known' && (
        <DateRangeInput
          start={{ name: 'newStart', label: t('meeting.act.newStart'), required: true }}
          end={{ name: 'newEnd', label: t('meeting.act.newEnd') }}
        />
      )}
    </div>
  )
}

/** In the language that the editor shows, and in the others where somebody wants to. */
function PublicLine() {
  const t = useWords()
  const { locale } = useEditedLanguage()
  const line = { name: 'line', label: t('meeting.act.line.label'), multiline: true }
  return (
    <div className="space-y-3">
      <LocalizedText {...line} help={t('meeting.act.line.help')} />
      <details>
        <summary className="text-sm text-muted">{t('meeting.act.otherLanguages')}</summary>
        <div className="mt-3 space-y-4">
          {locales
            .filter((each) => each !== locale)
            .map((each) => (
              <EditedLanguage key={each} locale={each}>
                <LocalizedText {...line} />
              </EditedLanguage>
            ))}
        </div>
      </details>
    </div>
  )
}
