import { expect, test } from 'vitest'
import { evaluate } from '../../engine/index.js'
import { randomCalendarTexts } from './generate/calendar.js'
import { randomRuleset } from './generate/ruleset.js'
import { recordsOf, worldOf } from './generate/world.js'
import type { YamlMap } from './generate/yaml.js'
import { keysOf, takeUsed } from './schema-walk.js'

/** What the generators make is sound, and leaves nothing out that the files can say. */
const schemas: readonly (readonly [path: RegExp, schema: string])[] = [
  [/^facts\.yaml$/, 'facts.schema.json'],
  [/ruleset\.yaml$/, 'ruleset.schema.json'],
  [/article-1\.yaml$/, 'article.schema.json'],
  [/calendar\.yaml$/, 'calendar.schema.json'],
  [/overlays/, 'overlay.schema.json'],
  [/\d{4}\.yaml$/, 'year.schema.json'],
]

/** Keys that are left out, each with its reason. */
const LEFT_OUT: readonly (readonly [key: RegExp, why: string])[] = [
  [/: intended$|\/intended/, 'quiets the analyses of check; no record is judged by it'],
  [/: every-year$/, 'asks that each year names its holidays; no day moves by it'],
  [/: events$|\/events/, 'folds a log into records before any is judged (test/log)'],
  [
    /: amended-by$/,
    'belongs to amendments, which are composed before they are read (test/amendments)',
  ],
  [/options\/additionalProperties: (tiers|extended)$/, 'a limit must write its own tiers'],
  [/extended: reading$|extended\/properties\/.*reading/, 'given in its limit as the same key'],
  [/columns\/|\/provisions|= .*consequence|= publication/, 'says how tables are read, or quotes'],
  [/options\/.*\/extended/, 'a reading that extends: the same keys as in a limit'],
]

test('every key of the schemas is written at some time', () => {
  const left = new Set(new Set(schemas.flatMap(([, schema]) => [...keysOf(schema)])))
  expect(left.size).toBeGreaterThan(150)
  for (let seed = 1; seed <= 300; seed++) {
    const days = randomCalendarTexts(seed)
    const rules = randomRuleset(seed, {
      calendar: 'town',
      officeHours: days.officeHours,
      year: 2020,
    })
    const files: Readonly<Record<string, YamlMap>> = { ...days.files, ...rules.files }
    for (const [path, file] of Object.entries(files)) {
      const schema = schemas.find(([pattern]) => pattern.test(path))
      if (schema) takeUsed(left, schema[1], file)
    }
  }
  expect([...left].filter((key) => !LEFT_OUT.some(([pattern]) => pattern.test(key)))).toEqual([])
})

test('nearly every ruleset and calendar loads without an error', () => {
  const refused = Array.from({ length: 60 }, (_, seed) => worldOf(seed + 1)).flatMap((world) =>
    'refused' in world ? world.refused : [],
  )
  expect(refused).toEqual([])
})

test('most records are judged, and meet every state, counting and kind of card', () => {
  const met = new Set<string>()
  let verdicts = 0
  let all = 0
  for (let seed = 1; seed <= 40; seed++) {
    const world = worldOf(seed)
    if ('refused' in world) continue
    for (const { record, asOf } of recordsOf(world, seed, 100)) {
      const outcome = evaluate(record, world.plan, { asOf })
      all++
      met.add(outcome.kind)
      if (outcome.kind !== 'verdict') continue
      verdicts++
      for (const { state, terms, promised, pauses } of outcome.tiers) {
        met.add(state).add(terms.counting.kind)
        if (promised !== undefined) met.add('promised')
        if (pauses.length > 0) met.add('paused')
      }
      for (const { status, ordinal, reason } of outcome.cards) {
        met.add(`card: ${reason.kind}, ${status}${ordinal > 1 ? ', again' : ''}`)
      }
      for (const { state } of outcome.alerts) met.add(`alert: ${state}`)
      if (outcome.undecided.length > 0) met.add('undecided')
    }
  }
  expect(all).toBe(4000)
  expect(verdicts / all).toBeGreaterThan(0.8)
  expect([...met].sort()).toMatchInlineSnapshot(`
    [
      "alert: ended",
      "alert: passed",
      "alert: pending",
      "alert: raised",
      "alert: waiting",
      "calendar-days",
      "card: direct, active",
      "card: limit, active",
      "card: limit, active, again",
      "card: limit, superseded",
      "card: limit, superseded, again",
      "continuous",
      "late",
      "met",
      "missed",
      "not-governed",
      "office-hours",
      "paused",
      "promised",
      "rejection",
      "rolled",
      "running",
      "suspended",
      "undecided",
      "verdict",
      "waiting",
      "working-days",
    ]
  `)
})
