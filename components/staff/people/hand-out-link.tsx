'use client'
import { useState } from 'react'
import { useAction } from '#components/form/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { handOutLinkAction } from '#lib/auth/actions.ts'
import type { HandedLink as Link } from '#lib/auth/manage-people.ts'
import type { Person } from '#lib/auth/people.ts'
import { formatInstant } from '#lib/date/format.ts'
import { FailureBanner } from './failure-banner.tsx'
import { HandedLink } from './handed-link.tsx'

/** Makes a link by which a person chooses a password, for the first time or anew. */
export function HandOutLink({ person }: { person: Pick<Person, 'id' | 'link'> & { status: 'invited' | 'active' } }) {
  const t = useWords()
  const locale = useLocale()
  const [link, setLink] = useState<Link | null>(null)
  const { run, pending, failure } = useAction(handOutLinkAction, { onDone: setLink })
  return (
    <div className="max-w-measure space-y-4">
      <p>{t(`account.person.linkLead.${person.status}`)}</p>
      {person.link && !link && (
        <p className="text-muted">
          {t('account.person.linkOpen', { time: formatInstant(new Date(person.link.expiresAt), locale) })}
        </p>
      )}
      <FailureBanner failure={failure} />
      {link && <HandedLink key={link.url} link={link} />}
      <Button pending={pending} onPress={() => void run({ userId: person.id })}>
        {t(`account.person.makeLink.${person.status}`)}
      </Button>
    </div>
  )
}
