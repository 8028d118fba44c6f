import { answerPreviewFile } from '#lib/clearance/file-route.ts'

export const GET = answerPreviewFile
export const HEAD = answerPreviewFile
