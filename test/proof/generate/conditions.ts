import type { Random } from '../../calendar/random.js'
import { maybe, pick, several, some } from './draw.js'
import type { FactSpec } from './facts.js'
import type { Yaml, YamlMap } from './yaml.js'

/** Random conditions over a subject's facts, and decision tables, which give it more facts. */
const NUMBERS = [
  ...['3', '三次以上（含三次）', '超过 2 次', '2 次以内', '不超过 4 次', '满 1 次', '达到 2 次'],
  ...['四次以上', '少于 3 次', '1 次以下', 'over 2 times', '0'],
]

export function randomCondition(random: Random, facts: readonly FactSpec[], depth = 2): YamlMap {
  const lines = some(random, facts, 1, random.chance(0.7) ? 1 : 3).map(
    (fact) => [nameOf(random, fact), testOf(random, fact)] as const,
  )
  const plain = Object.fromEntries(lines)
  if (depth === 0 || random.chance(0.55)) return plain
  const inner = () => randomCondition(random, facts, depth - 1)
  const nested: YamlMap = {
    all: maybe(random, 0.35, () => several(random, 1, 3, inner)),
    any: maybe(random, 0.5, () => several(random, 1, 3, inner)),
    not: maybe(random, 0.45, inner),
  }
  return random.chance(0.5) ? { ...plain, ...nested } : { ...nested, ...plain }
}

/** Facts are written by their name or by their label. */
export function nameOf(random: Random, { name, label }: FactSpec): string {
  return random.chance(0.5) ? name : label
}

function testOf(random: Random, fact: FactSpec): Yaml {
  const given = () => pick(random, ['present', 'absent'])
  const words = fact.type === 'number' ? NUMBERS : fact.words
  const word = () => (words.length === 0 || random.chance(0.15) ? given() : pick(random, words))
  if (random.chance(0.75)) return word() ?? given()
  return [...new Set(several(random, 1, 3, () => word() ?? given()))]
}

/** What a table's rows may give. */
const GIVES: Readonly<Record<string, readonly string[]>> = {
  'yes-no': ['是', 'no'],
  choice: ['快', 'slow'],
  text: ['东', '南'],
  number: ['1', '2.5', '4'],
}

/** A decision table; the fact that it gives may be looked at by later ones and by clauses. */
export function randomDecide(
  random: Random,
  subject: string,
  facts: readonly FactSpec[],
  index: number,
): FactSpec {
  const type = pick(random, ['yes-no', 'choice', 'text', 'number', 'instant'])
  const name = `decided${index}`
  const label = `判定${['甲', '乙', '丙'][index] ?? index}`
  const values = type === 'choice' ? { fast: '快', slow: '慢' } : undefined
  const like = facts.filter(
    (one) => one.type === type || (type === 'instant' && one.type === 'date'),
  )
  const words = GIVES[type] ?? []
  const same = like.filter((one) => type !== 'choice' || one.derived)
  const gives = () => {
    const other = pick(random, same)
    if (other && (type === 'instant' || random.chance(0.2))) return nameOf(random, other)
    return pick(random, words) ?? '开始时间'
  }
  const rows = several(random, 1, 3, (): YamlMap => {
    // a fact of another choice has other values
    const given = type === 'choice' ? (pick(random, words) ?? '') : gives()
    const row = { when: randomCondition(random, facts, 1) }
    return Object.fromEntries([...Object.entries(row), ['then', given]])
  })
  return {
    name,
    label,
    type,
    derived: true,
    words: type === 'number' || type === 'instant' ? [] : words,
    yaml: { label, subject, type, values, rows },
  }
}
