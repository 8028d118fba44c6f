const yearFirst = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/
const dayFirst = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})$/

/**
 * A date in figures, as people write it, in the form that the record keeps: `2024/3` gives `2024-03`, `20.3.2024` gives
 * `2024-03-20`. The day stands before the month in all three languages. Anything else is given back as it is.
 */
export function tidyDate(text: string): string {
  const trimmed = text.trim().replace(/\s*([-/.])\s*/g, '$1')
  const [, year, month, day] = yearFirst.exec(trimmed) ?? []
  if (year) return joined(year, month, day)
  const [, ownDay, ownMonth, ownYear] = dayFirst.exec(trimmed) ?? []
  return ownYear ? joined(ownYear, ownMonth, ownDay) : text.trim()
}

function joined(year: string, ...rest: (string | undefined)[]): string {
  return [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-')
}
