import { answerRedaction } from '#lib/redaction/redaction-route.ts'

export const POST = answerRedaction
