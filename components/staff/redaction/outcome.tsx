'use client'
import Link from 'next/link'
import { Banner } from '#components/ui/banner.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import type { Redacted } from '#lib/redaction/redact.ts'

/** What the search after a redaction found: nothing, or where the words still stand. */
export function Outcome({ redacted: { counts, remains } }: { redacted: Redacted }) {
  const t = useWords()
  const clean = counts.found === 0
  const { tables, rows, files, left } = counts
  return (
    <Banner
      tone={clean ? 'good' : 'danger'}
      title={clean ? t('redaction.done.clean') : t('redaction.done.found', { count: counts.found })}
    >
      {clean ? (
        <p>{t('redaction.done.cleanDetail', { tables, rows, files, left })}</p>
      ) : (
        <>
          <p>{t('redaction.done.foundDo')}</p>
          <ul className="text-sm">
            {remains.map(({ where, record }) => (
              <li key={`${where} ${record?.id}`}>
                <code>{where}</code>
                {record && (
                  <>
                    {' · '}
                    <Link prefetch={false} href={paths.admin.record(record.type, record.id)}>
                      {t(`terms.recordType.${record.type}`)}
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {!clean && left > 0 && <p>{t('redaction.done.left', { count: left })}</p>}
      {counts.unread > 0 && (
        <p>
          {t('redaction.done.unread', { count: counts.unread })} {t('redaction.done.unreadDo')}
        </p>
      )}
    </Banner>
  )
}
