import { Tag, type TagTone } from '#components/ui/tag.tsx'
import type { ListedPerson } from '#lib/auth/people.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

const tones: Record<ListedPerson['status'], TagTone> = {
  invited: 'warn',
  active: 'good',
  deactivated: 'neutral',
  system: 'neutral',
}

export function StatusTag({ status, locale }: { status: ListedPerson['status']; locale: Locale }) {
  return <Tag tone={tones[status]}>{translator(locale)(`account.status.${status}`)}</Tag>
}
