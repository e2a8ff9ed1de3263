import type { DiffWords } from '../diff-words.js'
import { counted, numbered } from './counted.js'

/** The English of `diff`. */
export const diff: DiffWords = {
  title: 'What the change of rules does',
  between: (base, changed) => `from ${base} to ${changed}`,
  rules: 'changes of the rules',
  same: 'The rules say the same.',
  kinds: {
    clauses: 'clauses',
    readings: 'readings',
    colours: 'colours',
    decides: 'decisions',
    subjects: 'subject',
    facts: 'facts',
    head: 'version',
    texts: 'text',
  },
  added: 'added',
  removed: 'removed',
  aside: (change) => ` (${change})`,
  changed: 'changed',
  labels: {
    title: 'title',
    use: 'option in use',
    rank: 'rank',
    label: 'label',
    rows: 'decision table',
    type: 'type',
    values: 'values',
    text: 'text',
    item: 'item',
    required: 'required',
    absent: 'if not filled in',
    notBefore: 'not before',
    group: 'group',
    columns: 'names in tables',
    decisions: 'decisions',
    identity: 'told apart by',
    order: 'order number',
    cites: 'item cited',
    when: 'governs',
    governedBy: 'version chosen by',
    endedBy: 'done with at',
    datedBy: 'card dated by',
    document: 'document',
    calendar: 'calendar',
    effective: 'in force from',
    governs: 'governs',
    prevailsOver: 'prevails over',
  },
  yesNo: (value) => (value ? 'yes' : 'no'),
  governs: {
    'started-orders': 'what starts while it is in force',
    'open-orders': 'what starts while it is in force, and what is open when it begins',
  },
  none: 'none',
  rejected: 'rejected',
  notGoverned: 'not governed',
  colourCount: (colour, count) => (count === 1 ? colour : `${colour}×${count}`),
  superseded: (colour) => `${colour} (replaced)`,
  records: (changed, all, asOf, tallies) =>
    `as of ${asOf}: ${counted(all, 'record')}, of which ${changed} ${numbered(changed, 'comes', 'come')} out otherwise${tallies === undefined ? '' : `, and ${tallies === 0 ? 'no' : tallies} ${numbered(tallies, 'result', 'results')} of tallies`}`,
  judgedBy: ({ governed, notGoverned: none, base, changed }) => {
    const by = base === changed ? `version ${base}` : `version ${base} before and ${changed} after`
    const how = governed
      ? 'Each record is judged by the version in force at its time'
      : `All records are judged by ${by}, as if always in force`
    if (none === 0) return `${how}; none is from before the rules took effect.`
    return governed
      ? `${how}; ${none} ${numbered(none, 'is', 'are')} from before the rules took effect, governed by no version.`
      : `${how}, ${none} of them in truth from before any version took effect.`
  },
  matrix: 'before (rows) → after (columns), counted by clause',
  steps: 'before→after, counted by clause',
  fromTo: 'before \\ after',
  byClause: 'by clause',
  byUnit: 'by unit',
  unit: 'unit',
  changes: 'changes',
  samples: 'samples',
  before: 'was',
  wasHeading: 'before',
  nowHeading: 'after',
  after: 'now',
  picture:
    'Cards before on the left, after on the right; a band is as wide as its records are many, grey where nothing changed.',
  more: (count) => `… and ${count} more`,
}
