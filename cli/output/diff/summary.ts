import { formatInstant } from '../../../calendar/index.js'
import type { DiffWords } from '../../messages/diff-words.js'
import { plain } from '../../messages/plain.js'
import type { ComparedRecords, Difference } from './model.js'

/** How many come out otherwise; and by which versions, which nobody could guess. */
export interface Summary {
  readonly records: string
  readonly judgedBy: string
}

export function summaryOf(
  { base, changed }: Difference,
  { records, changed: otherwise, tallies, asOf, offset, governed, notGoverned }: ComparedRecords,
  words: DiffWords,
): Summary {
  const at = plain(formatInstant(asOf, offset))
  const versions = { base: base.version.version, changed: changed.version.version }
  return {
    records: words.records(otherwise, records, at, tallies?.length),
    judgedBy: words.judgedBy({ governed, notGoverned, ...versions }),
  }
}
