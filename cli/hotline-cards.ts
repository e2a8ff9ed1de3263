#!/usr/bin/env node
import { Command } from 'commander'
import { createContext } from './context.js'
import { EXIT, type ExitCode } from './exit-code.js'
import { UsageError } from './load.js'

/** The command: reads the command line and hands over; each command is loaded when it is asked for. */

const program = new Command('hotline-cards')
program.option('--lang <zh|en>', 'language of messages').exitOverride().showHelpAfterError()

const context = () => createContext(program.opts<{ lang?: string }>().lang)
let exitCode: ExitCode = EXIT.done

program
  .command('test')
  .argument('[path...]')
  .option('--rules <dir>')
  .option('--calendar <dir>')
  .option('--cases <dir>')
  .action(async (paths: string[], options) => {
    const { test } = await import('./commands/test.js')
    exitCode = await test(paths, options, context())
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    exitCode = EXIT.usage
  } else {
    throw error
  }
}
process.exitCode = exitCode
