import type { Instant } from '../../../calendar/index.js'
import type { RawRecord } from '../../../engine/index.js'
import type { Fact, Subject } from '../../../engine/model/fact.js'
import type { Random } from '../../calendar/random.js'
import { maybe, pick, several } from './draw.js'
import { type Lie, randomTime, writeMoment } from './moments.js'

/** Random raw records of a subject, as they come from a table or a program. */
export interface RandomRecord {
  readonly record: RawRecord
  readonly asOf: Instant
  /** Where it lies in time, for what is drawn beside it. */
  readonly lie: Lie
}

const DAY = 86_400_000
const DECISIONS = ['approved', 'approved', 'approved', 'rejected', 'pending'] as const

export function randomRecord(
  random: Random,
  subject: Subject,
  lie: Lie,
  units: readonly string[],
): RandomRecord {
  const start = startOf(random, lie)
  const begins = subject.facts.filter(({ required }) => required).map(({ name }) => name)
  const record: Record<string, unknown> = {
    subject: random.chance(0.9) ? subject.name : subject.label,
  }
  for (const fact of subject.facts) {
    if (fact.derived) continue
    // now and then a record lacks what it needs, and is rejected
    const missing = fact.required ? 0.002 : 0.3
    if (random.chance(missing)) {
      if (random.chance(0.3)) record[fact.name] = pick(random, ['', null])
    } else if (fact.name === 'id') record[fact.name] = `r${random.int(1, 99)}/甲`
    else if (fact.name === 'unit') record[fact.name] = pick(random, units)
    else if (fact.type === 'instant' && begins.includes(fact.name)) {
      record[fact.name] = writeMoment(random, start, lie)
    } else record[fact.name] = valueFor(random, fact, start, lie)
  }
  const later = random.chance(0.5) ? random.int(0, 15 * 86_400) : random.int(-86_400, 90 * 86_400)
  return { record, asOf: (start + later * 1000) as Instant, lie }
}

/** Mostly well inside the calendar, now and then at its edges or beyond. */
function startOf(random: Random, lie: Lie): number {
  const { first, last, starts = [first + 100, last - 250] } = lie
  const [from, to] = random.chance(0.95) ? starts : [first - 20, last + 20]
  const day = random.int(from, to)
  return day * DAY - lie.offset + randomTime(random, lie)
}

function near(random: Random, fact: Fact, start: number, lie: Lie): number {
  const early = fact.notBefore === undefined && random.chance(0.08) ? -5 : 0
  const days = random.chance(0.6) ? random.int(early, 8) : random.int(early, 40)
  const day = Math.floor((start + lie.offset) / DAY) + days
  const at = day * DAY - lie.offset + randomTime(random, lie)
  return fact.notBefore === undefined ? at : Math.max(at, start)
}

function valueFor(random: Random, fact: Fact, start: number, lie: Lie): unknown {
  const moment = () => writeMoment(random, near(random, fact, start, lie), lie)
  switch (fact.type) {
    case 'text':
      return pick(random, ['东', '西', '中', '南', '北/（一）'])
    case 'number':
      return pick(random, [0, 1, 2, 3, 4, '2', '3', 2.5, '1.5'])
    case 'yes-no':
      return pick(random, ['是', '否', 'yes', 'no', true, false])
    case 'choice':
    case 'item': {
      const value = pick(random, fact.values)
      return value && (random.chance(0.5) ? value.name : value.label)
    }
    case 'instant':
    case 'date':
      return moment()
    case 'intervals':
      return several(random, 0, 3, () => {
        const from = near(random, fact, start, lie)
        const to = from + random.int(0, 6 * 24 * 60) * 60_000
        const open = random.chance(0.2)
        return {
          from: writeMoment(random, from, lie, 0.1),
          // a date without a time would come before a time of that day
          ...(open ? {} : { to: writeMoment(random, to + DAY, lie, 0.1) }),
        }
      })
    case 'extensions': {
      const { decisions } = fact
      return several(random, 0, 3, () => {
        const decision = pick(random, DECISIONS)
        const label = decisions.get(decision)
        return {
          requestedAt: maybe(random, 0.8, moment),
          decidedAt: maybe(random, 0.5, moment),
          decision: label && random.chance(0.5) ? label : decision,
          promisedAt: moment(),
          reason: maybe(random, 0.2, () => '材料不齐'),
        }
      })
    }
  }
}
