import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../cli/run.js'
import * as shipped from '../../confirm/index.js'
import { digestOf } from '../../intake/digest.js'
import { type FakeContext, fakeContext } from '../cli/fake-context.js'
import { inFolder, write } from './folder.js'

/** What leaves the command where the two evaluators do not agree, and where they do. */

type Second = typeof shipped

const root = join(import.meta.dirname, '../..')
const late = {
  subject: 'work-order',
  id: 'doubted',
  unit: '甲局',
  category: 'consultation',
  dispatchedAt: '2015-03-16T10:00:00+08:00',
  completedAt: '2015-03-18T09:00:00+08:00',
  urgent: false,
  pauses: [{ from: '2015-03-16T11:00:00+08:00' }],
}
const later = { ...late, id: 'later', completedAt: '2015-03-18T10:00:00+08:00' }
const inTime = { ...late, id: 'in-time', completedAt: '2015-03-17T09:00:00+08:00' }

function idsIn(out: string): readonly string[] {
  const lines = out.split('\n').filter((line) => line.startsWith('{"'))
  return lines.map((line) => JSON.parse(line).id)
}

/** Sees no card of the records of such a number. */
const blindTo = (ids: RegExp): Second => ({
  ...shipped,
  confirm: async (raw, outcome, world, options) => {
    const told = await shipped.confirm(raw, outcome, world, options)
    if (!ids.test(String(raw.id))) return told
    const { derivations } = told
    const wrong = { what: 'at', clause: '4.1-completion', first: 'x', second: undefined } as const
    // that there is an end is all that this fault needs
    return raw.completedAt === undefined
      ? told
      : { agrees: false, derivations, disagreements: [wrong] }
  },
})
const blind = blindTo(/^(doubted|in-time)$/)

async function evaluated(
  records: readonly unknown[],
  args: readonly string[],
  second: Second | undefined,
  language: 'zh' | 'en' = 'en',
) {
  return inFolder(async (folder) => {
    const input = write(folder, 'in.ndjson', records.map((one) => JSON.stringify(one)).join('\n'))
    const context: FakeContext = { ...fakeContext(language) }
    const rules = ['--rules', join(root, 'rules'), '--calendar', join(root, 'calendar')]
    const as = ['--as-of', '2015-07-01', '--format', 'ndjson']
    const code = await run(
      ['evaluate', input, ...rules, ...as, ...args],
      second ? { ...context, second: async () => second } : context,
    )
    return { code, ids: idsIn(context.written.out), ...context.written }
  })
}

it('a card that the second evaluator does not see is withheld, the others go on, and it exits 70', async () => {
  const { code, ids, err } = await evaluated([late, later, inTime], [], blind)
  expect(ids).toEqual(['later'])
  expect(code).toBe(70)
  expect(err).toContain('record doubted: the two evaluators do not agree')
  expect(err).toContain('4.1-completion at: first x, second nothing')
  expect(err).toContain('1 card')
  const shrunk = err.split('\n').find((line) => line.startsWith('{'))
  expect(Object.keys(JSON.parse(shrunk ?? '{}')).sort()).toEqual(
    ['category', 'completedAt', 'dispatchedAt', 'id', 'subject', 'unit'].sort(),
  )
})

it('in Chinese it says the same', async () => {
  const { err } = await evaluated([late], [], blind, 'zh')
  expect(err).toContain('记录 doubted：两套推算结果不一致，这条记录的牌没有发出')
  expect(err).toContain('4.1-completion 发牌时刻：甲算 x，乙算 没有')
})

it('with none nobody is asked, with all everybody', async () => {
  const none = await evaluated([late, inTime], ['--confirm', 'none'], blind)
  expect([none.code, none.ids]).toEqual([0, ['doubted']])
  const all = await evaluated([inTime], ['--confirm', 'all'], blind)
  expect([all.code, all.ids]).toEqual([70, []])
})

/** Which records are asked about, in their order; nothing is wrong with any. */
async function askedOf(records: readonly unknown[]): Promise<readonly unknown[]> {
  const asked: unknown[] = []
  const watching: Second = {
    ...shipped,
    confirm: (raw, ...rest) => {
      asked.push(raw.id)
      return shipped.confirm(raw, ...rest)
    },
  }
  expect((await evaluated(records, [], watching)).code).toBe(0)
  return asked
}

it('of the records without a card the first few are asked, and one in a hundred after them, by the digest of the input', async () => {
  const quiet = Array.from({ length: 400 }, (_, index) => ({ ...inTime, id: `quiet-${index}` }))
  const asked = await askedOf(quiet)
  expect(asked.slice(0, 20)).toEqual(quiet.slice(0, 20).map(({ id }) => id))
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.length).toBeLessThan(40)
  expect(await askedOf(quiet)).toEqual(asked)
  // one record more at the end, and of those before it others are asked
  const more = await askedOf([...quiet, { ...inTime, id: 'more' }])
  expect(more.slice(0, 20)).toEqual(asked.slice(0, 20))
  expect(more.slice(20)).not.toEqual(asked.slice(20))
})

it('the digest of inputs is that of their bytes, and of where one ends', async () => {
  await inFolder(async (folder) => {
    const source = (name: string, text: string) => {
      const path = write(folder, name, text)
      return { file: name, path, size: text.length }
    }
    const digest = await digestOf([source('a', 'one'), source('b', 'two')])
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(await digestOf([source('c', 'one'), source('d', 'two')])).toBe(digest)
    expect(await digestOf([source('a', 'onet'), source('b', 'wo')])).not.toBe(digest)
    expect(await digestOf([source('b', 'two'), source('a', 'one')])).not.toBe(digest)
  })
})

it('the first few are told in full, the others by name', async () => {
  const doubted = Array.from({ length: 7 }, (_, index) => ({ ...late, id: `doubted-${index}` }))
  const { code, err } = await evaluated(doubted, [], blindTo(/^doubted/))
  expect(code).toBe(70)
  const lines = err.split('\n')
  expect(lines.filter((line) => line.startsWith('{'))).toHaveLength(5)
  expect(lines).toContain(
    'record doubted-5: the two evaluators do not agree, so its cards are withheld',
  )
  expect(lines).toContain(
    'record doubted-6: the two evaluators do not agree, so its cards are withheld',
  )
  expect(err).toContain('the two evaluators did not agree 7 times')
})

it('of an order with several assignments it says which, and of a record without a number that it has none', async () => {
  const second = { ...late, id: 'doubted', assignment: '2' }
  const { err } = await evaluated([second], [], blind)
  expect(err).toContain('record doubted/2: the two')
  const { id: _, ...nameless } = late
  const all = await evaluated([nameless], ['--confirm', 'all'], blindTo(/undefined/), 'zh')
  expect([all.code, all.err]).toEqual([70, expect.stringContaining('记录 （没有编号）：两套')])
})

it('the simplest record shows what is told first, and no other fault', async () => {
  // without its urgency they differ too, and otherwise
  const two: Second = {
    ...shipped,
    confirm: async (raw, ...rest) => {
      const { derivations } = await shipped.confirm(raw, ...rest)
      const what = raw.urgent === undefined ? 'count' : 'deadline'
      const wrong = { what, clause: '4.1-completion', first: 'x', second: 'y' } as const
      return { agrees: false, derivations, disagreements: [wrong] }
    },
  }
  const { err } = await evaluated([late], [], two)
  expect(err).toContain('4.1-completion deadline: first x, second y')
  const shrunk = JSON.parse(err.split('\n').find((line) => line.startsWith('{')) ?? '{}')
  expect(Object.keys(shrunk).sort()).toEqual(
    ['category', 'dispatchedAt', 'id', 'subject', 'unit', 'urgent'].sort(),
  )
})

it('a card that only one of them has is told once, and what both have of it part by part', async () => {
  const card = { clause: '4.1-completion', colour: 'yellow', ordinal: 1 } as const
  const missing: Second = {
    ...shipped,
    confirm: async (raw, ...rest) => {
      const { derivations } = await shipped.confirm(raw, ...rest)
      const disagreements = [
        { what: 'at', ...card, first: 'x', second: undefined },
        { what: 'count', ...card, first: '1', second: undefined },
        { what: 'at', ...card, ordinal: 2, first: undefined, second: 'y' },
        { what: 'deadline', clause: card.clause, colour: 'red', first: 'd', second: 'e' },
        { what: 'start', clause: card.clause, colour: 'red', first: 's', second: '' },
      ] as const
      return { agrees: false, derivations, disagreements }
    },
  }
  const { err } = await evaluated([late], [], missing)
  expect(err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
    '  4.1-completion yellow at: first x, second nothing',
    '  4.1-completion yellow #2 at: first nothing, second y',
    '  4.1-completion red deadline: first d, second e',
    '  4.1-completion red start: first s, second empty',
  ])
  const zh = await evaluated([late], [], missing, 'zh')
  expect(zh.err).toContain('  4.1-completion red 起算：甲算 s，乙算 空\n')
})

it('a value that --confirm does not have is a usage error', async () => {
  const { code, err } = await evaluated([late], ['--confirm', 'some'], undefined)
  expect(code).toBe(2)
  expect(err).toContain('cards')
})

it('no format has a withheld card', async () => {
  for (const format of ['table', 'json', 'csv']) {
    const { code, out } = await evaluated([late, later], ['--format', format], blind)
    expect([format, code]).toEqual([format, 70])
    expect(out).toContain('later')
    expect(out).not.toContain('doubted')
  }
})
