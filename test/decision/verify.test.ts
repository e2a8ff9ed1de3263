import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../../api/index.js'
import { asInstant } from '../../calendar/index.js'
import {
  canonicalJson,
  type DecisionRecord,
  decide,
  joinPlans,
  sourcesOf,
  type Texts,
  type Verified,
  verify,
} from '../../engine/index.js'
import { calendarTexts, rulesTexts } from '../files.js'

/** A decision made again: the same to the byte, or it is said exactly what is not. */
const RULES = 'rules/ours/'
const under = (folder: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [folder + path, text]))
const texts: Texts = { ...under(RULES, rulesTexts), ...under('calendar/', calendarTexts) }
const engine = { version: '1.0.0', digest: 'sha256-0' }

function boundTo(given: Texts) {
  const { plan, diagnostics } = loadRuleset(given)
  if (!plan) throw new Error(JSON.stringify(diagnostics))
  return { plans: joinPlans([plan]), sources: sourcesOf(given), engine }
}
const bound = boundTo(texts)

const late = {
  subject: 'work-order',
  id: 'QY-1',
  unit: '市教育局',
  category: '咨询',
  dispatchedAt: '2015-04-03T16:00:00+08:00',
  completedAt: '2015-04-08T14:00:01+08:00',
}
const asOf = asInstant(Date.UTC(2015, 6, 1))
const line = lineOf(late)

function lineOf(record: object, then = asOf): string {
  const place = { file: '4月.csv', row: 7 }
  const decided = decide(record as never, bound.plans, { ...bound, asOf: then, place })
  if (decided.kind !== 'decided') throw new Error(decided.kind)
  return canonicalJson(decided.record)
}

/** With other words in one file. */
function edited(path: string, from: string, to: string): Texts {
  const before = texts[path] ?? ''
  if (!before.includes(from)) throw new Error(`nothing to replace in ${path}: ${from}`)
  return { ...texts, [path]: before.replace(from, to) }
}

function verified(text: string, given: Texts = texts, by = engine): Verified {
  return verify(text, given === texts ? { ...bound.plans } : boundTo(given).plans, {
    sources: given === texts ? bound.sources : sourcesOf(given),
    engine: by,
  })
}

/** `code path` of every difference. */
const said = ({ differences }: Verified) =>
  differences.map((one) => (one.code === 'differs' ? `differs ${one.path}` : one.code))

const articles = `${RULES}2015-02-27/`

describe('a decision record', () => {
  const record = JSON.parse(line) as DecisionRecord

  test('says what was looked at, by what, and what came of it', () => {
    expect(record.input).toEqual({ record: late, place: { file: '4月.csv', row: 7 } })
    expect(record.asOf).toBe('2015-07-01T08:00:00+08:00')
    expect(record.rules).toMatchObject([{ ruleset: 'qingyuan-12345', version: '2015-02-27' }])
    expect(Object.keys(record.rules[0]?.parts.clause ?? {})).toContain('4.1-completion')
    expect(Object.keys(record.calendars[0]?.files ?? {})).toEqual(
      expect.arrayContaining(['cn/2015.yaml', 'cn/calendar.yaml', 'qingyuan/calendar.yaml']),
    )
    // 2015-04-04 to 06 rest: 46 hours are used up on the 8th at 14:00
    expect(record.result).toMatchObject([
      { cards: [{ colour: 'yellow', deadline: '2015-04-08T14:00:00+08:00', late: 'PT1S' }] },
    ])
    expect(record.trace).toHaveLength(1)
  })

  test('has the digest that any other program finds', () => {
    const { digest } = record
    const rest = line.replace(`"digest":"${digest}",`, '')
    expect(rest.length).toBeLessThan(line.length)
    expect(digest).toBe(`sha256-${createHash('sha256').update(rest).digest('hex')}`)
  })

  test('is the same when decided again', () => {
    expect(verified(line)).toMatchObject({ verdict: 'same', intact: true, differences: [] })
  })
})

describe('what has changed since is said', () => {
  test('nothing, where only comments, layout or the order of keys have', () => {
    const given = edited(
      `${articles}article-4.yaml`,
      'article: 第四条',
      '# 说明\n\narticle:   第四条',
    )
    expect(verified(line, given).verdict).toBe('same')
  })

  test('nothing, where a year was added to the calendar', () => {
    const years = Object.keys(texts).filter((path) => /cn\/\d{4}/.test(path))
    const last = years.sort().at(-1) ?? ''
    const { [last]: _, ...before } = texts
    const then = boundTo(before)
    const decided = decide(late, then.plans, { ...then, asOf })
    if (decided.kind !== 'decided') throw new Error(decided.kind)
    expect(verified(canonicalJson(decided.record)).verdict).toBe('same')
  })

  test('a threshold, and what comes of it', () => {
    const given = edited(
      `${articles}article-4.yaml`,
      'yellow: 超出 46 小时',
      'yellow: 超出 50 小时',
    )
    const now = verified(line, given)
    expect(now).toMatchObject({ verdict: 'differs', intact: true })
    expect(now.differences[0]).toEqual({
      code: 'rules',
      ruleset: 'qingyuan-12345',
      version: '2015-02-27',
      parts: [{ kind: 'clause', name: '4.1-completion', change: 'changed' }],
    })
    expect(said(now)).toContain('differs result[0].cards[0]')
    // the rules of that time, kept, give what was given
    expect(verified(line, texts).verdict).toBe('same')
  })

  test('another clause, which changes nothing for this record', () => {
    const given = edited(
      `${articles}article-4.yaml`,
      'yellow: 超出 5 个工作日',
      'yellow: 超出 4 个工作日',
    )
    const now = verified(line, given)
    expect(now.verdict).toBe('same-result')
    expect(said(now)).toEqual(['rules'])
  })

  test('a reading', () => {
    const path = `${articles}ruleset.yaml`
    const given = {
      ...texts,
      [path]: (texts[path] ?? '').replace(/(deferral:[\s\S]*?use: )\w+/, '$1continuous'),
    }
    const now = verified(line, given)
    expect(now.verdict).toBe('differs')
    expect(now.differences[0]).toMatchObject({ parts: [{ kind: 'reading', name: 'deferral' }] })
  })

  test('a title, which changes the trace alone', () => {
    const given = edited(`${articles}article-4.yaml`, 'title: 咨询类工单办结', 'title: 咨询办结')
    const now = verified(line, given)
    expect(now.verdict).toBe('same-result')
    expect(now.differences[0]).toMatchObject({ code: 'rules', parts: [] })
    expect(said(now)).toContain('differs trace[0].clauses[0].clause.title')
  })

  test('a year of the calendar, with the result and without', () => {
    const moved = verified(line, edited('calendar/cn/2015.yaml', '2015-04-06', '2015-04-07'))
    expect(moved.differences[0]).toEqual({
      code: 'calendar',
      calendar: 'qingyuan',
      file: 'cn/2015.yaml',
      change: 'changed',
    })
    expect(moved.verdict).toBe('differs')
    const other = verified(line, edited('calendar/cn/2014.yaml', '元旦', '新年'))
    expect(said(other)).toEqual(['calendar'])
    expect(other.verdict).toBe('same-result')
  })

  test('the engine', () => {
    const now = verified(line, texts, { version: '1.1.0', digest: 'sha256-1' })
    expect(said(now)).toEqual(['engine'])
    expect(now.verdict).toBe('same-result')
  })

  test('a version that is no longer there, a record that would be refused', () => {
    const path = `${RULES}facts.yaml`
    const given = edited(path, 'consumer-complaint: 消费投诉', 'consumer-grievance: 消费投诉')
    expect(
      said(verified(lineOf({ ...late, category: 'consumer-complaint' }), renamed(given))),
    ).toEqual(['rules', 'rejected'])
  })

  test('what can no longer be decided is no other result', () => {
    const path = `${RULES}facts.yaml`
    const given = edited(path, 'consumer-complaint: 消费投诉', 'consumer-grievance: 消费投诉')
    const refused = verified(lineOf({ ...late, category: 'consumer-complaint' }), renamed(given))
    expect(refused).toMatchObject({ verdict: 'undecidable', intact: true })
    const december = { ...late, dispatchedAt: '2015-12-31T16:00:00+08:00', completedAt: undefined }
    const years = Object.entries(texts).filter(([one]) => !/cn\/20(1[6-9]|2\d)\.yaml/.test(one))
    expect(years.length).toBeLessThan(Object.keys(texts).length)
    const uncovered = verified(
      lineOf(december, asInstant(Date.UTC(2016, 0, 9))),
      Object.fromEntries(years),
    )
    expect(uncovered.verdict).toBe('undecidable')
    expect(uncovered.differences.at(-1)).toEqual({
      code: 'rejected',
      problems: [{ code: 'out-of-coverage', calendar: 'qingyuan', year: 2016 }],
    })
    const later = edited(`${articles}ruleset.yaml`, 'use: signed', 'use: printed')
    const early = { ...late, dispatchedAt: '2015-02-28T16:00:00+08:00' }
    expect(verified(lineOf(early), later)).toMatchObject({ verdict: 'undecidable' })
    expect(said(verified(lineOf(early), later))).toEqual(['rules', 'not-governed'])
  })
})

describe('of several rulesets', () => {
  const second = Object.fromEntries(
    Object.entries(texts)
      .filter(([path]) => path.startsWith(RULES) && !path.endsWith('digests.yaml'))
      .map(([path, text]) => [
        path.replace(RULES, 'rules/theirs/'),
        text.replaceAll('qingyuan-12345', 'theirs'),
      ]),
  )
  const withoutRules = Object.fromEntries(
    Object.entries(texts).filter(([path]) => !path.startsWith(RULES)),
  )
  const all = { ...texts, ...second }
  const planOf = (given: Texts) => boundTo(given).plans.plans
  const ours = planOf(texts)
  const theirs = planOf({ ...withoutRules, ...second })
  const sources = sourcesOf(all)
  const both = joinPlans([...ours, ...theirs])
  const decided = decide(late, both, { asOf, sources, engine })
  if (decided.kind !== 'decided') throw new Error(decided.kind)
  const kept = canonicalJson(decided.record)
  expect(decided.record.result.map(({ ruleset }) => ruleset)).toEqual(['qingyuan-12345', 'theirs'])
  const again = (text: string, plans: typeof both, given = sources) =>
    verify(text, plans, { sources: given, engine })

  test('in which order they are named now is no matter', () => {
    expect(again(kept, both).verdict).toBe('same')
    expect(again(kept, joinPlans([...theirs, ...ours])).verdict).toBe('same')
  })

  test('one of them alone cannot decide: the other is named', () => {
    const now = again(kept, joinPlans(theirs), sourcesOf({ ...withoutRules, ...second }))
    expect(now).toMatchObject({ verdict: 'undecidable', intact: true })
    expect(now.differences).toEqual([
      { code: 'no-such-version', ruleset: 'qingyuan-12345', version: '2015-02-27' },
    ])
  })

  test('one more than then is a result more', () => {
    const now = again(line, joinPlans([...theirs, ...ours]))
    expect(now).toMatchObject({ verdict: 'differs', intact: true })
    expect(said(now)).toContain('differs result[1]')
    expect(said(now).filter((one) => one.startsWith('differs result[0]'))).toEqual([])
  })
})

/** A value under its new name wherever it is written. */
function renamed(given: Texts): Texts {
  return Object.fromEntries(
    Object.entries(given).map(([path, text]) => [
      path,
      text.replaceAll('consumer-complaint', 'consumer-grievance'),
    ]),
  )
}

describe('what was changed in the record is said', () => {
  const forged = (change: (record: DecisionRecord) => unknown, mend: boolean): string => {
    const { digest, ...record } = change(JSON.parse(line)) as DecisionRecord
    const fitting = `sha256-${createHash('sha256').update(canonicalJson(record)).digest('hex')}`
    return canonicalJson({ ...record, digest: mend ? fitting : digest })
  }
  const red = (record: DecisionRecord) =>
    JSON.parse(JSON.stringify(record).replace('"colour":"yellow"', '"colour":"red"'))
  const sooner = (record: DecisionRecord) => ({
    ...record,
    input: { ...record.input, record: { ...late, completedAt: '2015-04-08T14:00:00+08:00' } },
  })

  test('a card of another colour', () => {
    const found = verified(forged(red, false))
    expect(found).toMatchObject({ verdict: 'differs', intact: false })
    expect(said(found)).toEqual(['digest', 'differs result[0].cards[0].colour'])
  })

  test('the same with its digest made to fit', () => {
    const found = verified(forged(red, true))
    expect(found).toMatchObject({ verdict: 'differs', intact: true })
    expect(said(found)).toEqual(['differs result[0].cards[0].colour'])
  })

  test('another input', () => {
    expect(said(verified(forged(sooner, true)))).toContain('differs result[0].cards[0]')
  })

  test('something added where nobody looks', () => {
    const added = verified(forged((record) => ({ ...record, note: 'x' }), true))
    expect(said(added)).toEqual(['differs note'])
    expect(added.verdict).toBe('same-result')
  })

  test('a year of the calendar that was looked at and is left out', () => {
    const named = (keep: (year: number) => boolean) =>
      forged((record) => {
        const [{ calendar, files } = { calendar: '', files: {} }] = record.calendars
        const kept = Object.entries(files).filter(([name]) => {
          const year = /\d{4}/.exec(name)?.[0]
          return year === undefined || keep(Number(year))
        })
        return { ...record, calendars: [{ calendar, files: Object.fromEntries(kept) }] }
      }, true)
    for (const keep of [
      (year: number) => year !== 2015,
      (year: number) => year > 2015,
      (year: number) => year < 2015,
      () => false,
    ]) {
      const found = verified(named(keep))
      expect(found).toMatchObject({ verdict: 'same-result', intact: true })
      expect(found.differences).toContainEqual({
        code: 'calendar',
        calendar: 'qingyuan',
        file: 'cn/2015.yaml',
        change: 'added',
      })
    }
    // a year alone was enough: it may have been decided when there were no others
    expect(verified(named((year) => year === 2015)).verdict).toBe('same')
  })

  test('an as-of that is no instant', () => {
    for (const [asOf, reason] of [
      ['2015-17-01T08:00:00+08:00', 'no-such-date'],
      ['2015-07-01T25:00:00+08:00', 'no-such-time'],
      ['2015-07-01T08:00:00.0001+08:00', 'too-fine'],
      ['2015-07-01', 'form'],
      ['', 'form'],
    ] as const) {
      for (const mend of [false, true]) {
        const found = verified(forged((record) => ({ ...record, asOf }), mend))
        expect(found).toMatchObject({ verdict: 'undecidable', intact: mend })
        const why = { code: 'as-of', value: asOf, reason }
        expect(found.differences).toEqual(mend ? [why] : [expect.anything(), why])
      }
    }
  })

  test('white space, and what is no decision record', () => {
    expect(said(verified(line.replace(',', ', ')))).toEqual(['not-canonical'])
    for (const none of [
      '',
      '{',
      'null',
      '[]',
      '7',
      '{"decision":1}',
      line.slice(1),
      `${line}${line}`,
    ]) {
      expect(verified(none)).toMatchObject({ verdict: 'unreadable', intact: false })
    }
  })

  test('any byte at all', () => {
    const bytes = Buffer.from(line)
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ flip
          const found = verified(changed.toString('utf8'))
          expect(found.verdict).not.toBe('same')
          expect(found.intact).toBe(false)
          expect(found.differences.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 200 },
    )
  })
})
