'use client'
import { useState } from 'react'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { HandedLink as Link } from '#lib/auth/manage-people.ts'
import { formatInstant } from '#lib/date/format.ts'

/** A one-time link, shown this once, to be copied and handed over. */
export function HandedLink({ link }: { link: Link }) {
  const t = useWords()
  const locale = useLocale()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    // Not there on a page that is served without https from another machine.
    const done = await (navigator.clipboard?.writeText(link.url).then(
      () => true,
      () => false,
    ) ?? false)
    setCopied(done)
  }
  return (
    <Banner tone="good" title={t('account.person.handed.title')}>
      <div className="space-y-3">
        <p>{t('account.person.handed.message', { time: formatInstant(new Date(link.expiresAt), locale) })}</p>
        <FieldFrame id="handed-link" label={t('account.person.handed.label')}>
          {(control) => (
            <input
              {...control}
              readOnly
              value={link.url}
              onFocus={(event) => event.target.select()}
              className="control text-sm"
            />
          )}
        </FieldFrame>
        <p className="flex flex-wrap items-center gap-3">
          <Button onPress={copy}>{t('account.person.handed.copy')}</Button>
          <span role="status">
            {copied === true && t('account.person.handed.copied')}
            {copied === false && t('account.person.handed.notCopied')}
          </span>
        </p>
      </div>
    </Banner>
  )
}
