'use client'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { fieldId } from '#components/form/field-id.ts'
import { useUploadedFiles } from '#components/form/file-facts.tsx'
import { useProblem } from '#components/form/problem.ts'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { fileSize } from '#lib/i18n/file-size.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { type DocumentContent, linkStatuses } from '#lib/record/document/schema.ts'
import { choicesOf } from '../choices.ts'
import { useField } from '../use-field.ts'
import { UploadReport } from './upload-report.tsx'
import { useUpload } from './use-upload.ts'

type Item = DocumentContent['files'][number]

/** What stood here before, for as long as it can be put back. */
interface Before {
  item: Item
  words: string
}

/** The place for a document's PDF in one language: to choose, send, replace and take it out. The draft names it once it is kept. */
export function FileSlot({ language, readOnly }: { language: Locale; readOnly: boolean }) {
  const t = useWords()
  const locale = useLocale()
  const field = useField()
  const { files, add, limit } = useUploadedFiles()
  const { getValues } = useFormContext<Pick<DocumentContent, 'files'>>()
  const list = useFieldArray<Pick<DocumentContent, 'files'>, 'files', 'rowKey'>({ name: 'files', keyName: 'rowKey' })
  const items = (useWatch({ name: 'files' }) ?? []) as Item[]
  const [before, setBefore] = useState<Before | null>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const restore = useRef<HTMLButtonElement>(null)
  const heading = useId()

  // As the form has it when it is asked: another place may have changed it while this one was sending.
  const placeOf = () => getValues('files').findIndex((item) => item.language === language)
  const put = (item: Item) => {
    const at = placeOf()
    if (at === -1) list.append(item, { shouldFocus: false })
    else list.update(at, item)
  }
  const nameOf = ({ file }: Item) => files[file]?.name ?? t('file.open')

  const upload = useUpload(limit, ({ id, ...facts }) => {
    add(id, facts)
    const old = getValues('files')[placeOf()]
    setBefore(old ? { item: old, words: t('file.replaced', { name: nameOf(old) }) } : null)
    put({ id: old?.id ?? crypto.randomUUID(), language, file: id, status: old?.status ?? 'unknown' })
  })
  const index = items.findIndex((item) => item.language === language)
  const item = items[index]
  const error = useProblem(`files.${index}.file`)
  const { state } = upload

  // A button that did its work goes, and the focus would go with it.
  const [wanted, setWanted] = useState<typeof choose | null>(null)
  useEffect(() => {
    if (!wanted?.current) return
    wanted.current.focus()
    setWanted(null)
  })

  const named = { language: t(`terms.languages.${language}`) }
  const chooseWords = state.is === 'failed' || state.is === 'cancelled' ? 'another' : item ? 'replace' : 'choose'
  return (
    <fieldset aria-labelledby={heading} className="min-w-0 space-y-2">
      <p id={heading} className="font-semibold first-letter:uppercase">
        {named.language}
      </p>
      {item ? (
        <p>
          <a href={paths.uploadedFile(item.file)} target="_blank" rel="noopener" className="break-words">
            {nameOf(item)}
          </a>
          {files[item.file] && <span className="text-muted"> · {fileSize(files[item.file]?.bytes ?? 0, locale)}</span>}
        </p>
      ) : (
        <p className="text-muted">{t('file.none', named)}</p>
      )}
      {error && <Problem>{error}</Problem>}
      <UploadReport state={state} limit={limit} />
      {before && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
          {before.words}
          <Button
            ref={restore}
            onPress={() => {
              put(before.item)
              setBefore(null)
              upload.forget()
              setWanted(choose)
            }}
          >
            {t('file.undo')}
            <span className="sr-only">: {before.words}</span>
          </Button>
        </p>
      )}
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          {state.is === 'sending' && (
            <Button
              onPress={() => {
                upload.cancel()
                setWanted(choose)
              }}
            >
              {t('file.cancel', { name: state.file.name })}
            </Button>
          )}
          {(state.is === 'cancelled' || (state.is === 'failed' && mayGoWell(state.failure))) && (
            <Button
              kind="primary"
              onPress={() => {
                void upload.send(state.file)
                setWanted(choose)
              }}
            >
              {t('file.again', { name: state.file.name })}
            </Button>
          )}
          <FileTrigger
            acceptedFileTypes={['application/pdf', '.pdf']}
            onSelect={(chosen) => {
              const [file] = chosen ?? []
              if (file) void upload.send(file)
            }}
          >
            <Button ref={choose} {...(index === -1 ? {} : { id: fieldId(`files.${index}.file`) })}>
              {t(`file.${chooseWords}`, named)}
            </Button>
          </FileTrigger>
          {item && state.is !== 'sending' && (
            <Button
              onPress={() => {
                setBefore({ item, words: t('file.removed', { name: nameOf(item) }) })
                list.remove(placeOf())
                upload.forget()
                setWanted(restore)
              }}
            >
              {t('file.remove', named)}
            </Button>
          )}
        </div>
      )}
      {item && (
        <ChoiceInput
          {...field('files/status', `files.${index}`)}
          asList
          choices={choicesOf(linkStatuses, (status) => t(`terms.linkStatus.${status}`))}
        />
      )}
    </fieldset>
  )
}

/** Whether the same file may be taken when it is sent again: where nothing was found wrong with it. */
function mayGoWell({ fields }: ActionFailure): boolean {
  const [problem = 'fileCut'] = fields?.file ?? []
  return problem === 'fileCut'
}

function Problem({ children }: { children: ReactNode }) {
  return <p className="font-semibold text-danger">{children}</p>
}
