import Link from 'next/link'
import { FilterSelect } from '#components/staff/list/filter-select.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { Actor } from '#lib/auth/actor.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { DeskRevision } from '#lib/revision/desk.ts'
import { type BoxQuery, boxAddress } from '#lib/revision/desk-query.ts'
import { PageHead } from '../page-head.tsx'
import { ProposalRow } from './proposal-row.tsx'

export interface WholeBoxFacts {
  query: BoxQuery
  revisions: readonly DeskRevision[]
  count: number
  page: number
  pages: number
  types: readonly RecordType[]
}

/** All of one box, a page at a time, narrowed to a type of record by a plain form. */
export function WholeBox({ query, revisions, count, page, pages, types, actor }: WholeBoxFacts & { actor: Actor }) {
  const { locale } = actor
  const t = translator(locale)
  const { box, type } = query
  return (
    <>
      <PageHead
        above={
          <Link prefetch={false} href={paths.admin.desk}>
            <Icon name="previous" className="me-1.5" />
            {t('review.back')}
          </Link>
        }
        title={t(`review.box.${box}.title`)}
        lead={`${t('review.count', { count })}. ${t(`review.box.${box}.help`)}`}
      />
      <div className="max-w-5xl">
        {(types.length > 1 || type) && (
          <search>
            <form
              key={type}
              method="get"
              action={paths.admin.desk}
              className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-rule py-4"
            >
              <input type="hidden" name="box" value={box} />
              <FilterSelect
                name="type"
                label={t('review.type')}
                value={type}
                any={t('review.anyType')}
                options={types.map((value) => ({ value, text: t(`terms.recordTypes.${value}`) }))}
              />
              <button type="submit" className={buttonLook.quiet}>
                {t('staff.list.apply')}
              </button>
            </form>
          </search>
        )}
        {revisions.length === 0 ? (
          <EmptyState
            title={t(type ? 'review.noneOfType' : `review.box.${box}.empty`)}
            action={
              <Link prefetch={false} href={type ? boxAddress({ box }) : paths.admin.desk}>
                {t(type ? 'review.anyType' : 'review.noneLeft')}
              </Link>
            }
          />
        ) : (
          <ul className="border-t-2 border-ink">
            {revisions.map((revision) => (
              <ProposalRow key={revision.id} revision={revision} userId={actor.userId} locale={locale} />
            ))}
          </ul>
        )}
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(other) => boxAddress({ box, type, page: other })}
          words={{
            label: t('review.pages'),
            previous: t('staff.list.previous'),
            next: t('staff.list.next'),
            position: t('review.position', { page, pages }),
          }}
        />
      </div>
    </>
  )
}
