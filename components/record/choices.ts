import type { Choice } from '#components/form/choice-input.tsx'

/** The values of a closed list with their words, in the order of the declaration. */
export function choicesOf<V extends string>(values: readonly V[], wordFor: (value: V) => string): Choice[] {
  return values.map((value) => ({ value, label: wordFor(value) }))
}
