import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { confirm } from '../../api/confirm.js'
import { evaluate, loadRuleset } from '../../api/index.js'
import { asInstant } from '../../calendar/index.js'
import { canonicalJson, decide, joinPlans, sourcesOf, verify } from '../../engine/index.js'
import { decode } from '../../intake/decode/decode.js'
import { readJsonLine } from '../../intake/json-line.js'
import { readLines } from '../../intake/read-lines.js'
import { readNdjson } from '../../intake/read-ndjson.js'
import { rejectedLine } from '../../intake/rejects/line-rejects.js'
import { calendarTexts, rulesTexts } from '../files.js'

/** Lists in lists in lists cost the record that they stand in, and nothing else. */
const { plan } = loadRuleset({ ...rulesTexts, ...calendarTexts })
if (!plan) throw new Error('the shipped rules do not load')

const listed = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const line = (levels: number) =>
  `{"subject":"work-order","id":"QY-1","unit":"市教育局","category":"咨询","dispatchedAt":"2015-03-16T10:00:00+08:00","note":${listed(levels)}}`
const record = (levels: number) => JSON.parse(line(levels))
const options = { asOf: '2015-07-01T00:00:00+08:00' }
const problems = [{ code: 'too-deep', field: 'note', limit: 100 }]

test('a hundred levels are taken and kept, one more is refused, a hundred thousand too', async () => {
  for (const levels of [1, 100])
    expect(evaluate(record(levels), plan, options).kind).toBe('verdict')
  for (const levels of [101, 100_000]) {
    expect(evaluate(record(levels), plan, options)).toMatchObject({ kind: 'rejection', problems })
  }
  expect(await confirm(record(101), plan, options)).toMatchObject({ agrees: true })
})

test('in a fact, too', () => {
  const pauses = JSON.parse(listed(5000))
  const outcome = evaluate({ ...record(1), extensions: pauses }, plan, options)
  expect(outcome).toMatchObject({ kind: 'rejection', problems: [{ field: 'extensions' }, {}] })
})

test('a line of it can be refused, kept, and read again as it was', async () => {
  const text = line(100_000)
  expect(readJsonLine(text)).toEqual({ kind: 'fault', reason: problems[0] })
  const kept = rejectedLine(text, { why: 1 })
  const items = []
  const lines = readLines(decode(Readable.from([Buffer.from(`${line(1)}\n${kept}${line(2)}\n`)])))
  for await (const item of readNdjson('-', lines, undefined)) items.push(item)
  expect(items.map(({ kind }) => kind)).toEqual(['record', 'unreadable', 'record'])
  expect(items[1]).toMatchObject({ reason: problems[0], origin: { text } })
})

test('what can be decided can be kept and verified, and a deeper line is no decision', () => {
  const given = { ...rulesTexts, ...calendarTexts }
  const against = { sources: sourcesOf(given), engine: { version: '1', digest: '0' } }
  const plans = joinPlans([plan])
  const asOf = asInstant(Date.UTC(2015, 6, 1))
  const decided = decide(record(100), plans, { asOf, ...against })
  if (decided.kind !== 'decided') throw new Error(decided.kind)
  const written = canonicalJson(decided.record)
  expect(verify(written, plans, against).verdict).toBe('same')
  const deeper = written.replace('"asOf"', `"a":${listed(100_000)},"asOf"`)
  expect(verify(deeper, plans, against)).toMatchObject({
    verdict: 'unreadable',
    differences: [{ code: 'not-a-record', reason: 'too-deep' }],
  })
})
