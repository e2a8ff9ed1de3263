// The month as a workbook of three sheets and one of notes, as people keep it: titles, a header in
// two rows with merged cells, dates as real dates and as text, totals, pages that begin anew.

import { drawing } from '../chance.mjs'
import { keyOf, TABLES } from './tables.mjs'
import { FORMATS, workbook } from './workbook.mjs'
import { writing } from './writing.mjs'
import { breakages } from './xlsx-breakages.mjs'

const SEED = 20150702
const SHEETS = { 工单: '2015年5月工单', 认定: '查证认定', 知识库信息: '知识库信息' }
const PAGE = 90
const DATE = FORMATS.indexOf('yyyy/m/d') + 1

const NOTES = {
  name: '填表说明',
  merges: [],
  rows: [
    ['填表说明'],
    [],
    ['栏目', '怎么填'],
    ['工单编号', '由系统生成，不得更改'],
    ['派单时间', '以系统派出时间为准'],
    ['工单类别', '咨询、意见、建议、表扬；其余为求决类'],
    ['本表由热线中心每月汇总，次月1日导出。'],
  ],
}

/** The workbook, and what is broken in it: in which sheet and row (by its 序号), why, what mends it. */
export function makeXlsx() {
  const made = TABLES.map(sheetOf)
  return {
    files: { '2015年5月.xlsx': workbook([NOTES, ...made.map(({ sheet }) => sheet)]) },
    broken: made.flatMap(({ broken }) => broken),
  }
}

function sheetOf(table) {
  const { name, columns, records } = table
  const cellOf = cells(SEED + records.length)
  const header = headerOf(['序号', ...columns, '备注'])
  const width = columns.length + 2
  const rows = [
    [`清远市12345政府服务热线${name}表`],
    ['统计期间：2015-05-01 至 2015-05-31　　导出：热线中心'],
    [],
  ]
  const merges = [
    [1, 0, 1, width - 1],
    [2, 0, 2, width - 1],
  ]
  const putHeader = () => {
    merges.push(
      ...header.merges.map(([top, left, bottom, right]) => [
        top + rows.length,
        left,
        bottom + rows.length,
        right,
      ]),
    )
    rows.push(...header.rows)
  }
  putHeader()
  const first = rows.length + 1
  const broken = []
  for (const [index, record] of records.entries()) {
    const no = index + 1
    const row = [{ number: no }, ...columns.map(({ fact, kind }) => cellOf(record[fact], kind)), '']
    const breakage = breakages.find(({ of }) => of === keyOf(table, record))
    if (breakage) {
      const mend = {}
      for (const [fact, cell] of Object.entries(breakage.set)) {
        const at = columns.findIndex((one) => one.fact === fact) + 1
        row[at] = cell
        mend[at] = record[fact]
      }
      const { zh, en } = breakage
      broken.push({ table: name, no: String(no), key: keyOf(table, record), zh, en, mend })
    }
    rows.push(row)
    if (no % PAGE === 0 && no < records.length) {
      rows.push(['小计', { formula: `COUNTA(B${first}:B${rows.length})`, shown: no }], [])
      putHeader()
    }
  }
  merges.push([rows.length + 1, 0, rows.length + 1, 1])
  rows.push(['合计', '', '', `${records.length}件`], [], ['制表：热线中心'].slice(1))
  return { sheet: { name: SHEETS[name], rows, merges }, broken }
}

/** One row, or two where any column stands in a group; what spans is merged. */
function headerOf(columns) {
  const heads = columns.map((one) => (typeof one === 'string' ? { head: one } : one))
  if (!heads.some(({ group }) => group))
    return { rows: [heads.map(({ head }) => head)], merges: [] }
  const merges = []
  const top = heads.map(({ head, group }, at) => {
    if (group === undefined) {
      merges.push([1, at, 2, at])
      return head
    }
    if (heads[at - 1]?.group === group) return ''
    const after = heads.findIndex((one, index) => index > at && one.group !== group)
    merges.push([1, at, 1, after - 1])
    return group
  })
  return { rows: [top, heads.map(({ head, group }) => (group === undefined ? '' : head))], merges }
}

/** How a value comes to stand in a cell: as text in any writing, as a number, as a date. */
function cells(seed) {
  const write = writing(seed)
  const { between, weighted } = drawing(seed)
  const whole = (text) => (text.includes(' ') ? text : `${text} 00:00:00`)
  const dated = (text, kind) =>
    weighted([
      [
        () => ({
          date: whole(text),
          format: kind === 'date' && !text.includes(' ') ? DATE : between(1, 4),
        }),
        6,
      ],
      [() => ({ iso: text.replace(' ', 'T'), format: 2 }), 1],
      [() => write(text, kind), 2],
    ])()
  return (text, kind) => {
    if (text === '') return write(text, kind)
    switch (kind) {
      case 'instant':
      case 'date':
        return dated(text, kind)
      case 'number':
        return weighted([
          [{ number: text }, 4],
          [write(text, kind), 1],
        ])
      case 'item':
        return weighted([
          [{ number: text }, 2],
          [write(text, kind), 1],
        ])
      case 'unit':
        return weighted([
          [write(text, kind), 9],
          [{ rich: [text.slice(0, 1), text.slice(1)] }, 1],
        ])
      default:
        return write(text, kind)
    }
  }
}
