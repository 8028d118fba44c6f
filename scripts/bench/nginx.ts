import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Exchange, headersOf } from './connection.ts'

export interface Nginx {
  origin: string
  process: number | null
  stop: () => Promise<void>
}

/** Where Debian puts it is not in everyone's path. */
function program(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, 'nginx')).find(existsSync)
}

/** What is of a connection or of a moment, and which nginx writes itself. */
const ownHeaders = new Set(['connection', 'keep-alive', 'date', 'content-length', 'content-type', 'transfer-encoding'])

/**
 * An nginx of one process, as the product is one, that answers every address with the bytes of an answer: from a file, with the
 * same headers, from the system's memory of files, without a log. Null where there is no nginx.
 */
export async function nginxServing(answer: Exchange, port: number): Promise<Nginx | null> {
  const found = program()
  if (!found) return null
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-nginx-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'page'), answer.body)
  const headers = headersOf(answer)
  const own = Object.entries(headers).filter(([name]) => !ownHeaders.has(name))
  const added = own.map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`)
  writeFileSync(
    join(folder, 'conf'),
    `master_process off; daemon off; pid ${folder}/pid; error_log ${folder}/errors;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; etag off; server_tokens off;
  open_file_cache max=10; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}; default_type '${headers['content-type'] ?? 'text/html'}';
    location / { try_files /page =404; ${added.join(' ')} }
  }
}
`,
  )
  const child = spawn(found, ['-p', folder, '-c', join(folder, 'conf')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([listening(port), ended.then(() => Promise.reject(new Error('nginx ended at once')))])
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child.pid ?? null,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await pause(50)
  }
}
