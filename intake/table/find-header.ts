import type { Target, Vocabulary } from './map-columns.js'
import type { Cell } from './rows.js'

/**
 * Where a table's header is: below the titles, in one row or in two. A sub-heading is known by
 * itself (派单时间), by its group and itself (延期 + 结果), or by the group above it.
 */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
}

/** How many different things the row's cells name. */
export function headerScore(cells: readonly string[], vocabularies: readonly Vocabulary[]): number {
  return scoreOf(cells.length, vocabularies, (index, vocabulary) =>
    vocabulary.find(cells[index] ?? ''),
  )
}

/** A row alone is a header when two of its cells are known, or the only one that it has. */
export function isHeader(cells: readonly string[], score: number): boolean {
  return score >= 2 || (score === 1 && cells.filter((cell) => cell.trim() !== '').length === 1)
}

export function pairScore(
  top: readonly string[],
  sub: readonly string[],
  vocabularies: readonly Vocabulary[],
): number {
  const groups = spread(top, sub.length)
  return scoreOf(Math.max(top.length, sub.length), vocabularies, (index, vocabulary) =>
    findPaired(top, sub, groups, index, vocabulary),
  )
}

export function findColumn(
  rows: readonly (readonly string[])[],
  index: number,
  vocabulary: Vocabulary,
): Target | undefined {
  const [top = [], sub] = rows
  if (!sub) return vocabulary.find(top[index] ?? '')
  return findPaired(top, sub, spread(top, sub.length), index, vocabulary)
}

/** The header's columns by the names that a person would give them. */
export function columnNames(rows: readonly (readonly string[])[]): readonly string[] {
  const [top = [], sub] = rows
  const clean = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  if (!sub) return top.map(clean)
  const width = Math.max(top.length, sub.length)
  const groups = spread(top, width)
  return Array.from({ length: width }, (_, index) => {
    const own = clean(sub[index])
    const group = clean(groups[index])
    // a heading merged downwards comes with its text in both rows
    return own === '' || own === group ? clean(top[index]) : `${group}${own}`
  })
}

function findPaired(
  top: readonly string[],
  sub: readonly string[],
  groups: readonly string[],
  index: number,
  vocabulary: Vocabulary,
): Target | undefined {
  const own = sub[index] ?? ''
  if (own.trim() === '') return vocabulary.find(top[index] ?? '')
  const named = vocabulary.find(own) ?? vocabulary.find(`${groups[index] ?? ''}${own}`)
  // a group that stands over several columns is the name of none of them
  return named ?? (isShared(top, index) ? undefined : vocabulary.find(top[index] ?? ''))
}

/** Merged cells come with their text in each. */
function isShared(top: readonly string[], index: number): boolean {
  const own = top[index] ?? ''
  return own !== '' && (own === top[index - 1] || own === top[index + 1])
}

/** A group stands over the blank cells to its right: merged cells keep their text in the first. */
function spread(top: readonly string[], width: number): readonly string[] {
  let group = ''
  return Array.from({ length: width }, (_, index) => {
    const cell = top[index] ?? ''
    if (cell.trim() !== '') group = cell
    return group
  })
}

/** The best of the subjects: a column counts once, and two columns of one thing count once. */
function scoreOf(
  width: number,
  vocabularies: readonly Vocabulary[],
  find: (index: number, vocabulary: Vocabulary) => Target | undefined,
): number {
  let best = 0
  for (const vocabulary of vocabularies) {
    const seen = new Set<Target>()
    for (let index = 0; index < width; index++) {
      const target = find(index, vocabulary)
      if (target) seen.add(target)
    }
    best = Math.max(best, seen.size)
  }
  return best
}
