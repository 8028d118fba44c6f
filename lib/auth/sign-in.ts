import 'server-only'
import { database } from '#lib/db/client.ts'
import type { Client } from './client.ts'
import { emailForm } from './email.ts'
import { isPassword, passwordLength } from './password.ts'
import { beginSession, sessionKey } from './sessions.ts'
import { forgiveTries, takeTry } from './throttle.ts'

export interface Credentials {
  email: string
  password: string
}

/**
 * Signs a person in and returns their new session's id, or null where the two do not belong together: whether there is no such person,
 * none who may sign in, or only the password is wrong, the answer and the time that it takes are the same. `former` is the session
 * that the same browser had until now; it ends. Throws Throttled.
 */
export async function signIn(
  { email: typed, password }: Credentials,
  client: Client,
  former: string | null = null,
): Promise<{ sid: string; userId: string } | null> {
  const email = emailForm(typed)
  // Nobody has these: not worth a hash, and the same for every account.
  if (email.length > 254 || password === '' || password.length > 4 * passwordLength.most) return null
  await takeTry(email, client.address)
  const user = await database().user.findUnique({ where: { email } })
  const right = await isPassword(user?.status === 'active' ? user.passwordHash : null, password)
  if (!user || !right) return null

  const sid = await database().$transaction(async (tx) => {
    // Whoever deactivates a person or changes their password meanwhile waits for this, or this for them.
    const still = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE "id" = ${user.id}::uuid AND "status" = 'active' AND "passwordHash" = ${user.passwordHash} FOR UPDATE`
    if (still.length === 0) return null
    if (former) await tx.session.deleteMany({ where: { id: sessionKey(former) } })
    return beginSession(tx, user.id, client)
  })
  if (!sid) return null
  await forgiveTries(email, client.address)
  return { sid, userId: user.id }
}
