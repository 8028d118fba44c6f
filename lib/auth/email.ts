import * as z from 'zod'

/** An e-mail address in the one form in which it is kept and looked up. Source for the length: RFC 5321 4.5.3.1.3. */
export function emailForm(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** Takes an e-mail address as typed and gives its form. */
export const emailSchema = z
  .string()
  .max(1_000, 'tooLong')
  .transform(emailForm)
  .pipe(z.string().min(1, 'required').max(254, 'tooLong').pipe(z.email('email')))
