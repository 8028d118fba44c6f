import type { Translator } from '#lib/i18n/translator.ts'

/** How a form about an account calls its fields where it lists what is wrong. */
export function fieldName(t: Translator, path: string): string {
  const [field = '', index, part] = path.split('.')
  if (field !== 'mandates')
    return t.has(`account.field.${field}` as 'account.field.name')
      ? t(`account.field.${field}` as 'account.field.name')
      : field
  if (index === undefined) return t('account.mandates.title')
  const names = { partyId: t('account.mandates.party'), from: t('account.mandates.from'), to: t('account.mandates.to') }
  const within = part && part in names ? `, ${names[part as keyof typeof names]}` : ''
  return t('account.mandates.one', { number: Number(index) + 1 }) + within
}
