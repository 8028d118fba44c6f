import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const printed = (zone: string) =>
  JSON.parse(
    execFileSync(process.execPath, ['--conditions=react-server', '--no-warnings', 'e2e/fixtures/days-of-record.ts'], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  )

describe('a day stays the day that it is', () => {
  it.each([
    ['Pacific/Kiritimati', -14 * 60],
    ['Pacific/Pago_Pago', 11 * 60],
  ])('where the clock of the machine is that of %s', (zone, offset) => {
    expect(printed(zone)).toEqual({
      offset,
      told: {
        years: [2022, 2023, 2024],
        timeline: [
          ['chile', 0, 1 / 3, true],
          ['costa rica', 1 / 3, (2 + 2 / 12) / 3, false],
        ].map(([id, start, end, exact]) => [id, expect.closeTo(Number(start)), expect.closeTo(Number(end)), exact]),
        presiding: [
          ['presiding', 'chile'],
          ['presiding', 'chile'],
          ['presiding', 'costa rica'],
          ['presiding', 'costa rica'],
          ['lastRecorded', 'costa rica'],
        ],
        over: [false, true],
        standing: [0, 1, 1, 0],
        document: [
          { from: 'Declaración', year: '2024' },
          '2024-01-01',
          'Declaração\n1 de janeiro de 2024',
          'Declaración',
        ],
        embargo: [true, true, false],
        term: 'Chile (1 de enero – 31 de diciembre de 2023)',
        days: ['1 de enero de 2024', '1 January 2024', '1 de janeiro de 2024'],
        ranges: [
          [
            '31 de diciembre de 2023 – 1 de enero de 2024',
            '31 December 2023 – 1 January 2024',
            '31 de dezembro de 2023 – 1 de janeiro de 2024',
          ],
          ['3–4 de septiembre de 2018', '3–4 September 2018', '3–4 de setembro de 2018'],
          ['30 de junio – 1 de julio de 2022', '30 June – 1 July 2022', '30 de junho – 1 de julho de 2022'],
          ['2023–2024', '2023–2024', '2023–2024'],
          ['febrero–marzo de 2024', 'February–March 2024', 'fevereiro–março de 2024'],
        ],
      },
    })
  })
})
