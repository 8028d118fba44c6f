'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { EditedLanguage } from '#components/form/edited-language.tsx'
import { EditedRecord } from '#components/record/edited-record.tsx'
import { componentsOf } from '#components/record/registry.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { differences } from '#lib/revision/difference.ts'
import { ActDialog } from './act-dialog.tsx'
import { Beside } from './beside.tsx'
import { ChooseScreen } from './choose-screen.tsx'
import { EditorHead } from './editor-head.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { LiveContent } from './live.tsx'
import { nextActOf } from './next-act.ts'
import { Notices } from './notices.tsx'
import type { Opened } from './opened.ts'
import { Preview } from './preview.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { isProposal, isReviewed } from './reviewing.ts'
import { type Asked, RevisionBar } from './revision-bar.tsx'
import { ToDoDialog } from './to-do-dialog.tsx'
import { EditorProvider, useEditor } from './use-editor.ts'
import { useNextProposal } from './use-next-proposal.ts'
import { useResume } from './use-resume.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { type View, ViewProvider } from './view.ts'

export function EditorDesk({ opened, beneath }: { opened: Opened; beneath: ReactNode }) {
  const t = useWords()
  const editor = useEditor(opened)
  const { editing, form, saving, hasDraft, editable, choosing, demandComplete } = editor
  const { type, slug } = editing.record
  const [language, setLanguage] = useState<Locale>(useLocale())
  const [view, setView] = useState<View>(isReviewed(opened.editing) ? 'changes' : 'form')
  const [dialog, setDialog] = useState<Asked | null>(null)
  const { autosave } = saving
  const router = useRouter()
  const onward = useNextProposal(opened, editing)
  const readsProposal = isProposal(editing)

  const next = async () => {
    const differs = differences(definitionOf(type).fields, editing.current, form.getValues()).length > 0
    const act = nextActOf(editing, opened.person, { hasDraft, differs })
    if (choosing) return
    if (!act) return onward?.decided && onward.next ? router.push(onward.next.href) : undefined
    if (act === 'recall' || act === 'restore') return setDialog(act)
    // What is somebody else's is not put right here: the server says what it lacks.
    const isComplete = !editable || definitionOf(type).publishable.safeParse(form.getValues()).success
    if (isComplete) return setDialog(act)
    setView('form')
    await demandComplete()
    setDialog('toDo')
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
        <ViewProvider value={useMemo(() => ({ view, setView }), [view])}>
          <EditedLanguage locale={language} show={setLanguage}>
            <EditedRecord type={type} slug={slug} readOnly={!editable}>
              <LiveContent editing={editing}>
                <div className="@container">
                  <EditorHead onward={onward} />
                  <RevisionBar onNext={next} onAsk={setDialog} onward={onward} />
                  {choosing ? (
                    <ChooseScreen choosing={choosing} />
                  ) : (
                    <Beside
                      notices={<Notices />}
                      form={
                        <>
                          {readsProposal && view !== 'form' && <ReviewPanel onNext={next} onAsk={setDialog} />}
                          <form
                            aria-label={t('editor.view.form')}
                            noValidate
                            autoComplete="off"
                            onSubmit={(event) => event.preventDefault()}
                            onBlur={() => autosave.hurry()}
                            className={readsProposal && view !== 'form' ? 'hidden' : 'space-y-8'}
                          >
                            {fields}
                          </form>
                          {beneath}
                        </>
                      }
                      preview={<Preview />}
                    />
                  )}
                </div>
                <PublishDialog open={dialog === 'publish'} onOpenChange={() => setDialog(null)} />
                <ToDoDialog open={dialog === 'toDo'} onOpenChange={() => setDialog(null)} />
                <ActDialog
                  act={dialog === 'publish' || dialog === 'toDo' ? null : dialog}
                  onClose={() => setDialog(null)}
                />
                <LeaveGuard />
              </LiveContent>
            </EditedRecord>
          </EditedLanguage>
        </ViewProvider>
      </FormProvider>
    </EditorProvider>
  )
}
