'use client'
import { useWatch } from 'react-hook-form'
import { TextInput } from '#components/form/text-input.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { Content } from '#lib/content/definition.ts'
import { slugify } from '#lib/i18n/fold.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { recordTypes } from '#lib/record-types.ts'
import { useEditedRecord } from './edited-record.tsx'
import { useField } from './use-field.ts'

/** The last part of the public address, with the address that it gives and what becomes of the present one. */
export function SlugInput() {
  const t = useWords()
  const locale = useLocale()
  const { type, slug } = useEditedRecord()
  const content = useWatch() as Content
  const isForEveryone = definitionOf(type).audience(content) === 'public'
  const wanted = String(content.slug ?? '').trim()
  const made = slug ?? slugify(definitionOf(type).slug(content).from, recordTypes[type].segment)
  const address = (part: string) => (
    <strong className="font-semibold break-all">{paths.public.record(locale, type, part)}</strong>
  )
  return (
    <div className="space-y-1">
      <TextInput {...useField()('slug')} />
      {/* What is not for everyone has no page, whatever address is reserved for it. */}
      {isForEveryone && (
        <p className="text-sm text-muted">
          {t.rich(wanted || slug ? 'editor.slug.is' : 'editor.slug.willBe', { address: () => address(wanted || made) })}{' '}
          {wanted && slug && wanted !== slug && t.rich('editor.slug.redirects', { address: () => address(slug) })}
        </p>
      )}
    </div>
  )
}
