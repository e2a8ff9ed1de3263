import { formatInstant, type Instant } from '../../calendar/index.js'
import type { Outcome } from '../verdict/verdict.js'
import type { Case } from './case.js'
import { instantOf } from './case-instant.js'
import { compared, instantIs, type Mismatch, type Stated, textOf } from './mismatch.js'

const WAITING: Stated = { kind: 'word', word: 'waiting' }

/** What a case writes where a clock has not started, and where a clause has none for its record. */
const WORDS = new Map<string, Stated>([
  ['waiting', WAITING],
  ['none', { kind: 'word', word: 'none' }],
])

export function compareDeadlines(
  { expected }: Case,
  outcome: Outcome,
  offset: number,
): readonly Mismatch[] {
  const tiers = outcome.kind === 'verdict' ? outcome.tiers : []
  return expected.deadlines.flatMap(({ clause, colour, deadline }) => {
    const tier = tiers.find((one) => one.clause.id === clause && one.colour.name === colour)
    const got: Stated = !tier
      ? { kind: 'word', word: 'none' }
      : tier.deadline === undefined
        ? WAITING
        : instantIs(tier.deadline, offset)
    return compared({ kind: 'tier', clause, colour }, statedBy(deadline, offset), got)
  })
}

function statedBy(text: string, offset: number): Stated {
  const at = instantOf(text, offset)
  return at === undefined ? (WORDS.get(text) ?? textOf(text)) : instantIs(at, offset)
}

/** Each alert that a case states; of others it says nothing. */
export function compareAlerts(
  { expected }: Case,
  outcome: Outcome,
  offset: number,
): readonly Mismatch[] {
  const alerts = outcome.kind === 'verdict' ? outcome.alerts : []
  const write = (at: Instant | undefined) =>
    at === undefined ? 'waiting' : formatInstant(at, offset)
  return expected.alerts.flatMap(({ clause, colour, at, state }) => {
    const wanted = instantOf(at, offset)
    const due = wanted === undefined ? at : formatInstant(wanted, offset)
    const own = alerts.filter((one) => one.clause.id === clause && one.colour.name === colour)
    const alert = own.find((one) => write(one.at) === due)
    const about = { kind: 'alert', clause, colour } as const
    const stated = (times: readonly string[], its: typeof state): Stated => ({
      kind: 'alert',
      at: times,
      state: its,
    })
    if (!alert) {
      const got = own.map((one) => write(one.at))
      return [{ about, expected: stated([due], undefined), got: stated(got, undefined) }]
    }
    return state === undefined
      ? []
      : compared(about, stated([due], state), stated([due], alert.state))
  })
}
