import { isAbsolute, resolve } from 'node:path'
import * as z from 'zod'

/** Everything that is set from outside, checked once at start. What a variable is for: README.md. */
const port = z.coerce
  .number('must be a port number, 1 to 65535')
  .int('must be a port number, 1 to 65535')
  .min(1, 'must be a port number, 1 to 65535')
  .max(65_535, 'must be a port number, 1 to 65535')
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgresql://user:password@host:5432/database',
})
const origin = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://records.example.org' })
  .refine(
    (url) => !URL.canParse(url) || (new URL(url).pathname === '/' && !url.includes('?')),
    'must be an origin alone, without a path',
  )

const schema = z
  .object({
    PORT: port.default(3000),
    DATABASE_URL: postgresUrl.optional(),
    MIGRATION_DATABASE_URL: postgresUrl.optional(),
    DATA_DIR: z.string().default('.data'),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    APP_URL: origin.optional(),
    ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
    ADMIN_PASSWORD: z
      .string()
      .min(12, 'must have at least 12 characters')
      .max(200, 'must have at most 200 characters')
      .optional(),
    PAGE_CACHE_MB: z.coerce
      .number('must be a number of megabytes')
      .int('must be a whole number')
      .min(8, 'must be at least 8')
      .default(256),
    UPLOAD_MB: z.coerce
      .number('must be a number of megabytes')
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(500, 'must be at most 500')
      .default(25),
    TRUST_PROXY: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  })
  .superRefine((env, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input: undefined })
    if (env.MIGRATION_DATABASE_URL && !env.DATABASE_URL)
      missing('DATABASE_URL', 'must be set where MIGRATION_DATABASE_URL is')
    if (env.ADMIN_EMAIL && !env.ADMIN_PASSWORD) missing('ADMIN_PASSWORD', 'must be set where ADMIN_EMAIL is')
    if (env.ADMIN_PASSWORD && !env.ADMIN_EMAIL) missing('ADMIN_EMAIL', 'must be set where ADMIN_PASSWORD is')
  })

export interface Environment {
  port: number
  /** Null where the embedded database is to be used. */
  databaseUrl: string | null
  migrationDatabaseUrl: string | null
  /** Absolute. */
  dataDir: string
  authSecret: string | null
  appUrl: string
  administrator: { email: string; password: string } | null
  pageCacheMegabytes: number
  uploadMegabytes: number
  trustProxy: boolean
}

/**
 * Reads the environment. An empty variable is one that is not set. `problems` has a line for each variable that does not fit, which
 * names it and says what it must be; its value, which may be a secret, is not repeated.
 */
export function readEnvironment(
  from: Record<string, string | undefined>,
  directory: string,
): { ok: true; environment: Environment } | { ok: false; problems: string[] } {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(set)
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) }
  const env = parsed.data
  return {
    ok: true,
    environment: {
      port: env.PORT,
      databaseUrl: env.DATABASE_URL ?? null,
      migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? null,
      dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(directory, env.DATA_DIR),
      authSecret: env.AUTH_SECRET ?? null,
      appUrl: env.APP_URL ? new URL(env.APP_URL).origin : `http://localhost:${env.PORT}`,
      administrator:
        env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : null,
      pageCacheMegabytes: env.PAGE_CACHE_MB,
      uploadMegabytes: env.UPLOAD_MB,
      trustProxy: env.TRUST_PROXY === '1',
    },
  }
}
