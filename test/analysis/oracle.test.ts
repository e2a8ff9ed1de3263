import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Texts } from '../../source/texts.js'
import { cardsOf, evaluated, findingsIn } from './library.js'

/**
 * Random small rulesets, and the slow way: every record there is, by a three-valued reading of
 * the conditions as they are written, which shares nothing with the engine.
 */
type Written = Readonly<Record<string, unknown>>
type Raw = Readonly<Record<string, unknown>>

interface Rules {
  readonly rows: readonly { readonly when: Written; readonly gives: '是' | '否' }[]
  readonly clauses: readonly { readonly when: Written; readonly unless?: Written | undefined }[]
  readonly defaults: { readonly b: boolean; readonly c: boolean }
}

const NUMBERS: Readonly<Record<string, (n: number) => boolean>> = {
  '2 次以上': (n) => n >= 2,
  '超过 1 次': (n) => n > 1,
  '2': (n) => n === 2,
}

const line: fc.Arbitrary<Written> = fc.oneof(
  fc.subarray(['x', 'y', 'z'], { minLength: 1, maxLength: 2 }).map((a) => ({ a })),
  fc.constantFrom('p', 'q', 'present', 'absent').map((b) => ({ b })),
  fc.constantFrom('是', '否', 'present').map((c) => ({ c })),
  fc.constantFrom(...Object.keys(NUMBERS), 'absent').map((n) => ({ n })),
  fc.constantFrom('present', 'absent').map((i) => ({ i })),
)
const derivedLine: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: line },
  { weight: 1, arbitrary: fc.constantFrom('是', '否', 'present', 'absent').map((d) => ({ d })) },
)
function negatable(of: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.oneof(
    { weight: 4, arbitrary: of },
    { weight: 1, arbitrary: of.map((not) => ({ not })) },
    { weight: 1, arbitrary: fc.tuple(of, of).map((all) => ({ not: { all } })) },
  )
}
const lines = (of: fc.Arbitrary<Written>, maxLength: number): fc.Arbitrary<Written> =>
  fc.array(negatable(of), { minLength: 1, maxLength }).map((all) => ({ all }))

const anyRules: fc.Arbitrary<Rules> = fc.record({
  rows: fc.array(fc.record({ when: lines(line, 2), gives: fc.constantFrom('是', '否') }), {
    minLength: 1,
    maxLength: 3,
  }),
  clauses: fc.array(
    fc.record({
      when: fc.oneof(
        lines(derivedLine, 3),
        fc
          .tuple(
            lines(derivedLine, 2),
            fc.array(negatable(derivedLine), { minLength: 2, maxLength: 3 }),
          )
          .map(([all, any]) => ({ ...all, any })),
      ),
      unless: fc.option(lines(derivedLine, 2), { nil: undefined }),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  defaults: fc.record({ b: fc.boolean(), c: fc.boolean() }),
})

/** JSON is YAML. */
function textsOf({ rows, clauses, defaults }: Rules): Texts {
  const facts = {
    id: { label: '编号', type: 'text', required: 'yes' },
    unit: { label: '单位', type: 'text', required: 'yes' },
    at: { label: '时间', type: 'instant', required: 'yes' },
    a: { label: '甲', type: 'choice', required: 'yes', values: { x: '子', y: '丑', z: '寅' } },
    b: {
      label: '乙',
      type: 'choice',
      values: { p: '卯', q: '辰' },
      ...(defaults.b ? { absent: 'p' } : {}),
    },
    c: { label: '丙', type: 'yes-no', ...(defaults.c ? { absent: '否' } : {}) },
    n: { label: '丁', type: 'number' },
    i: { label: '戊', type: 'instant' },
  }
  const subject = { label: '事', identity: ['id'], 'governed-by': 'at', facts }
  const ruleset = {
    ruleset: 'random',
    version: '2016-01-01',
    title: '试',
    document: '试',
    calendar: 'qingyuan',
    effective: { from: '2016-01-01 00:00:00' },
    colours: { red: { label: '红', rank: '1' } },
    decide: {
      d: {
        label: '己',
        subject: 'thing',
        type: 'yes-no',
        rows: rows.map(({ when, gives }) =>
          Object.fromEntries([
            ['when', when],
            ['then', gives],
          ]),
        ),
      },
    },
  }
  const article = {
    article: '一',
    items: [
      {
        item: '1.1',
        cite: '一（一）',
        text: '略',
        clauses: clauses.map(({ when, unless }, index) => ({
          id: `1.1-${'ab'[index]}`,
          title: '略',
          subject: 'thing',
          when,
          ...(unless ? { unless } : {}),
          card: 'red',
        })),
      },
    ],
  }
  return {
    'facts.yaml': JSON.stringify({ subjects: { thing: subject } }),
    '2016-01-01/ruleset.yaml': JSON.stringify(ruleset),
    '2016-01-01/article-1.yaml': JSON.stringify(article),
  }
}

const EVERY: readonly Raw[] = ['x', 'y', 'z'].flatMap((a) =>
  [undefined, 'p', 'q'].flatMap((b) =>
    [undefined, true, false].flatMap((c) =>
      [undefined, 0, 1, 1.5, 2, 2.5, 3].flatMap((n) =>
        [undefined, true].map((i) => ({ a, b, c, n, i })),
      ),
    ),
  ),
)

/** A fact whose lines are taken as not met wherever they stand under a `not`. */
interface Denied {
  readonly fact: string
  readonly under: boolean
}

/** True, false, or unknown; as time-law and design have it, leaf by leaf. */
function truth(written: Written, raw: Raw, seen: Raw, as?: Denied): boolean | undefined {
  const parts = Object.entries(written).map(([key, value]) => {
    if (key === 'all') return every((value as Written[]).map((part) => truth(part, raw, seen, as)))
    if (key === 'any') return some((value as Written[]).map((part) => truth(part, raw, seen, as)))
    if (key === 'not') {
      const inner = truth(value as Written, raw, seen, as && { ...as, under: !as.under })
      return inner === undefined ? undefined : !inner
    }
    if (value === 'present') return raw[key] !== undefined
    if (value === 'absent') return raw[key] === undefined
    if (as?.under && as.fact === key) return false
    const known = seen[key]
    if (known === undefined) return undefined
    if (typeof known === 'number') return NUMBERS[String(value)]?.(known)
    const wanted = [value]
      .flat()
      .map((word) => (word === '是' ? true : word === '否' ? false : word))
    return wanted.includes(known)
  })
  return every(parts)
}

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}

function some(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(true)) return true
  return parts.includes(undefined) ? undefined : false
}

/** What must be found, worked out over every record. */
function expected({ rows, clauses, defaults }: Rules): readonly string[] {
  const found: string[] = []
  const base = EVERY.map((raw) => ({
    raw,
    seen: {
      ...raw,
      b: raw.b ?? (defaults.b ? 'p' : undefined),
      c: raw.c ?? (defaults.c ? false : undefined),
    },
  }))
  const turns = base.map(({ raw, seen }) =>
    rows.findIndex(({ when }) => truth(when, raw, seen) === true),
  )
  for (const [index, { when }] of rows.entries()) {
    if (!turns.includes(index)) found.push('never-holds row 己')
    for (const fact of ['b', 'c', 'n']) {
      const undecided = base.some(({ raw, seen }, at) => {
        const missing = (seen as Raw)[fact] === undefined && turns[at] === -1
        return missing && truth(when, raw, seen, { fact, under: false }) === true
      })
      if (undecided) found.push(`missing-undecides row 己 ${LABELS[fact]}`)
    }
  }
  const records = base.map(({ raw, seen }, index) => {
    const row = rows[turns[index] ?? -1]
    const d = row ? row.gives === '是' : undefined
    return { raw: { ...raw, d }, seen: { ...seen, d } }
  })
  const gives = clauses.map(({ when, unless }) =>
    records.map(
      ({ raw, seen }) =>
        truth(when, raw, seen) === true && (!unless || truth(unless, raw, seen) === false),
    ),
  )
  for (const [index, { when, unless }] of clauses.entries()) {
    const name = `1.1-${'ab'[index]}`
    for (const fact of ['b', 'c', 'n', 'd']) {
      const undecided = records.some(({ raw, seen }, at) => {
        if ((seen as Raw)[fact] !== undefined || gives[index]?.[at]) return false
        const ruled = truth(when, raw, seen, { fact, under: false }) === true
        return ruled && (!unless || truth(unless, raw, seen, { fact, under: true }) === false)
      })
      if (undecided) found.push(`missing-undecides clause ${name} ${LABELS[fact]}`)
    }
    const general = records.filter(({ raw, seen }) => truth(when, raw, seen) === true)
    if (general.length === 0) {
      found.push(`never-holds clause ${name}`)
      continue
    }
    const { any = [], ...others } = when as { any?: readonly Written[] }
    for (const branch of any) {
      const met = records.some(
        ({ raw, seen }) => truth(others, raw, seen) === true && truth(branch, raw, seen) === true,
      )
      if (!met) found.push(`never-holds branch ${name}`)
    }
    if (!unless) continue
    if (!gives[index]?.includes(true)) found.push(`exception-swallows ${name}`)
    else if (!general.some(({ raw, seen }) => truth(unless, raw, seen) === true)) {
      found.push(`never-holds exception ${name}`)
    }
  }
  if (records.some((_, at) => gives.every((one) => one[at])))
    found.push('same-thing-twice 1.1-a 1.1-b')
  return found.sort()
}

const LABELS: Readonly<Record<string, string>> = { b: '乙', c: '丙', n: '丁', d: '己' }

const LOOKED_AT = new Set([
  'never-holds',
  'exception-swallows',
  'missing-undecides',
  'same-thing-twice',
])

test('what is found is what a walk over every record finds, and each witness shows it', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyRules, (rules) => {
      const texts = textsOf(rules)
      const findings = findingsIn(texts).filter(({ problem }) => LOOKED_AT.has(problem.code))
      const named = findings.map(({ problem }) => {
        const { code, part, name, fact, clause, first, second } = problem as unknown as Record<
          string,
          string
        >
        return [code, part, name, fact, clause, first, second]
          .filter((word) => word !== undefined)
          .join(' ')
      })
      expect([...named].sort()).toEqual(expected(rules))
      for (const [index, finding] of findings.entries()) {
        const kind = named[index]?.replace(/ \S*$/, '') ?? ''
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
        const cards = cardsOf(evaluated(finding, texts))
        if (kind === 'exception-swallows')
          expect(cards).not.toContain(`${named[index]?.split(' ')[1]} red`)
        if (kind === 'never-holds clause')
          expect(cards).not.toContain(`${named[index]?.split(' ')[2]} red`)
        if (kind.startsWith('missing-undecides clause'))
          expect(cards).not.toContain(`${kind.split(' ')[2]} red`)
        if (kind === 'never-holds exception')
          expect(cards).toContain(`${named[index]?.split(' ')[2]} red`)
        if (kind.startsWith('same-thing-twice')) expect(cards).toEqual(['1.1-a red', '1.1-b red'])
      }
    }),
    { numRuns: 200, seed: 20_150_227 },
  )
  // a walk that never met one of them would prove nothing of it
  expect([...seen.keys()].sort()).toEqual([
    'exception-swallows',
    'missing-undecides clause 1.1-a',
    'missing-undecides clause 1.1-b',
    'missing-undecides row 己',
    'never-holds branch',
    'never-holds clause',
    'never-holds exception',
    'never-holds row',
    'same-thing-twice 1.1-a',
  ])
}, 120_000)
