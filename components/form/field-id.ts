/** The id of the control that is bound to a dotted path: what an error summary links to. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}
