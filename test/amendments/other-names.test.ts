import { expect, test } from 'vitest'
import { printThreshold } from '../../engine/threshold/index.js'
import { amended, base, items, load, told } from './amended.js'

/** A path may call a colour or a fact by its label where the base has its name, and the reverse. */
const changed = (item: string, id: string, lines: string) =>
  amended(base, {
    articles: items(`  - item: ${item}\n    clauses:\n      - id: ${id}\n${lines}`),
  })

function clause(texts: ReturnType<typeof changed>, id: string) {
  const { ruleset, diagnostics } = load(texts)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return ruleset?.versions.at(-1)?.clauses.find((one) => one.id === id)
}

const tiersOf = (texts: ReturnType<typeof changed>) =>
  clause(texts, '1.1-fast')?.limit?.tiers.map(
    ({ colour, threshold }) => `${colour} ${printThreshold(threshold, 'zh')}`,
  )

test('a tier by the label of its colour is changed, and none is put in beside it', () => {
  const by = (colour: string) =>
    changed(
      '1.1',
      '1.1-fast',
      `        change:\n          limit.tiers.${colour}: 满 2 个工作小时\n`,
    )
  expect(tiersOf(by('白签'))).toEqual(tiersOf(by('white')))
  expect(tiersOf(by('白签'))?.[0]).toBe('white 达到 2 个工作小时')
  const without = changed('1.1', '1.1-fast', '        remove: [limit.tiers.白签]\n')
  expect(tiersOf(without)?.map((tier) => tier.split(' ')[0])).toEqual(['blue', 'black'])
})

test('a condition on a fact by its name takes the place of the one by its label', () => {
  const by = (fact: string) =>
    changed('1.3', '1.3-visits', `        change:\n          when.${fact}: 一次以上\n`)
  const when = (texts: ReturnType<typeof changed>) => clause(texts, '1.3-visits')?.when
  expect(JSON.stringify(when(by('visits')))).toContain('"comparison"')
  expect(withoutSpans(when(by('visits')))).toEqual(withoutSpans(when(by('跑动次数'))))
})

test('what has neither name is none of it', () => {
  const texts = changed('1.1', '1.1-fast', '        remove: [limit.tiers.灰签]\n')
  expect(told(texts)).toEqual(['unknown-key 2017-01-01/article-1.yaml: 灰签'])
})

function withoutSpans(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'span' ? undefined : value)))
}
