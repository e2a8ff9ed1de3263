import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogItem } from '../../intake/log/item.js'
import { type Event, fold, foldTexts } from './fold.js'
import { type History, history } from './histories.js'

/** What holds for every log. */
const histories: fc.Arbitrary<readonly History[]> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => history(`order-${index}`))),
  )
const logs = histories.map((all) => all.flatMap(({ log }) => log))

function recordsOf(items: readonly LogItem[]): readonly Event[] {
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []))
}

const byOrder = (records: readonly Event[]) =>
  records.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0))
const orderOf = ({ orderId, id }: Event) => String(orderId ?? id)

/** The numbers of the lines that came out, each in one way only. */
function linesOut(items: readonly LogItem[]): readonly number[] {
  const made = new Set<number>()
  const rest: number[] = []
  for (const item of items) {
    if (item.kind === 'record') for (const { line } of item.lines) made.add(line)
    else if (item.kind === 'unreadable') rest.push(item.place.row)
    else if (item.kind !== 'unknown-field') rest.push(...item.lines.map(({ line }) => line))
  }
  return [...made, ...rest].sort((a, b) => a - b)
}

const all = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a history that can have been gives just the records that it tells of', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (all) => {
      const items = await fold(all.flatMap(({ log }) => log))
      expect(items.filter(({ kind }) => kind === 'rejected-order')).toEqual([])
      expect(recordsOf(items)).toEqual(all.flatMap(({ records }) => records))
    }),
    { numRuns: 400 },
  )
})

test('the order of the lines does not matter', async () => {
  const shuffled = logs.chain((log) =>
    fc.tuple(
      fc.constant(log),
      fc.shuffledSubarray([...log], { minLength: log.length, maxLength: log.length }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([log, mixed]) => {
      const expected = byOrder(recordsOf(await fold(log)))
      expect(byOrder(recordsOf(await fold(mixed)))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

/** What can happen to a line on its way. */
const mutation: fc.Arbitrary<(texts: string[], at: number) => void> = fc.oneof(
  fc.constant((texts: string[], at: number) => void texts.splice(at, 1)),
  fc.constant((texts: string[], at: number) => void texts.push(texts[at] ?? '')),
  fc
    .tuple(fc.nat(), fc.string({ maxLength: 3, unit: 'binary' }))
    .map(([place, put]) => (texts: string[], at: number) => {
      const text = texts[at] ?? ''
      const cut = place % (text.length + 1)
      texts[at] = text.slice(0, cut) + put + text.slice(cut + 1)
    }),
  fc
    .tuple(
      fc.constantFrom('order', 'at', 'type', 'assignment', 'unit', 'extension', '__proto__', 'id'),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom('completed', 'reopened', 'dispatched', '2015-06-01', 'a1', 'toString'),
      ),
    )
    .map(([field, value]) => (texts: string[], at: number) => {
      texts[at] = `${(texts[at] ?? '').slice(0, -1)},"${field}":${JSON.stringify(value)}}`
    }),
  fc.nat().map((other) => (texts: string[], at: number) => {
    // a field of another event
    const from = /,"([a-z]+)":("[^"]*")/i.exec(texts[other % texts.length] ?? '')
    if (from) texts[at] = `${(texts[at] ?? '').slice(0, -1)}${from[0]}}`
  }),
)

test('a log in any state loses no line and says why', async () => {
  const mutations = fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(logs, mutations, async (log, changes) => {
      const texts = log.map((event) => JSON.stringify(event))
      for (const [at, change] of changes) if (texts.length > 0) change(texts, at % texts.length)
      const items = await foldTexts(texts)
      const blank = texts.flatMap((text, index) => (text.trim() === '' ? [index + 1] : []))
      expect(linesOut(items)).toEqual(all(texts.length).filter((row) => !blank.includes(row)))
      for (const item of items) {
        if (item.kind !== 'rejected-order') continue
        expect(item.problems.length).toBeGreaterThan(0)
        const rows = item.lines.map(({ line }) => line)
        for (const { place } of item.problems) expect(rows).toContain(place.row)
      }
    }),
    { numRuns: 1500 },
  )
})

test('nothing of a rejected order comes out beside its rejection', async () => {
  const broken = fc.tuple(logs, fc.nat())
  await fc.assert(
    fc.asyncProperty(broken, async ([log, at]) => {
      const row = at % log.length
      const items = await fold(log.map((one, index) => (index === row ? { ...one, at: '?' } : one)))
      const order = log[row]?.order
      const kinds = items.flatMap((one) =>
        'order' in one && one.order === order ? [one.kind] : [],
      )
      expect(kinds).toEqual(['rejected-order'])
    }),
    { numRuns: 100 },
  )
})
