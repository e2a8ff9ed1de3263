import fc from 'fast-check'
import type {
  Amount,
  Comparison,
  Part,
  Quantity,
  Threshold,
  Unit,
} from '../../engine/threshold/index.js'
import { parseQuantity, parseThreshold, printThreshold } from '../../engine/threshold/index.js'

/** Random thresholds, and texts that are almost thresholds. Used by the tests and by the fuzzing. */

const counters = ['次', '张', '件', '人次', '人', '个', '宗', '起', '条']
const whole = (max: number) => fc.integer({ min: 1, max }).map((digits) => ({ digits, scale: 0 }))

/** As many decimals as leave whole milliseconds in every unit of time. */
const decimal: fc.Arbitrary<Amount> = fc.oneof(
  whole(99_999),
  fc
    .record({ digits: fc.integer({ min: 1, max: 999_999 }), scale: fc.integer({ min: 1, max: 3 }) })
    .filter(({ digits }) => digits % 10 !== 0),
)

function parts(units: readonly Unit[], amount: fc.Arbitrary<Amount>): fc.Arbitrary<Part[]> {
  return fc
    .subarray([...units], { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((unit) => amount.map((a): Part => ({ amount: a, unit })))),
    )
}

const half = fc.constant<Amount>({ digits: 15, scale: 1 })

export const quantities: fc.Arbitrary<Quantity> = fc
  .oneof(
    parts(['day', 'hour', 'minute', 'second'], decimal),
    parts(['working-hour'], decimal),
    parts(['working-day'], whole(99_999)),
    parts(['year', 'month', 'week', 'calendar-day'], whole(999)),
    parts(['year'], half),
    fc
      .tuple(whole(1_000_000_000), fc.constantFrom(...counters))
      .map(([amount, counter]): Part[] => [{ amount, unit: 'count', counter }]),
    decimal.map((amount): Part[] => [{ amount, unit: 'count', counter: '积分' }]),
    decimal.map((amount): Part[] => [{ amount, unit: 'count' }]),
  )
  .map((chosen) => ({ parts: chosen }))

export const thresholds: fc.Arbitrary<Threshold> = fc.record({
  comparison: fc.constantFrom<Comparison>('>', '>=', '<', '<=', '='),
  quantity: quantities,
})

/** As people write: what the canonical forms leave out. */
const written = [
  '三次以上（含三次）',
  '3次(不含3次)以上',
  '超出 1.5 小时',
  '两个工作日以内',
  '一个半小时以内',
  '两天半以外',
  '一年零六个月以下（不含本数）',
  'over 1 day and 12 hours',
  '3 working days or more (inclusive)',
  '逾期超过 ２ 个工作日',
  '１，０００ 件以上',
  '>= 30 min',
]

const pieces = [
  ...'超出过满达不于以上下内外含本数（）()零一二两三十百千万亿点半个时分秒天日周月年次张人约至-~,，. 　',
  ...[
    '工作',
    '小时',
    '以上',
    '不超过',
    '含本数',
    'hours',
    'working',
    'over',
    'at least',
    'or more',
  ],
  ...[
    '0',
    '1',
    '9',
    '.5',
    '1e9',
    '99999999999',
    '\u200b',
    '\ud83d',
    '😀',
    '<',
    '≥',
    '=',
    '\n',
    '\0',
  ],
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
)

type Edit = (text: string) => string

const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat(), fc.nat(4), piece, fc.nat(3)).map(
  ([at, length, put, kind]): Edit =>
    (text) => {
      const start = at % (text.length + 1)
      const before = text.slice(0, start)
      const after = text.slice(start + length)
      if (kind === 0) return before + put + text.slice(start)
      if (kind === 1) return before + after
      if (kind === 2) return before + put + after
      // a stretch changes places with the character before it
      return before.slice(0, -1) + text.slice(start, start + length) + before.slice(-1) + after
    },
)

export const mutatedTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...written),
      thresholds.map((threshold) => printThreshold(threshold, 'zh')),
      thresholds.map((threshold) => printThreshold(threshold, 'en')),
    ),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
  )
  .map(([text, edits]) => edits.reduce((edited, apply) => apply(edited), text))

/** What holds of every text: a result or problems inside it, and what is offered reads. */
export function checkAnyText(text: string): void {
  for (const bare of ['error', 'equals'] as const) {
    const read = (each: string) => parseThreshold(each, { bare })
    checkResult(text, read(text), (each) => read(each).ok)
  }
  checkResult(text, parseQuantity(text), (each) => parseQuantity(each).ok)
  const result = parseThreshold(text)
  if (!result.ok) return
  for (const language of ['zh', 'en'] as const) {
    const again = parseThreshold(printThreshold(result.threshold, language))
    if (JSON.stringify(again) !== JSON.stringify(result))
      throw new Error(`prints otherwise: ${text}`)
  }
}

function checkResult(
  text: string,
  result: ReturnType<typeof parseThreshold> | ReturnType<typeof parseQuantity>,
  reads: (text: string) => boolean,
): void {
  if (result.ok) return
  if (result.problems.length === 0) throw new Error(`no problem named: ${JSON.stringify(text)}`)
  for (const { code, start, end, found, nearest } of result.problems) {
    const inside = start >= 0 && start <= end && end <= text.length
    if (!inside || found !== text.slice(start, end)) throw new Error(`${code} lies outside`)
    if (nearest !== undefined && !reads(nearest)) throw new Error(`${nearest} does not read`)
  }
}
