'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { EditedLanguage } from '#components/form/edited-language.tsx'
import { EditedRecord } from '#components/record/edited-record.tsx'
import { componentsOf } from '#components/record/registry.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { ActDialog } from './act-dialog.tsx'
import { BeforePublishing } from './before-publishing.tsx'
import { ChooseScreen } from './choose-screen.tsx'
import { EditorHead } from './editor-head.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { LiveContent } from './live.tsx'
import { type FurtherAct, nextActOf } from './next-act.ts'
import { Notices } from './notices.tsx'
import type { Opened } from './opened.ts'
import { Preview } from './preview.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RevisionBar } from './revision-bar.tsx'
import { EditorProvider, useEditor } from './use-editor.ts'
import { useResume } from './use-resume.ts'
import { useShortcuts } from './use-shortcuts.ts'
import type { View } from './view-switch.tsx'

export function EditorDesk(opened: Opened) {
  const t = useWords()
  const editor = useEditor(opened)
  const { editing, form, saving, editable, choosing, demandComplete } = editor
  const { type, slug } = editing.record
  const [language, setLanguage] = useState<Locale>(useLocale())
  const [view, setView] = useState<View>('form')
  const [dialog, setDialog] = useState<'publish' | FurtherAct | null>(null)
  const toDo = useRef<HTMLElement>(null)
  const { autosave } = saving

  const show = useCallback((locale: Locale) => {
    setLanguage(locale)
    setView('form')
  }, [])
  const next = async () => {
    const act = nextActOf(editing, opened.person)
    if (!act || choosing) return
    if (act === 'recall') return setDialog('recall')
    // What is somebody else's is not put right here: the server says what it lacks.
    const isComplete = !editable || definitionOf(type).publishable.safeParse(form.getValues()).success
    if (isComplete) return setDialog(act)
    setView('form')
    await demandComplete()
    toDo.current?.focus()
  }
  useShortcuts({ save: () => void autosave.flush(), next })
  useResume(useCallback(() => autosave.resume(), [autosave]))

  // The form stays as it is while what surrounds it follows every keystroke.
  const fields = useMemo(() => {
    const { Form } = componentsOf(type)
    return <Form />
  }, [type])
  return (
    <EditorProvider value={editor}>
      <FormProvider {...form}>
        <EditedLanguage locale={language} show={show}>
          <EditedRecord type={type} slug={slug} readOnly={!editable}>
            <LiveContent editing={editing}>
              <div className="@container">
                <EditorHead />
                <RevisionBar view={view} onView={setView} onNext={next} onFurther={setDialog} />
                <Notices />
                {choosing ? (
                  <ChooseScreen choosing={choosing} />
                ) : (
                  <div data-view={view} className="group grid items-start gap-x-12 @min-[54rem]:grid-cols-2">
                    <form
                      aria-label={t('editor.view.form')}
                      noValidate
                      autoComplete="off"
                      onSubmit={(event) => event.preventDefault()}
                      onBlur={() => autosave.hurry()}
                      className="@container min-w-0 space-y-8 group-data-[view=preview]:hidden @min-[54rem]:block!"
                    >
                      <BeforePublishing ref={toDo} />
                      {fields}
                    </form>
                    <div className="min-w-0 border-s border-rule ps-12 group-data-[view=form]:hidden @max-[54rem]:border-none @max-[54rem]:ps-0 @min-[54rem]:block!">
                      <Preview />
                    </div>
                  </div>
                )}
              </div>
              <PublishDialog open={dialog === 'publish'} onOpenChange={() => setDialog(null)} />
              <ActDialog act={dialog === 'publish' ? null : dialog} onClose={() => setDialog(null)} />
              <LeaveGuard />
            </LiveContent>
          </EditedRecord>
        </EditedLanguage>
      </FormProvider>
    </EditorProvider>
  )
}
