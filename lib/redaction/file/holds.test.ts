import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packedPdf, pdf } from '../../../e2e/fixtures/pdf.ts'
import { Wanted } from '../words.ts'
import { verdictOn } from './holds.ts'

const wanted = new Wanted(['Ana Pérez'])
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
const flate = (drawn: string) => ({ about: '/Filter /FlateDecode', data: deflateSync(latin1(drawn)) })
const hexadecimal = (bytes: Buffer) => `<${bytes.toString('hex')}>`

const letters = [...new Set('AnaPérez dijo')]
/** A subset font's own numbers for its letters, and the table that says which they are. */
const code = (letter: string) => (letters.indexOf(letter) + 3).toString(16).padStart(4, '0')
const table = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
  ${letters.length} beginbfchar ${letters.map((each) => `<${code(each)}> <${each.charCodeAt(0).toString(16).padStart(4, '0')}>`).join('\n')} endbfchar endcmap`

/** What a compressed picture looks like. */
function noisy(length: number): Buffer {
  let state = 1
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    }),
  )
}

describe('a file that holds the name', () => {
  it.each([
    ['in its text', pdf({ text: 'Ana P\u00e9rez dijo' })],
    ['in a packed page', pdf({ content: flate('BT (Dijo Ana P\\351rez) Tj ET') })],
    ['in pieces that are set apart', pdf({ content: flate('BT [(An) 12 (a) -278 (P\\351) 3 (rez)] TJ ET') })],
    ['in two strings', pdf({ content: flate('BT (Ana) Tj 5 0 Td (P\\351rez) Tj ET') })],
    [
      'letter by letter',
      pdf({ content: flate([...'dijo Ana P\u00e9rez ayer'].map((each) => `(${each}) Tj`).join(' ')) }),
    ],
    ['in hexadecimal', pdf({ content: flate(`BT ${hexadecimal(latin1('Ana P\u00e9rez'))} Tj ET`) })],
    [
      'in its title',
      pdf({ trailer: '/Info 6 0 R', more: [`<< /Title ${hexadecimal(utf16('Acta de Ana Pérez'))} >>`] }),
    ],
    ['in a title with escapes', pdf({ trailer: '/Info 6 0 R', more: ['<< /Author (Ana P\\351rez) >>'] })],
    ['in a packed object', packedPdf({ trailer: '/Info 6 0 R', more: ['<< /Author (ANA PEREZ) >>'] })],
    [
      'in its description',
      pdf({
        more: [{ about: '/Type /Metadata /Subtype /XML', data: Buffer.from('<dc:creator>Ana Pérez</dc:creator>') }],
      }),
    ],
    [
      'in a font that numbers its letters',
      pdf({
        content: flate(`BT <${[...'dijo Ana'].map(code).join('')}> Tj <${[...' Pérez'].map(code).join('')}> Tj ET`),
        more: [flate(table)],
      }),
    ],
    [
      'packed twice',
      pdf({
        content: {
          about: '/Filter [/ASCIIHexDecode /FlateDecode]',
          data: latin1(deflateSync(latin1('(Ana P\\351rez) Tj')).toString('hex')),
        },
      }),
    ],
  ])('%s', (_, file) => {
    expect(verdictOn(file, wanted)).toBe('holds')
    expect(verdictOn(file, new Wanted(['Bruno Salas']))).toBe('clean')
  })

  it('is not one of noise, however short the name', () => {
    const noise = pdf({ more: [{ about: '/Subtype /Image /Filter /DCTDecode', data: noisy(3_000_000) }] })
    expect(verdictOn(noise, new Wanted(['Ruiz']))).toBe('clean')
  })

  it('is not known to be clean where it unpacks to too much', () => {
    const bomb = pdf({ more: [{ about: '/Filter /FlateDecode', data: deflateSync(Buffer.alloc(100 * 2 ** 20)) }] })
    expect(verdictOn(bomb, wanted)).toBe('unread')
  })
})
