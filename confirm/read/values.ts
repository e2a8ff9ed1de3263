import type { Fact } from '../../engine/model/fact.js'
import type { KnownValue } from '../known.js'
import { type Faults, refuse } from './faults.js'
import { readExtensions, readIntervals } from './lists.js'
import { civilDate, momentOf } from './moments.js'
import { chosen, numberIn, textIn, yesNoIn } from './scalars.js'

/** What a raw value says, by the type of its fact. */
export function readValue(fact: Fact, raw: unknown, offset: number, faults: Faults): KnownValue {
  const { name } = fact
  switch (fact.type) {
    case 'text':
      return textIn(raw) ?? refuse(name, faults)
    case 'number':
      return numberIn(raw) ?? refuse(name, faults)
    case 'yes-no':
      return yesNoIn(raw) ?? refuse(name, faults)
    case 'choice':
    case 'item':
      return chosen(fact, raw) ?? refuse(name, faults)
    case 'instant':
      return momentOf(name, raw, offset, faults)
    case 'date': {
      const moment = momentOf(name, raw, offset, faults)
      return moment && { kind: 'date', day: civilDate(moment, offset) }
    }
    case 'extensions':
      return readExtensions(fact, raw, offset, faults)
    case 'intervals':
      return readIntervals(name, raw, offset, faults)
  }
}
