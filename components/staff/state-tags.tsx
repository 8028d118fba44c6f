import { Tag, type TagTone } from '#components/ui/tag.tsx'
import type { Audience } from '#lib/content/definition.ts'
import type { Lifecycle, Work } from '#lib/db/generated/enums.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

const lifecycleTones: Record<Lifecycle, TagTone> = { neverPublished: 'neutral', published: 'good', withdrawn: 'danger' }

/** Whether the public has it. */
export function LifecycleTag({ lifecycle, locale }: { lifecycle: Lifecycle; locale: Locale }) {
  return <Tag tone={lifecycleTones[lifecycle]}>{translator(locale)(`staff.lifecycle.${lifecycle}`)}</Tag>
}

const workTones: Record<Exclude<Work, 'none'>, TagTone> = { draft: 'neutral', submitted: 'accent', returned: 'warn' }

/** How far the furthest of its open revisions is; nothing where there is none. */
export function WorkTag({ work, locale }: { work: Work; locale: Locale }) {
  return work === 'none' ? null : <Tag tone={workTones[work]}>{translator(locale)(`staff.work.${work}`)}</Tag>
}

/** That it is not for everyone, and for whom it is; nothing where it is. */
export function AudienceTag({ audience, locale }: { audience: Audience; locale: Locale }) {
  return audience === 'public' ? null : <Tag tone="closed">{translator(locale)(`staff.audience.${audience}`)}</Tag>
}
