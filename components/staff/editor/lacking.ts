import type { Content } from '#lib/content/definition.ts'
import type { Fields } from '#lib/content/field.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

/** Dotted paths of the texts that one language lacks and another has, in the order of the declaration. */
export function lackingIn(fields: Fields, content: Content, locale: Locale, at = ''): string[] {
  return Object.entries(fields).flatMap(([name, { shape }]) => {
    const path = at + name
    const value = content[name]
    if (shape.is === 'items') {
      const items = (value ?? []) as Content[]
      return items.flatMap((item, index) => lackingIn(shape.of, item, locale, `${path}.${index}.`))
    }
    if (shape.is !== 'localized') return []
    const text = (value ?? {}) as Partial<Record<Locale, string>>
    return !text[locale] && locales.some((other) => text[other]) ? [path] : []
  })
}
