import type { Version } from '../../../engine/index.js'
import type { TimedResult, VersionRun } from '../../cases/run-cases.js'
import type { Context } from '../../context.js'
import { wholeFile } from '../whole-file.js'
import { mismatchCells } from './mismatch-words.js'

/** Cases as JUnit XML, which build servers show: a file of cases is a suite. */
export async function writeJUnit(
  path: string,
  runs: readonly VersionRun[],
  context: Context,
): Promise<void> {
  const file = wholeFile(path)
  await file.write(junitOf(runs, context))
  await file.commit()
}

export function junitOf(
  runs: readonly VersionRun[],
  context: Pick<Context, 'language' | 'messages'>,
): string {
  const suites = runs.flatMap(({ version, results }) =>
    [...byFile(results)].map(([path, own]) => suiteOf(path, own, version, context)),
  )
  const all = runs.flatMap(({ results }) => results)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${countsOf(all)}>
${suites.join('')}</testsuites>
`
}

function suiteOf(
  path: string,
  results: readonly TimedResult[],
  version: Version,
  context: Pick<Context, 'language' | 'messages'>,
): string {
  const name = escaped(`${path} ${version.ruleset} ${version.version}`)
  const cases = results.map((one) => caseOf(one, version, context)).join('')
  return `  <testsuite name="${name}" ${countsOf(results)}>\n${cases}  </testsuite>\n`
}

function caseOf(
  { case: one, mismatches, ms }: TimedResult,
  version: Version,
  context: Pick<Context, 'language' | 'messages'>,
): string {
  const { expected, got } = context.messages.cases
  const head = `    <testcase name="${escaped(one.name)}" classname="${escaped(one.item)}" time="${seconds(ms)}"`
  // what nobody has confirmed is neither passed nor failed
  if (one.suggested) return `${head}>\n      <skipped/>\n    </testcase>\n`
  if (mismatches.length === 0) return `${head}/>\n`
  const lines = mismatches.map((mismatch) => {
    const [about, wanted, came] = mismatchCells(mismatch, version, context)
    return `${about}: ${expected} ${wanted}, ${got} ${came}`
  })
  const [first = ''] = lines
  const failure = `      <failure message="${escaped(first)}">${escaped(lines.join('\n'))}</failure>\n`
  return `${head}>\n${failure}    </testcase>\n`
}

function countsOf(results: readonly TimedResult[]): string {
  const confirmed = results.filter(({ case: { suggested } }) => !suggested)
  const failures = confirmed.filter(({ mismatches }) => mismatches.length > 0).length
  const time = seconds(results.reduce((sum, { ms }) => sum + ms, 0))
  const skipped = results.length - confirmed.length
  return `tests="${results.length}" failures="${failures}" skipped="${skipped}" time="${time}"`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(6)
}

/** Characters that XML 1.0 does not know are left out. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

function byFile(results: readonly TimedResult[]): ReadonlyMap<string, readonly TimedResult[]> {
  const files = new Map<string, TimedResult[]>()
  for (const one of results) {
    const own = files.get(one.case.span.path)
    if (own) own.push(one)
    else files.set(one.case.span.path, [one])
  }
  return files
}
