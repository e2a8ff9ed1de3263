import type { Context } from '../../context.js'
import type { Mended } from '../../rule-files/fix.js'

/** What `--fix` did, one line a fix: on stderr, for what is left to do is the data. */
export function showMended(mended: readonly Mended[], files: number, context: Context): void {
  const { messages, err, errColours: c } = context
  const { check } = messages
  for (const { diagnostic, position } of mended) {
    const place = `${diagnostic.span.path}:${position.line}:${position.column}`
    const { problem } = diagnostic
    err(
      `${c.bold(place)}: ${c.green(`${check.mended}[${problem.code}]`)} ${messages.problem(problem)}\n`,
    )
  }
  err(`${mended.length > 0 ? check.mendedCount(mended.length, files) : check.nothingToMend}\n`)
}
