const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a piece of an address can be a record's id: a UUID in small letters, as RFC 9562 prints it. */
export function isRecordId(text: string): boolean {
  return form.test(text)
}
