import type { Fact } from '../../engine/model/fact.js'
import type { KnownExtension, KnownInterval } from '../known.js'
import { type Faults, isEmpty, refuse } from './faults.js'
import { civilDate, isBefore, momentOf } from './moments.js'
import { textIn } from './scalars.js'

/** Facts that are lists: requests for an extension, stretches of time. */

type Part = Readonly<Record<string, unknown>>

/** Approved without a promise is refused; not decided, or nothing written of it, is pending. */
export function readExtensions(
  { name, decisions }: Fact,
  raw: unknown,
  offset: number,
  faults: Faults,
): readonly KnownExtension[] {
  const known = ['requestedAt', 'decidedAt', 'decision', 'promisedAt', 'reason']
  return partsOf(name, raw, known, faults).flatMap((part): KnownExtension[] => {
    const at = (key: string) =>
      isEmpty(part[key]) ? undefined : momentOf(name, part[key], offset, faults)
    const written = [...decisions].find((pair) => pair.includes(part.decision as string))
    const decision = isEmpty(part.decision) ? 'pending' : written?.[0]
    const promised = at('promisedAt')
    if (!isEmpty(part.reason) && textIn(part.reason) === undefined) refuse(name, faults)
    if (!decision || (decision === 'approved' && !promised)) {
      refuse(name, faults)
      return []
    }
    const [requestedAt, decidedAt] = [at('requestedAt'), at('decidedAt')]
    const promisedAt = promised && civilDate(promised, offset)
    return [{ requestedAt, decidedAt, decision, promisedAt }]
  })
}

/** Each has a beginning, and no end before it. */
export function readIntervals(
  name: string,
  raw: unknown,
  offset: number,
  faults: Faults,
): readonly KnownInterval[] {
  return partsOf(name, raw, ['from', 'to'], faults).flatMap((part): KnownInterval[] => {
    const from = momentOf(name, part.from, offset, faults)
    const to = isEmpty(part.to) ? undefined : momentOf(name, part.to, offset, faults)
    if (from && to && isBefore(to, from, offset)) refuse(name, faults)
    return from ? [{ from, to }] : []
  })
}

/** Maps in a list; what is none of their parts is refused. */
function partsOf(
  name: string,
  raw: unknown,
  known: readonly string[],
  faults: Faults,
): readonly Part[] {
  if (!Array.isArray(raw)) {
    refuse(name, faults)
    return []
  }
  return raw.filter((part): part is Part => {
    const isMap = typeof part === 'object' && part !== null && !Array.isArray(part)
    const keys = isMap ? Object.keys(part) : []
    if (!isMap || !keys.every((key) => known.includes(key))) refuse(name, faults)
    return isMap
  })
}
