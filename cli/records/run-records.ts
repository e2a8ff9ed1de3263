import { formatInstant, type Instant, parseMoment, startOfDay } from '../../calendar/index.js'
import type { Confirmation } from '../../confirm/index.js'
import {
  evaluateAll,
  type JointVerdict,
  type NotGoverned,
  type Plan,
  type Plans,
  type RawRecord,
  type Verdict,
} from '../../engine/index.js'
import type { Place } from '../../intake/items.js'
import type { Confirmer } from '../confirming/confirmer.js'
import type { Context } from '../context.js'
import type { RunCounts, RunMessages } from '../messages/run.js'
import { UsageError } from '../usage-error.js'
import { type FeedOptions, feed } from './feed.js'
import type { Refusal } from './refused.js'

/** Records in, evaluated as of one instant, verdicts handed on. */
export interface RunOptions extends FeedOptions {
  readonly asOf?: string
}

export interface Run {
  /** As of when, as it is written. */
  readonly asOf: string
  readonly instant: Instant
  readonly counts: RunCounts
}

export interface RunEvents {
  /** Whether a second evaluator says the same; what it does not say goes no further. */
  readonly confirm?: Pick<Confirmer, 'opened' | 'record' | 'taken'>
  readonly verdict: (verdict: Verdict) => Promise<void>
  readonly refused?: (refusal: Refusal) => void
  /** Told of every record that is governed, as it came. */
  readonly decided?: (record: RawRecord, place: Place, asOf: Instant) => Promise<void>
}

export async function runRecords(
  inputs: readonly string[],
  options: RunOptions,
  plans: Plans,
  context: Context,
  run: RunMessages,
  { verdict: onVerdict, decided, confirm, ...events }: RunEvents,
): Promise<Run> {
  const { reading } = plans
  const asOf = asOfInstant(options.asOf, reading, context)
  const counts = await feed<Evaluated>(inputs, options, reading, context, run, {
    judge: async (record) => {
      const outcome = evaluateAll(record, plans, { asOf })
      const confirmation = await confirm?.record(record, outcome)
      // nothing leaves with a record that is refused, and it is to come back
      return outcome.kind === 'rejection' ? outcome : { kind: 'evaluated', outcome, confirmation }
    },
    take: async ({ outcome, confirmation }, place, counter, record) => {
      if (confirmation) await confirm?.taken(outcome, confirmation)
      // neither counted nor printed
      if (confirmation?.agrees === false) return
      counter.judged(outcome.kind === 'joint' ? together(outcome) : outcome, place)
      if (outcome.kind !== 'joint') return
      for (const verdict of outcome.verdicts) await onVerdict(verdict)
      await decided?.(record, place, asOf)
    },
    ...(confirm ? { opened: confirm.opened } : {}),
    ...events,
  })
  return { asOf: formatInstant(asOf, reading.offset), instant: asOf, counts }
}

/** What both evaluators say of a record; the second only where it was asked. */
interface Evaluated {
  readonly kind: 'evaluated'
  readonly outcome: JointVerdict | NotGoverned
  readonly confirmation: Confirmation | undefined
}

/** What several rulesets say of one record, as one, for counting. */
function together({ verdicts }: JointVerdict): Verdict {
  const [first] = verdicts
  return {
    ...first,
    cards: verdicts.flatMap(({ cards }) => cards),
    undecided: verdicts.flatMap(({ undecided }) => undecided),
  }
}

/** `--as-of` in the calendar's zone unless it has an offset; a date begins at its 00:00. */
export function asOfInstant(text: string | undefined, plan: Plan, context: Context): Instant {
  if (text === undefined) return context.now
  const parsed = parseMoment(text, plan.offset)
  if (!parsed.ok) throw new UsageError({ code: 'not-an-instant', value: text })
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, plan.offset)
}
