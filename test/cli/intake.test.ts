import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder, rowsOf } from '../command.js'
import { gb18030 } from '../intake/pieces.js'

/** Inputs as they come, through the whole command: nothing lost, one bad row costs only itself. */
interface Card {
  readonly id: string
  readonly colour: string
  readonly unit: string
  readonly cardId: string
}
const header = '记录类型,工单编号,承办单位,工单类别,派单时间,办结时间'
const late = (id: string, unit = '市教育局') =>
  `工单,${id},${unit},咨询,2015-03-16 10:00:00,2015-03-18 08:00:01`

function evaluate(files: Readonly<Record<string, string | Uint8Array>>, ...more: string[]) {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    })
    const rejects = join(folder, 'rejects.csv')
    const args = ['--as-of', '2015-07-01', '--format', 'ndjson', '--rejects', rejects, ...more]
    const ran = hotlineCards(['evaluate', ...paths, ...args])
    return {
      ...ran,
      cards: rowsOf<Card>(ran.stdout).filter((card) => card.colour === 'yellow'),
      rejects: readFileSync(rejects, 'utf8'),
    }
  })
}

describe('one bad row costs only itself', () => {
  test.each([
    ['a quote that never closes', `工单,B,"市教育局,咨询,2015-03-16 10:00:00,2015-03-18 08:00:01`],
    ['something after a quote', `工单,B,"市"教育局,咨询,2015-03-16 10:00:00,2015-03-18 08:00:01`],
    ['a cell too many', `${late('B')},多余`],
    ['a cell too few', '工单,B,市教育局'],
  ])('%s', (_, bad) => {
    const rows = [header, late('A1'), bad, late('A2'), late('A3'), '']
    const { cards, code, rejects } = evaluate({ 'orders.csv': rows.join('\n') })
    expect(cards.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3'])
    expect(code).toBe(3)
    expect(rejects).toContain('B')
    expect(rejects.trim().split(/\r?\n/)).toHaveLength(2)
  })
})

test('quotes that pair inside a bare cell are its text', () => {
  const { cards } = evaluate({ 'orders.csv': [header, late('A1', '市"教育"局'), ''].join('\n') })
  expect(cards.map(({ unit }) => unit)).toEqual(['市"教育"局'])
})

test('GB18030 as Excel writes it is read, and a wrong byte refused where it stands', () => {
  const text = [header, late('A1'), ''].join('\n')
  expect(evaluate({ 'orders.csv': gb18030(text) }).cards.map(({ unit }) => unit)).toEqual([
    '市教育局',
  ])
  const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0xff, 10])])
  const { code, cards, stderr } = evaluate({ 'orders.csv': broken })
  expect([code, cards.length]).toEqual([3, 1])
  expect(stderr).toMatch(/byte \d+/)
})

test('the same record again counts once; two that differ are both rejected', () => {
  const again = [header, late('A1'), late('A1'), late('A2'), ''].join('\n')
  const one = evaluate({ 'a.csv': again })
  expect([one.cards.length, one.code]).toEqual([2, 0])
  const differing = [header, late('A1'), late('A1', '市公安局'), late('A2'), ''].join('\n')
  const two = evaluate({ 'a.csv': differing })
  expect(two.cards.map(({ id }) => id)).toEqual(['A2'])
  expect([two.code, two.rejects.trim().split(/\r?\n/).length]).toEqual([3, 3])
})

test('rejects, mended and fed in again, give the rest', () => {
  const rows = [header, late('A1'), late('A2', ''), late('A3'), '']
  const first = evaluate({ 'orders.csv': rows.join('\n') })
  expect(first.cards.map(({ id }) => id)).toEqual(['A1', 'A3'])
  const mended = first.rejects.replace('A2,,', 'A2,市教育局,')
  const second = evaluate({ 'mended.csv': mended })
  expect([second.code, second.cards.map(({ id }) => id)]).toEqual([0, ['A2']])
  const whole = evaluate({ 'orders.csv': [header, late('A1'), late('A2'), late('A3')].join('\n') })
  expect([...first.cards, ...second.cards].map(({ cardId }) => cardId).sort()).toEqual(
    whole.cards.map(({ cardId }) => cardId).sort(),
  )
})

test('a broken line of NDJSON survives being fed in again unmended', () => {
  const line = '{"subject":"work-order","id":"X"'
  const first = evaluate({ 'orders.ndjson': `${line}\n` })
  const second = evaluate({ 'orders.ndjson': first.rejects })
  expect(first.rejects).toContain(JSON.stringify(line))
  expect(second.rejects).toContain(JSON.stringify(line))
})

describe('the life of one order, as an event log', () => {
  const data = join(import.meta.dirname, '../data')
  const expected = JSON.parse(
    readFileSync(join(data, 'example-order-events.expected.json'), 'utf8'),
  ) as {
    readonly asOf: string
    readonly assignments: Readonly<
      Record<string, { readonly cards: readonly unknown[]; readonly deadlines: readonly unknown[] }>
    >
  }
  const args = [join(data, 'example-order-events.ndjson'), '--as-of', expected.asOf]
  interface Row {
    readonly assignment: string
    readonly item: string
    readonly colour: string
    readonly at: string
    readonly deadline: string
  }
  test.each(Object.entries(expected.assignments))('assignment %s', (name, { cards, deadlines }) => {
    const of = (command: string) =>
      rowsOf<Row>(hotlineCards([command, ...args, '--format', 'ndjson']).stdout).filter(
        ({ assignment }) => assignment === name,
      )
    expect(of('evaluate').map(({ item, colour, at }) => ({ item, colour, at }))).toEqual(cards)
    expect(
      of('deadlines').map(({ item, colour, deadline }) => ({ item, colour, deadline })),
    ).toEqual(deadlines)
  })
})

test('an order of which one record is refused goes back whole, once, and comes again whole', () => {
  const event = (at: string, type: string, more: object) =>
    JSON.stringify({ order: 'A', at: `${at}:00+08:00`, type, ...more })
  const log = (second: string) => [
    event('2015-03-16T09:00', 'accepted', { category: 'consultation' }),
    event('2015-03-16T10:00', 'dispatched', { assignment: '1', unit: '市教育局' }),
    event('2015-03-18T08:01', 'completed', { assignment: '1' }),
    event('2015-03-19T10:00', 'finding', { assignment: '1', id: 'f', item: '6.1', verified: true }),
    event(second, 'dispatched', { assignment: '2', unit: '市公安局' }),
    event(second, 'dispatched', { assignment: '3', unit: '市水务局' }),
  ]
  const other = JSON.stringify({ subject: 'knowledge-item', id: 'k', unit: 'u' })
  const first = evaluate({
    'log.ndjson': log('2051-03-20T10:00').join('\n'),
    'others.ndjson': `${other.replace('}', ',"submittedAt":"2015-03-16"}')}\n`,
  })
  expect([first.code, first.cards.length]).toEqual([3, 1])
  expect(first.stderr).toMatch(/5 records: 1 evaluated, 4 rejected/)
  const lines = first.rejects.trim().split('\n')
  expect(lines.map((line) => line.replace(/,"rejected":.*/, '}'))).toEqual(log('2051-03-20T10:00'))
  expect(lines.slice(-2).join()).toMatch(/2051.*2051/)
  const second = evaluate({ 'mended.ndjson': first.rejects.replaceAll('2051-', '2015-') })
  const whole = evaluate({ 'log.ndjson': log('2015-03-20T10:00').join('\n') })
  expect([second.code, second.stdout]).toEqual([0, whole.stdout])
  expect(whole.cards.map(({ unit }) => unit)).toEqual(['市教育局', '市公安局', '市水务局'])
})

test('targets that would destroy an input, or cannot be written, are refused before anything runs', () => {
  inFolder((folder) => {
    const input = join(folder, 'orders.csv')
    writeFileSync(input, [header, late('A1'), ''].join('\n'))
    const before = readFileSync(input, 'utf8')
    for (const target of [input, folder, join(folder, 'nowhere/cards.csv')]) {
      expect(hotlineCards(['evaluate', input, '--output', target]).code).toBe(2)
      expect(hotlineCards(['evaluate', input, '--rejects', target]).code).toBe(2)
    }
    expect(readFileSync(input, 'utf8')).toBe(before)
  })
})

test('what stands in a folder and is not read is named', () => {
  inFolder((folder) => {
    mkdirSync(join(folder, '六月'))
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '五月.csv'), `${header}\n${late('A1')}\n`)
    writeFileSync(join(folder, '五月.pdf'), '')
    const { stderr } = hotlineCards(['evaluate', folder, '--as-of', '2015-07-01'])
    const named = stderr.split('\n').filter((line) => line.includes('not read'))
    expect(named).toEqual([
      `${join(folder, '五月.pdf')}: neither a table nor records by its name, not read`,
      `${join(folder, '六月')}: a folder in a folder, not read; name it too, or a pattern ('${join(folder, '六月')}/**/*.csv')`,
    ])
  })
})
