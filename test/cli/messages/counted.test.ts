import { expect, test } from 'vitest'
import { confirmWordsFor } from '../../../cli/messages/confirm-words.js'
import { coverageWordsFor } from '../../../cli/messages/coverage-words.js'
import { diffWordsFor } from '../../../cli/messages/diff-words.js'
import { explain } from '../../../cli/messages/en/explain.js'
import { intake } from '../../../cli/messages/en/intake.js'
import { calendar, cases, check } from '../../../cli/messages/en/report.js'
import { run } from '../../../cli/messages/en/run.js'
import { show } from '../../../cli/messages/en/show.js'
import { messagesFor } from '../../../cli/messages/index.js'
import { verifyWordsFor } from '../../../cli/messages/verify-words.js'

/** What is counted in English is one thing, or several. */
const coverage = coverageWordsFor('en')
const verify = verifyWordsFor('en')
const page = { title: 't', cite: 'c', group: 'u', window: 'w', threshold: 'over', at: '2015-06-05' }
const counts = { records: 0, evaluated: 0, rejected: 0, notGoverned: 0, active: 0, superseded: 0 }

const sentences: Readonly<Record<string, (count: number) => string>> = {
  cards: (count) => explain.cards('yellow', count),
  lateDays: (count) => explain.lateDays('2 d', count, true),
  unconcerned: explain.unconcerned,
  'tally by cards': (sum) => explain.tally({ ...page, sum, points: false, cards: 'x' }),
  'tally by points': (sum) => explain.tally({ ...page, sum, points: true, cards: 'x' }),
  imported: (records) => run.imported({ ...counts, records, evaluated: 0 }),
  summary: (count) => run.summary({ ...counts, records: count, active: count }, '2015-07-01'),
  undecided: (count) =>
    run.undecided({ clause: { id: 'a', title: 't' }, unknown: [{ name: 'f' }] } as never, count),
  progress: (rows) => run.progress({ pass: 1, done: 0, rows, rate: 5, left: undefined }),
  rejectsWritten: (count) => run.rejectsWritten('f', count),
  skippedBlank: (count) => intake.skipped('blank', count),
  skippedTotal: (count) => intake.skipped('total', count),
  skippedKept: (count) => intake.skipped('kept', count),
  cells: (expected) => intake.unreadable({ code: 'cells', expected, found: 9 }),
  uncovered: coverage.uncovered,
  suggested: (count) => coverage.suggestedPassing(count, count),
  restated: (count) => coverage.restated(count, []),
  changed: (count) => diffWordsFor('en').records(count, count, '2015-07-01', count),
  withheld: confirmWordsFor('en').withheld,
  repeat: (most) => show.repeat('again', most, undefined),
  sound: (count) => check.ruleset({ versions: count, items: count, clauses: count }),
  mended: (count) => check.mendedCount(count, count),
  year: (count) => calendar.yearTotal(2015, count, count),
  daysLeftOut: cases.daysLeftOut,
  decisions: (count) => verify.change('x', count),
  more: verify.moreRecords,
  places: verify.morePlaces,
  indent: (found) => messagesFor('en').problem({ code: 'yaml-indent', found, use: 2 }),
}

test('one and several, to be read by a person', () => {
  const said = Object.entries(sentences).map(([name, say]) => `${name}: ${say(1)} / ${say(3)}`)
  expect(said.join('\n')).toMatchSnapshot()
})
