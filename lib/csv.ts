/**
 * A row of comma-separated values after RFC 4180, its line end included. A value that a spreadsheet would take for a formula is preceded
 * by an apostrophe, which makes it text (OWASP, "CSV Injection"); numbers are ours and stay numbers.
 */
export function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(field).join(',')}\r\n`
}

/** The first row of a file, with the names of its columns, behind the mark without which spreadsheets do not read it as UTF-8. */
export function csvHead(columns: readonly string[]): string {
  return `\uFEFF${csvRow(columns)}`
}

/** What a spreadsheet takes for the beginning of a formula, also in full width and behind white space. */
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
