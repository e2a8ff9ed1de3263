import type { Context } from './context.js'
import { filesWritten } from './output/whole-file.js'

/** Ctrl-C, or being told to end: says so in one line, and leaves through the door as any other run. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const

export function watchSignals({ err, messages }: Context): void {
  for (const [signal, code] of SIGNALS) {
    process.on(signal, () => {
      err(`${messages.interrupted(filesWritten())}\n`)
      process.exit(code)
    })
  }
}
