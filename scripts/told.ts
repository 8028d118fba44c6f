/** An error whose message is all that a person needs to see: one line that says what happened and what to do. */
export class Told extends Error {}

/** What a failure of a program or of the system means to whom started it. */
export function toldOf(error: unknown, place: string): Told {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || saysDiskIsFull(message)) return diskIsFull(place)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Told(`${place} cannot be written to by this user: set DATA_DIR to a folder that can.`)
  }
  return error instanceof Told ? error : new Told(message, { cause: error })
}

export const saysDiskIsFull = (text: string) => /ENOSPC|no space left|could not extend file|disk( is)? full/i.test(text)

export const diskIsFull = (place: string) =>
  new Told(`The disk that holds ${place} is full: free some space, then start again.`)
