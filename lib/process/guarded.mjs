// Plain JavaScript with built-in modules alone: it also runs before anything is installed, on whatever Node the machine has.
import { spawn } from 'node:child_process'

// Reads a pipe that the starter holds, which closes however the starter ends, by SIGKILL too. Then the program is asked to end, and
// killed when it does not. Whatever it leaves behind when it ends by itself goes with it: all of them are one process group.
const guard = `
exec 9<&0 </dev/null
grace=$1; shift
"$@" 9<&- &
program=$!
{ while read -r _ <&9; do :; done; kill -s "$0" $program; sleep "$grace"; kill -s KILL 0; } >/dev/null 2>&1 &
exec 9<&-
wait $program
status=$?
trap '' TERM
kill -s TERM 0
exit $status`

/**
 * Starts a program that cannot outlive this process, in a process group of its own, so that a terminal's Ctrl-C does not reach it
 * directly. It ends in good order when this process ends or calls `stdin.end()` on it. Its exit code is the program's; that of a program
 * that a signal ended is 128 and the signal's number.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{
 *   signal?: 'TERM' | 'INT',
 *   grace?: number,
 *   output?: ('pipe' | 'ignore' | 'inherit' | 'ipc' | number)[],
 * } & Omit<import('node:child_process').SpawnOptions, 'stdio' | 'detached' | 'signal' | 'env'> & { env?: Record<string, string | undefined> }} [options] the signal that asks it to end (TERM), the
 *   seconds that it then has (10), and its stdio from stdout on (inherited)
 * @returns {import('node:child_process').ChildProcess}
 */
export function guarded(command, args, options = {}) {
  const { signal = 'TERM', grace = 10, output = ['inherit', 'inherit'], ...rest } = options
  return spawn('/bin/sh', ['-c', guard, signal, String(grace), command, ...args], {
    ...rest,
    stdio: ['pipe', ...output],
    detached: true,
  })
}

/**
 * Runs a guarded program to its end, silent, and resolves with its exit code and what it said.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof guarded>[2] & { started?: ((child: import('node:child_process').ChildProcess) => void) | undefined }} [options]
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export function run(command, args, { started, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = guarded(command, args, { ...options, output: ['pipe', 'pipe'] })
    started?.(child)
    let [out, err] = ['', '']
    child.stdout?.on('data', (chunk) => {
      out += chunk
    })
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }))
  })
}
