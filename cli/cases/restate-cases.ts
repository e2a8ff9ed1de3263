import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type Case,
  type CaseResult,
  type ReadCases,
  readCases,
  restate,
} from '../../engine/index.js'
import { grouped } from '../grouped.js'
import { caseEntry } from '../output/cases/case-text.js'
import { wholeFile } from '../output/whole-file.js'
import { followedBy, says } from './case-file.js'
import { restatedText, UNCONFIRMED } from './restate-in-place.js'
import type { VersionRun } from './run-cases.js'
import type { Written } from './suggest-cases.js'

/**
 * Writes the cases that fail as they now come out, each marked `suggested` until an officer has
 * read it over: one of the version's own where it stands, one taken over from an earlier version
 * into a file of the version that no longer holds to it. What was written is read again first.
 */
export async function restateCases(
  runs: readonly VersionRun[],
  casesFolder: string,
  offset: number,
): Promise<Written> {
  const texts = new Map<string, string>()
  const left: string[] = []
  let count = 0
  for (const { version, results } of runs) {
    const failing = results.filter(
      ({ case: one, mismatches }) => mismatches.length > 0 && !one.suggested,
    )
    const put = (path: string, text: string, meant: Meant, restated: number) => {
      if (!says(path, text, meant, version)) {
        left.push(path)
        return
      }
      texts.set(path, text)
      count += restated
    }
    const own = failing.filter(({ case: one }) => one.inheritedFrom === undefined)
    for (const [path, ofFile] of grouped(own, ({ case: one }) => one.span.path)) {
      const text = readFileSync(path, 'utf8')
      const expected = new Map(ofFile.map((one) => [one.case.span.start, restate(one, offset)]))
      const { cases, withdrawn } = readCases({ [path]: text }, version)
      const meant = cases.map((one) => {
        const now = expected.get(one.span.start)
        return now ? { ...one, expected: now, suggested: true } : one
      })
      const { length } = ofFile
      put(path, restatedText(path, text, expected), { cases: meant, withdrawn }, length)
    }
    const base = `${casesFolder}/${version.ruleset}/${version.version}`
    const inherited = failing.filter(({ case: one }) => one.inheritedFrom !== undefined)
    for (const [item, ofItem] of grouped(inherited, ({ case: one }) => one.item)) {
      const path = `${base}/${item}.restated.yaml`
      const before = existsSync(path) ? readFileSync(path, 'utf8') : headOf(item)
      const { cases, withdrawn } = readCases({ [path]: before }, version)
      const added = ofItem.map((one) => restatedCase(one, offset))
      const entries = added.map((one) => caseEntry(one, version, UNCONFIRMED)).join('')
      const meant = { cases: [...cases, ...added], withdrawn }
      put(path, followedBy(before, entries), meant, ofItem.length)
    }
  }
  for (const [path, text] of texts) {
    mkdirSync(dirname(path), { recursive: true })
    const file = wholeFile(path)
    await file.write(text)
    await file.commit()
  }
  return { count, paths: [...texts.keys()], left }
}

type Meant = Pick<ReadCases, 'cases' | 'withdrawn'>

function restatedCase(result: CaseResult, offset: number): Case {
  return { ...result.case, expected: restate(result, offset), suggested: true }
}

function headOf(item: string): string {
  return `# 由 hotline-cards test --restate 重算：原来的案例在这一版本里结果变了。
# 写着 suggested 的还没有人确认：请对照条文逐例核算，写上 why，
# 对的，删去 suggested 一行，才算检验；不对的，改成应得的结果，再查规则。
item: ${item}
cases:`
}
