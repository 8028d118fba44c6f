import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonLook } from '#components/ui/button-look.ts'
import { accessActs, officeActs, recordActs } from '#lib/audit/acts.ts'
import type { TrailScope } from '#lib/audit/entries.ts'
import { type TrailQuery, trailAddress } from '#lib/audit/trail-query.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { FilterSelect } from '../list/filter-select.tsx'

/** The trail by act and by person, as a plain form; the object it is narrowed to is named and can be let go of. */
export function TrailFilters({
  query,
  scope,
  people,
  object,
  locale,
}: {
  query: TrailQuery
  scope: TrailScope
  people: readonly { id: string; name: string }[]
  /** The name of the object that the trail is narrowed to. */
  object: ReactNode
  locale: Locale
}) {
  const t = translator(locale)
  const { act, person } = query
  const acts = scope === 'everything' ? [...recordActs, ...accessActs, ...officeActs] : recordActs
  return (
    <search>
      <form
        key={JSON.stringify(query)}
        method="get"
        action={paths.admin.audit}
        aria-label={t('staff.audit.title')}
        className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-rule py-4"
      >
        <FilterSelect
          name="act"
          label={t('staff.audit.act')}
          value={act}
          any={t('staff.audit.anyAct')}
          options={acts.map((value) => ({ value, text: t(`staff.audit.acts.${value}`) }))}
        />
        {people.length > 0 && (
          <FilterSelect
            name="person"
            label={t('staff.audit.person')}
            value={person}
            any={t('staff.audit.anyone')}
            options={people.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        {query.object && <input type="hidden" name="object" value={query.object} />}
        <button type="submit" className={buttonLook.quiet}>
          {t('staff.list.apply')}
        </button>
        {(act || person || query.object) && (
          <p className="pb-2 text-sm">
            <Link prefetch={false} href={paths.admin.audit}>
              {t('staff.audit.clear')}
            </Link>
          </p>
        )}
        {query.object && (
          <p className="basis-full text-sm text-muted">
            {t('staff.audit.onlyObject')} <span className="font-semibold text-ink">{object}</span>
            {' · '}
            <Link prefetch={false} href={trailAddress({ act, person })}>
              {t('staff.audit.allObjects')}
            </Link>
          </p>
        )}
      </form>
    </search>
  )
}
