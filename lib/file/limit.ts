/** Bytes that an uploaded file may have: UPLOAD_MB, which is checked at start (lib/env.ts). */
export function uploadLimit(): number {
  return Number(process.env.UPLOAD_MB || 25) * 2 ** 20
}
