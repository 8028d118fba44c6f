import Link from 'next/link'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { nameOfIn } from '#lib/record/names.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ListedRecord } from '#lib/revision/list.ts'
import type { ListContents } from '#lib/revision/list-contents.ts'
import { lookOf } from './list/columns.ts'
import { RecordName } from './record-name.tsx'
import { AudienceTag, LifecycleTag, WorkTag } from './state-tags.tsx'

/** Records of one type beneath the one that they are about or a part of: each with what it says and how it stands. */
export function RecordRows({
  type,
  rows,
  contents,
  names,
  locale,
}: ListContents & { type: RecordType; rows: readonly ListedRecord[]; locale: Locale }) {
  const wording = { t: translator(locale), locale, nameOf: nameOfIn(names) }
  const columns = lookOf(type)?.columns.filter(({ onlyInList, optional }) => !onlyInList && !optional) ?? []
  return (
    <ul>
      {rows.map(({ recordId, label, lifecycle, audience, work }) => {
        const content = contents[recordId]
        const facts = content ? columns.map(({ words }) => words(content, wording)).filter(Boolean) : []
        return (
          <li key={recordId} className="border-b border-rule py-2">
            <Link prefetch={false} href={paths.admin.record(type, recordId)} className="font-medium">
              <RecordName name={label} locale={locale} />
            </Link>
            {facts.length > 0 && <span className="text-muted"> · {facts.join(' · ')}</span>}
            <span className="flex flex-wrap items-baseline gap-x-4">
              <LifecycleTag lifecycle={lifecycle} locale={locale} />
              <AudienceTag audience={audience} locale={locale} />
              <WorkTag work={work} locale={locale} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
