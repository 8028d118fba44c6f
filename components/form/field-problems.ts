import type { ActionFailure } from '#lib/action/result.ts'

/**
 * What an action found wrong, as a form can show it: the first problem of each field, under the form's own dotted path. `prefix` is
 * what stands before the form's paths in the action's input; paths outside it stay whole, so that nothing is hidden.
 */
export function fieldProblems(
  { fields = {} }: Pick<ActionFailure, 'fields'>,
  prefix = '',
): { path: string; message: string }[] {
  return Object.entries(fields).map(([path, keys]) => ({
    path: prefix && path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path,
    message: keys[0] ?? 'invalid',
  }))
}
