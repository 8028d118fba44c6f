import 'server-only'
import { sweepFiles } from './sweep.ts'

const hour = 60 * 60_000

/** Sweeps at start and once an hour from then on. A sweep that fails is told and tried again at the next. */
export function keepSwept(): void {
  const sweep = () => sweepFiles().catch((error) => console.error('Unused files could not be swept:', error))
  void sweep()
  setInterval(sweep, hour).unref()
}
