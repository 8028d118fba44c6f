import Link from 'next/link'
import { Table } from '#components/ui/table.tsx'
import { isAuditAct } from '#lib/audit/acts.ts'
import type { TrailEntry, TrailObject, TrailScope } from '#lib/audit/entries.ts'
import { trailAddress } from '#lib/audit/trail-query.ts'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { RecordName } from '../record-name.tsx'

/** Entries of the trail: when, who, what, of what. A narrow screen has it all in one cell. */
export function TrailTable({
  entries,
  scope,
  locale,
}: {
  entries: readonly TrailEntry[]
  scope: TrailScope
  locale: Locale
}) {
  const t = translator(locale)
  const columns = (['number', 'when', 'who', 'what', 'object'] as const).map((key) => ({
    key,
    title: t(`staff.audit.${key}`),
  }))
  return (
    <Table caption={t('staff.audit.title')} columns={columns}>
      {entries.map(({ number, at, actor, act, version, object }) => (
        <tr key={number}>
          <td className="text-muted">{number}</td>
          <td className="whitespace-nowrap">
            <time dateTime={at}>{formatInstant(new Date(at), locale)}</time>
          </td>
          <td className="min-w-32">
            {scope === 'ownRevisions' ? (
              (actor.name ?? t('staff.audit.unknownPerson'))
            ) : (
              <Link prefetch={false} href={trailAddress({ person: actor.id })} className="text-ink">
                {actor.name ?? t('staff.audit.unknownPerson')}
              </Link>
            )}
          </td>
          <td className="min-w-40">
            {isAuditAct(act) ? t(`staff.audit.acts.${act}`) : <code>{act}</code>}
            {version !== null && <Version version={version} object={object} t={t} />}
          </td>
          <td className="min-w-48">
            <ObjectLink object={object} scope={scope} locale={locale} t={t} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function ObjectLink({
  object,
  scope,
  locale,
  t,
}: {
  object: TrailObject
  scope: TrailScope
  locale: Locale
  t: Translator
}) {
  if (object.is === 'other') return <code>{`${object.type} ${object.id}`}</code>
  const name = <ObjectName object={object} locale={locale} />
  if (object.is === 'person') {
    return scope === 'everything' ? (
      <Link prefetch={false} href={paths.admin.person(object.id)}>
        {name}
      </Link>
    ) : (
      name
    )
  }
  return (
    <>
      {object.label ? (
        <Link prefetch={false} href={paths.admin.record(object.type, object.id)}>
          {name}
        </Link>
      ) : (
        name
      )}
      <span className="text-muted"> · {t(`terms.recordType.${object.type}`)}</span>
    </>
  )
}

/** The version that was made, and the way to what changed with it. */
function Version({ version, object, t }: { version: number; object: TrailObject; t: Translator }) {
  const words = t('staff.audit.version', { version })
  return (
    <span className="text-muted">
      {' · '}
      {object.is === 'record' && object.label ? (
        <Link
          prefetch={false}
          href={`${paths.admin.history(object.type, object.id)}?after=${version}`}
          className="text-muted"
        >
          {words}
        </Link>
      ) : (
        words
      )}
    </span>
  )
}

/** What an entry is about, by name. */
export function ObjectName({ object, locale }: { object: TrailObject; locale: Locale }) {
  const t = translator(locale)
  if (object.is === 'other') return <code>{object.id}</code>
  if (object.is === 'person')
    return t('staff.audit.objectUser', { name: object.name ?? t('staff.audit.unknownPerson') })
  return object.label ? <RecordName name={object.label} locale={locale} /> : t('staff.audit.objectGone')
}
