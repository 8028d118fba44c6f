import { connection } from 'next/server'
import { absolute } from '#lib/absolute.ts'
import { paths } from '#lib/paths.ts'

/** What crawlers may read: everything public. Staff pages say so themselves as well. */
export async function GET(): Promise<Response> {
  await connection()
  const lines = ['User-agent: *', `Disallow: ${paths.admin.desk}`, `Disallow: ${paths.signIn}`, 'Disallow: /api/', '']
  return new Response([...lines, `Sitemap: ${absolute(paths.sitemap)}`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
