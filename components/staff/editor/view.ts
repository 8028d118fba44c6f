'use client'
import { createContext, useContext } from 'react'

/** `changes`: a proposal beside what is public, where one is read. */
export type View = 'changes' | 'form' | 'preview'

const Context = createContext<{ view: View; setView: (view: View) => void }>({ view: 'form', setView: () => {} })

/** Which of them a narrow screen shows; a wide one has the preview beside either of the others. */
export const ViewProvider = Context
export const useView = () => useContext(Context)
