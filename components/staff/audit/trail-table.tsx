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

/** Entries of the trail: when, who, what, of what. Where there is no room for columns, one has it all. */
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
    <div className="@container">
      <div className="@max-3xl:border-t @max-3xl:border-ink @max-3xl:[&_:is(td,th):not(:nth-child(4))]:hidden @max-3xl:[&_thead]:hidden">
        <Table caption={t('staff.audit.title')} columns={columns}>
          {entries.map((entry) => {
            const { number, act, version, object } = entry
            const when = <When at={entry.at} locale={locale} />
            const who = <Who actor={entry.actor} scope={scope} t={t} />
            const of = <ObjectLink object={object} scope={scope} locale={locale} t={t} />
            return (
              <tr key={number}>
                <td className="text-muted">{number}</td>
                <td className="whitespace-nowrap">{when}</td>
                <td className="min-w-28">{who}</td>
                <td className="@3xl:min-w-44">
                  {isAuditAct(act) ? t(`staff.audit.acts.${act}`) : <code>{act}</code>}
                  {version !== null && <Version version={version} object={object} t={t} />}
                  <div className="space-y-1 @3xl:hidden">
                    <p>{of}</p>
                    <p className="text-muted">
                      {who} · {when} · {number}
                    </p>
                  </div>
                </td>
                <td className="min-w-48">{of}</td>
              </tr>
            )
          })}
        </Table>
      </div>
    </div>
  )
}

function When({ at, locale }: { at: string; locale: Locale }) {
  return <time dateTime={at}>{formatInstant(new Date(at), locale)}</time>
}

/** Who did it, and the way to what else they did. */
function Who({ actor, scope, t }: { actor: TrailEntry['actor']; scope: TrailScope; t: Translator }) {
  const name = actor.name ?? t('staff.audit.unknownPerson')
  if (scope === 'ownRevisions') return name
  return (
    <Link prefetch={false} href={trailAddress({ person: actor.id })} className="text-ink">
      {name}
    </Link>
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
