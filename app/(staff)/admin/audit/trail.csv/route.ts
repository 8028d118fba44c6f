import { trailFile } from '#lib/audit/trail-file.ts'
import { trailQueryOf } from '#lib/audit/trail-query.ts'
import { answerDownload } from '#lib/download.ts'

/** What the page of the trail is narrowed to, on all of its pages. */
export async function GET(request: Request): Promise<Response> {
  const query = trailQueryOf(Object.fromEntries(new URL(request.url).searchParams))
  return answerDownload((actor) => trailFile(actor, query))
}
