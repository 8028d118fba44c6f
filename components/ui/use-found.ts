'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Typing must pause this long before words are looked up: one question a word, not one a letter. */
const pause = 180

interface Found<T> {
  options: readonly T[]
  state: 'idle' | 'looking' | 'found' | 'failed'
}

/**
 * What a search found for the words last asked about. An answer that comes after a newer question is dropped, and what was found
 * before stays in view until the new answer is there.
 */
export function useFound<T>(load: (words: string) => Promise<readonly T[]>) {
  const [found, setFound] = useState<Found<T>>({ options: [], state: 'idle' })
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const stop = useCallback(() => {
    latest.current += 1
    clearTimeout(timer.current)
  }, [])
  useEffect(() => stop, [stop])

  const ask = useCallback(
    (words: string, { atOnce = false } = {}) => {
      stop()
      const question = latest.current
      const settle = (answer: Found<T>) => {
        if (question === latest.current) setFound(answer)
      }
      setFound(({ options }) => ({ options, state: 'looking' }))
      timer.current = setTimeout(
        () =>
          load(words).then(
            (options) => settle({ options, state: 'found' }),
            () => settle({ options: [], state: 'failed' }),
          ),
        atOnce ? 0 : pause,
      )
    },
    [load, stop],
  )
  return { ...found, ask }
}
