const longest = 200

/** What a person calls a file, as it is kept and shown: a name alone, in one line, without what changes the direction of text. */
export function fileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim()
  return [...plain].slice(0, longest).join('') || 'document.pdf'
}
