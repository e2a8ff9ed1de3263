import { nearest } from '../../source/nearest.js'
import { entriesOf, itemsOf, type Node, parseYaml, textOf } from '../../source/yaml.js'
import { isoText } from './dates.js'

/**
 * What a place calls its columns and its units, kept in a file: `columns: {列名: 事实}` and
 * `units: [{from: 旧名, to: 新名, since: 2015-01-01}]`. A column mapped to nothing is passed over.
 */
export interface TableMap {
  /** Header as written → the fact, by any of its names; empty for a column to pass over. */
  readonly columns: ReadonlyMap<string, string>
  readonly units: readonly UnitAlias[]
}

/** A unit renamed or merged; between its dates, both included, `from` means `to`. */
export interface UnitAlias {
  readonly from: string
  readonly to: string
  readonly since: string | undefined
  readonly until: string | undefined
}

export type MapProblem =
  | { readonly code: 'syntax'; readonly at: number }
  | { readonly code: 'wrong-shape'; readonly at: number }
  | {
      readonly code: 'unknown-key'
      readonly at: number
      readonly key: string
      readonly nearest: string | undefined
    }
  | { readonly code: 'not-a-date'; readonly at: number; readonly value: string }
  | { readonly code: 'no-equals'; readonly pair: string }
  | {
      readonly code: 'unknown-fact'
      readonly header: string
      readonly fact: string
      readonly nearest: string | undefined
    }

export const NO_MAP: TableMap = { columns: new Map(), units: [] }

/** `列名=fact`, as `--map` takes it; the last `=` parts them, for a header may hold one. */
export function parsePair(
  pair: string,
): { readonly header: string; readonly fact: string } | MapProblem {
  const at = pair.lastIndexOf('=')
  const header = pair.slice(0, Math.max(at, 0)).trim()
  if (header === '') return { code: 'no-equals', pair }
  return { header, fact: pair.slice(at + 1).trim() }
}

/** `at` of a problem is an offset into the text. */
export function parseMap(
  path: string,
  text: string,
): { readonly map: TableMap; readonly problems: readonly MapProblem[] } {
  const problems: MapProblem[] = []
  const columns = new Map<string, string>()
  const units: UnitAlias[] = []
  let empty = false
  const root = parseYaml(path, text, (span, problem) => {
    if (problem.code === 'empty-file') empty = true
    else problems.push({ code: 'syntax', at: span.start })
  })
  if (!root || empty) return { map: { columns, units }, problems }
  checkKeys(root, ['columns', 'units'], problems)
  for (const { key, value } of entriesOf(root)) {
    if (key.value === 'columns') {
      for (const column of entriesOf(value)) {
        if (column.value.kind === 'scalar') columns.set(column.key.value, column.value.value.trim())
        else problems.push({ code: 'wrong-shape', at: column.value.span.start })
      }
    } else if (key.value === 'units') {
      for (const item of itemsOf(value)) {
        const unit = readUnit(item, problems)
        if (unit) units.push(unit)
      }
    }
    const wanted = key.value === 'columns' ? 'map' : key.value === 'units' ? 'list' : undefined
    const left = value.kind === 'scalar' && value.value === ''
    if (wanted && value.kind !== wanted && !left) {
      problems.push({ code: 'wrong-shape', at: value.span.start })
    }
  }
  return { map: { columns, units }, problems }
}

function readUnit(node: Node, problems: MapProblem[]): UnitAlias | undefined {
  checkKeys(node, ['from', 'to', 'since', 'until'], problems)
  const from = textOf(node, 'from')
  const to = textOf(node, 'to')
  if (from === undefined || to === undefined) {
    problems.push({ code: 'wrong-shape', at: node.span.start })
    return undefined
  }
  const day = (key: string): string | undefined => {
    const value = textOf(node, key)
    if (value === undefined) return undefined
    const read = isoText(value)
    if (read.ok && /^\d{4}-\d\d-\d\d$/.test(read.text)) return read.text
    problems.push({ code: 'not-a-date', at: node.span.start, value })
    return undefined
  }
  return { from: from.trim(), to: to.trim(), since: day('since'), until: day('until') }
}

function checkKeys(node: Node, known: readonly string[], problems: MapProblem[]): void {
  if (node.kind !== 'map') problems.push({ code: 'wrong-shape', at: node.span.start })
  for (const { key } of entriesOf(node)) {
    if (known.includes(key.value)) continue
    const near = nearest(key.value, known)
    problems.push({ code: 'unknown-key', at: key.span.start, key: key.value, nearest: near })
  }
}
