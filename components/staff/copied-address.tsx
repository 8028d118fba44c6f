'use client'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'

/** An address that is shown this once, to be copied and handed over. */
export function CopiedAddress({ id, label, lead, url }: { id: string; label: string; lead: string; url: string }) {
  const t = useWords()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    // Not there on a page that is served without https from another machine.
    const done = await (navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    ) ?? false)
    setCopied(done)
  }
  return (
    <div className="space-y-3">
      <p>{lead}</p>
      <FieldFrame id={id} label={label}>
        {(control) => (
          <input
            {...control}
            readOnly
            value={url}
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
  )
}
