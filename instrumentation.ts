/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { keepSwept } = await import('#lib/file/keep-swept.ts')
  keepSwept()
  const { finishRedactions } = await import('#lib/redaction/remove-files.ts')
  finishRedactions()
}
