import { answerUpload } from '#lib/file/upload-route.ts'

export const POST = answerUpload
