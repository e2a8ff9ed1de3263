import { formatDay, type Moment, parseMoment } from '../../calendar/index.js'
import { readValue } from '../facts/read-value.js'
import type { FactValue } from '../facts/record.js'
import type { Condition } from '../model/clause.js'
import type { Fact } from '../model/fact.js'
import { isoDuration } from '../verdict/iso-duration.js'
import type { ExpectedReason } from './case.js'
import type { GivenCard } from './compare-cards.js'
import {
  type CardName,
  compared,
  instantIs,
  type Mismatch,
  momentIs,
  NOTHING,
  type ReasonPart,
  type Stated,
  textOf,
} from './mismatch.js'

/** What a case writes for a clock that has not ended, and for a fact that is not there. */
const OPEN = 'open'
export const ABSENT = 'absent'

/** Why a card was given, as far as the case states it. */
export function compareReason(
  wanted: ExpectedReason,
  name: CardName,
  { card, verdict }: GivenCard,
  offset: number,
): readonly Mismatch[] {
  const reason = 'tally' in card ? undefined : card.reason
  const limit = reason?.kind === 'limit' ? reason : undefined
  const result = limit?.result
  const check = (part: ReasonPart, text: string | undefined, got: Stated) =>
    text === undefined
      ? []
      : compared({ kind: 'card-part', card: name, part }, statedBy(text, offset), got)
  const moment = (at: Moment | undefined) => (at ? momentIs(at, offset) : NOTHING)
  const end: Stated = result && !result.end ? { kind: 'word', word: OPEN } : moment(result?.end)
  const { promised, deadline } = result ?? {}
  return [
    ...check('start', wanted.start, moment(result?.start)),
    ...check('end', wanted.end, end),
    ...check(
      'deadline',
      wanted.deadline,
      deadline === undefined ? NOTHING : instantIs(deadline, offset),
    ),
    ...check(
      'promised',
      wanted.promised,
      promised === undefined ? NOTHING : { kind: 'moment', text: formatDay(promised) },
    ),
    ...(wanted.late === undefined
      ? []
      : compared(
          { kind: 'card-part', card: name, part: 'reason-late' },
          textOf(wanted.late),
          limit ? textOf(isoDuration(limit.late)) : NOTHING,
        )),
    ...wanted.facts.flatMap(({ fact, value }) =>
      compared(
        { kind: 'fact', card: name, fact },
        valueStated(fact, value, offset),
        factIn(fact, { card, verdict }, offset),
      ),
    ),
  ]
}

/** A date stays a date: a clock that starts with a day is another than one from its 00:00. */
function statedBy(text: string, offset: number): Stated {
  if (text === OPEN) return { kind: 'word', word: OPEN }
  const parsed = parseMoment(text, offset)
  return parsed.ok ? momentIs(parsed.moment, offset) : textOf(text)
}

function valueStated(fact: Fact, text: string, offset: number): Stated {
  return text === ABSENT
    ? { kind: 'word', word: ABSENT }
    : shown(fact, readValue(fact, text, offset, []), offset)
}

/** What the record said of a fact; one that the clause does not look at is no reason. */
function factIn(fact: Fact, { card, verdict }: GivenCard, offset: number): Stated {
  const looked = 'tally' in card ? false : looksAt(card.clause.when, fact.name)
  if (!looked || !verdict) return { kind: 'word', word: 'not-looked-at' }
  const { subject, values } = verdict.record
  return shown(fact, values[subject.facts.findIndex(({ name }) => name === fact.name)], offset)
}

function shown(fact: Fact, value: FactValue, offset: number): Stated {
  if (value === undefined) return { kind: 'word', word: ABSENT }
  if (typeof value !== 'object') return { kind: 'value', fact, value }
  return 'kind' in value ? momentIs(value, offset) : textOf(String(value.length))
}

function looksAt(condition: Condition, name: string): boolean {
  if ('fact' in condition) return condition.fact === name
  if (condition.kind === 'not') return looksAt(condition.of, name)
  return condition.of.some((part) => looksAt(part, name))
}
