import { ownData } from '#lib/auth/own-data.ts'
import { answerDownload } from '#lib/download.ts'

/** What the office holds of whoever asks. */
export async function GET(): Promise<Response> {
  return answerDownload(ownData)
}
