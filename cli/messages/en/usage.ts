import type { PlacedMapProblem } from '../../records/table-map.js'
import type { UsageProblem } from '../../usage-error.js'
import { quote } from './words.js'

/** What is wrong with how the program was called, in English. */
export function usage(found: UsageProblem): string {
  switch (found.code) {
    case 'no-command':
      return 'which command?'
    case 'unknown-command':
      return `unknown command ${quote(found.name)}${ask(found.nearest)}`
    case 'unknown-option':
      return `unknown option ${quote(found.name)}${ask(found.nearest)}`
    case 'missing-argument':
      return `<${found.name}> is missing`
    case 'missing-option-value':
      return `option ${quote(found.option)} needs a value`
    case 'wrong-option-value':
      return `option ${quote(found.option)} cannot be ${quote(found.value)}; one of: ${found.known.join(', ')}`
    case 'opposite-options':
      return `${found.options.join(' and ')} contradict each other, give one of them`
    case 'too-many-arguments':
      return 'more arguments than this command takes'
    case 'input-is-folder':
      return `${quote(found.path)} is a folder; name the files in it`
    case 'target-is-folder':
      return `${quote(found.path)} is a folder, a file is to be written`
    case 'target-taken':
      return `${quote(found.path)} is an input, or is written to already`
    case 'map':
      return found.problems.map(mapProblem).join('\n')
    case 'before-effect':
      return `no version was in effect on ${found.day}; the first is ${found.first}`
    case 'no-cases':
      return `no cases found: ${found.path}`
    case 'io':
      return `cannot read or write ${quote(found.path)} (${found.detail})`
    case 'no-such-path':
      return `${quote(found.path)} does not exist`
    case 'several-rulesets':
      return `several rulesets, name one with --rules: ${found.folders.join(', ')}`
    case 'nothing-to-check':
      return `neither rules (facts.yaml) nor a calendar (calendar.yaml) in ${quote(found.path)}`
    case 'no-reason':
      return 'say why, as in --confirm-transcription "compared with the printed document"'
    case 'version-not-later':
      return `the new version (${found.version}) must be later than the last (${found.last})`
    case 'unknown-item':
      return `the rules have no ${quote(found.name)}${ask(found.nearest)}`
    case 'unknown-record':
      return `no record ${quote(found.name)}${found.nearest.length > 0 ? `; there is ${found.nearest.join(', ')}` : ''}`
    case 'no-calendars':
      return `no calendar (calendar.yaml) in ${quote(found.path)}`
    case 'unknown-calendar':
      return `no calendar is called ${quote(found.name)}${ask(found.nearest) || `; known calendars: ${found.known.join(', ')}`}`
    case 'which-calendar':
      return `several calendars, name one with --name: ${found.known.join(', ')}`
    case 'not-a-name':
      return `${quote(found.name)} cannot be a name; use small letters, figures and hyphens, as in shaoguan-12345`
    case 'already-there':
      return `${quote(found.path)} is there already, and was left alone`
    case 'not-a-date':
      return `${quote(found.value)} is no date, a date is written 2026-01-01`
    case 'no-such-version':
      return `${quote(found.name)} is neither a folder nor a version of the rules; versions: ${found.known.join(', ')}`
    case 'not-a-number':
      return `${quote(found.value)} is not a number, write it as in 3`
    case 'not-a-year':
      return `${quote(found.value)} is not a year of four digits`
    case 'not-a-month':
      return `${quote(found.value)} is not a month from 1 to 12`
    case 'year-not-in-calendar':
      return `calendar ${quote(found.calendar)} has no ${found.year}, only ${found.first} to ${found.last}`
    case 'not-an-instant':
      return `${quote(found.value)} is no instant; write 2015-07-01 or "2015-07-01 09:00:00"`
    case 'not-a-duration':
      return `${quote(found.value)} is no duration; write 24h, 3d or "90 minutes"`
    case 'unknown-colour':
      return `unknown colour ${quote(found.name)}; known: ${found.known.join(', ')}`
    case 'unknown-format':
      return `unknown format ${quote(found.name)}; known: ${found.known.join(', ')}`
    case 'unknown-ending':
      return `the result cannot be written as ${quote(found.path)}; the name may end in ${found.known.join(', ')}`
    case 'unknown-subject':
      return `unknown subject ${quote(found.name)}; known: ${found.known.join(', ')}`
    case 'no-input':
      return 'give the files or folders to evaluate; - is standard input'
    case 'workbook-to-terminal':
      return 'a terminal cannot show xlsx, write it to a file: --output FILE.xlsx'
    case 'other':
      return found.detail
    default:
      return found satisfies never
  }
}

export function usageHint(command: string | undefined): string {
  return `see hotline-cards ${command === undefined ? '' : `${command} `}--help`
}

function mapProblem({ place, frame, problem }: PlacedMapProblem): string {
  return [`${place}: ${inMap(problem)}`, ...frame].join('\n')
}

function inMap(problem: PlacedMapProblem['problem']): string {
  switch (problem.code) {
    case 'no-equals':
      return `${quote(problem.pair)} should be COLUMN=FACT, as in --map received=dispatchedAt`
    case 'unknown-fact':
      return `column ${quote(problem.header)} is said to be ${quote(problem.fact)}, which is no fact of facts.yaml${ask(problem.nearest)}`
    case 'unknown-key':
      return `unknown key ${quote(problem.key)}${ask(problem.nearest)}`
    case 'not-a-date':
      return `${quote(problem.value)} is no date, a date is written 2015-05-01`
    case 'syntax':
      return 'this is no YAML'
    case 'wrong-shape':
      return 'write columns: {header: fact} or units: [{from: old, to: new, since: 2015-05-01}] here'
    default:
      return problem satisfies never
  }
}

function ask(nearest: string | undefined): string {
  return nearest === undefined ? '' : `, did you mean ${quote(nearest)}?`
}
