import 'server-only'
import { Invalid } from '#lib/action/errors.ts'

/**
 * Writes a row whose value no other may have, and throws Invalid where another publication took it at this very moment: who looked
 * before could not see it. Nothing more can be done in the transaction then.
 */
export async function unlessTaken<T>(writing: PromiseLike<T>, fields: Record<string, string[]>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === 'P2002') throw new Invalid(fields)
    throw error
  }
}
