/**
 * Gives an element the focus as soon as no dialog is open, which keeps it to itself: where a dialog leads to what it stood over.
 * Returns what gives up waiting.
 */
export function takeFocus(element: HTMLElement): () => void {
  let frame = 0
  const arrive = () => {
    if (document.querySelector('[role=dialog], [role=alertdialog]')) frame = requestAnimationFrame(arrive)
    else element.focus()
  }
  frame = requestAnimationFrame(arrive)
  return () => cancelAnimationFrame(frame)
}
