import type { Random } from '../../calendar/random.js'
import { maybe, pick, some } from './draw.js'
import type { Yaml, YamlMap } from './yaml.js'

/** Random subjects and their facts: facts.yaml, and what rules may say of it. */
export interface FactSpec {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly yaml: YamlMap
  /** The words for a value that a condition may compare with. */
  readonly words: readonly string[]
  readonly derived?: true
}

export interface SubjectSpec {
  readonly name: string
  readonly label: string
  readonly facts: readonly FactSpec[]
  readonly cites: boolean
  readonly yaml: YamlMap
}

const YES_NO = ['是', '否', 'yes', 'no']
const TEXTS = ['东', '西', '中']

const pool: readonly (readonly [name: string, label: string, type: string])[] = [
  ['signedAt', '签收时间', 'instant'],
  ['doneAt', '办结时间', 'instant'],
  ['backAt', '退回时间', 'instant'],
  ['heldAt', '核实时间', 'instant'],
  ['dueDay', '约定日期', 'date'],
  ['kind', '种类', 'choice'],
  ['level', '级别', 'choice'],
  ['urgent', '紧急', 'yes-no'],
  ['proved', '查证属实', 'yes-no'],
  ['times', '投诉次数', 'number'],
  ['area', '片区', 'text'],
  ['waits', '等待时段', 'intervals'],
  ['halts', '停办时段', 'intervals'],
  ['delays', '延期', 'extensions'],
]

const values: Readonly<Record<string, YamlMap>> = {
  kind: { plain: '普通', hard: '疑难', other: '其他' },
  level: { low: '低', high: '高' },
}

export function randomSubjects(random: Random): readonly SubjectSpec[] {
  const names = [
    ['order', '办件'],
    ['visit', '走访'],
    ['finding', '核查'],
  ] as const
  return some(random, names, 1, 3).map(([name, label]) => randomSubject(random, name, label))
}

function randomSubject(random: Random, name: string, label: string): SubjectSpec {
  const cites = name === 'finding' && random.chance(0.7)
  const begins = random.chance(0.9) ? 'instant' : 'date'
  const facts = [
    fact('id', '编号', 'text', { required: 'yes' }),
    fact('unit', '单位', 'text', { required: 'yes' }),
    fact('startedAt', '开始时间', begins, { required: random.chance(0.9) ? 'yes' : 'no' }),
    ...(cites ? [fact('item', '依据条款', 'item', { required: 'yes' })] : []),
    ...some(random, pool, 5, pool.length).map((one) => randomFact(random, ...one)),
  ]
  const instants = facts.filter(({ type }) => type === 'instant' || type === 'date')
  const other = pick(random, instants)
  const texts = facts.filter(({ type }) => type === 'text')
  const started: Yaml =
    other && random.chance(0.15)
      ? { [pick(random, ['first-present', 'earliest-of'])]: ['开始时间', other.label] }
      : '开始时间'
  const proved = facts.find(({ type }) => type === 'yes-no')
  return {
    name,
    label,
    facts,
    cites,
    yaml: {
      label,
      identity: random.chance(0.8) ? ['id'] : ['id', pick(random, texts)?.name ?? 'unit'],
      order: maybe(random, 0.1, () => pick(random, texts)?.label ?? 'id'),
      cites: cites ? 'item' : undefined,
      'governed-by': started,
      'ended-by': maybe(random, 0.5, () => other?.name ?? 'startedAt'),
      'dated-by': maybe(random, 0.4, () => pick(random, instants)?.label ?? 'startedAt'),
      when: proved && maybe(random, 0.2, () => ({ [proved.label]: '是' })),
      facts: Object.fromEntries(facts.map((one) => [one.name, one.yaml])),
    },
  }
}

function fact(name: string, label: string, type: string, more: YamlMap = {}): FactSpec {
  return { name, label, type, yaml: { label, type, ...more }, words: wordsOf(name, type) }
}

function wordsOf(name: string, type: string): readonly string[] {
  if (type === 'yes-no') return YES_NO
  if (type === 'text') return TEXTS
  return Object.entries(values[name] ?? {}).flat() as string[]
}

function randomFact(random: Random, name: string, label: string, type: string): FactSpec {
  const aliases = maybe(random, 0.1, () => [`${label}（旧）`])
  const own = fact(name, label, type, { aliases })
  switch (type) {
    case 'instant':
      // only what comes after the start: others would reject most records
      return fact(name, label, type, {
        aliases,
        'not-before': maybe(random, 0.1, () => '开始时间'),
      })
    case 'yes-no':
      return fact(name, label, type, { aliases, absent: maybe(random, 0.5, () => 'no') })
    case 'number':
      return fact(name, label, type, { absent: maybe(random, 0.3, () => '0') })
    case 'choice': {
      const grouped = random.chance(0.4)
      const groups = grouped && name === 'kind' ? { 两类: ['普通', 'hard'] } : undefined
      return {
        ...fact(name, label, type, {
          absent: maybe(random, 0.3, () => pick(random, own.words) ?? ''),
          values: values[name],
          groups,
        }),
        words: groups ? [...own.words, '两类'] : own.words,
      }
    }
    case 'extensions':
      return fact(name, label, type, {
        decisions: { approved: '同意', rejected: '不同意', pending: '待定' },
        columns: maybe(random, 0.2, () => ({
          delayDay: { part: 'promisedAt', label: '延期至', aliases: ['延到'] },
        })),
      })
    default:
      return own
  }
}
