'use client'
import Link from 'next/link'
import { fieldLabel } from '#components/staff/field-label.ts'
import { RecordName } from '#components/staff/record-name.tsx'
import { LifecycleTag } from '#components/staff/state-tags.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { listInWords } from '#lib/i18n/list.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { FoundRecord as Found, FoundPlace } from '#lib/redaction/preview.ts'
import { FoundFiles } from './found-files.tsx'

/** A record that holds the words: where they stand in it, and whether they go. */
export function FoundRecord({
  record,
  goes,
  onGoes,
  files,
  onFile,
}: {
  record: Found
  goes: boolean
  onGoes: (goes: boolean) => void
  /** Ids of the files that are to be removed. */
  files: ReadonlySet<string>
  onFile: (id: string, goes: boolean) => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { id, type, label, lifecycle, places, derived } = record
  const title = `record-${id}`
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-rule py-5 md:grid-cols-[minmax(0,1fr)_9rem]">
      <div className="min-w-0 space-y-3">
        <div>
          <h4 id={title} className="font-sans text-base font-semibold">
            <Link prefetch={false} href={paths.admin.record(type, id)}>
              {label ? <RecordName name={label} locale={locale} /> : t('staff.unnamed')}
            </Link>
          </h4>
          <p className="flex flex-wrap gap-x-4 text-sm text-muted">
            {t(`terms.recordType.${type}`)}
            <LifecycleTag lifecycle={lifecycle} locale={locale} />
          </p>
        </div>
        {places.length === 0 && derived === 0 && <p className="text-sm text-muted">{t('redaction.onlyFiles')}</p>}
        <ul className="space-y-2 text-sm">
          {places.map((place) => (
            <PlaceLine key={JSON.stringify(place)} place={place} type={type} locale={locale} t={t} />
          ))}
        </ul>
        {derived > 0 && <p className="text-sm text-muted">{t('redaction.derived', { count: derived })}</p>}
        {goes && record.files.length > 0 && <FoundFiles files={record.files} chosen={files} onChoose={onFile} />}
      </div>
      <label className="choice self-start md:justify-self-end">
        <input
          type="checkbox"
          checked={goes}
          onChange={(event) => onGoes(event.target.checked)}
          aria-describedby={title}
        />
        <span>
          {t('redaction.remove')}
          {!goes && <span className="block text-sm text-muted">{t('redaction.left')}</span>}
        </span>
      </label>
    </li>
  )
}

function PlaceLine({ place, type, locale, t }: { place: FoundPlace; type: RecordType; locale: Locale; t: Translator }) {
  const { at, before, words, after, versions, drafts } = place
  const where = [
    ...(versions.length > 0 ? [t('redaction.versions', { count: versions.length, list: ranges(versions) })] : []),
    ...drafts.map((state) => t(`redaction.draft.${state}`)),
  ]
  return (
    <li>
      <span className="text-muted">
        {'field' in at ? fieldName(t, type, at) : t(`redaction.part.${at.part}`)}
        {where.length > 0 && ` · ${listInWords(where, locale)}`}
      </span>
      <br />
      <span className="break-words">
        {before.length >= 60 && '…'}
        {before}
        <mark className="bg-accent/15 text-inherit">{words}</mark>
        {after}
        {after.length >= 60 && '…'}
      </span>
    </li>
  )
}

/** As the editor names it, with the languages in which the words stand there. */
function fieldName(t: Translator, type: RecordType, { field, languages }: { field: string; languages: Locale[] }) {
  const name = fieldLabel(t, type, field)
  return languages.length > 0 ? `${name} (${languages.join(', ')})` : name
}

/** `1–4, 6`. */
function ranges(versions: readonly number[]): string {
  const found: [number, number][] = []
  for (const version of versions) {
    const last = found.at(-1)
    if (last && version === last[1] + 1) last[1] = version
    else if (!last || version !== last[1]) found.push([version, version])
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
