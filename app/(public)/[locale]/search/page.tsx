import type { Metadata } from 'next'
import { CountedLinks } from '#components/public/counted-links.tsx'
import { HitList } from '#components/public/hit-list.tsx'
import { Page } from '#components/public/page.tsx'
import { PageLinks } from '#components/public/page-links.tsx'
import { WaysIn } from '#components/public/ways-in.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { type Asked, type Found, find, hitsOnAPage } from '#lib/search/find.ts'
import { longestQuestion, tidyQuestion } from '#lib/search/question.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

type Props = ListPageProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

async function askedOf({ params, searchParams }: Props): Promise<Asked> {
  const { q, type, page } = await searchParams
  return {
    question: typeof q === 'string' ? tidyQuestion(q) : '',
    locale: await localeOf(params),
    type: allRecordTypes.find((each) => each === type) ?? null,
    page: typeof page === 'string' && /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1,
  }
}

function addressOf({ question, locale, type, page }: Asked): string {
  const query = new URLSearchParams({
    ...(question && { q: question }),
    ...(type && { type }),
    ...(page > 1 && { page: String(page) }),
  })
  return paths.public.search(locale) + (query.size > 0 ? `?${query}` : '')
}

function titleOf({ question, locale }: Asked): string {
  const t = translator(locale)
  return question ? t('search.titleFor', { question }) : t('search.title')
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await askedOf(props)
  const head = headOf({
    locale: asked.locale,
    path: addressOf(asked),
    title: titleOf(asked),
    description: translator(asked.locale)('search.description'),
  })
  // What is found is for search engines to find where it stands.
  return asked.question ? { ...head, robots: { index: false } } : head
}

/** Everything public that answers a question, in the reader's language first. The address is the whole state. */
export default async function Search(props: Props) {
  const asked = await askedOf(props)
  const { question, locale } = asked
  const t = translator(locale)
  const found = await find(asked)
  return (
    <Page locale={locale} path={addressOf(asked)}>
      <h1 className="pb-4 text-3xl">{t('search.title')}</h1>
      <Question asked={asked} />
      {found ? (
        <Results asked={asked} found={found} />
      ) : (
        <div className="space-y-6 pt-6">
          <p className="max-w-measure">{question ? t('search.onlyUnwanted', { question }) : t('search.what')}</p>
          <WaysIn locale={locale} />
        </div>
      )}
    </Page>
  )
}

function Question({ asked: { question, locale } }: { asked: Asked }) {
  const t = translator(locale)
  return (
    <search>
      <form method="get" action={paths.public.search(locale)} className="max-w-measure">
        <label htmlFor="question" className="mb-1 block font-semibold">
          {t('search.words')}
        </label>
        <p id="question-help" className="mb-2 text-sm text-muted">
          {t('search.help')}
        </p>
        <div className="flex flex-wrap gap-2">
          <input
            id="question"
            type="search"
            name="q"
            defaultValue={question}
            maxLength={longestQuestion}
            aria-describedby="question-help"
            className="control min-w-0 grow basis-48"
          />
          <button type="submit" className={buttonLook.primary}>
            {t('search.search')}
          </button>
        </div>
      </form>
    </search>
  )
}

function Results({ asked, found: { hits, counts, mended } }: { asked: Asked; found: Found }) {
  const { locale, type, page } = asked
  const t = translator(locale)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const ofType = type ? (counts.find((each) => each.type === type)?.count ?? 0) : total
  const isMore = counts.some((each) => each.isMore && (type === null || each.type === type))
  const address = (changes: Partial<Asked>) => addressOf({ ...asked, page: 1, ...changes })
  if (total === 0) return <NothingFound locale={locale} />
  const [inOwn, inOthers] = [hits.filter((hit) => hit.foundIn === locale), hits.filter((hit) => hit.foundIn !== locale)]
  return (
    <div className="pt-6">
      <h2 className="sr-only">{titleOf(asked)}</h2>
      <div className="max-w-measure space-y-1 pb-4">
        {mended.map(({ typed, meant }) => (
          <p key={typed}>{t('search.mended', { typed, meant })}</p>
        ))}
        <p className="text-muted">{t(isMore ? 'search.more' : 'search.count', { count: ofType })}</p>
        {isMore && <p className="text-sm text-muted">{t('search.moreNote')}</p>}
      </div>
      {(counts.length > 1 || type !== null) && (
        <CountedLinks
          label={t('search.types')}
          all={{ href: address({ type: null }), label: t('search.all') }}
          choices={counts.map((each) => ({
            value: each.type,
            href: address({ type: each.type }),
            label: t(`terms.recordTypes.${each.type}`),
            count: each.isMore ? t('search.countOrMore', { count: each.count }) : each.count,
          }))}
          current={type}
        />
      )}
      <div className="space-y-8 border-t border-rule py-6">
        {inOwn.length > 0 && <HitList hits={inOwn} locale={locale} />}
        {inOthers.length > 0 && (
          <section className="space-y-4">
            <h2 className="text-xl">{t('search.otherLanguages')}</h2>
            <HitList hits={inOthers} locale={locale} />
          </section>
        )}
        {hits.length === 0 && (
          <p>
            {ofType === 0 ? t('search.noneOfType') : t('reading.meetings.nonePage')}{' '}
            <a href={address(ofType === 0 ? { type: null } : {})}>
              {ofType === 0 ? t('search.seeAll') : t('reading.meetings.firstPage')}
            </a>
          </p>
        )}
      </div>
      <PageLinks
        page={page}
        pages={Math.ceil(ofType / hitsOnAPage)}
        hrefOf={(other) => address({ page: other })}
        locale={locale}
      />
    </div>
  )
}

function NothingFound({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="space-y-6 pt-6">
      <p className="max-w-measure text-lg">{t('search.none')}</p>
      <section className="max-w-measure space-y-2">
        <h2 className="text-xl">{t('search.try.title')}</h2>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t('search.try.fewer')}</li>
          <li>{t('search.try.spelling')}</li>
          <li>{t('search.try.plain')}</li>
        </ul>
        <p className="pt-2">{t('search.try.browse')}</p>
      </section>
      <WaysIn locale={locale} />
    </div>
  )
}
