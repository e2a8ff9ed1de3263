import {
  asInstant,
  type Day,
  formatDay,
  formatInstant,
  formatMoment,
  type Moment,
} from '../../calendar/index.js'
import type { FactValue, ResolvedRecord } from '../facts/record.js'
import { writePart } from '../facts/write-record.js'
import type { Fact, Scalar } from '../model/fact.js'
import type { FactShown, Named, ValueShown } from './explained-facts.js'

/** Facts, instants and dates as an explanation writes them. */

export function factAt(record: ResolvedRecord, slot: number, offset: number): FactShown {
  const fact = record.subject.facts[slot]
  // slots beyond the facts hold other limits' instants, which no condition names
  if (!fact) throw new Error(`slot without a fact: ${slot}`)
  return showFact(fact, record.values[slot], record.given[slot] === true, offset)
}

export function showFact(fact: Fact, value: FactValue, given: boolean, offset: number): FactShown {
  const { name, label, derived } = fact
  const shown = { name, label, given, derived }
  const none = { scalar: undefined, moment: undefined, list: undefined }
  if (value === undefined) return { ...shown, ...none }
  if (typeof value !== 'object') return { ...shown, ...none, scalar: showValue(fact, value) }
  if (Array.isArray(value)) {
    return { ...shown, ...none, list: value.map((part) => writePart(part, offset)) }
  }
  return { ...shown, ...none, moment: formatMoment(value as Moment, offset) }
}

export function showValue(fact: Fact | undefined, value: Scalar): ValueShown {
  return { value, label: fact?.values.find(({ name }) => name === value)?.label }
}

export function nameOf({ name, label }: Named): Named {
  return { name, label }
}

export function instantText(at: number | undefined, offset: number): string | undefined {
  return at === undefined ? undefined : formatInstant(asInstant(at), offset)
}

export function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}

export function momentText(moment: Moment | undefined, offset: number): string | undefined {
  return moment && formatMoment(moment, offset)
}
