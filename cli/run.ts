import { type Command, CommanderError } from 'commander'
import { commandLine } from './command-line.js'
import type { Context } from './context.js'
import { EXIT, type ExitCode } from './exit-code.js'
import { usageProblemOf } from './program.js'
import { UsageError, type UsageProblem } from './usage-error.js'

export { createContext } from './context.js'

/** One run of the command, from its arguments to its exit code. */
export async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const { program, exitCode } = commandLine(context)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode()
  } catch (error) {
    return exitCodeOf(error, program, context)
  }
}

function sayUsage(problem: UsageProblem, program: Command, { messages, err }: Context): ExitCode {
  const command = program.args[0]
  const known = program.commands.some((one) => one.name() === command)
  err(`${messages.usage(problem)}\n${messages.usageHint(known ? command : undefined)}\n`)
  return EXIT.usage
}

/** A file that cannot be read or written is no fault of ours. */
function ioProblem(error: unknown): UsageProblem | undefined {
  const { code, path } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || typeof path !== 'string') return undefined
  return { code: 'io', path, detail: code }
}

function exitCodeOf(error: unknown, program: Command, context: Context): ExitCode {
  const { messages, err } = context
  if (error instanceof UsageError) return sayUsage(error.problem, program, context)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    // the help was asked for by naming no command
    return error.code === 'commander.help'
      ? EXIT.usage
      : sayUsage(usageProblemOf(error), program, context)
  }
  const io = ioProblem(error)
  if (io) return sayUsage(io, program, context)
  const fault = error instanceof Error ? error : new Error(String(error))
  err(`${messages.fault(fault.message)}\n`)
  if (process.env.HOTLINE_CARDS_DEBUG === '1') err(`${fault.stack ?? ''}\n`)
  return EXIT.fault
}
