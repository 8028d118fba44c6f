'use client'
import { createContext, useContext } from 'react'

export type View = 'form' | 'preview'

const Context = createContext<{ view: View; setView: (view: View) => void }>({ view: 'form', setView: () => {} })

/** Which of form and preview a narrow screen shows. */
export const ViewProvider = Context
export const useView = () => useContext(Context)
