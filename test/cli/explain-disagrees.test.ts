import { expect, test } from 'vitest'
import { explain } from '../../cli/commands/explain.js'
import * as shipped from '../../confirm/index.js'
import { fakeContext } from './fake-context.js'

/** Where the two evaluators differ, nothing is explained. */

type Second = typeof shipped

const inputs = ['test/cli/scenarios/files/records/orders.csv']
const stalls = ['test/cli/scenarios/files/records/stalls.csv']
const market = { rules: ['test/cli/scenarios/files/market'], asOf: '2015-07-01' }

async function explained(
  name: string,
  files: readonly string[],
  options: Parameters<typeof explain>[2],
  second: Second,
  language: 'zh' | 'en' = 'zh',
) {
  const context = { ...fakeContext(language), second: async () => second }
  const code = await explain(name, files, options, context)
  return { code, ...context.written }
}

/** Differs on some records: on when the limit of those that have an end runs out. */
const differing = (ids: readonly string[], clause: string): Second => ({
  ...shipped,
  confirm: async (raw, ...rest) => {
    const told = await shipped.confirm(raw, ...rest)
    if (!ids.includes(String(raw.id))) return told
    const wrong = { what: 'deadline', clause, first: '2015-03-18', second: undefined } as const
    return { agrees: false, derivations: told.derivations, disagreements: [wrong] }
  },
})

const summing: Second = {
  ...shipped,
  confirmTallied: (given, first, ...rest) => [
    ...shipped.confirmTallied(given, first, ...rest),
    { what: 'sum', clause: '2.2-yearly', of: '["东所"]', first: '6', second: '7' },
  ],
}

test('on a record: it is a fault of ours, and the simplest record that shows it is printed', async () => {
  const second = differing(['QY-2'], '4.1-completion')
  const { code, out, err } = await explained('QY-2', inputs, { asOf: '2015-03-23' }, second)
  expect([code, out]).toEqual([70, ''])
  expect(err).toContain('记录 QY-2：两套推算结果不一致，不能据以发牌，未作说明')
  expect(err).toContain('4.1-completion 到期：甲算 2015-03-18，乙算 没有')
  const shrunk = err.split('\n').find((line) => line.startsWith('{'))
  expect(JSON.parse(shrunk ?? '')).toMatchObject({ id: 'QY-2', subject: 'work-order' })
})

test('on a tally: neither it nor what it counts is explained, other units are', async () => {
  for (const name of ['东所 2015', 'M-5', 'M-1']) {
    const { code, out, err } = await explained(name, stalls, market, summing)
    expect([name, code, out]).toEqual([name, 70, ''])
    expect(err).toContain('2.2-yearly ["东所"] 累计：甲算 6，乙算 7')
    expect(err).toContain('折算 2.2-yearly（东所）不能据以发牌')
  }
  const other = await explained('M-3', stalls, market, summing)
  expect([other.code, other.err]).toEqual([0, ''])
})

test('on another record that a tally counts: the tally is not explained, and it says of which', async () => {
  const second = differing(['M-2'], '1.1-litter')
  const { code, out, err } = await explained('东所 2015-05', stalls, market, second, 'en')
  expect([code, out]).toEqual([70, ''])
  expect(err).toContain('record M-2: the two evaluators do not agree')
  expect(err).toContain('tally 2.1-monthly (东所): no card may rest on it')
  const other = await explained('M-3', stalls, market, second, 'en')
  expect([other.code, other.err]).toEqual([0, ''])
  // with two of four left out there is no such tally any more
  const two = differing(['M-2', 'M-4'], '1.1-litter')
  expect((await explained('东所 2015-05', stalls, market, two)).code).toBe(70)
})

test('where both agree on a tally, it says so', async () => {
  const asked: unknown[] = []
  const watching: Second = {
    ...shipped,
    confirmTallied: (given, ...rest) => {
      asked.push(...given.map(({ cardId }) => cardId))
      return shipped.confirmTallied(given, ...rest)
    },
  }
  const { code, out } = await explained(
    '东所 2015',
    stalls,
    { ...market, format: 'json' },
    watching,
  )
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject([{ kind: 'tally', confirmed: true, sum: 6 }])
  expect(asked).toHaveLength(6)
})
