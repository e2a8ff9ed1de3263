import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../../engine/index.js'
import { rulesTexts } from '../files.js'
import { events } from './fold.js'

/** `events:` of facts.yaml: what an officer's slips are called, and that only data knows events. */
function slip(from: string, to: string): readonly [string, Readonly<Record<string, unknown>>][] {
  const text = rulesTexts['facts.yaml'] ?? ''
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`nothing to replace: ${from}`)
  return loadRuleset({ ...rulesTexts, 'facts.yaml': edited }).diagnostics.map(
    ({ span, problem }) => [edited.slice(span.start, span.end), { ...problem }],
  )
}

describe('a slip in events', () => {
  test.each([
    ['办结时间: at', '办结时问: at', '办结时问', { code: 'unknown-name', nearest: '办结时间' }],
    ['承办单位: unit', '承办单位: at', '承办单位', { code: 'wrong-fact-type', type: 'text' }],
    ['does: order', 'does: ordr', 'ordr', { code: 'unknown-value', nearest: 'order' }],
    [
      '    again: first #',
      '    agian: first #',
      'agian',
      { code: 'unknown-key', nearest: 'again' },
    ],
    ['      key: extension\n', '      ends: yes\n', 'ends', { code: 'unknown-key', key: 'ends' }],
    ['      list: 延期\n', '', 'label', { code: 'missing-key', key: 'list' }],
    ['list: 延期', 'list: 承办单位', '承办单位', { code: 'wrong-fact-type' }],
    ['{ to: at }', '{ til: at }', 'til', { code: 'unknown-value', known: ['from', 'to'] }],
    ['decision: 同意', 'decision: 同义', '同义', { code: 'unknown-value', nearest: '同意' }],
    ['subject: 工单', 'subject: 工但', '工但', { code: 'unknown-name', nearest: '工单' }],
    ['subject: 工单', 'subject: 知识库信息', '知识库信息', { code: 'missing-key', key: 'order' }],
    ['label: 催办', 'label: 签收', 'urged', { code: 'duplicate-id', kind: 'event', id: '签收' }],
    ['责任单位: 承办单位', '认定时间: 承办单位', '认定时间', { code: 'wrong-fact-type' }],
    ['label: 办结\n', '\n', 'completed', { code: 'missing-key', key: 'label' }],
  ])('%s → %s', (from, to, marked, problem) => {
    const found = slip(from, to)
    const known = Object.fromEntries(Object.entries(problem).filter(([, value]) => value))
    expect(found).toContainEqual([marked, expect.objectContaining(known)])
    expect(found).toHaveLength(1)
  })
  test('no events at all is no slip', () => {
    const text = rulesTexts['facts.yaml'] ?? ''
    const without = text.slice(0, text.indexOf('\nevents:') + 1)
    const { ruleset, diagnostics } = loadRuleset({ ...rulesTexts, 'facts.yaml': without })
    expect(diagnostics).toEqual([])
    expect(ruleset?.events).toBeUndefined()
  })
})

describe('the code', () => {
  const root = join(import.meta.dirname, '../..')
  const files = [
    ...readdirSync(join(root, 'intake/log')).map((file) => `intake/log/${file}`),
    'engine/model/event.ts',
    'engine/ruleset/facts/read-events.ts',
    'engine/ruleset/facts/read-writes.ts',
  ]
  const names = [...events.types.values()].flatMap(({ name, label }) => [name, label])
  const facts = events.subject.facts.flatMap(({ name, label }) => [name, label])
  const contract = new Set(['assignment', 'extensions', 'reason'])
  test.each(files)('%s knows no event and no fact', (file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const words = [...names, ...facts].filter((word) => !contract.has(word))
    expect(words.filter((word) => new RegExp(`['"\`]${word}['"\`]`).test(code))).toEqual([])
  })
})
