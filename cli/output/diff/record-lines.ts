import type { Transition } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { diffTallyWordsFor } from '../../messages/diff-tally-words.js'
import { type DiffWords, diffWordsFor } from '../../messages/diff-words.js'
import type { RunMessages } from '../../messages/run.js'
import { labelled } from '../labelled.js'
import { type Names, namesIn } from '../show/names.js'
import { setColumns } from '../tables/columns.js'
import { widthOf, wrap } from '../width.js'
import type { ComparedRecords, Difference } from './model.js'
import { samplesInWords } from './samples.js'
import { changesInWords, matrixOf, statesOf, stateWords } from './state-words.js'
import { summaryOf } from './summary.js'
import { type TallyInWords, talliesInWords } from './tallies.js'

/** What becomes of records, for a terminal: the matrix, by clause, by unit, tallies, samples. */
export function recordLines(
  difference: Difference,
  records: ComparedRecords,
  { language, messages, columns, outColours: c }: Context,
  run: RunMessages,
): readonly string[] {
  const words = diffWordsFor(language)
  const names = namesIn(language, messages)
  const summary = summaryOf(difference, records, words)
  const lines = [
    ...wrap(summary.records, columns).map((line) => c.bold(line)),
    ...wrap(summary.judgedBy, columns),
  ]
  if (records.all.length === 0) return lines
  lines.push('', ...matrixLines(records.all, words, names, columns))
  const list = (heading: string, entries: ComparedRecords['byClause']) => {
    const changed = [...entries]
      .map(([key, list]) => [key, changesInWords(list, words, names)] as const)
      .filter(([, said]) => said !== '')
    if (changed.length === 0) return
    lines.push('', heading, ...labelled(changed.slice(0, MOST), { indent: 2, columns }))
    if (changed.length > MOST) lines.push(`  ${words.more(changed.length - MOST)}`)
  }
  list(words.byClause, records.byClause)
  list(words.byUnit, records.byUnit)
  const tallies = talliesInWords(difference, words, names)
  if (tallies.length > 0) lines.push('', diffTallyWordsFor(language).heading)
  for (const one of tallies.slice(0, MOST)) lines.push(...blockLines(one, words, columns))
  if (tallies.length > MOST) lines.push(`  ${words.more(tallies.length - MOST)}`)
  const samples = samplesInWords(records.samples, words, names, run)
  if (samples.length > 0) lines.push('', words.samples)
  for (const one of samples) {
    const { clause, id, unit } = one
    lines.push(...blockLines({ ...one, heading: [clause, id, unit] }, words, columns))
  }
  return lines
}

/** More units, or tallies, than these are only counted. */
const MOST = 20

/** As a list where a line has no room for all states. */
function matrixLines(
  all: readonly Transition[],
  words: DiffWords,
  names: Names,
  columns: number,
): readonly string[] {
  const states = statesOf(all)
  const labels = states.map((state) => stateWords(state, words, names))
  const cells = matrixOf(all, states).map((row, index) => [
    labels[index] ?? '',
    ...row.map((count) => (count === 0 ? '·' : String(count))),
  ])
  const head = [words.fromTo, ...labels]
  const matrix = setColumns(
    [head, ...cells],
    // nothing is cut: what is too wide stands as a list
    head.map(() => Number.POSITIVE_INFINITY),
  ).map((line) => `  ${line}`)
  if (matrix.every((line) => widthOf(line) <= columns)) return [words.matrix, ...matrix]
  const steps = matrixOf(all, states).flatMap((row, from) =>
    row.map((count, to) => [`${labels[from]}→${labels[to]}`, count] as const),
  )
  const some = steps.filter(([, count]) => count > 0)
  return [
    words.steps,
    ...labelled(
      some.map(([step, count]) => [step, String(count)]),
      { indent: 2, columns },
    ),
  ]
}

/** Whose it is, from what to what; under it what stood before and what stands after. */
function blockLines(
  { heading, from, to, before, after }: TallyInWords,
  words: DiffWords,
  columns: number,
): readonly string[] {
  const named = `${heading.filter(Boolean).join('  ')}  ${from}→${to}`
  const rows = [
    [words.before, before],
    [words.after, after],
  ] as const
  return [
    ...wrap(named, columns - 2).map((line) => `  ${line}`),
    ...labelled(
      rows.filter(([, of]) => of.length > 0),
      { indent: 4, columns },
    ),
  ]
}
