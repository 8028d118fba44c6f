/**
 * The bytes that a Range header asks for, of a file of `length` bytes, both ends inclusive; 'beyond' where there are none. What is not one
 * range of bytes is answered by the whole file, as RFC 9110 (14.2) leaves free.
 */
export function byteRange(header: string | null, length: number): { start: number; end: number } | 'whole' | 'beyond' {
  const [, first = '', last = ''] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '')
    return last === '0' || length === 0 ? 'beyond' : { start: Math.max(0, length - Number(last)), end: length - 1 }
  const start = Number(first)
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start < length ? { start, end } : 'beyond'
}
