/**
 * Tells on a terminal how far something is, each time over what was told before, at most five times a second. `tell('')` clears the line.
 * Says nothing where standard error is not a terminal.
 */
export function progressLine(): (text: string) => void {
  const { stderr } = process
  let last = 0
  return (text) => {
    if (!stderr.isTTY || (text && performance.now() - last < 200)) return
    last = performance.now()
    stderr.write(`\r\x1b[K${text}`)
  }
}
