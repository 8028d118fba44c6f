#!/usr/bin/env node
// Prisma's schema engine, from its WebAssembly package, as the program that Prisma's command line wants: JSON-RPC, one message a line, over
// stdin and stdout. The command line finds it by PRISMA_SCHEMA_ENGINE_BINARY, and so downloads none.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { migrationAdapter } from './schema-engine-adapter.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
})

const packaged = (file) =>
  readFileSync(new URL(file, import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')))

if (values.version) {
  const { version } = JSON.parse(packaged('package.json').toString())
  process.stdout.write(`schema-engine-cli ${version.split('.').at(-1)}\n`)
  process.exit(0)
}
// `cli can-connect-to-database` and its kin: the migration that follows finds out for itself, and says so better.
if (positionals[0] === 'cli') process.exit(0)

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

/** The engine with its memory and its imports; a panic of its would else be lost. */
async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(packaged('schema_engine_bg.wasm')), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(exports)
  exports.__wbindgen_start?.()
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => console.error(JSON.stringify({ level: 'ERROR', fields: { message } })),
  }
  return glue.SchemaEngine
}

const given = values.datasource ? JSON.parse(values.datasource).url : undefined
const url = given ?? process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL
const schemas = values.datamodels?.map((path) => [path, readFileSync(path, 'utf8')])
const SchemaEngine = await loadEngine()
const engine = await SchemaEngine.new({ datamodels: schemas }, (line) => console.error(line), migrationAdapter(url))

// The one name that the package gives otherwise than the protocol.
const renamed = { getDatabaseVersion: 'version' }

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  // The command line's word that it printed what it was to print.
  if (!method) continue
  try {
    const result = await engine[renamed[method] ?? method](params ?? {})
    // What the binary would print itself, the package hands over: sent as the call that the command line answers by printing.
    if (result?.stdout) send({ id: 1, method: 'print', params: { content: result.stdout } })
    send({ id, result: result ?? null })
  } catch (error) {
    const message = String(error.message ?? error)
    send({ id, error: { code: 4466, message, data: { is_panic: false, message, error_code: error.code } } })
  }
}
process.exit(0)
