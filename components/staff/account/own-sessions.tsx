'use client'
import { useRouter } from 'next/navigation'
import { useAction } from '#components/form/use-action.ts'
import { FailureBanner } from '#components/staff/people/failure-banner.tsx'
import { browserInWords, SessionTable } from '#components/staff/people/session-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { endOwnSessionAction, signOutElsewhereAction } from '#lib/auth/actions.ts'
import type { OwnSession } from '#lib/auth/own-account.ts'
import { formatInstant } from '#lib/date/format.ts'

/** Where one is signed in oneself: any session but this one can be ended, alone or all together. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useWords()
  const locale = useLocale()
  const router = useRouter()
  const one = useAction(endOwnSessionAction, {
    onDone: () => {
      tell({ text: t('account.session.ended') })
      router.refresh()
    },
  })
  const others = useAction(signOutElsewhereAction, {
    onDone: (count) => {
      tell({ text: t('account.account.signedOutElsewhere', { count }) })
      router.refresh()
    },
  })
  const named = ({ userAgent, lastSeenAt }: OwnSession) =>
    t('account.session.named', {
      browser: browserInWords(t, userAgent),
      time: formatInstant(new Date(lastSeenAt), locale),
    })
  return (
    <div className="space-y-4">
      <FailureBanner failure={one.failure ?? others.failure} />
      <SessionTable
        sessions={sessions}
        locale={locale}
        act={(session) =>
          session.present ? null : (
            <Button
              className="relative"
              isDisabled={one.pending}
              onPress={() => void one.run({ sessionId: session.id })}
            >
              {t('account.session.end')}
              <span className="sr-only">{named(session)}</span>
            </Button>
          )
        }
      />
      {sessions.some(({ present }) => !present) && (
        <Button pending={others.pending} onPress={() => void others.run({})}>
          {t('account.account.signOutElsewhere')}
        </Button>
      )}
    </div>
  )
}
