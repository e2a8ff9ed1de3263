import { formatInstant } from '../../../calendar/index.js'
import { alikeTogether } from '../../../engine/diff/outcomes.js'
import type { CardState, ComparedTally, TallyChange, Transition } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { diffWordsFor } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import { namesIn } from '../show/names.js'
import type { Difference } from './model.js'
import { ruleChanges } from './rule-changes.js'
import { samplesInWords } from './samples.js'
import { summaryOf } from './summary.js'

/**
 * `diff` as data. A state is a list of `colour×count`, with `superseded` where a
 * tally replaced them, or why there is no verdict.
 */
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
      governed: records.governed,
      judgedBy: summaryOf(difference, records, words).judgedBy,
      records: records.records,
      notGoverned: records.notGoverned,
      changedRecords: records.changed,
      transitions: records.all.map(written),
      byClause: listed(records.byClause),
      byUnit: listed(records.byUnit),
      ...(records.tallies && { tallies: records.tallies.map(tallyOf) }),
      samples: samplesInWords(records.samples, words, names, run),
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
  if (kind !== 'cards') return kind
  return alikeTogether(cards).map(
    ({ colour, count, status }) =>
      `${colour.name}×${count}${status === 'active' ? '' : ` ${status}`}`,
  )
}

function tallyOf({ tally, group, window, from, to, base, changed }: TallyChange) {
  return {
    tally,
    group: Object.fromEntries(group),
    window: window ?? null,
    from: stateOf(from),
    to: stateOf(to),
    before: base.map(tallyCardOf),
    after: changed.map(tallyCardOf),
  }
}

function tallyCardOf({ card, evidence }: ComparedTally) {
  const { cardId, colour, count, status, window, at, calendar, sum } = card
  return {
    cardId,
    colour: colour.name,
    count,
    status,
    window,
    at: formatInstant(at, calendar.offset),
    sum,
    evidence,
  }
}
