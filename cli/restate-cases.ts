import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { type CaseResult, restate } from '../engine/index.js'
import { collector } from '../source/diagnostic.js'
import {
  child,
  type Entry,
  entriesOf,
  entryOf,
  itemsOf,
  type Node,
  parseYaml,
} from '../source/yaml.js'
import { grouped } from './grouped.js'
import { caseEntry, EXPECTED, expectedLines } from './output/case-text.js'
import { wholeFile } from './output/whole-file.js'
import type { VersionRun } from './run-cases.js'

export interface Restated {
  readonly count: number
  readonly paths: readonly string[]
}

/**
 * Writes the cases that fail as they now come out, each marked `suggested` until an officer has
 * read it over: one of the version's own where it stands, one taken over from an earlier version
 * into a file of the version that no longer holds to it.
 */
export async function restateCases(
  runs: readonly VersionRun[],
  casesFolder: string,
  offset: number,
): Promise<Restated> {
  const texts = new Map<string, string>()
  let count = 0
  for (const run of runs) {
    const failing = run.results.filter(
      ({ case: one, mismatches }) => mismatches.length > 0 && !one.suggested,
    )
    const base = `${casesFolder}/${run.version.ruleset}/${run.version.version}`
    const own = failing.filter(({ case: one }) => one.inheritedFrom === undefined)
    for (const [path, results] of grouped(own, ({ case: one }) => one.span.path)) {
      texts.set(path, restatedInPlace(path, readFileSync(path, 'utf8'), results, run, offset))
    }
    const inherited = failing.filter(({ case: one }) => one.inheritedFrom !== undefined)
    for (const [item, results] of grouped(inherited, ({ case: one }) => one.item)) {
      const path = `${base}/${item}.restated.yaml`
      const before = existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : headOf(item)
      const entries = results.map((one) => restatedEntry(one, run, offset))
      texts.set(path, `${before}\n${entries.join('')}`)
      mkdirSync(base, { recursive: true })
    }
    count += failing.length
  }
  for (const [path, text] of texts) {
    const file = wholeFile(path)
    await file.write(text)
    await file.commit()
  }
  return { count, paths: [...texts.keys()] }
}

function headOf(item: string): string {
  return `# 由 hotline-cards test --restate 重算，未经确认。
# 原来的案例在这一版本里结果变了：请对照条文逐例核算，写上 why，
# 对的，删去 suggested 一行，才算检验；不对的，改成应得的结果，再查规则。
item: ${item}
cases:`
}

function restatedEntry(result: CaseResult, { version }: VersionRun, offset: number): string {
  const expected = restate(result, offset)
  return caseEntry({ ...result.case, expected, suggested: true }, version, COMMENT)
}

const COMMENT = '重算的结果，未经确认：核对后改写 why，删去 suggested 一行'

/** The same file with other expectations; all else, comments and layout too, as it was. */
function restatedInPlace(
  path: string,
  text: string,
  results: readonly CaseResult[],
  run: VersionRun,
  offset: number,
): string {
  const root = parseYaml(path, text, collector().report)
  const nodes = new Map(
    itemsOf(child(root, 'cases')).map((node) => [child(node, 'case')?.span.start, node]),
  )
  const edits = results
    .flatMap((result) => {
      const node = nodes.get(result.case.span.start)
      return node ? [restatedNode(node, text, result, run, offset)] : []
    })
    .flat()
    .sort((a, b) => b.start - a.start)
  return edits.reduce(
    (before, { start, end, lines }) => before.slice(0, start) + lines + before.slice(end),
    text,
  )
}

interface LineEdit {
  readonly start: number
  readonly end: number
  readonly lines: string
}

function restatedNode(
  node: Node,
  text: string,
  result: CaseResult,
  run: VersionRun,
  offset: number,
): readonly LineEdit[] {
  const name = entryOf(node, 'case')
  if (!name) return []
  // between braces there are no lines to change: it is written anew as a whole
  if (name.key.inFlow) {
    const start = lineStart(text, node.span.start)
    const dash = text.slice(start).search(/\S/)
    const lines = restatedEntry(result, run, offset).replace(/^ {2}/gm, ' '.repeat(dash))
    return [{ start, end: lineEnd(text, node.span.end), lines }]
  }
  const indent = name.key.span.start - lineStart(text, name.key.span.start)
  const lines = expectedLines(restate(result, offset), indent)
  const said = entriesOf(node).filter(({ key }) => EXPECTED.some((one) => one === key.value))
  const old = said.map((entry) => wholeLines(entry, text))
  const [first] = old
  const at = first?.start ?? wholeLines(name, text).end
  const space = ' '.repeat(indent)
  const fresh = [`${space}# ${COMMENT}`, `${space}suggested: yes`, ...Object.values(lines).flat()]
  return [
    ...old.map(({ start, end }) => ({ start, end, lines: '' })),
    { start: at, end: at, lines: `${fresh.join('\n')}\n` },
  ]
}

/** From the start of its first line to the end of its last. */
function wholeLines({ key, value }: Entry, text: string): { start: number; end: number } {
  return {
    start: lineStart(text, key.span.start),
    end: lineEnd(text, Math.max(key.span.end, lastSpot(value))),
  }
}

/** Where what is written ends: a block's own span runs on over blank lines and comments. */
function lastSpot(node: Node): number {
  switch (node.kind) {
    case 'scalar':
      return node.span.end
    case 'list':
      return node.items.length === 0 ? node.span.end : Math.max(...node.items.map(lastSpot))
    case 'map':
      return Math.max(
        ...node.entries.map(({ key, value }) => Math.max(key.span.end, lastSpot(value))),
      )
  }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Past the line break. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at - 1)
  return end < 0 ? text.length : end + 1
}
