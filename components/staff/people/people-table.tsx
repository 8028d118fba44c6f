import Link from 'next/link'
import { RecordName } from '#components/staff/record-name.tsx'
import { Table } from '#components/ui/table.tsx'
import type { ListedPerson } from '#lib/auth/people.ts'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { StatusTag } from './status-tag.tsx'

/** People by name. A narrow screen shows the name with the address under it, the role and the state. */
export function PeopleTable({ people, locale }: { people: readonly ListedPerson[]; locale: Locale }) {
  const t = translator(locale)
  const columns = [
    { key: 'name', title: t('account.people.name') },
    { key: 'role', title: t('account.people.role') },
    { key: 'status', title: t('account.people.status') },
    { key: 'seen', title: t('account.people.seen') },
  ]
  return (
    <div className="max-sm:[&_th:last-child]:hidden">
      <Table caption={t('account.people.title')} columns={columns}>
        {people.map(({ id, name, email, role, parties, status, lastSeenAt }) => (
          <tr key={id}>
            <td className="sm:min-w-60">
              <Link prefetch={false} href={paths.admin.person(id)} className="font-semibold">
                {name || t('account.people.unnamed')}
              </Link>
              <span className="block break-all text-sm text-muted">{email}</span>
            </td>
            <td>
              {t(`terms.role.${role}`)}
              {role === 'focalPoint' && (
                <span className="block text-sm text-muted">
                  {parties.length === 0 && t('account.people.noMandate')}
                  {parties.map((party, index) => (
                    <span key={party.es + party.en + party.pt}>
                      {index > 0 && ', '}
                      <RecordName name={party} locale={locale} />
                    </span>
                  ))}
                </span>
              )}
            </td>
            <td>
              <StatusTag status={status} locale={locale} />
            </td>
            <td className="max-sm:hidden text-muted">
              {lastSeenAt ? (
                <time dateTime={lastSeenAt}>{formatInstant(new Date(lastSeenAt), locale)}</time>
              ) : (
                t('account.people.notSignedIn')
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
