'use client'
import { useEffect } from 'react'

/** Tries again what could not be saved as soon as there is reason to: the network is back, or the person is, perhaps signed in again. */
export function useResume(resume: () => void): void {
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') resume()
    }
    addEventListener('online', back)
    addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      removeEventListener('online', back)
      removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [resume])
}
