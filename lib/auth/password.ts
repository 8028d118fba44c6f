import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import type { Problem } from '#lib/action/input-problems.ts'

/** Argon2id, the library's default algorithm. Source: OWASP Password Storage Cheat Sheet, second of its equivalent settings. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of thirty-two random bytes that nobody kept: compared with where there is no password, so that it takes as long as where there is one. */
const ofNobody = '$argon2id$v=19$m=19456,t=2,p=1$XzT4mPLjnpmtPhifN0dULw$1cYp4Y9DrtM6aK5GJoO0QkEiCplF/IBux7yzxppBN9U'

/** In characters. Nobody's password is longer, and hashing must not be fed without bound. */
export const passwordLength = { least: 12, most: 200 }

/** One spelling of what looks the same, so that a password typed on another keyboard is the same password. Source: NIST SP 800-63B, 3.1.1.2. */
const spelled = (password: string) => password.normalize('NFKC')

/** Letters and digits alone, in lower case: `Ana-María Ríos` and `anamaríaríos` are one guess. */
const bare = (text: string) =>
  spelled(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What is wrong with a password that someone chooses: too short, too long, or no more than their own name or e-mail address. */
export function passwordProblem(password: string, owner: { email: string; name: string }): Problem | null {
  const length = [...spelled(password)].length
  if (length < passwordLength.least) return 'passwordShort'
  if (length > passwordLength.most) return 'tooLong'
  const own = [owner.email, owner.email.split('@')[0] ?? '', owner.name].map(bare)
  return own.includes(bare(password)) ? 'passwordPersonal' : null
}

export async function hashPassword(password: string): Promise<string> {
  return hash(spelled(password), cost)
}

/** Whether `password` is the one that was hashed. False where there is none, after just as long. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  const right = await verify(hashed ?? ofNobody, spelled(password))
  return right && hashed !== null
}
