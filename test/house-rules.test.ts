import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../engine/index.js'
import { rulesTexts } from './files.js'

/**
 * What the parts that judge may know and ask for: no rule of any city, nothing of the host, and of
 * the other parts only those below.
 */
const root = join(import.meta.dirname, '..')

/** Each part, and the parts that it may import. */
const parts: Readonly<Record<string, readonly string[]>> = {
  source: [],
  calendar: ['source'],
  engine: ['calendar', 'source', 'rules'],
  confirm: ['engine', 'calendar', 'source'],
  api: ['confirm', 'engine', 'calendar', 'source'],
}
/** The one door to folders. */
const OF_NODE = 'api/node.ts'

const files = Object.keys(parts).flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ part, file: `${part}/${file.replaceAll('\\', '/')}` })),
)
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

describe.each(files.filter(({ file }) => file !== OF_NODE))('$file', ({ part, file }) => {
  const text = textOf(file)

  test('asks nothing of the host', () => {
    expect(codeOf(text)).not.toMatch(
      /'node:|process\.|console\.|Date\.now|new Date\(\)|fetch\(|Math\.random|setTimeout/,
    )
    expect(codeOf(text)).not.toMatch(/\.get(FullYear|Month|Date|Hours|Day|TimezoneOffset)\(/)
  })

  test('imports one way', () => {
    const depth = file.split('/').length - 2
    const up = '../'.repeat(depth + 1)
    const others = [...codeOf(text).matchAll(/from '([^']+)'/g)]
      .map(([, name = '']) => name)
      .filter((name) => name.startsWith(up))
      .map((name) => name.slice(up.length).split('/')[0])
    for (const other of others) expect(parts[part]).toContain(other)
  })
})

describe('rules are data', () => {
  const version = loadRuleset(rulesTexts).ruleset?.versions[0]
  const subjects = [...(version?.subjects.values() ?? [])]
  const facts = subjects.flatMap((subject) => subject.facts)
  /** Words of the contract, which every ruleset shares. */
  const shared = new Set('id unit assignment item orderId extensions pauses none 无'.split(' '))
  const words = [
    ...['清远', 'qingyuan', '12345'],
    ...(version?.clauses ?? []).flatMap(({ id }) => [id]),
    ...[...(version?.colours.values() ?? [])].flatMap(({ name, label }) => [name, label]),
    ...subjects.flatMap(({ name, label }) => [name, label]),
    ...facts.flatMap(({ name, label }) => [name, label]),
    ...facts.flatMap(({ values }) => values.flatMap(({ name, label }) => [name, label])),
  ].filter((word) => !shared.has(word))

  test('the words looked for are those of the shipped rules', () => {
    expect(words).toEqual(expect.arrayContaining(['4.1-completion', 'yellow', '红牌', '工单类别']))
  })

  const judging = files.filter(({ part }) => part !== 'api' && part !== 'source')
  test.each(judging)('$file names nothing of a ruleset, and holds no limit', ({ file }) => {
    const text = textOf(file)
    expect([...new Set(words)].filter((word) => containsWord(text, word))).toEqual([])
    expect(text).not.toMatch(/\b(?:46|70)\b|四十六|七十/)
  })

  const ofCalendar = files.filter(({ part }) => part === 'calendar')
  test.each(ofCalendar)('$file names no place, holiday, year or office hour', ({ file }) => {
    const text = textOf(file)
    expect(text).not.toMatch(/qingyuan|shanghai|beijing|guangdong|china|\p{Script=Han}/iu)
    expect(codeOf(text)).not.toMatch(/\b\d{1,2}:\d\d\b|\b20\d\d\b/)
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
