import { closeSync, openSync, writeSync } from 'node:fs'
import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { makeZip, xlsxParts } from '../workbook/make-xlsx.js'

/** What goes into files that are wrong in one way: rows, lines, cells, and what is too large. */
export const HEADER = '记录类型,工单编号,承办单位,工单类别,派单时间,办结时间'
export const UNIT = '市教育局'
export const DISPATCHED = '2015-03-16 10:00:00'
export const LATE = '2015-03-18 08:00:01'

export function order(id: string, cells: Readonly<Record<string, string>> = {}): string {
  const all = {
    kind: '工单',
    id,
    unit: UNIT,
    category: '咨询',
    from: DISPATCHED,
    to: LATE,
    ...cells,
  }
  return Object.values(all).join(',')
}

export const GOOD = `${HEADER}\n${order('G1')}\n`

/** 200 MB of one letter in the midst of a row, written in pieces. */
export function withoutBreak(path: string, before: string, after: string): void {
  const to = openSync(path, 'w')
  const piece = Buffer.alloc(1 << 20, 'x')
  writeSync(to, before)
  for (let count = 0; count < 200; count++) writeSync(to, piece)
  writeSync(to, after)
  closeSync(to)
}

export function json(id: string, more: Readonly<Record<string, unknown>> = {}): string {
  const all = { category: 'consultation', dispatchedAt: DISPATCHED, completedAt: LATE, ...more }
  return JSON.stringify({ subject: 'work-order', id, unit: UNIT, ...all })
}

export const cell = (text: string, reference = '') =>
  `<c t="inlineStr"${reference && ` r="${reference}"`}><is><t>${text}</t></is></c>`
export const sheetRow = (text: string, more = '') =>
  `<row>${text
    .split(',')
    .map((one) => cell(one))
    .join('')}${more}</row>`

/** A megabyte of blanks that packs to almost nothing, as often as wanted. */
function blanks(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1 << 20, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync('')
  return Buffer.concat([...Array<Buffer>(megabytes).fill(one), end])
}

export function bomb(told: number): Buffer {
  const rows = sheetRow(HEADER) + sheetRow(order('A1'))
  const parts = xlsxParts({
    sheets: [
      { name: '工单', rows },
      { name: '附件', rows },
    ],
  })
  const packed = blanks(600)
  return makeZip(parts, { lie: { 'xl/worksheets/sheet2.xml': { unpacked: told, packed } } })
}

/** Three members, one row in each but the first. */
export function zipped(): Buffer {
  const parts = [`${HEADER}\n${order('A1')}\n`, `${order('A2')}\n`, `${order('B')}\n`]
  return Buffer.concat(parts.map((part) => gzipSync(part)))
}
