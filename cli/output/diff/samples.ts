import type { ChangedRecord, Outcome } from '../../../engine/index.js'
import { plainInstant } from '../../messages/common.js'
import type { DiffWords } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import type { Names } from '../show/names.js'
import { idOf } from '../shown-card.js'
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
      id: nameOf(one),
      unit: one.identity.unit,
      from: stateWords(one.from, words, names),
      to: stateWords(one.to, words, names),
      before: reasons(one.base, one.clause, names, run),
      after: reasons(one.changed, one.clause, names, run),
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function nameOf({ base, changed, identity }: ChangedRecord): string {
  const verdict = [changed, base].find((one) => one.kind === 'verdict')
  return verdict ? idOf(verdict) : identity.id
}

/** Why there is a card; where there is none, where the clause's tiers stand. */
function reasons(
  outcome: Outcome,
  clause: string,
  names: Names,
  run: RunMessages,
): readonly string[] {
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
