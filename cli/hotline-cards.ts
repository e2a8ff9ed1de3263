#!/usr/bin/env node
import { createContext } from './context.js'
import { EXIT } from './exit-code.js'
import { watchSignals } from './interrupt.js'
import { run } from './run.js'

/** The command as a process: its streams, its signals, its exit. */

const args = process.argv.slice(2)
const context = createContext(args)
watchSignals(context)

// a reader that has seen enough, as `| head`, is no fault
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done)
    // a full disk behind a redirection: nothing more can be said through this stream
    process.exit(EXIT.usage)
  })
}

process.exitCode = await run(args, context)
