'use client'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { fileSize } from '#lib/i18n/file-size.ts'
import { paths } from '#lib/paths.ts'
import type { FoundFile } from '#lib/redaction/preview.ts'

const tones = { yes: 'danger', name: 'warn', unread: 'warn', no: 'neutral' } as const

/** Uploaded files, each to be opened, and to be removed or not. */
export function FoundFiles({
  files,
  chosen,
  onChoose,
  open = true,
}: {
  files: readonly FoundFile[]
  chosen: ReadonlySet<string>
  onChoose: (id: string, goes: boolean) => void
  /** Whether they can be read here: what no revision holds is its sender's alone. */
  open?: boolean
}) {
  const t = useWords()
  const locale = useLocale()
  return (
    <ul className="space-y-1 border-s-2 border-rule ps-4">
      {files.map(({ id, name, bytes, holds }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4">
          <label className="choice">
            <input type="checkbox" checked={chosen.has(id)} onChange={(event) => onChoose(id, event.target.checked)} />
            <span className="break-all">{t('redaction.file.remove', { name })}</span>
          </label>
          {open ? (
            <a href={paths.uploadedFile(id)} target="_blank" rel="noopener" className="text-sm">
              PDF, {fileSize(bytes, locale)}
            </a>
          ) : (
            <span className="text-sm text-muted">PDF, {fileSize(bytes, locale)}</span>
          )}
          <Tag tone={tones[holds]}>{t(`redaction.file.${holds}`)}</Tag>
        </li>
      ))}
    </ul>
  )
}
