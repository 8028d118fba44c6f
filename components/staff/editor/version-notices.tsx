'use client'
import Link from 'next/link'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { isProposal } from './reviewing.ts'
import { useOpenEditor } from './use-editor.ts'

/** That the public record moved on since the draft was begun, and what became of that. */
export function VersionNotices() {
  const t = useWords()
  const { editing, publicVersion, editable, bringIn, choosingOf, setChoosing, choosing } = useOpenEditor()
  const { record, carried } = editing
  if (choosing) return null
  const history = (
    <Link prefetch={false} href={paths.admin.history(record.type, record.id)}>
      {t('editor.version.see')}
    </Link>
  )
  const isTheirs = isProposal(editing)
  const meets = choosingOf(editing)
  if (meets) {
    return (
      <Banner
        tone="warn"
        title={t(isTheirs ? 'review.meets' : 'editor.version.meets', {
          version: record.version,
          count: meets.conflicts.length,
        })}
      >
        <p>
          {t(isTheirs ? 'review.meetsHelp' : 'editor.version.meetsHelp')} {history}
        </p>
        {(editable || editing.may.publish) && (
          <Button className="mt-2" onPress={() => setChoosing(meets)}>
            {t('editor.version.choose')}
          </Button>
        )}
      </Banner>
    )
  }
  if (publicVersion > record.version && editable) {
    return (
      <Banner title={t('editor.version.movedOn', { version: publicVersion })}>
        <p>
          {t('editor.version.movedOnHelp')} {history}
        </p>
        <Button className="mt-2" onPress={() => void bringIn()}>
          {t('editor.version.bringIn')}
        </Button>
      </Banner>
    )
  }
  if (!carried) return null
  return (
    <Banner title={t(isTheirs ? 'review.carried' : 'editor.version.carried', { version: record.version })}>
      <p>
        {t('editor.version.carriedHelp', { from: carried.from })} {history}
      </p>
    </Banner>
  )
}
