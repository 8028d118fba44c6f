import Link from 'next/link'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { attachedTypes } from '#lib/record/document/of-meeting.ts'
import type { MeetingDocuments as Documents } from '#lib/revision/meeting-documents.ts'
import { BeneathFields } from './beneath-fields.tsx'
import { OnceStored } from './editor/once-stored.tsx'
import { RecordRows } from './record-rows.tsx'

/** A meeting's documents beneath its fields, and the ways to attach another. `documents` is null of a meeting that is being begun. */
export function MeetingDocuments({
  meeting,
  documents,
  locale,
}: {
  meeting: string
  documents: Documents | null
  locale: Locale
}) {
  const t = translator(locale)
  const attach = <Attach meeting={meeting} locale={locale} />
  return (
    <BeneathFields id="documents" title={t('attached.title')} help={t('attached.help')} className="space-y-4">
      {documents && documents.rows.length > 0 && (
        <div className="border-t border-rule">
          <RecordRows type="document" {...documents} locale={locale} />
        </div>
      )}
      {documents?.rows.length === 0 && <p className="text-muted">{t('attached.none')}</p>}
      {documents?.more && (
        <p className="text-sm">
          <Link prefetch={false} href={paths.admin.list('document')}>
            {t('staff.related.more')}
          </Link>
        </p>
      )}
      {documents?.mayAttach && attach}
      {!documents && <OnceStored before={<p className="text-muted">{t('attached.later')}</p>}>{attach}</OnceStored>}
    </BeneathFields>
  )
}

function Attach({ meeting, locale }: { meeting: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="flex flex-wrap gap-3">
      {attachedTypes.map((type) => (
        <LinkButton key={type} href={paths.admin.attach(meeting, type)}>
          {t(`attached.attach.${type}`)}
        </LinkButton>
      ))}
      <LinkButton href={paths.admin.attach(meeting)}>{t('attached.attach.other')}</LinkButton>
    </div>
  )
}
