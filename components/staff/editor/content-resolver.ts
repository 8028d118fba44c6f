import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import type * as z from 'zod'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'

/** How strictly the form looks at what is typed: as at a draft, or, once somebody asked to publish, as at what becomes public. */
export interface Strictness {
  complete: boolean
}

export function contentResolver(type: RecordType, strictness: Strictness): Resolver<Content> {
  const { draft, publishable } = definitionOf(type)
  // Of the definitions' schemas it is known what they give, and not what they are given: the form holds what they once gave.
  const resolverOf = (schema: z.ZodType) => zodResolver(schema as z.ZodType<Content, Content>)
  const [lenient, strict] = [resolverOf(draft), resolverOf(publishable)] as const
  return (values, context, options) => (strictness.complete ? strict : lenient)(values, context, options)
}
