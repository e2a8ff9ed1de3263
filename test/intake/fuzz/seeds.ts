import fc from 'fast-check'
import { gb18030, utf16 } from '../pieces.js'

/**
 * Small good files, and what can happen to them on their way. Every row carries two numbers of its
 * own, in its first cell and in its last, by which it is found again wherever it went: digits, for
 * no encoding takes a digit for the half of another character.
 */
export const HEADER = ['工单编号', '承办单位', '工单类别', '派单时间', '办结时间', '备注']
export const MARK = /[78]31\d{4}/g

export type Row = readonly string[]

export function goodRow(index: number): Row {
  const number = String(index).padStart(4, '0')
  const day = String(2 + (index % 25)).padStart(2, '0')
  const category = ['咨询', '一般性诉求', '表扬'][index % 3] ?? ''
  const [from, to] = [`2015-03-${day} 10:00:00`, index % 4 === 0 ? '' : `2015-04-${day} 08:00:01`]
  return [`731${number}`, `市${index % 5}局`, category, from, to, `尾831${number}`]
}

export const goodRows = fc
  .tuple(fc.nat(999), fc.integer({ min: 1, max: 8 }))
  .map(([from, count]) => Array.from({ length: count }, (_, index) => goodRow(from + index)))

/** As RFC 4180 has it, whatever intake itself would write. */
export function csvText(rows: readonly Row[], delimiter: string, end: string): string {
  const cell = (text: string) =>
    /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map(cell).join(delimiter) + end).join('')
}

export const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  gb18030,
  'utf-16le': (text) => utf16(text, false),
  'utf-16be': (text) => utf16(text, true),
}

export const form = fc.record({
  delimiter: fc.constantFrom(',', '\t', ';'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(...Object.keys(encodings)),
})

/** Rows come twice, the same or not, more often than anything else goes wrong. */
const CHANGES = [
  ...(['flip', 'put', 'put', 'remove', 'copy', 'swap-lines', 'cut-line', 'cut'] as const),
  ...(['double-line', 'double-line-changed'] as const),
] as const

/** What happens to bytes; places are fractions of the length, so that they shrink and stay inside. */
export interface Change {
  readonly kind: (typeof CHANGES)[number]
  readonly at: number
  readonly from: number
  readonly length: number
  readonly put: Uint8Array
}

const put = fc.oneof(
  fc.constantFrom('"', '""', ',', '\t', ';', '\n', '\r', '\r\n', '\0', '{', '}', '[', '合计', '是'),
  fc.constantFrom('","', '"\n"', '\0'.repeat(100), ',"order":7,"type":"x"', '\uFEFF', '，', ' '),
  { weight: 1, arbitrary: fc.constant('大'.repeat(30_000)) },
)
const bytes = fc.oneof(
  { weight: 8, arbitrary: put.map((text): Uint8Array => Buffer.from(text)) },
  { weight: 4, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('市教育局', '工单').map(gb18030) },
)

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...CHANGES),
    at: fc.nat(9999),
    from: fc.nat(9999),
    length: fc.integer({ min: 1, max: 60 }),
    put: bytes,
  }),
  { minLength: 1, maxLength: 4 },
)

export function changed(original: Uint8Array, list: readonly Change[]): Buffer {
  return list.reduce<Buffer>((bytes, change) => apply(bytes, change), Buffer.from(original))
}

function apply(bytes: Buffer, { kind, at: place, from: other, length, put }: Change): Buffer {
  const at = Math.floor((place * bytes.length) / 10_000)
  const from = Math.floor((other * bytes.length) / 10_000)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (kind) {
    case 'flip': {
      const flipped = Buffer.from(bytes)
      if (bytes.length > 0) flipped[at] = (flipped[at] ?? 0) ^ (1 << (length % 8))
      return flipped
    }
    case 'put':
      return Buffer.concat([before, put, after])
    case 'remove':
      return Buffer.concat([before, after.subarray(length)])
    case 'copy':
      return Buffer.concat([before, bytes.subarray(from, from + length), after])
    case 'cut':
      return Buffer.from(before)
    default: {
      const lines = bytes.toString('latin1').split(/(?<=\n)/)
      const [one, two] = [place % lines.length, other % lines.length]
      const line = lines[one] ?? ''
      if (kind === 'cut-line') lines[one] = `${line.slice(0, length)}\n`
      else if (kind === 'double-line') lines.splice(two, 0, line)
      else if (kind === 'double-line-changed') {
        // the last digit of a time: another record of the same number
        lines.splice(two, 0, line.replace(/(:0)[0-4](?=\D*$|\D)/, '$17'))
      } else {
        lines[one] = lines[two] ?? ''
        lines[two] = line
      }
      return Buffer.from(lines.join(''), 'latin1')
    }
  }
}
