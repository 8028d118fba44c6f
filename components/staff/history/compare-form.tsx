import { buttonLook } from '#components/ui/button-look.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'

/** Any two versions, chosen in a plain form that puts them in the address. */
export function CompareForm({
  type,
  recordId,
  versions,
  shown,
  locale,
}: {
  type: RecordType
  recordId: string
  /** Those that the reader may see, newest first. */
  versions: readonly number[]
  shown: { before: number; after: number }
  locale: Locale
}) {
  const t = translator(locale)
  const named = (version: number) =>
    version === 0 ? t('staff.history.beginning') : t('staff.history.version', { version })
  const choice = (name: 'before' | 'after', options: readonly number[]) => (
    <label className="grow space-y-1">
      <span className="block text-sm font-semibold">{t(`staff.history.${name}`)}</span>
      <select name={name} defaultValue={shown[name]} className="control">
        {options.map((version) => (
          <option key={version} value={version}>
            {named(version)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form
      key={`${shown.before}-${shown.after}`}
      method="get"
      action={paths.admin.history(type, recordId)}
      aria-label={t('staff.history.compare')}
      className="flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      {choice('before', [...versions, 0])}
      {choice('after', versions)}
      <button type="submit" className={buttonLook.quiet}>
        {t('staff.history.compareButton')}
      </button>
    </form>
  )
}
