import { Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Counts, PastRedaction } from '#lib/redaction/past.ts'

/** Redactions that were made: when, by whom, why, how much, and what the search afterwards found. */
export function PastRedactions({ redactions, locale }: { redactions: readonly PastRedaction[]; locale: Locale }) {
  const t = translator(locale)
  if (redactions.length === 0) return <p className="text-muted">{t('redaction.past.none')}</p>
  const columns = (['when', 'who', 'reason', 'what', 'checked'] as const).map((key) => ({
    key,
    title: t(`redaction.past.${key}`),
  }))
  return (
    <Table caption={t('redaction.past.title')} columns={columns}>
      {redactions.map(({ id, at, actorName, reason, counts: { records, people, files, checked } }) => (
        <tr key={id}>
          <td className="whitespace-nowrap">
            <time dateTime={at}>{formatInstant(new Date(at), locale)}</time>
          </td>
          <td>{actorName}</td>
          <td className="min-w-48 break-words">{reason}</td>
          <td className="min-w-40">{t('redaction.past.counts', { records, people, files })}</td>
          <td>
            <CheckState checked={checked} locale={locale} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function CheckState({ checked, locale }: Pick<Counts, 'checked'> & { locale: Locale }) {
  const t = translator(locale)
  if (!checked) return <Tag tone="warn">{t('redaction.past.not')}</Tag>
  return (
    <>
      {checked.found === 0 ? (
        <Tag tone="good">{t('redaction.past.clean')}</Tag>
      ) : (
        <Tag tone="danger">{t('redaction.past.found', { count: checked.found })}</Tag>
      )}
      {checked.left > 0 && (
        <span className="block text-muted">{t('redaction.past.leftByChoice', { count: checked.left })}</span>
      )}
    </>
  )
}
