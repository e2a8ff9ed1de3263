import { formatInstant } from '../../../calendar/index.js'
import type { Context } from '../../context.js'
import { diffWordsFor } from '../../messages/diff-words.js'
import { plain } from '../../messages/plain.js'
import type { RunMessages } from '../../messages/run.js'
import { setColumns } from '../columns.js'
import { labelled } from '../labelled.js'
import { namesIn } from '../show/names.js'
import { wrap } from '../width.js'
import type { Difference } from './model.js'
import { type RuleChange, ruleChanges } from './rule-changes.js'
import { samplesInWords } from './samples.js'
import { changesInWords, matrixOf, statesOf, stateWords } from './state-words.js'

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
  if (difference.records) lines.push('', ...recordLines(difference.records, context, run))
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

const MOST_UNITS = 20

function recordLines(
  { transitions, asOf, offset }: NonNullable<Difference['records']>,
  { language, messages, columns, outColours: c }: Context,
  run: RunMessages,
): readonly string[] {
  const words = diffWordsFor(language)
  const names = namesIn(language, messages)
  const at = plain(formatInstant(asOf, offset))
  const lines = [c.bold(words.records(transitions.changed, transitions.records, at))]
  const all = transitions.all()
  if (all.length === 0) return lines
  const states = statesOf(all)
  const labels = states.map((state) => stateWords(state, words, names))
  const cells = matrixOf(all, states).map((row, index) => [
    labels[index] ?? '',
    ...row.map((count) => (count === 0 ? '·' : String(count))),
  ])
  const matrix = setColumns([[words.fromTo, ...labels], ...cells], [24, ...labels.map(() => 16)])
  lines.push('', words.matrix, ...matrix.map((line) => `  ${line}`))
  const list = (heading: string, entries: readonly (readonly [string, string])[]) => {
    const changed = entries.filter(([, said]) => said !== '')
    if (changed.length === 0) return
    lines.push('', heading, ...labelled(changed.slice(0, MOST_UNITS), { indent: 2, columns }))
    if (changed.length > MOST_UNITS) lines.push(`  ${words.more(changed.length - MOST_UNITS)}`)
  }
  const say = (entries: ReturnType<typeof transitions.byClause>) =>
    [...entries].map(([key, list]) => [key, changesInWords(list, words, names)] as const)
  list(words.byClause, say(transitions.byClause()))
  list(words.byUnit, say(transitions.byUnit()))
  const samples = samplesInWords(transitions.samples(), words, names, run)
  if (samples.length > 0) lines.push('', words.samples)
  for (const { clause, id, unit, from, to, before, after } of samples) {
    lines.push(`  ${[clause, id, unit].filter(Boolean).join('  ')}  ${from}→${to}`)
    const rows = [
      [words.before, before],
      [words.after, after],
    ] as const
    lines.push(
      ...labelled(
        rows.filter(([, of]) => of.length > 0),
        { indent: 4, columns },
      ),
    )
  }
  return lines
}
