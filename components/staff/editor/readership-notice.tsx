'use client'
import { Banner } from '#components/ui/banner.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { Readership } from './publication.ts'

/** Who will be able to read what is published, said before it is. */
export function ReadershipNotice({ by, place }: Readership) {
  const t = useWords()
  if (by === 'public') return <Banner title={t('editor.publish.willRead.comes')} />
  return (
    <Banner tone={place === 'leaves' ? 'warn' : 'info'} title={t(`editor.publish.willRead.${by}`)}>
      {place !== 'comes' && <p>{t(`editor.publish.willRead.${place}`)}</p>}
    </Banner>
  )
}
