import { type Instant, parseMoment, startOfDay } from '../../calendar/index.js'
import {
  type Confirmation,
  confirm,
  type Disagreement,
  type World,
  worldOf as worldOfPlans,
} from '../../confirm/index.js'
import { evaluate, type Plan, type RawRecord } from '../../engine/index.js'

/** Both evaluators on a record, and what they do not agree on. */

export function worldOf(plan: Plan, throughout?: string): World {
  return worldOfPlans([plan], throughout)
}

export function instantOf(text: string, plan: Plan): Instant {
  const parsed = parseMoment(text, plan.offset)
  if (!parsed.ok) throw new Error(text)
  const { moment } = parsed
  return moment.kind === 'instant' ? moment.at : startOfDay(moment.day, plan.offset)
}

const worlds = new WeakMap<Plan, World>()

export async function confirmed(
  record: RawRecord,
  plan: Plan,
  asOf: Instant,
): Promise<Confirmation> {
  const world = worlds.get(plan) ?? worldOf(plan)
  worlds.set(plan, world)
  return confirm(record, evaluate(record, plan, { asOf }), world, { asOf })
}

/** `4.1-completion yellow deadline: 2015-… / 2015-…` each. */
export function differences(confirmation: Confirmation): readonly string[] {
  return confirmation.agrees ? [] : confirmation.disagreements.map(shown)
}

function shown({ what, clause, colour, ordinal, first, second }: Disagreement): string {
  const about = [clause, colour, ordinal, what].filter((part) => part !== undefined).join(' ')
  return `${about}: ${first} / ${second}`
}
