import type { ReactNode } from 'react'
import { Table } from '#components/ui/table.tsx'
import { browserNames } from '#lib/auth/browser-name.ts'
import type { OwnSession } from '#lib/auth/own-account.ts'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'

/** Where somebody is signed in; a narrow screen leaves out since when. `act` is what may be done about one of the sessions. */
export function SessionTable({
  sessions,
  locale,
  act,
}: {
  sessions: readonly OwnSession[]
  locale: Locale
  act?: (session: OwnSession) => ReactNode
}) {
  const t = translator(locale)
  if (sessions.length === 0) return <p className="text-muted">{t('account.session.none')}</p>
  const time = (iso: string) => <time dateTime={iso}>{formatInstant(new Date(iso), locale)}</time>
  const columns = [
    { key: 'browser', title: t('account.session.browser') },
    { key: 'began', title: t('account.session.began') },
    { key: 'seen', title: t('account.session.seen') },
    ...(act ? [{ key: 'act', title: <span className="sr-only">{t('account.session.act')}</span> }] : []),
  ]
  return (
    <div className="max-sm:[&_th:nth-child(2)]:hidden">
      <Table caption={t('account.session.caption')} columns={columns}>
        {sessions.map((session) => (
          <tr key={session.id}>
            <td>
              {browserInWords(t, session.userAgent)}
              {session.address && (
                <span className="block break-all text-sm text-muted">
                  <span className="sr-only">{t('account.session.address')}: </span>
                  {session.address}
                </span>
              )}
              {session.present && (
                <span className="block text-sm font-semibold text-good">{t('account.session.present')}</span>
              )}
            </td>
            <td className="max-sm:hidden">{time(session.createdAt)}</td>
            <td>{time(session.lastSeenAt)}</td>
            {act && <td className="text-end">{act(session)}</td>}
          </tr>
        ))}
      </Table>
    </div>
  )
}

export function browserInWords(t: Translator, userAgent: string): string {
  const { browser, system } = browserNames(userAgent)
  const named = browser ?? t('account.session.unknownBrowser')
  return system ? t('account.session.on', { browser: named, system }) : named
}
