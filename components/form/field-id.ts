/** The id of the control that is bound to a dotted path: what an error summary links to. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}

/** The control bound to a path, or the first of those below it, such as one language of a text; null where none is in view. */
export function controlOf(path: string): HTMLElement | null {
  const id = CSS.escape(fieldId(path))
  return document.querySelector<HTMLElement>(`#${id}, [id^="${id}-"]:is(input, textarea, select, fieldset)`)
}
