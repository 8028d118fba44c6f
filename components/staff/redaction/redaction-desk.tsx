'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import type { Preview } from '#lib/redaction/preview.ts'
import type { Redacted } from '#lib/redaction/redact.ts'
import type { RedactionRequest } from '#lib/redaction/redaction-input.ts'
import { call, type Told } from './call.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { Found, NothingFound } from './found.tsx'
import { Outcome } from './outcome.tsx'
import { SpellingsForm } from './spellings-form.tsx'
import { useChoices } from './use-choices.ts'
import { Working } from './working.tsx'

/** What is sent beside the words. */
type Act = Omit<Extract<RedactionRequest, { do: 'redact' }>, 'do' | 'spellings'>

type Stage = { is: 'asking' } | { is: 'found'; preview: Preview } | { is: 'done'; redacted: Redacted }

/** From the words to what holds them, and from there to their removal. Nothing is done that was not seen first. */
export function RedactionDesk() {
  const t = useWords()
  const router = useRouter()
  const [spellings, setSpellings] = useState<string[]>([])
  const [stage, setStage] = useState<Stage>({ is: 'asking' })
  const [told, setTold] = useState<Told | null>(null)
  const [failure, setFailure] = useState<ActionFailure | null>(null)

  const search = async (words: string[]) => {
    setSpellings(words)
    setFailure(null)
    setTold({ step: 'files', done: 0, of: 0 })
    const result = await call<Preview>({ do: 'search', spellings: words }, setTold)
    setTold(null)
    if (result.ok) setStage({ is: 'found', preview: result.data })
    else {
      setFailure(result)
      setStage({ is: 'asking' })
    }
  }
  const redact = async (request: Act) => {
    setFailure(null)
    setTold({ step: 'tables', done: 0, of: 0 })
    const result = await call<Redacted>({ do: 'redact', spellings, ...request }, setTold)
    setTold(null)
    if (result.ok) setStage({ is: 'done', redacted: result.data })
    else setFailure(result)
    router.refresh()
  }

  return (
    <div className="space-y-8">
      {stage.is === 'asking' && !told ? (
        <SpellingsForm
          key={failure ? JSON.stringify(failure.fields) : 'new'}
          spellings={spellings}
          problem={Object.values(failure?.fields ?? {})[0]?.[0]}
          onSearch={(words) => void search(words)}
        />
      ) : (
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-y border-rule py-4">
          <ul className="min-w-0 break-words">
            {spellings.map((spelling) => (
              <li key={spelling}>
                <mark className="bg-accent/15 text-inherit">{spelling}</mark>
              </li>
            ))}
          </ul>
          <Button
            onPress={() => {
              if (stage.is === 'done') setSpellings([])
              setFailure(null)
              setStage({ is: 'asking' })
            }}
            isDisabled={told !== null}
          >
            {t('redaction.form.again')}
          </Button>
        </div>
      )}
      {told && <Working told={told} />}
      <Failed failure={failure} />
      {stage.is === 'done' && <Outcome redacted={stage.redacted} />}
      {stage.is === 'found' && (
        // Stays while it works, so that what was typed is still there where it fails.
        <div hidden={told !== null}>
          <Decide
            key={stage.preview.seen}
            preview={stage.preview}
            spellings={spellings}
            failure={failure}
            onRedact={redact}
          />
        </div>
      )}
    </div>
  )
}

function Decide({
  preview,
  spellings,
  failure,
  onRedact,
}: {
  preview: Preview
  spellings: readonly string[]
  failure: ActionFailure | null
  onRedact: (act: Act) => Promise<void>
}) {
  const choices = useChoices(preview)
  const { records, people, looseFiles, elsewhere, searched, seen } = preview
  if (records.length + people.length + looseFiles.length + elsewhere.length === 0)
    return <NothingFound searched={searched} />
  return (
    <div className="space-y-10">
      <Found preview={preview} choices={choices} />
      <ConfirmForm
        spellings={spellings}
        counts={choices.counts}
        failure={failure}
        onConfirm={(confirmed) =>
          void onRedact({ ...confirmed, seen, files: choices.chosenFiles, leave: choices.leave })
        }
      />
    </div>
  )
}

/** Why nothing was done; nothing where a field says it itself. */
function Failed({ failure }: { failure: ActionFailure | null }) {
  const t = useWords()
  if (!failure || failure.fields) return null
  const { code } = failure
  const known = code === 'stale' || code === 'unavailable' || code === 'failed' ? code : 'other'
  return <Banner tone="danger" title={t(`redaction.failed.${known}`)} />
}
