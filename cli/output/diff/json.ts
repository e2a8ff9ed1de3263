import { formatInstant } from '../../../calendar/index.js'
import type { CardState, Transition } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { diffWordsFor } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import { namesIn } from '../show/names.js'
import type { Difference } from './model.js'
import { ruleChanges } from './rule-changes.js'
import { samplesInWords } from './samples.js'

/** `diff` as data. A state is a list of `colour×count`, or why there is no verdict. */
export function diffJson(
  difference: Difference,
  { language, messages }: Context,
  run: RunMessages,
): string {
  const words = diffWordsFor(language)
  const names = namesIn(language, messages)
  const { base, changed, records } = difference
  const listed = (entries: ReadonlyMap<string, readonly Transition[]>) =>
    [...entries].flatMap(([key, list]) => list.map((one) => ({ key, ...written(one) })))
  const data = {
    base: sideOf(base),
    changed: sideOf(changed),
    rules: ruleChanges(difference, words, names),
    ...(records && {
      asOf: formatInstant(records.asOf, records.offset),
      records: records.transitions.records,
      changedRecords: records.transitions.changed,
      transitions: records.transitions.all().map(written),
      byClause: listed(records.transitions.byClause()),
      byUnit: listed(records.transitions.byUnit()),
      samples: samplesInWords(records.transitions.samples(), words, names, run),
    }),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

function sideOf({ name, version }: Difference['base']) {
  return { name, ruleset: version.ruleset, version: version.version }
}

function written({ from, to, count }: Transition) {
  return { from: stateOf(from), to: stateOf(to), count }
}

function stateOf({ kind, cards }: CardState): string | readonly string[] {
  return kind === 'cards' ? cards.map(({ colour, count }) => `${colour.name}×${count}`) : kind
}
