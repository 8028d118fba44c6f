'use client'
import { useWords } from '#components/ui/language.tsx'
import { deactivatePersonAction, endSessionsAction, reactivatePersonAction } from '#lib/auth/actions.ts'
import { WeightyAct } from './weighty-act.tsx'

interface Of {
  userId: string
  name: string
}

export function EndSessions({ userId, name }: Of) {
  const t = useWords()
  return (
    <WeightyAct
      userId={userId}
      action={endSessionsAction}
      name={t('account.person.endSessions')}
      title={t('account.person.endSessionsTitle', { name })}
      consequence={t('account.person.endSessionsConsequence')}
      done={(count) => t('account.person.sessionsEnded', { count })}
    />
  )
}

export function Deactivate({ userId, name }: Of) {
  const t = useWords()
  return (
    <WeightyAct
      userId={userId}
      action={deactivatePersonAction}
      name={t('account.person.deactivate')}
      title={t('account.person.deactivateTitle', { name })}
      consequence={t('account.person.deactivateLead')}
      done={() => t('account.person.deactivated', { name })}
    />
  )
}

export function Reactivate({ userId, name }: Of) {
  const t = useWords()
  return (
    <WeightyAct
      userId={userId}
      action={reactivatePersonAction}
      name={t('account.person.reactivate')}
      title={t('account.person.reactivateTitle', { name })}
      consequence={t('account.person.reactivateLead')}
      done={() => t('account.person.reactivated', { name })}
      kind="primary"
    />
  )
}
