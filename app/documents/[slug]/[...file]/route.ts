import { answerDocumentFile } from '#lib/file/file-routes.ts'

export const GET = answerDocumentFile
export const HEAD = answerDocumentFile
