import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCalendar } from '../../calendar/index.js'
import {
  type Case,
  check,
  compile,
  loadRuleset,
  type Plan,
  readCases,
  runCase,
  type Version,
} from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { hotlineCards, inFolder, rowsOf } from '../command.js'
import { calendarTexts, readTexts, rulesTexts } from '../files.js'

/**
 * Amendments of the shipped regulation, each a folder: the sentence of the amending document, the
 * version that carries it as an officer writes it, and what must come of records before and after.
 * Nothing here knows of any one of them.
 */
const folder = 'test/amendments/twenty'
const names = readdirSync(join(import.meta.dirname, 'twenty')).sort()

const { calendar } = loadCalendar(calendarTexts, 'qingyuan')
if (!calendar) throw new Error('the shipped calendar does not load')
const calendars = new Map([[calendar.name, calendar]])

const before = month([])

function planOf(texts: Texts): Plan {
  const { ruleset, diagnostics } = loadRuleset(texts)
  if (!ruleset) throw new Error(told(diagnostics, texts).join('\n'))
  return compile(ruleset, calendars)
}

/** `warning code path: what-stands-there` of each diagnostic. */
function told(diagnostics: ReturnType<typeof check>, texts: Texts): readonly string[] {
  return diagnostics.map(({ problem, severity, span }) => {
    const place = (texts[span.path] ?? '').slice(span.start, span.end)
    return `${severity} ${problem.code} ${span.path}: ${place}`
  })
}

const withoutSpace = (text: string) => text.replace(/\s/gu, '')

/** The cases of one file, each with what did not come out as it states. */
function ran(path: string, texts: Texts, plan: Plan, version: Version) {
  const { cases, diagnostics } = readCases({ [path]: texts[path] ?? '' }, version)
  expect(told(diagnostics, texts)).toEqual([])
  expect(cases.length).toBeGreaterThan(0)
  for (const { name, why } of cases) expect(why, name).toBeDefined()
  return cases.flatMap((one: Case) => {
    const { mismatches } = runCase(one, plan, version.version)
    return mismatches.map(
      ({ about, expected, got }) => `${one.name}: ${about} ${expected} ≠ ${got}`,
    )
  })
}

test('there are twenty and more', () => {
  expect(names.length).toBeGreaterThanOrEqual(20)
})

describe.each(names)('%s', (name) => {
  const own = readTexts(join(folder, name))
  const files = Object.keys(own).filter((path) => path.includes('/'))
  const texts = {
    ...rulesTexts,
    ...Object.fromEntries(files.map((path) => [path, own[path] ?? ''])),
  }
  let made: Plan | undefined
  const plan = () => {
    made ??= planOf(texts)
    return made
  }
  const versions = () => plan().ruleset.versions as [Version, Version]

  test('is all data, and its sentence is that of the document', () => {
    expect(Object.keys(own).filter((path) => !path.includes('/'))).toEqual(
      expect.arrayContaining(['sentence.md', 'before.yaml', 'cases.yaml']),
    )
    const source = files.find((path) => path.endsWith('/source.md'))
    const articles = files.filter((path) => path.includes('/article-'))
    if (!source) expect(articles).toEqual([])
    else expect(withoutSpace(own[source] ?? '')).toContain(withoutSpace(own['sentence.md'] ?? ''))
  })

  test('is taken by check, which warns of what is listed and no more', () => {
    const listed = (own['warnings.txt'] ?? '').split('\n').filter((line) => line !== '')
    expect(
      told(
        check(texts, () => calendars),
        texts,
      ),
    ).toEqual(listed)
  })

  test('gives records from its effect on the cards that were worked out by hand', () => {
    expect(ran('cases.yaml', own, plan(), versions()[1])).toEqual([])
  })

  test('leaves records from before under the rules of then', () => {
    expect(ran('before.yaml', own, plan(), versions()[0])).toEqual([])
  })

  test('leaves the cards of the example month as they were, to the byte', () => {
    const [, amendment] = versions()
    const rows = month(files.map((path) => [path, own[path] ?? '']))
    const anew = rows.filter((row) => rowsOf<Row>(row)[0]?.version === amendment.version)
    if (amendment.governs === 'open-orders') expect(anew).not.toEqual([])
    else expect(rows).toEqual(before)
    // what is not governed anew is as it was, and nothing that had ended is governed anew
    const kept = before.filter((row) => !anew.some((one) => idOf(one) === idOf(row)))
    expect(rows.filter((row) => !anew.includes(row))).toEqual(kept)
    for (const row of anew) expect(rowsOf<Row>(row)[0]?.endedAt).toBeNull()
  })
})

interface Row {
  readonly id: string
  readonly assignment: string | null
  readonly version: string
  readonly endedAt: string | null
}

function idOf(row: string): string {
  const { id, assignment } = JSON.parse(row) as Row
  return `${id}/${assignment}`
}

/** The rows that `evaluate` gives of the month, long after every amendment, with these files added. */
function month(files: readonly (readonly [string, string])[]): readonly string[] {
  return inFolder((rules) => {
    cpSync(join(import.meta.dirname, '../../rules'), rules, { recursive: true })
    for (const [path, text] of files) {
      const to = join(rules, 'qingyuan-12345', path)
      mkdirSync(dirname(to), { recursive: true })
      writeFileSync(to, text)
    }
    const asOf = ['--as-of', '2017-12-01', '--format', 'ndjson']
    const { stdout, stderr, code } = hotlineCards([
      'evaluate',
      'examples/2015-05',
      '--rules',
      rules,
      ...asOf,
    ])
    expect(code, stderr).toBe(0)
    return stdout.split('\n').filter((line) => line !== '')
  })
}
