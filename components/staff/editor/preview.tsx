'use client'
import type { MouseEvent } from 'react'
import { useMemo } from 'react'
import { useEditedLanguage } from '#components/form/edited-language.tsx'
import { componentsOf } from '#components/record/registry.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { slugify } from '#lib/i18n/fold.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { nameOfIn } from '#lib/record/names.ts'
import { recordTypes } from '#lib/record-types.ts'
import { useLive } from './live.tsx'
import { ToDo } from './to-do.tsx'
import { useOpenEditor } from './use-editor.ts'
import { useGoTo } from './use-go-to.ts'
import { useArticleFiles, useArticleNames, useNames } from './use-names.ts'

/**
 * The public page as it would be with what the form holds, and its entry in lists; of what is not for everyone, what it says. What differs
 * from what is public is marked.
 */
export function Preview() {
  const t = useWords()
  const { editing } = useOpenEditor()
  const { content, differences } = useLive()
  const { locale } = useEditedLanguage()
  const interfaceLocale = useLocale()
  const names = useArticleNames()
  const files = useArticleFiles()
  const { type, slug, lifecycle } = editing.record
  const { Article, Row } = componentsOf(type)
  const changed = useMemo(
    () => new Set(lifecycle === 'published' ? differences.map(({ path }) => path) : []),
    [differences, lifecycle],
  )
  const made = slug ?? slugify(definitionOf(type).slug(content).from, recordTypes[type].segment)
  const isNamed = readIn(definitionOf(type).label(content, nameOfIn(useNames())), locale).text !== ''
  const isForEveryone = definitionOf(type).audience(content) === 'public'
  const caption = t(isForEveryone ? 'editor.previewIn' : 'editor.previewClosed', {
    language: t(`terms.languages.${locale}`),
  })
  return (
    <section aria-label={caption} onClickCapture={openElsewhere}>
      <div className="mb-6 empty:hidden">
        <ToDo onGo={useGoTo()} />
      </div>
      <p className="mb-4 text-sm text-muted">{caption}</p>
      <div lang={locale}>
        <Article content={content} names={names} files={files} locale={locale} changed={changed} level={2} />
        {isNamed && isForEveryone && (
          <div className="mt-10 border-t border-rule pt-4">
            <p lang={interfaceLocale} className="mb-3 text-sm text-muted">
              {t('editor.inLists')}
            </p>
            <ul>
              <Row
                content={content}
                names={names}
                locale={locale}
                href={
                  recordTypes[type].page ? paths.public.record(locale, type, made) : paths.public.readAt(locale, type)
                }
              />
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}

/** A link of the public page leads there beside the editor, not away from it. */
function openElsewhere(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  event.preventDefault()
  event.stopPropagation()
  window.open(link.href, '_blank', 'noopener')
}
