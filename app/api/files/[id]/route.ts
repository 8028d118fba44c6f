import { answerUploadedFile } from '#lib/file/file-routes.ts'

export const GET = answerUploadedFile
export const HEAD = answerUploadedFile
