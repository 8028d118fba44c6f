import { answerListFile } from '#lib/record/list-file.ts'
import { meetingsFile } from '#lib/record/meeting/list-file.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

/** All meetings under the filters of the address, as comma-separated values. */
export async function GET(request: Request, { params }: ListPageProps): Promise<Response> {
  return answerListFile(request, meetingsFile, await localeOf(params))
}

export const HEAD = GET
