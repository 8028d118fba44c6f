'use client'
import { Banner } from '#components/ui/banner.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { HandedLink as Link } from '#lib/auth/manage-people.ts'
import { formatInstant } from '#lib/date/format.ts'
import { CopiedAddress } from '../copied-address.tsx'

/** A one-time link, shown this once, to be copied and handed over. */
export function HandedLink({ link }: { link: Link }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <Banner tone="good" title={t('account.person.handed.title')}>
      <CopiedAddress
        id="handed-link"
        label={t('account.person.handed.label')}
        lead={t('account.person.handed.message', { time: formatInstant(new Date(link.expiresAt), locale) })}
        url={link.url}
      />
    </Banner>
  )
}
