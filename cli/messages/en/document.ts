import type { DocumentWords } from '../document-words.js'

/** The English of a whole ruleset as a document. */
export const document: DocumentWords = {
  readings: 'Readings',
  cases: (count) => `Cases (${count})`,
  caseName: 'case',
  outcome: 'outcome',
  noCard: 'no card',
  rejected: 'rejected',
  notGoverned: 'not governed',
  superseded: (colour) => `${colour} (superseded)`,
  facts: 'Facts',
  fact: 'fact',
  englishName: 'name',
  type: 'type',
  values: 'values',
  required: ', required',
  types: {
    text: 'text',
    choice: 'choice',
    number: 'number',
    'yes-no': 'yes or no',
    instant: 'instant',
    date: 'date',
    extensions: 'extensions',
    intervals: 'intervals',
    item: 'item',
  },
}
