import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Step } from '#lib/revision/steps.ts'

/** The steps that a revision took: who, when, what, and what was said at it. */
export function Course({ steps, locale }: { steps: readonly Step[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <ol className="space-y-2">
      {steps.map(({ kind, at, actorName, message }, index) => {
        const before = steps[index - 1]
        // An author's word stays with their proposal: it is not said again at the step after.
        const isSaid = message !== '' && !(before?.message === message && before.actorName === actorName)
        return (
          <li key={`${at} ${kind}`} className="border-s-2 border-rule ps-3 text-sm">
            <p>
              {t(`review.step.${kind}`, { name: actorName })}
              <time dateTime={at} className="text-muted">
                {' · '}
                {formatInstant(new Date(at), locale)}
              </time>
            </p>
            {isSaid && <p className="max-w-measure whitespace-pre-line">{message}</p>}
          </li>
        )
      })}
    </ol>
  )
}
