import { describe, expect, test } from 'vitest'
import { check, loadRuleset } from '../../engine/index.js'
import { amended, base, items } from './amended.js'

/** An amendment in any state of being typed never throws, and what is wrong has its place. */
const texts = amended(base, {
  ruleset: 'governs: open-orders\nrepeal:\n  items: 1.2\n',
  articles: items(
    '  - item: 1.1\n    clauses:\n      - id: 1.1-fast\n        remove: limit.pauses\n        change:\n          limit.tiers.white: 满 2 个工作小时\n',
  ),
  facts: 'subjects:\n  permit:\n    facts:\n      kind:\n        values:\n          urgent: 加急\n',
})
const own = Object.keys(texts).filter((path) => path.startsWith('2017') && path.endsWith('.yaml'))

describe.each(own)('%s', (path) => {
  const lines = (texts[path] ?? '').split('\n')
  const states = lines.flatMap((line, index) => [
    lines.slice(0, index).join('\n'),
    lines.toSpliced(index, 1).join('\n'),
    lines.with(index, line.replace(/:.*/, ':')).join('\n'),
    lines.with(index, line.replace(/[\w-]+:/, 'constructor:')).join('\n'),
    lines.with(index, line.replace(/: .*/, ': [{ a: b }]')).join('\n'),
  ])
  test('in every state', () => {
    for (const text of states) {
      const given = { ...texts, [path]: text }
      const { ruleset, diagnostics } = loadRuleset(given)
      for (const { span } of [...diagnostics, ...check(given)]) {
        const length = (given[span.path] ?? '').length
        expect(span.start).toBeLessThanOrEqual(length)
      }
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      expect(ruleset === undefined).toBe(errors.length > 0)
    }
  })
})
