import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { LRUCache } from 'lru-cache'
import { finishPage, type Page } from './page.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Gives a file by its path below the folder (with slashes), or undefined where there was none when the server started. */
export type StaticFiles = (path: string) => Promise<Page | undefined>

/**
 * The files of one build, whose names change with their content, so that a browser keeps them for good. Read when first
 * asked for, and kept like pages within a number of bytes. The folder is listed once: nothing else can be reached through it.
 */
export async function staticFiles(
  folder: string,
  headers: Record<string, string>,
  bytes: number,
): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), file]),
  )
  const kept = new LRUCache<string, Page>({
    maxSize: bytes,
    sizeCalculation: ({ size }) => size,
    fetchMethod: async (file) =>
      finishPage(
        200,
        {
          ...headers,
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'cache-control': 'public, max-age=31536000, immutable',
        },
        await readFile(file),
      ),
  })
  return async (path) => {
    const file = files.get(path)
    return file === undefined ? undefined : kept.fetch(file)
  }
}
