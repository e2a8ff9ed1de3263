import fc from 'fast-check'
import { OFFSET, written } from './shipped-walker.js'

/** Random tickets of the county in 2016, with the numbers that an oracle needs to judge them. */
const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 86_400 * SECOND
const START = Date.UTC(2016, 0, 4) - OFFSET

export interface Ticket {
  readonly received: number
  readonly signed: number | undefined
  readonly done: number | undefined
  readonly holds: readonly { readonly from: number; readonly to: number | undefined }[]
  readonly delays: readonly { readonly requested: number; readonly promised: number }[]
  readonly asOf: number
}

/** Whole minutes are common, and so are the seconds beside them. */
const instant = (from: number, length: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: length / MINUTE }), fc.constantFrom(0, 0, 0, 1, 59))
    .map(([minutes, seconds]) => from + minutes * MINUTE + seconds * SECOND)

export const ticket: fc.Arbitrary<Ticket> = instant(START, 250 * DAY).chain((received) => {
  const near = instant(received, 20 * DAY)
  return fc.record({
    received: fc.constant(received),
    signed: fc.option(near, { nil: undefined, freq: 3 }),
    done: fc.option(near, { nil: undefined, freq: 2 }),
    holds: fc.array(
      fc
        .tuple(near, fc.option(fc.integer({ min: 0, max: 4 * 1440 }), { nil: undefined, freq: 4 }))
        .map(([from, minutes]) => ({
          from,
          to: minutes === undefined ? undefined : from + minutes * MINUTE,
        })),
      { maxLength: 2 },
    ),
    delays: fc.array(fc.record({ requested: near, promised: fc.integer({ min: 0, max: 20 }) }), {
      maxLength: 1,
    }),
    asOf: instant(received, 40 * DAY),
  })
})

export function recordOf(one: Ticket): Readonly<Record<string, unknown>> {
  const at = (name: string, ms: number | undefined) =>
    ms === undefined ? {} : { [name]: written(ms) }
  return {
    receivedAt: written(one.received),
    ...at('signedAt', one.signed),
    ...at('doneAt', one.done),
    holds: one.holds.map(({ from, to }) => ({ from: written(from), ...at('to', to) })),
    delays: one.delays.map(({ requested, promised }) => ({
      requestedAt: written(requested),
      decision: 'approved',
      promisedAt: written(one.received + promised * DAY).slice(0, 10),
    })),
  }
}

/** A ticket as it was known as of its instant; an open hold ends there. */
export interface Known extends Omit<Ticket, 'holds'> {
  readonly holds: readonly { readonly from: number; readonly to: number }[]
}

export function knownOf(one: Ticket): Known {
  const { asOf } = one
  const known = (at: number | undefined) => (at !== undefined && at <= asOf ? at : undefined)
  return {
    ...one,
    signed: known(one.signed),
    done: known(one.done),
    holds: one.holds
      .filter(({ from }) => from <= asOf)
      .map(({ from, to }) => ({ from, to: known(to) ?? asOf })),
    delays: one.delays.filter(({ requested }) => requested <= asOf),
  }
}
