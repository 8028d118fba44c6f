import { describe, expect, it } from 'vitest'
import { hostileFiles } from '../../../e2e/fixtures/hostile-files.ts'
import { largePdf, packedPdf, pdf } from '../../../e2e/fixtures/pdf.ts'
import { verdictOn } from './verdict.ts'

describe('a sound PDF', () => {
  it.each([
    ['with its table in plain words', pdf()],
    ['with its objects packed', packedPdf()],
    ['of a megabyte', largePdf(2 ** 20)],
    ['of version 2.0', pdf({ header: '%PDF-2.0\n' })],
    [
      'with a link to an address',
      pdf({ page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>]' }),
    ],
    ['that opens at a page', pdf({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' })],
    [
      'with bookmarks, a form without a program and an unknown key',
      pdf({ catalogue: '/AcroForm << /Fields [] >> /Own (x)' }),
    ],
    ['whose words speak of scripts', pdf({ text: 'JavaScript /Launches nothing' })],
    ['with a reference to nothing, which is null', pdf({ page: '/Rotate 99 0 R' })],
    ['with white space after its end', Buffer.concat([pdf(), Buffer.from('\r\n\0\0\n')])],
  ])('%s is kept', async (_, bytes) => {
    expect(await verdictOn(bytes)).toBeNull()
  })
})

describe('hostile files', () => {
  const files = hostileFiles(2 ** 20).filter(({ problem }) => problem !== 'fileTooLarge')

  it('are two hundred', () => {
    expect(files.length).toBeGreaterThanOrEqual(200)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  })

  it.each(files)('$name: $problem', async ({ bytes, problem }) => {
    expect(await verdictOn(bytes)).toBe(problem)
  })
})
