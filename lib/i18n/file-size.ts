import { cldrTag } from './cldr.ts'
import type { Locale } from './locales.ts'

const kilobyte = 2 ** 10
const megabyte = 2 ** 20

/** A length in bytes as people read it: `12 kB`, `1,2 MB`. A megabyte has 2^20, as Windows counts, and as UPLOAD_MB does. */
export function fileSize(bytes: number, locale: Locale): string {
  const small = bytes < megabyte - kilobyte / 2
  const value = small ? Math.max(1, bytes / kilobyte) : bytes / megabyte
  const unit = { style: 'unit', unit: small ? 'kilobyte' : 'megabyte' } as const
  const maximumFractionDigits = small || value >= 10 ? 0 : 1
  return new Intl.NumberFormat(cldrTag[locale], { ...unit, maximumFractionDigits }).format(value)
}
