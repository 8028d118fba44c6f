import 'server-only'
import { answerFound } from '#lib/file/file-routes.ts'
import { previewFile } from './preview.ts'

/** A file of a text before its publication, for who has the link: `/preview/{token}/files/{id}`. */
export async function answerPreviewFile(
  request: Request,
  { params }: { params: Promise<{ token: string; fileId: string }> },
): Promise<Response> {
  const { token, fileId } = await params
  return answerFound(request, () => previewFile(token, fileId))
}
