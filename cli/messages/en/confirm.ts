import type { Disagreement } from '../../../confirm/index.js'
import type { ConfirmWords, Cost } from '../confirm-words.js'
import { aboutOf, linesOf, nameOf, RECORDS, saysOf } from '../disagreement.js'
import { times } from './counted.js'

const said = (says: string | undefined) => saysOf(says, 'nothing', 'empty')

const lines = (told: readonly Disagreement[]) =>
  linesOf(
    told,
    (one) =>
      `${[...aboutOf(one), one.what].join(' ')}: first ${said(one.first)}, second ${said(one.second)}`,
    (count) => `and ${count} more`,
  )

const costs: Readonly<Record<Cost, string>> = {
  withheld: 'so its cards are withheld',
  unexplained: 'so no card may rest on it and nothing is explained',
}

const tallyCosts: Readonly<Record<Cost, string>> = {
  withheld: 'so the cards in question are withheld',
  unexplained: 'so no card may rest on them and nothing is explained',
}

const alsoWithheld = (rows: readonly string[]) => {
  const more = rows.length > RECORDS ? ` and ${rows.length - RECORDS} more` : ''
  const ids = rows.slice(0, RECORDS).join(', ')
  return rows.length > 0 ? `; so are those that it counts, of records ${ids}${more}` : ''
}

const fault = 'this is our fault, please send these lines to the developers'

/** The English of two evaluators that differ. */
export const confirm: ConfirmWords = {
  disagree: (record, told, cost) =>
    `record ${nameOf(record, 'without a number')}: the two evaluators do not agree, ${costs[cost]}; ${fault} (the last is the simplest record that shows the first difference):\n${lines(told)}`,
  another: (record, cost) =>
    `record ${nameOf(record, 'without a number')}: the two evaluators do not agree, ${costs[cost]}`,
  tallies: (told, cost) =>
    `tallies: the two evaluators do not agree, ${tallyCosts[cost]}; ${fault}:\n${lines(told)}`,
  group: ({ tally, values, because, rows }, cost) => {
    const name = `tally ${tally}${values.length > 0 ? ` (${values.join(', ')})` : ''}`
    const why = because === 'card' ? ', for they do not agree on a record that it counts' : ''
    if (cost === 'unexplained') return `${name}: no card may rest on it${why}`
    return `${name}: its cards are withheld${why}${alsoWithheld(rows)}`
  },
  withheld: (count) =>
    `the two evaluators did not agree ${times(count)}; the cards in question were withheld (see above): until this is mended, decide on them by hand; with what you send, say what hotline-cards --version gives, and enclose the rules`,
  inCase: (name, told) =>
    `case “${name}”: the two evaluators do not agree; ${fault}:\n${lines(told)}`,
}
