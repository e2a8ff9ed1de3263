import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../../engine/index.js'
import { rulesTexts } from '../files.js'

/** Rules are data: engine/ knows no city, clause, colour, category, fact or number of hours. */
const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'engine'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(join(root, 'engine', file), 'utf8')] as const)

const version = loadRuleset(rulesTexts).ruleset?.versions[0]
const subjects = [...(version?.subjects.values() ?? [])]
const facts = subjects.flatMap((subject) => subject.facts)
/** Words of the contract, which every ruleset shares. */
const shared = new Set([
  'id',
  'unit',
  'assignment',
  'item',
  'orderId',
  'extensions',
  'pauses',
  'none',
  '无',
])

const words = new Set([
  '清远',
  'qingyuan',
  '12345',
  ...(version?.clauses ?? []).flatMap(({ id }) => [id]),
  ...[...(version?.colours.values() ?? [])].flatMap(({ name, label }) => [name, label]),
  ...subjects.flatMap(({ name, label }) => [name, label]),
  ...facts.flatMap(({ name, label }) => [name, label]),
  ...facts.flatMap(({ values }) => values.flatMap(({ name, label }) => [name, label])),
])

describe.each(files)('engine/%s', (_, text) => {
  test('names nothing of a ruleset', () => {
    const found = [...words].filter((word) => !shared.has(word) && containsWord(text, word))
    expect(found).toEqual([])
  })

  test('holds no limit of a ruleset', () => {
    expect(text).not.toMatch(/\b(?:46|70)\b|四十六|七十/)
  })

  test('asks nothing of the host', () => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(code).not.toMatch(/'node:|process\.|console\.|Date\.now|new Date|fetch\(|Math\.random/)
  })

  test('imports one way', () => {
    expect(text).not.toMatch(/from '(?:\.\.\/)+(?:cli|intake|confirm|test|bench)\//)
  })
})

/**
 * A Chinese word or a compound name anywhere; a plain English word, which prose may need, only as
 * a string of its own.
 */
function containsWord(text: string, word: string): boolean {
  if (/[^ -~]/.test(word)) return text.includes(word)
  const name = word.replace(/[.]/g, '\\.')
  const plain = /^[a-z]+$/.test(word)
  return new RegExp(plain ? `['"\`]${name}['"\`]` : `(?<![\\w-])${name}(?![\\w-])`).test(text)
}
