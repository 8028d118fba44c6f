import 'server-only'
import { Unavailable } from '#lib/action/errors.ts'
import { currentActor } from '#lib/auth/session.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { isRecordId } from '#lib/revision/record-id.ts'
import { fileAnswer, type SentFile } from './answer.ts'
import { documentFile, uploadedFile } from './document-file.ts'

/** A document's file: `/documents/{slug}/{language}.pdf`, and below it `/v/{n}` for each version that there was. */
export async function answerDocumentFile(
  request: Request,
  { params }: { params: Promise<{ slug: string; file: string[] }> },
): Promise<Response> {
  const { slug, file } = await params
  const [, language = '', , number] = /^([a-z]{2})\.pdf(\/v\/([1-9]\d{0,5}))?$/.exec(file.join('/')) ?? []
  if (!isLocale(language)) return notThere()
  const version = number === undefined ? null : Number(number)
  return answerFound(request, async () => {
    const found = await documentFile(await currentActor(), { slug, language, version })
    if (found && 'movedTo' in found) return paths.documentFile(found.movedTo, language, version ?? undefined)
    return found?.file ?? null
  })
}

/** An uploaded file as the desk sees it, in a draft or in an old version. */
export async function answerUploadedFile(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  if (!isRecordId(id)) return notThere()
  return answerFound(request, async () => uploadedFile(await currentActor(), id))
}

/** The front puts the whole page for an unknown address in its place. */
function notThere(): Response {
  return new Response(null, { status: 404 })
}

/** Answers with what is found: a file, the address that it moved to, or nothing. 503 where the database is away. */
export async function answerFound(request: Request, find: () => Promise<SentFile | string | null>): Promise<Response> {
  try {
    const found = await find()
    if (found === null) return notThere()
    if (typeof found !== 'string') return fileAnswer(request, found)
    const location = found + new URL(request.url).search
    return new Response(null, { status: 308, headers: { location, 'cache-control': 'no-cache' } })
  } catch (error) {
    if (error instanceof Unavailable || meansUnavailable(error)) return new Response(null, { status: 503 })
    throw error
  }
}
