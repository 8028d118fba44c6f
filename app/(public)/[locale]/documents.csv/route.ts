import { documentsFile } from '#lib/record/document/list-file.ts'
import { answerListFile } from '#lib/record/list-file.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

/** All documents under the filters of the address, as comma-separated values. */
export async function GET(request: Request, { params }: ListPageProps): Promise<Response> {
  return answerListFile(request, documentsFile, await localeOf(params))
}

export const HEAD = GET
