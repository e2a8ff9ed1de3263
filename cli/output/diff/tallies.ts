import type { ComparedTally, TallyChange } from '../../../engine/index.js'
import { type DiffTallyWords, diffTallyWordsFor } from '../../messages/diff-tally-words.js'
import type { DiffWords } from '../../messages/diff-words.js'
import { tallyThreshold } from '../../messages/tally-threshold.js'
import type { Names } from '../show/names.js'
import type { Difference, NamedVersion } from './model.js'
import { stateWords } from './state-words.js'

/** A tally that comes out otherwise: whose it is, from what to what, and what each side counted. */
export interface TallyInWords {
  readonly heading: readonly string[]
  readonly from: string
  readonly to: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export function talliesInWords(
  { base, changed, records }: Difference,
  words: DiffWords,
  names: Names,
): readonly TallyInWords[] {
  const own = diffTallyWordsFor(names.language)
  return (records?.tallies ?? []).map((one) => ({
    heading: [one.tally, titleOf(one), whoseAndWhen(one)],
    from: stateWords(one.from, words, names),
    to: stateWords(one.to, words, names),
    before: sideInWords(one, 'base', base, words, names, own),
    after: sideInWords(one, 'changed', changed, words, names, own),
  }))
}

function titleOf({ base, changed }: TallyChange): string {
  return [...changed, ...base][0]?.card.tally.title ?? ''
}

function whoseAndWhen({ group, window }: TallyChange): string {
  return [...group.values(), ...(window === undefined ? [] : [window])].join(' ')
}

/** Each card with those that it counts; or why there is none. */
function sideInWords(
  change: TallyChange,
  side: 'base' | 'changed',
  { plan }: NamedVersion,
  words: DiffWords,
  names: Names,
  own: DiffTallyWords,
): readonly string[] {
  const cards = change[side]
  if (cards.length > 0) {
    return cards.map((one) => cardInWords(one, change, side, words, names, own))
  }
  const tallies = plan.versions.flatMap(({ version }) => version.tallies)
  const thresholds = tallies
    .filter(({ id }) => id === change.tally)
    .map((tally) => tallyThreshold(tally, names.language))
  return [own.none(thresholds.length === 0 ? undefined : [...new Set(thresholds)].join(' / '))]
}

/** More than these one does not read through. */
const MOST_ROWS = 20

function cardInWords(
  { card, evidence }: ComparedTally,
  { window }: TallyChange,
  side: 'base' | 'changed',
  words: DiffWords,
  names: Names,
  own: DiffTallyWords,
): string {
  const { tally, colour, count, status, version } = card
  const rows = evidence.slice(0, MOST_ROWS).map((row) => {
    const known = version.colours.get(row.colour)
    const said = `${row.id} ${words.colourCount(known ? names.of(known) : row.colour, row.count)}`
    return row.otherSide === 'has' ? said : own.marked[side][row.otherSide](said)
  })
  if (evidence.length > MOST_ROWS) rows.push(words.more(evidence.length - MOST_ROWS))
  const said = words.colourCount(names.of(colour), count)
  const named = status === 'active' ? said : words.superseded(said)
  return own.card({
    card: window === undefined ? `${card.window} ${named}` : named,
    threshold: tallyThreshold(tally, names.language),
    sum: card.sum,
    counts: tally.counts.kind,
    rows: rows.join(own.and),
  })
}
