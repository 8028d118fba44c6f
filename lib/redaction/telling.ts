import type { Progress } from './scan.ts'

/** What long work is at. */
export type Step = 'files' | 'tables' | 'changes' | 'removal' | 'check' | 'checkFiles'

/** How a step's progress is told. */
export type Tell = (step: Step) => Progress | undefined
