import type { ChangedRecord, Outcome, TallyCard } from '../../../engine/index.js'
import { plainInstant } from '../../messages/common.js'
import { diffTallyWordsFor } from '../../messages/diff-tally-words.js'
import type { DiffWords } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import type { Names } from '../show/names.js'
import { idOf } from '../tables/shown-card.js'
import { stateWords, weightOf } from './state-words.js'

/** Records whose card changed, with the reasons of both sides. */
export interface SampleWords {
  readonly clause: string
  readonly id: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** By clause, the heaviest outcome first. */
export function samplesInWords(
  samples: readonly ChangedRecord[],
  words: DiffWords,
  names: Names,
  run: RunMessages,
): readonly SampleWords[] {
  return [...samples]
    .sort((a, b) => compare(a.clause, b.clause) || weightOf(b.to) - weightOf(a.to))
    .map((one) => ({
      clause: one.clause,
      id: idOf(one),
      unit: one.identity.unit,
      from: stateWords(one.from, words, names),
      to: stateWords(one.to, words, names),
      before: [
        ...reasons(one.outcomes?.base, one.clause, names, run),
        ...replacedBy(one.replacedBy.base, names),
      ],
      after: [
        ...reasons(one.outcomes?.changed, one.clause, names, run),
        ...replacedBy(one.replacedBy.changed, names),
      ],
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Why there is a card; where there is none, where the clause's tiers stand. */
function reasons(
  outcome: Outcome | undefined,
  clause: string,
  names: Names,
  run: RunMessages,
): readonly string[] {
  if (!outcome) return []
  if (outcome.kind === 'rejection') {
    return outcome.problems.map((problem) => names.messages.recordProblem(problem))
  }
  if (outcome.kind !== 'verdict') return []
  const cards = outcome.cards.filter((card) => card.clause.id === clause)
  if (cards.length > 0) return cards.map((card) => run.why(card, outcome))
  return outcome.tiers
    .filter((tier) => tier.clause.id === clause && tier.deadline !== undefined)
    .map(({ colour, deadline, state }) => {
      const due = deadline === undefined ? '' : plainInstant(deadline, outcome.calendar.offset)
      return `${names.of(colour)} ${due} ${run.state(state)}`
    })
}

/** What tallies' cards stand for it. */
function replacedBy(cards: readonly TallyCard[], names: Names): readonly string[] {
  const words = diffTallyWordsFor(names.language)
  return cards.map(({ tally, id, colour }) => words.replacedBy(tally.id, id, names.of(colour)))
}
