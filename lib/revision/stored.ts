import { canonicalJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import { sha256 } from '#lib/content/hash.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** Content as a revision keeps it: canonical JSON, its SHA-256, and the schema version that it was written under. */
export interface StoredContent {
  content: string
  contentHash: string
  schemaVersion: number
}

/** The stored form of content that the type's schema has parsed. */
export function store(type: RecordType, parsed: Content): StoredContent {
  const content = canonicalJson(parsed)
  return { content, contentHash: sha256(content), schemaVersion: definitionOf(type).schemaVersion }
}

/**
 * The content of a stored revision in today's shape: upgraded step by step from the schema version it was written under.
 * What is stored is never rewritten. Throws where the text no longer agrees with its hash, or does not fit today's draft schema.
 */
export function read(type: RecordType, stored: StoredContent): Content {
  if (sha256(stored.content) !== stored.contentHash)
    throw new Error(`Content of a ${type} does not agree with its SHA-256`)
  const definition = definitionOf(type)
  const steps = definition.upgrades.slice(stored.schemaVersion - 1)
  const content = steps.reduce((before, upgrade) => upgrade(before), JSON.parse(stored.content) as Content)
  return definition.draft.parse(content) as Content
}
