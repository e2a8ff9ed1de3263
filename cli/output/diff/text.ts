import type { Context } from '../../context.js'
import { diffWordsFor } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import { labelled } from '../labelled.js'
import { namesIn } from '../show/names.js'
import { wrap } from '../width.js'
import type { Difference } from './model.js'
import { recordLines } from './record-lines.js'
import { type RuleChange, ruleChanges } from './rule-changes.js'

/** `diff` for a terminal: the rules' changes, the matrix, by clause, by unit, some records. */
export function diffText(difference: Difference, context: Context, run: RunMessages): string {
  const { language, messages, outColours: c } = context
  const words = diffWordsFor(language)
  const names = namesIn(language, messages)
  const { base, changed } = difference
  const lines = [c.bold(words.between(base.name, changed.name)), '']
  const rules = ruleChanges(difference, words, names)
  if (rules.length === 0) lines.push(words.same)
  for (const one of rules) lines.push(...ruleLines(one, context))
  if (difference.records) {
    lines.push('', ...recordLines(difference, difference.records, context, run))
  }
  return `${lines.join('\n')}\n`
}

function ruleLines(
  { kind, id, title, change, rows }: RuleChange,
  { language, columns, outColours: c }: Context,
): readonly string[] {
  const words = diffWordsFor(language)
  const heading = `${words.kinds[kind]} ${c.bold(id)}  ${title}${change === 'changed' ? '' : words.aside(words[change])}`
  // what is new or gone is told whole by `show`; here its name is enough
  if (change !== 'changed') return wrap(heading, columns)
  const body = rows.map(
    ({ label, before, after }) =>
      [
        label,
        [
          ...before.map((line) => c.dim(`− ${line.trim()}`)),
          ...after.map((line) => `+ ${line.trim()}`),
        ],
      ] as const,
  )
  return [heading, ...labelled(body, { indent: 2, columns })]
}
