import { type Environment, readEnvironment } from '../lib/env.ts'
import { root } from './own-node.mjs'
import { Told } from './told.ts'

/** What is set from outside. Throws Told, with a line for each variable that does not fit. */
export function environmentOrTold(): Environment {
  const read = readEnvironment(process.env, root)
  if (!read.ok) throw new Told(read.problems.join('\n'))
  return read.environment
}
