import type { CoverageWords } from '../coverage-words.js'
import { counted, numbered } from './counted.js'

/** The English of what cases prove. */
export const coverage: CoverageWords = {
  clause: 'clause',
  columns: {
    tiers: 'cards',
    boundaries: 'bounds',
    branches: 'branches',
    exceptions: 'except',
    days: 'days',
    extensions: 'extended',
    others: 'other',
  },
  aspect: (aspect, { colour, condition }) => {
    switch (aspect.kind) {
      case 'tier':
        return `${colour}: the card`
      case 'below':
      case 'at':
      case 'above':
        return `${colour}${aspect.extended ? ' (extended)' : ''}: ${NEAR[aspect.kind]}`
      case 'branch':
      case 'value':
        return `by ${condition} alone`
      case 'exception':
        return 'only the exception keeps the card away'
      case 'holiday':
        return 'a rest day by notice while it counts'
      case 'make-up':
        return 'a make-up day while it counts'
      case 'moved':
        return 'an extension moves the deadline'
      case 'stood':
        return 'an extension that moves nothing'
      case 'alert':
        return `${colour}: alert ${aspect.index + 1}`
      case 'repeat':
        return `${colour}: a further card`
      case 'one-short':
        return 'one short gives no card'
    }
  },
  why: (why) => {
    switch (why.kind) {
      case 'none':
        return 'no case comes near'
      case 'impossible':
        return 'cannot happen: no record can do so'
      case 'failing':
        return `"${why.case.name}" would, but it fails`
      case 'suggested':
        return `only "${why.case.name}" does, which nobody has confirmed`
      case 'other-reading':
        return `only "${why.case.name}" does, under another reading`
      case 'unstated':
        return `"${why.case.name}" meets it, but does not say what must come`
    }
  },
  uncovered: (count) => `${counted(count, 'thing')} that no case proves:`,
  more: (count) => `… and ${count} more; --coverage lists them all`,
  allCovered: 'cases prove every part',
  coveredNow: (calendar, lastYear) =>
    `calendar "${calendar}" reaches to ${lastYear} now. This case is about a year without one: move its dates to ${lastYear + 1}, or take the year out of the calendar`,
  ofVersion: (version, from) => `version ${version} (from ${from})`,
  undecided: (clause, facts) => `${clause} undecided: ${facts.join(', ')} unknown`,
  moreFailures: (count) => `… and ${count} more failed`,
  totals: (passed, failed) => `${passed} passed, ${failed} failed`,
  suggestedPassing: (count, failing) =>
    `${count} more unconfirmed, which ${numbered(count, 'proves', 'prove')} nothing${failing > 0 ? `; ${failing} of them ${numbered(failing, 'fails', 'fail')}` : ''}`,
  suggestionsWritten: (count, paths) =>
    `worked out ${counted(count, 'case')}, unconfirmed; check each, then take its "suggested" line out:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToSuggest: 'no case to suggest',
  restated: (count, paths) =>
    `${counted(count, 'failing case')} written as ${numbered(count, 'it comes', 'they come')} out now, unconfirmed; check each, then take its "suggested" line out:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToRestate: 'no case fails: nothing to write anew',
  leftAsTheyAre: (paths) =>
    `left as they are, for what was written would not have been read as what was meant; write their cases a key a line, and try again:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  notRun: 'the rules or calendars have errors, so no case was run; mend those above first',
  watching: 'waiting for files to change … (Ctrl-C ends)',
}

const NEAR = { below: 'just before', at: 'exactly at', above: 'just past' }
