import type { LineFault } from '../../decisions/decision-lines.js'
import type { NotRecord, VerifyWords } from '../verify-words.js'
import { counted, numbered } from './counted.js'
import { instantFault } from './record.js'
import { quote } from './words.js'

/** The English of `verify`. */
export const verify: VerifyWords = {
  difference: (one) => {
    switch (one.code) {
      case 'not-a-record':
        return `no decision record: ${notRecords[one.reason]}`
      case 'not-canonical':
        return `written otherwise than it was: from character ${one.at + 1} on`
      case 'digest':
        return 'changed after it was written: its digest is not that of what it says'
      case 'engine':
        return one.was.version === one.is.version
          ? `another engine, called ${one.is.version} like the one of then`
          : `another engine: ${one.was.version} then, ${one.is.version} now`
      case 'no-such-version':
        return `the rules given have no version ${one.version} of ${one.ruleset}; if those of that time are kept elsewhere, name them with --rules`
      case 'rules':
        return one.parts.length === 0
          ? `rules ${one.ruleset} ${one.version} have changed: only titles, labels or quoted texts`
          : `rules ${one.ruleset} ${one.version} have changed: ${one.parts.map(({ kind, name, change }) => `${kind} ${name} ${change}`).join(', ')}`
      case 'no-such-calendar':
        return `the calendars given have no ${one.calendar}`
      case 'calendar':
        return `calendar ${one.calendar} is not as it was: ${one.file} ${one.change}`
      case 'as-of':
        return `the instant as of which it was decided, ${quote(one.value)}, ${instantFault(one.reason)}`
      case 'not-governed':
        return 'no version governs the record now'
    }
  },
  rejected: (said) => `the record would be rejected now: ${said}`,
  unread: (reason) => unread[reason],
  change: (said, count) => `${said} (${counted(count, 'decision')})`,
  sameResult: (intact) =>
    intact
      ? 'cards and deadlines are as they were'
      : 'evaluated again from the input it holds, cards and deadlines are as it says',
  place: (path) => `${path}:`,
  was: 'recorded',
  is: 'again   ',
  morePlaces: (count) => `… and ${counted(count, 'more place')}; --format ndjson lists them all`,
  moreRecords: (count) =>
    `… and ${count} more that ${numbered(count, 'differs', 'differ')}; --format ndjson lists them all`,
  summary: (counts) =>
    `${counted(counts.all, 'decision record')}: ${[
      [counts.same, 'the same, byte for byte'],
      [counts['same-result'], 'with the same result and something else that differs'],
      [counts.differs, 'with another result'],
      [counts.undecidable, 'that cannot be decided now'],
      [counts.unreadable, 'unreadable'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', ')}`.replace(/: $/, ''),
}

const unread: Readonly<Record<LineFault, string>> = {
  empty: 'no decision record in it: it is empty',
  'not-utf8': 'bytes that are no UTF-8: this line was changed or damaged after it was written',
  'utf-16': 'UTF-16: another program has saved it anew; save it as UTF-8 and verify it again',
  'too-long': 'too long a line for a decision record',
  'damaged-gzip': 'the .gz file is damaged from here on, and was not verified further',
}

const notRecords: Readonly<Record<NotRecord, string>> = {
  'not-json': 'not JSON',
  'too-deep': 'nested too deep',
  shape: 'parts of one are missing or are not what they should be',
}
