import type { DiffTallyWords } from '../diff-tally-words.js'
import { counted } from './counted.js'

/** The English of `diff` for tallies. */
export const diffTally: DiffTallyWords = {
  heading: 'tallies',
  card: ({ card, threshold, sum, counts, rows }) =>
    `${card}, ${threshold}: counted ${counted(sum, counts === 'cards' ? 'card' : 'point')}, ${rows}`,
  marked: {
    base: { lacks: (row) => `${row} (not after)`, replaced: (row) => `${row} (replaced after)` },
    changed: {
      lacks: (row) => `${row} (not before)`,
      replaced: (row) => `${row} (replaced before)`,
    },
  },
  none: (threshold) => (threshold === undefined ? 'no such tally' : `not enough (${threshold})`),
  replacedBy: (tally, id, colour) => `replaced by ${colour} of ${tally} ${id}`,
  and: ', ',
}
