import type { Problem } from '../../../source/diagnostic.js'
import { findingRemedy } from './finding.js'
import { named } from './problem.js'
import { thresholdRemedy } from './threshold.js'
import { choose, quote, quoteAll, typeExample } from './words.js'

/** What to write instead, in English; undefined where the problem itself says it. */
export function remedy(found: Problem): string | undefined {
  switch (found.code) {
    case 'yaml-syntax':
    case 'empty-file':
    case 'no-such-date':
    case 'duplicate-date':
    case 'shifts-out-of-order':
    case 'work-already-ordinary':
      return undefined
    case 'missing-key':
      return `add a line ${quote(`${found.key}: …`)}`
    case 'missing-value':
      return 'write it after the colon and a space, or delete the line'
    case 'yaml-indent':
      return 'line up what belongs together; each level in is two spaces more'
    case 'yaml-dash':
      return 'write "name: value" on lines of their own, without a dash; only lists have one'
    case 'yaml-tab':
      return 'use spaces, two a level'
    case 'yaml-full-width':
      return `write ${quote(found.use)}, half-width${found.use.endsWith(' ') ? ', with a space after it' : ''}`
    case 'yaml-quotes':
      return `write ${found.use}, half-width, or no quotation marks`
    case 'invisible-character':
      return 'delete it and type the text again'
    case 'pasted-cells':
      return 'write "name: content", with a half-width colon and a space'
    case 'yaml-duplicate-key':
      return 'delete one, or join the two'
    case 'yaml-alias':
      return 'write the content out again; quote a text that begins with "*"'
    case 'yaml-documents':
      return 'delete the line "---", or put what follows in a file of its own'
    case 'missing-file':
      return found.name === 'YYYY.yaml'
        ? 'add one file a year, as in 2015.yaml'
        : `add ${quote(found.name)} to this folder`
    case 'unknown-key':
      return choose(found.known, found.nearest) ?? 'delete the line'
    case 'unknown-value':
      return choose(found.known, found.nearest)
    case 'unknown-name':
      return (
        choose(found.known, found.nearest, existing(found.kind)) ??
        (found.kind === 'fact' || found.kind === 'value'
          ? 'names are those of facts.yaml'
          : undefined)
      )
    case 'wrong-type':
      return found.bare === undefined
        ? typeExample(found.expected)
        : `write a name and a colon before it, as in "english-name: ${found.bare}"; if it is the name, write "${found.bare}:" and the rest below`
    case 'wrong-form':
      return found.example === '' ? undefined : `as in ${found.example}`
    case 'duplicate-id':
      return 'choose one that is not taken'
    case 'ambiguous-name':
      return found.kind === 'fact'
        ? 'keep one: a column of that name could carry either'
        : 'choose another: a cell that says it could mean either'
    case 'wrong-fact-type':
      return `a fact of type ${found.wanted.join(' or ')} belongs here`
    case 'one-of-keys':
      return `keep ${found.keys.map(quote).join(' or ')}`
    case 'key-set-twice':
      return `keep one: delete the other ${quote(found.key)}, or do not use reading ${quote(found.reading)}`
    case 'threshold':
      return thresholdRemedy(found.detail)
    case 'letter-for-digit':
      return `write ${quote(found.use)}`
    case 'threshold-not-in-text': {
      const mend = found.apart
        ? 'one of the two is still as the amended version has it. An amendment of this number changes both: the threshold under change, and amended-by with text-changes (or a new text)'
        : 'mend whichever is wrong'
      return `the text says ${found.named.join(', ')}; ${mend}`
    }
    case 'threshold-comparison':
      return `write ${quote(found.use)}`
    case 'threshold-unit':
      if (found.counting !== undefined && found.allowed.length > 0) {
        return `count it as ${found.allowed.join(' or ')}, or use another unit`
      }
      return found.allowed.length > 0
        ? `as in ${quoteAll(found.allowed)}`
        : 'as in "超出 5 个工作日"'
    case 'tiers-order':
      return `make the threshold of ${found.higher} longer than that of ${found.lower}`
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
      return findingRemedy(found)
    case 'pauses-with-rolled':
      return 'delete "pauses", or choose another counting'
    case 'tally-unit':
      return `as in ${quote(found.use)}`
    case 'tally-window':
      return 'write calendar days, weeks, months, years, or hours and days of 24 hours, as in "30 个自然日"'
    case 'tally-per':
      return 'name the clauses that have it under "clauses", or leave it out of "per"'
    case 'tally-counts-nothing':
      return 'check "colours", "points", "clauses" and "tallies": some clause or tally must give such a card'
    case 'tally-cycle':
      return 'take one out of the "tallies" of another'
    case 'needs-counting':
      return `write "${found.key}: ${found.text}" and "counting: …" on two lines below it; counting is one of: ${found.allowed.join(', ')}`
    case 'warning-too-early':
      return 'make it shorter than the limit of its tier'
    case 'repeat-with-rolled':
      return 'write "every: …" and "counting: continuous" (or suspended) on two lines below it, or use days'
    case 'repeat-needs-at-most':
      return 'add a line "at-most: 5", or use hours or a larger unit'
    case 'no-such-limit':
      return found.why === 'no-end'
        ? 'give that clause a "to", or use "deadline-of"'
        : 'name a clause of the same subject that has a "limit"'
    case 'which-tier':
      return `write "{ clause: ${found.clause}, tier: … }", the tier one of: ${found.known.join(', ')}`
    case 'limit-cycle':
      return 'let one of them start from a fact'
    case 'version-folder':
      return 'the version and its folder must have the same name'
    case 'base-digest':
      return `if the rule did change, put ${quote(found.base)} back as it was and write the change into a version of its own; if a slip of transcription was mended, see that this amendment still fits and run check --confirm-transcription REASON`
    case 'governed-by-changed':
      return 'these two, and the types of their facts, are the same in every version: delete the change'
    case 'changed-in-place':
      return 'if the rule did change, put it back and run hotline-cards amend DATE for a version of its own; if a slip of transcription was mended, run check --confirm-transcription REASON'
    case 'matter-conflict':
      return found.both
        ? 'keep the "prevails-over" of one of them'
        : 'write "prevails-over" in the ruleset.yaml of the one that does: the other\'s name (ruleset) and the provision that says so (cite); if they are two matters, give them two names'
    case 'amended-words':
      if (found.where === 'sentence') return 'use the words of the amending document'
      return found.times === 0
        ? 'compare it with the version that is amended'
        : `where all are changed, write times: ${found.times}; where one is, more of the words about it`
    case 'versions-same-start':
      return 'the later version must take effect later'
    case 'versions-in-two-zones':
      return 'give the versions calendars of one zone'
    case 'no-office-hours':
      return 'add "office-hours" to its calendar.yaml, or choose another counting'
    case 'source-not-carried':
      return found.amends
        ? 'a sentence that changes words goes whole into amended-by of the item that it changes, the words into text-changes (from, to); one that adds an item goes into amended-by, the new text into text; one that says from when becomes a provision (kind: effect) in ruleset.yaml'
        : 'put it into the text of an item or provision in the file of its article'
    case 'text-quoted-twice':
      return 'delete one of the two'
    case 'not-utf8':
      return 'save the file as UTF-8'
    case 'yaml-wide-space':
      return 'replace them by ordinary spaces'
    case 'stray-file':
      return 'put it into the folder of a version with the ending .yaml, or delete it'
    case 'text-not-in-source':
      return 'look at the document itself: where this is wrong, quote source.md to the letter; where source.md is wrong, or is another document, mend that (white space does not count)'
    case 'calendar-cycle':
      return 'delete the "base" of one of them'
    case 'calendar-stray-file':
      return 'a year is called "2015.yaml"; overlays stand in the folder "overlays" and end in .yaml'
    case 'unknown-zone':
    case 'zone-offset-varies':
      return 'as in Asia/Shanghai'
    case 'year-gap':
      return `add ${found.missing.map((year) => `${year}.yaml`).join(', ')}`
    case 'year-not-covered':
      return 'add that year to the calendar that this one is based on'
    case 'date-outside-year':
      return /^\d{4}-/.test(found.value) ? `write it in ${found.value.slice(0, 4)}.yaml` : undefined
    case 'range-reversed':
      return 'check whether the two are the wrong way round'
    case 'only-extended':
      return `add it to the tiers of the limit (now ${found.known.join(', ')}), or take this one out`
    case 'holiday-missing':
      if (found.nearest !== undefined) return `write "${found.nearest}" as "${found.missing[0]}"`
      return 'write it as the notice does, with both names where two fall together; if that year truly has none, take it out of every-year in calendar.yaml'
    case 'notices-out-of-order':
      return 'put notices in the order of their publication'
    case 'rest-and-work':
      return found.where === 'same-notice'
        ? 'keep the one that the notice says'
        : 'take the earlier one back under "cancels" first'
    case 'cancels-nothing':
      return 'check the date against the notice'
    case 'unit-in-two-overlays':
      return 'a unit may stand in one overlay only'
    default:
      return found satisfies never
  }
}

function existing(kind: Parameters<typeof named>[0]): string {
  if (kind === 'value') return 'one of'
  return kind === 'tally' ? 'known tallies' : `known ${named(kind)}s`
}
