import { ByYear } from '#components/public/by-year.tsx'
import { Part } from '#components/public/prose.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RelatedMeetings } from '#lib/record/meeting/queries.ts'
import { resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import { MeetingRow } from './meeting-row.tsx'

/** The meetings that another record's page lists: its latest, by year. `noteOf` says what ties one to it, by record id. */
export function MeetingsOf({
  related: { meetings, names, more },
  locale,
  noteOf,
}: {
  related: RelatedMeetings
  locale: Locale
  noteOf?: (recordId: string) => string
}) {
  const t = translator(locale)
  return (
    <Part title={t('reading.related.title')} level={1}>
      {meetings.length === 0 && <p className="text-muted">{t('reading.related.none')}</p>}
      <ByYear items={meetings} yearOf={({ content }) => content.start.slice(0, 4)} level={3}>
        {({ recordId, slug, content }) => (
          <MeetingRow
            key={recordId}
            view={resolveMeetingEntry(content, names, locale)}
            href={paths.public.record(locale, 'meeting', slug)}
            locale={locale}
            note={noteOf?.(recordId)}
          />
        )}
      </ByYear>
      {more && (
        <p className="border-t border-rule pt-6">
          {t.rich('reading.related.latest', {
            count: meetings.length,
            list: (words) => <a href={paths.public.list(locale, 'meeting')}>{words}</a>,
          })}
        </p>
      )}
    </Part>
  )
}
