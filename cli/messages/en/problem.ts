import type { Invisible, Named, Problem } from '../../../source/diagnostic.js'
import { counted, times } from './counted.js'
import { finding } from './finding.js'
import { thresholdProblem } from './threshold.js'
import { quote, quoteAll, wrongType } from './words.js'

/** What is wrong with a rule or calendar file, in English. */
export function problem(found: Problem): string {
  switch (found.code) {
    case 'yaml-syntax':
      return lowerFirst(found.detail)
    case 'not-utf8':
      return 'the file is not UTF-8, unreadable from here on'
    case 'yaml-wide-space':
      return 'wide or no-break spaces, which look like indentation and are none'
    case 'yaml-indent':
      return `indented by ${counted(found.found, 'space')}, where the line beside it has ${found.use}`
    case 'yaml-dash':
      return 'this line has a "- " too many'
    case 'yaml-tab':
      return 'a tab cannot indent'
    case 'yaml-full-width':
      return `full-width ${quote(found.found)}`
    case 'yaml-quotes':
      return `the quotation mark ${found.found} is one of prose and became part of the value`
    case 'invisible-character':
      return `${found.count > 1 ? `${found.count} characters` : 'a character'} that nobody sees (${invisible(found.name)}), likely pasted from Word or a web page`
    case 'pasted-cells':
      return 'two cells with a tab between them, likely pasted from Excel'
    case 'yaml-duplicate-key':
      return `${quote(firstLine(found.key))} is written twice in one place`
    case 'yaml-alias':
      return 'aliases of YAML (*name) are not supported'
    case 'yaml-documents':
      return 'a second document begins here, parted by a line "---" or "..."; a file holds one'
    case 'empty-file':
      return 'the file is empty'
    case 'missing-file':
      return `no file ${quote(found.name)}`
    case 'stray-file':
      return `"${found.name}" is not read: it is in no version folder, or does not end in .yaml`
    case 'unknown-key':
      return `unknown key ${quote(found.key)}`
    case 'missing-key':
      return `${quote(found.key)} is missing`
    case 'missing-value':
      return /^\d*$/.test(found.key)
        ? 'nothing is written here'
        : `${quote(found.key)} has no value`
    case 'unknown-value':
      return `unknown value ${quote(found.value)}`
    case 'wrong-type':
      return found.bare === undefined
        ? wrongType(found.expected, found.found)
        : `the line ${quote(found.bare)} has no colon; lines of "name: value" belong here`
    case 'wrong-form':
      return `${quote(found.value)} is not in the right form`
    case 'duplicate-id':
      return duplicate(found.kind, found.id)
    case 'ambiguous-name':
      return `${quote(found.name)} already names the ${found.kind} ${quote(found.other)}${found.written === found.name ? '' : `, written ${quote(found.written)}`}`
    case 'unknown-name':
      return found.kind === 'value'
        ? `${quote(found.name)} is no value of this fact`
        : `no ${named(found.kind)} is called ${quote(found.name)}`
    case 'wrong-fact-type':
      return `fact ${quote(found.fact)} is of type ${found.type}, which does not fit here`
    case 'one-of-keys':
      return `exactly one of ${quoteAll(found.keys)} must be written`
    case 'key-set-twice':
      return `${quote(found.key)} comes from two places: reading ${quote(found.reading)} gives it, and it is written elsewhere`
    case 'threshold':
      return thresholdProblem(found.detail)
    case 'letter-for-digit':
      return `letters among the digits of ${quote(found.found)}`
    case 'threshold-not-in-text':
      return `the text of ${found.cite} has no such number as ${quote(found.threshold)}`
    case 'threshold-comparison':
      return `${quote(found.found)} says how much is allowed; a tier says how much is too much`
    case 'threshold-unit':
      if (found.allowed.length === 0) return `${quote(found.threshold)} is no length of time`
      return found.counting === undefined
        ? `${quote(found.threshold)} is no count, and cannot be compared with this fact`
        : `${quote(found.threshold)} cannot be counted as ${quote(found.counting)}`
    case 'tiers-order':
      return `${found.higher} outranks ${found.lower}, but its threshold is no longer (${found.lower} ${quote(found.lowerThreshold)}, ${found.higher} ${quote(found.higherThreshold)})`
    case 'never-holds':
    case 'exception-swallows':
    case 'missing-undecides':
    case 'end-not-after-start':
    case 'same-thing-twice':
    case 'value-without-clause':
    case 'fact-unused':
    case 'reading-unused':
    case 'tiers-invert':
    case 'versions-out-of-order':
    case 'version-not-covered':
    case 'intended-nothing':
      return finding(found)
    case 'pauses-with-rolled':
      return 'a "rolled" limit cannot have "pauses"'
    case 'tally-unit':
      return found.counts === 'cards'
        ? `this tally counts cards, and ${quote(found.found)} is no number of cards`
        : `this tally counts points, and ${quote(found.found)} is no number of points`
    case 'tally-window':
      return `${quote(found.found)} is no stretch of time to look back over`
    case 'tally-per':
      return `it counts cards of ${quote(found.subject)}, which has no ${quote(found.fact)} to group them by`
    case 'tally-counts-nothing':
      return 'there is no card that this tally could count'
    case 'tally-cycle':
      return `tallies count one another's cards: ${found.names.join(' → ')}`
    case 'needs-counting':
      return `${quote(found.text)} does not say how it counts, and its limit counts in other units`
    case 'warning-too-early':
      return `${quote(found.warning)} is no shorter than the limit, so it would come at once`
    case 'repeat-with-rolled':
      return 'hours past a "rolled" deadline cannot be counted, so nothing can be repeated by them'
    case 'repeat-needs-at-most':
      return 'cards every few minutes or seconds would never end while a record is open'
    case 'no-such-limit':
      switch (found.why) {
        case 'other-subject':
          return `clause ${quote(found.clause)} is about another subject, so no limit can start from it`
        case 'no-limit':
          return `clause ${quote(found.clause)} gives its card without a limit`
        case 'no-end':
          return `the limit of clause ${quote(found.clause)} has no "to"`
        default:
          return found.why satisfies never
      }
    case 'which-tier':
      return `which tier of clause ${quote(found.clause)} is meant must be said`
    case 'limit-cycle':
      return `limits start from one another in a ring: ${found.clauses.join(' → ')}`
    case 'version-folder':
      return `version ${quote(found.version)} stands in a folder called ${quote(found.folder)}`
    case 'base-digest':
      return `version ${quote(found.base)}, which this amends, is not what it was when the amendment was written`
    case 'governed-by-changed':
      return `versions differ in what decides which of them governs a ${quote(found.subject)} (governed-by, ended-by)`
    case 'changed-in-place':
      return changedInPlace(found)
    case 'matter-conflict':
      return `${quote(found.clause)} rules on the same matter (${found.matter}) as ${found.other} of ruleset ${quote(found.ruleset)}, ${found.cite}; ${found.both ? 'each says that it prevails' : 'neither says that it prevails'}`
    case 'amended-words':
      if (found.where === 'sentence') return `${quote(found.words)} does not stand in "amended-by"`
      return found.times === 0
        ? `${quote(found.words)} does not stand in the text that is amended`
        : `${quote(found.words)} stands ${times(found.times)} in the text that is amended`
    case 'versions-same-start':
      return `versions ${quote(found.first)} and ${quote(found.second)} take effect at the same instant`
    case 'versions-in-two-zones':
      return `the calendars of versions ${quote(found.first)} and ${quote(found.second)} are in two zones, so an instant that names no offset could be either`
    case 'no-office-hours':
      return `calendar ${quote(found.calendar)} has no office hours, which a limit counts by`
    case 'source-not-carried':
      return `no item or provision carries the source's "${found.from}…"`
    case 'text-quoted-twice':
      return `the text of ${found.cite} is already carried elsewhere; a sentence stands in one place`
    case 'text-not-in-source':
      return `the text of ${quote(found.cite)} differs from source.md, from ${quote(found.from)} on`
    case 'calendar-cycle':
      return `calendars are based on each other in a circle: ${found.names.join(' → ')}`
    case 'calendar-stray-file':
      return `${quote(found.name)} is neither a year nor an overlay, and was not read`
    case 'unknown-zone':
      return `no time zone is called ${quote(found.zone)}`
    case 'zone-offset-varies':
      return `the offset of zone ${quote(found.zone)} changes about ${found.date}, which is not supported`
    case 'year-gap':
      return `no file for ${found.missing.join(', ')}`
    case 'year-not-covered':
      return `${found.year} is outside the calendar (${found.first} to ${found.last})`
    case 'no-such-date':
      return `there is no date ${quote(found.value)}`
    case 'duplicate-date':
      return `${found.date} is written twice`
    case 'date-outside-year':
      return `${quote(found.value)} is not in ${found.year}, the year of this file`
    case 'range-reversed':
      return found.to === found.from
        ? `starts and ends at ${quote(found.from)}`
        : `the end ${quote(found.to)} is before the start ${quote(found.from)}`
    case 'shifts-out-of-order':
      return `starts at ${quote(found.from)}, before the last shift ends at ${quote(found.previousTo)}`
    case 'only-extended':
      return `there is a ${quote(found.colour)} tier after an extension, but none in the limit's own tiers`
    case 'holiday-missing':
      return found.nearest === undefined
        ? `the notices of ${found.year} say nothing of ${found.missing.join(', ')}`
        : `the notices of ${found.year} have no "${found.missing[0]}", but "${found.nearest}"`
    case 'notices-out-of-order':
      return `published ${found.published}, but stands after a notice of ${found.previous}`
    case 'rest-and-work':
      return found.where === 'same-notice'
        ? `${found.date} is both a rest day and a working day in one notice`
        : `${found.date} contradicts an earlier notice`
    case 'work-already-ordinary':
      return `${found.date} is a working day anyway`
    case 'cancels-nothing':
      return `no earlier notice makes ${found.date} a ${found.mark === 'rest' ? 'rest' : 'working'} day`
    case 'unit-in-two-overlays':
      return `unit ${quote(found.unit)} is already in ${found.other}`
    default:
      return found satisfies never
  }
}

function changedInPlace({ kind, name, path, change }: InPlace): string {
  const thing = kind === 'version' ? quote(name) : `${named(kind)} ${quote(name)}`
  const part = path === undefined ? thing : `${path} of ${thing}`
  switch (change.kind) {
    case 'changed':
      return `${part} was ${quote(change.was)} when settled and is ${quote(change.is)} now, by no amendment`
    case 'added':
      return `${part}${change.is === undefined ? '' : ` (${change.is})`} was added after the version was settled, by no amendment`
    case 'removed':
      return `${part}${change.was === undefined ? '' : ` (${change.was})`} is gone since the version was settled, by no amendment`
  }
}

type InPlace = Extract<Problem, { code: 'changed-in-place' }>

function duplicate(kind: Named, id: string): string {
  const rank = /^rank (.*)$/.exec(id)?.[1]
  if (kind === 'colour' && rank !== undefined) return `two colours have rank ${rank}`
  return `${named(kind)} ${quote(id)} is used twice`
}

export function named(kind: Named): string {
  return kind
}

/** A repeated key is reported with all that stands under it. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/:.*$/, '').trim()
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
}

function invisible(name: Invisible): string {
  switch (name) {
    case 'no-break-space':
      return 'a no-break space'
    case 'zero-width':
      return 'zero width'
    case 'soft-hyphen':
      return 'a soft hyphen'
    case 'direction-mark':
      return 'a mark of direction'
    default:
      return name satisfies never
  }
}
