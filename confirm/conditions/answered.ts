import { factOf, type KnownRecord } from '../known.js'
import type { Answered } from './operators.js'

/** A record's facts as json-rules-engine sees them: instants and lists are only there or not. */
export function answered(record: KnownRecord): (fact: string) => Answered {
  return (fact) => {
    const { value, given } = factOf(record, fact)
    return { value: typeof value === 'object' ? undefined : value, given }
  }
}
