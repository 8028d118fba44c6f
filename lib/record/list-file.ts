import 'server-only'
import { csvHead, csvRow } from '#lib/csv.ts'
import { today } from '#lib/date/format.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { takesGzip } from '#lib/front/accept.ts'
import { packedHeader } from '#lib/front/downloads.ts'
import { lane } from '#lib/front/lane.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { type AskedList, askedOf } from '#lib/list/asked.ts'
import type { NarrowedType } from '#lib/list/parameters.ts'
import type { RecordNames } from './names.ts'
import type { NarrowedList } from './narrowed-list.ts'

/** A list as a table for spreadsheets. */
export interface ListFile {
  type: NarrowedType
  narrowed: (asked: AskedList) => Promise<NarrowedList<string>>
  /** What the file is called, without its ending: letters a to z and hyphens. */
  name: (locale: Locale) => string
  columns: (locale: Locale) => string[]
  /** A row for each of these records that is public, in the order of the list. */
  rows: (recordIds: string[], locale: Locale) => Promise<string[][]>
}

/** Records read at once. What is in memory of a file is a portion or two, however long it is. */
const portion = 500

/**
 * Files are read as fast as their readers take them, and however many do, at most two portions are read at once: the pages and the office
 * keep their connections to the database.
 */
const readings = lane({ width: 2, queue: 500, patience: 60_000 })

/** Answers with all of a list under the filters of the request's address, as comma-separated values made while they are sent. */
export async function answerListFile(request: Request, file: ListFile, locale: Locale): Promise<Response> {
  const isPacked = takesGzip(request.headers.get('accept-encoding'))
  const headers = {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${file.name(locale)}-${today()}.csv"`,
    'content-language': locale,
    'cache-control': 'no-cache',
    'x-robots-tag': 'noindex',
    ...(isPacked && { [packedHeader]: 'gzip' }),
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  try {
    const list = await file.narrowed(askedOf(file.type, locale, new URL(request.url).search))
    const text = asTheyAreRead(linesOf(list, file, locale)).pipeThrough(new TextEncoderStream())
    return new Response(isPacked ? text.pipeThrough(new CompressionStream('gzip')) : text, { headers })
  } catch (error) {
    if (meansUnavailable(error)) return new Response(null, { status: 503 })
    throw error
  }
}

async function* linesOf(
  list: NarrowedList<string>,
  { columns, rows }: ListFile,
  locale: Locale,
): AsyncGenerator<string> {
  yield csvHead(columns(locale))
  for (let skip = 0; skip < list.total; skip += portion) {
    const found = await readings(() => rows(list.ids(skip, portion), locale))
    yield found.map(csvRow).join('')
  }
}

/** A stream that asks for a piece when its reader has room for one. */
function asTheyAreRead(pieces: AsyncGenerator<string>): ReadableStream<string> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/** The names of records in one cell; what has none here is not public, and is left out. */
export function namesInOne(recordIds: readonly string[], names: RecordNames, locale: Locale): string {
  return recordIds
    .flatMap((recordId) => {
      const name = names.get(recordId)
      return name ? [readIn(name.label, locale).text] : []
    })
    .join('; ')
}
