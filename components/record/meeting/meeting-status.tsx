import { LanguageNote } from '#components/public/localized.tsx'
import { Prose } from '#components/public/prose.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { formatDate, formatRange } from '#lib/date/format.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { isAsAnnounced, standingInWords } from '#lib/record/meeting/description.ts'
import type { MeetingView } from '#lib/record/meeting/resolve.ts'
import type { Dates, Standing } from '#lib/record/meeting/status-change.ts'

/** That a meeting is not held as it was announced. Nothing for one that is planned or was held: its date says that. */
export function StandingTag({ standing, locale }: { standing: Standing; locale: Locale }) {
  if (isAsAnnounced(standing)) return null
  return <Tag tone={standing === 'cancelled' ? 'danger' : 'warn'}>{standingInWords(standing, locale)}</Tag>
}

/** For when it was first convened, where that is not when it is. */
export const firstConvened = (first: Dates, locale: Locale) => convened('firstConvened', first, locale)

function convened(how: 'firstConvened' | 'convened', { start, end }: Dates, locale: Locale): string {
  const precision = parsePartialDate(start)?.precision ?? ''
  return translator(locale)(`meeting.${how}`, { dates: formatRange(start, end, locale), precision })
}

const rules = {
  planned: 'border-control',
  held: 'border-control',
  rescheduled: 'border-warn',
  postponed: 'border-warn',
  cancelled: 'border-danger',
} as const satisfies Record<Standing, string>

/** The same on the meeting's own page, where nobody who looks for the date can miss it: what happened, and each thing that was announced. */
export function StandingNotice({ view, locale }: { view: MeetingView; locale: Locale }) {
  const t = translator(locale)
  const { standing, first, start, statusChanges } = view
  if (isAsAnnounced(standing) && statusChanges.length === 0) return null
  return (
    <div className={`mt-4 space-y-1.5 border-s-4 py-1 ps-3 ${rules[standing]}`}>
      {!isAsAnnounced(standing) && (
        <p className={`text-lg font-semibold ${standing === 'cancelled' ? 'text-danger' : 'text-warn'}`}>
          {t(`meeting.notice.${standing}`)}
        </p>
      )}
      {first && <p>{firstConvened(first, locale)}</p>}
      {!first && !isAsAnnounced(standing) && start !== '' && <p>{convened('convened', view, locale)}</p>}
      {statusChanges.map((change) => (
        <StatusChange
          key={change.id}
          change={change}
          locale={locale}
          alone={statusChanges.length === 1 && !isAsAnnounced(standing)}
        />
      ))}
    </div>
  )
}

/** One postponement or cancellation. Where it is the only one, the notice has said what it was. */
function StatusChange({
  change: { to, announced, next, line },
  locale,
  alone,
}: {
  change: MeetingView['statusChanges'][number]
  locale: Locale
  alone: boolean
}) {
  const t = translator(locale)
  const what = next
    ? t('meeting.change.moved', { dates: formatRange(next.start, next.end, locale) })
    : t(`meeting.change.${to}`)
  const said = [!alone && what, announced !== '' && t('meeting.announced', { date: formatDate(announced, locale) })]
  return (
    <div>
      <p className="text-sm text-muted empty:hidden">
        {said.filter(Boolean).join(' · ')}
        {line && <LanguageNote reading={line} locale={locale} />}
      </p>
      {line && <Prose reading={line} locale={locale} />}
    </div>
  )
}
