import fc from 'fast-check'
import { isCollection, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { Texts } from '../../source/texts.js'

/** Rule, calendar and case files as they come back from editors, merges and tired people. */

type Edit = (text: string) => string

/** What stands where a value should. */
const oddValues = [
  '',
  '~',
  'null',
  '[]',
  '{}',
  '[[]]',
  '{[]: {}}',
  '? [a]',
  '"',
  "'",
  '|',
  '>-',
  '&a x',
  '*a',
  '!!binary x',
  '!!set {a}',
  '!x [y]',
  '<<: *a',
  '0',
  '-1',
  '1e999',
  '0x1F',
  'present',
  'absent',
  'yes',
  '是',
  '__proto__',
  'constructor',
  'toString',
  'subject',
  '记录类型',
  '派单时间',
  '工单类别',
  '超出 0 小时',
  '满 0 个工作日',
  '超出 5 个月',
  '超出 99999999 年',
  '超出 3 个自然日',
  '超出 6 工作小时',
  '超出 46 小試',
  'yellow',
  'red',
  'red-and-yellow',
  'working-days',
  'office-hours',
  'rolled',
  '2015-02-30',
  '2015-02-27T00:00:00+08:00',
  '0000-01-01',
  '9999-12-31',
  '{ first-present: [派单时间], earliest-of: [办结时间] }',
  '{ latest-of: [[派单时间]] }',
  '{ first-present: [办结时间, { latest-of: [派单时间] }] }',
  '{ not: { not: { 重大紧急: 是 } } }',
  '{ any: [{ 重大紧急: absent }], all: [{ not: {} }] }',
  '{ colour: red, count: 0 }',
  '[present, absent]',
  '[deferral, deferral]',
  '\u0000',
  '\ud800',
  '😀：',
  '\t',
]

/** What stands where a line should. */
const oddLines = [
  '---',
  '...',
  '%YAML 9.9',
  '\t- x: y',
  '- ',
  '? ',
  ': ',
  '  : :',
  '<<: *a',
  '键：值',
  '"a\\u0000b": c',
  '__proto__: { x: y }',
  'constructor: x',
  '  toString: { cite: x, question: x, use: x, options: { x: { counting: rolled } } }',
  '        card: { color: yellow }',
  '# 注释',
  '   ]',
  '  }',
  '  reading: effect',
  '    reading: [deferral, start-day]',
  '    when: { 工单类别: present }',
]

const oddTexts = [
  '',
  ' ',
  '\n',
  '\uFEFF',
  '\uFFFE',
  'null',
  '[]',
  '{}',
  'a',
  '"',
  '{',
  '- - - - -',
  '? ? ? x',
  '[? [? [: x]]]',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'{not: '.repeat(500)}x${'}'.repeat(500)}`,
  `a: &a [x]\nb: &b [${'*a, '.repeat(99)}]\nc: [${'*b, '.repeat(99)}]`,
  `${'长'.repeat(20_000)}: x`,
  `a: "${'\\u6587'.repeat(5_000)}`,
  Array.from({ length: 300 }, (_, index) => `k${index}: v`).join('\n'),
]

const odd = {
  value: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...oddValues) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ),
  line: fc.constantFrom(...oddLines),
  text: fc.constantFrom(...oddTexts),
}

/** At any character. */
const characterEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(6), odd.value)
  .map(([at, length, put]): Edit => {
    return (text) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + put + text.slice(start + length)
    }
  })

type Change = (lines: readonly string[], at: number, other: number) => readonly string[]

const lineChanges: readonly ((value: string, line: string) => Change)[] = [
  // a line goes, comes twice, changes places, moves in or out
  () => (lines, at) => lines.toSpliced(at, 1),
  () => (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  () => (lines, at, other) => lines.with(at, lines[other] ?? '').with(other, lines[at] ?? ''),
  () => (lines, at, other) => lines.toSpliced(other, 0, lines[at] ?? ''),
  () => (lines, at) => lines.with(at, `  ${lines[at]}`),
  () => (lines, at) => lines.with(at, (lines[at] ?? '').replace(/^ {1,2}/, '')),
  // a stretch comes twice, or goes
  () => (lines, at, other) => lines.toSpliced(at, 0, ...lines.slice(at, other)),
  () => (lines, at, other) => lines.toSpliced(Math.min(at, other), Math.abs(other - at) % 20),
  // something else stands there
  (_, line) => (lines, at) => lines.toSpliced(at, 0, line),
  (value) => (lines, at) => lines.with(at, (lines[at] ?? '').replace(/: .*/, `: ${value}`)),
  (value) => (lines, at) => lines.with(at, (lines[at] ?? '').replace(/- .*/, `- ${value}`)),
  (value) => (lines, at) => lines.with(at, (lines[at] ?? '').replace(/[^ -][^:]*:/, `${value}:`)),
]

const lineEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...lineChanges), fc.nat(), fc.nat(), odd.value, odd.line)
  .map(([change, at, other, value, line]): Edit => {
    return (text) => {
      const lines = text.split('\n')
      return change(value, line)(lines, at % lines.length, other % lines.length).join('\n')
    }
  })

/** Two values, or two keys, of one file change places; a value is copied; one is left empty. */
const nodeEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('swap', 'copy', 'key', 'empty', 'add'))
  .map(([at, other, kind]): Edit => {
    return (text) => {
      const document = parseDocument(text, { schema: 'failsafe' })
      if (document.errors.length > 0) return text
      const slots = slotsOf(document.contents)
      const one = slots[at % Math.max(1, slots.length)]
      const two = slots[other % Math.max(1, slots.length)]
      if (!one || !two) return text
      const [a, b] = [one.get(), two.get()]
      if (kind === 'key') {
        const key = one.key?.value
        if (one.key && two.key) {
          one.key.value = two.key.value
          two.key.value = key
        }
      } else if (kind === 'empty') {
        if (isCollection(a)) a.items = []
        else one.set(null)
      } else if (kind === 'add') {
        if (isSeq(a)) a.items.push(clone(b))
        else if (isMap(a)) a.add(document.createPair(two.key?.value ?? 'x', clone(b)), true)
      } else {
        one.set(clone(b))
        if (kind === 'swap') two.set(clone(a))
      }
      try {
        return document.toString()
      } catch {
        return text
      }
    }
  })

interface Slot {
  readonly key: Scalar | undefined
  readonly get: () => unknown
  readonly set: (value: unknown) => void
}

function slotsOf(node: unknown): Slot[] {
  if (isMap(node)) {
    return node.items.flatMap((pair) => [
      {
        key: isScalar(pair.key) ? pair.key : undefined,
        get: () => pair.value,
        set: (value) => {
          pair.value = value
        },
      },
      ...slotsOf(pair.value),
    ])
  }
  if (!isSeq(node)) return []
  return node.items.flatMap((item, index) => [
    {
      key: undefined,
      get: () => node.items[index],
      set: (value) => {
        node.items[index] = value
      },
    },
    ...slotsOf(item),
  ])
}

function clone(node: unknown): unknown {
  return isCollection(node) || isScalar(node) ? node.clone() : node
}

/** The whole file at once. */
const wholeEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom<Edit>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => `\uFEFF${text}`,
    (text) => text + text,
    (text) => text.slice(0, text.length / 2),
    (text) => text.replaceAll(': ', '：'),
    (text) => text.replaceAll('  ', '\t'),
  ),
  odd.text.map((whole): Edit => {
    return () => whole
  }),
)

const edit = fc.oneof(
  { weight: 3, arbitrary: characterEdit },
  { weight: 8, arbitrary: lineEdit },
  { weight: 8, arbitrary: nodeEdit },
  { weight: 1, arbitrary: wholeEdit },
)

/** All the files, one or two of them edited, gone, or under another's name. */
export function mutationsOf(texts: Texts): fc.Arbitrary<Texts> {
  const path = fc.constantFrom(...Object.keys(texts))
  const edited = fc
    .array(fc.tuple(path, fc.array(edit, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 2,
    })
    .map((changes) => {
      const mutated: Record<string, string> = { ...texts }
      for (const [at, edits] of changes) {
        mutated[at] = edits.reduce((text, apply) => apply(text), mutated[at] ?? '')
      }
      return mutated
    })
  const moved = fc.tuple(path, path, fc.boolean()).map(([from, to, stays]) => {
    const mutated: Record<string, string> = { ...texts, [to]: texts[from] ?? '' }
    if (!stays && from !== to) delete mutated[from]
    return mutated
  })
  return fc
    .oneof({ weight: 19, arbitrary: edited }, { weight: 1, arbitrary: moved })
    .map((mutated) => {
      // a counterexample is what was changed, not forty files
      const shown = { value: () => changesBetween(texts, mutated) }
      return Object.defineProperty(mutated, fc.toStringMethod, shown)
    })
}

function changesBetween(before: Texts, after: Texts): string {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...paths]
    .filter((path) => before[path] !== after[path])
    .map((path) => {
      const now = after[path]
      return now === undefined ? `${path} is gone` : changeIn(path, before[path] ?? '', now)
    })
    .join('\n')
}

/** The lines between the first and the last that differ. */
function changeIn(path: string, before: string, after: string): string {
  const [was, is] = [before.split('\n'), after.split('\n')]
  const shorter = Math.min(was.length, is.length)
  let start = 0
  while (start < shorter && was[start] === is[start]) start++
  let same = 0
  while (same < shorter - start && was.at(-1 - same) === is.at(-1 - same)) same++
  const stretch = (lines: readonly string[]) =>
    JSON.stringify(lines.slice(start, lines.length - same).join('\n')).slice(0, 2_000)
  return `${path}:${start + 1}\n  ${stretch(was)}\n  → ${stretch(is)}`
}
