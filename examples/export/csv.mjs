// The month as a platform exports it to CSV: GB18030, titles above the header, every hand's dates.

import { drawing } from '../chance.mjs'
import { breakages } from './csv-breakages.mjs'
import { gb18030 } from './gb18030.mjs'
import { keyOf, TABLES } from './tables.mjs'
import { writing } from './writing.mjs'

const SEED = 20150701
const TITLES = {
  工单: '清远市12345政府服务热线工单明细表（2015年5月）',
  认定: '查证认定情况登记表（2015年5月）',
  知识库信息: '知识库信息报送情况表（2015年5月）',
}
const REMARKS = ['', '', '', '来电人要求回复', '已电话沟通，待书面回复', '"加急"件', '见附件1,2']

const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells) => cells.map(quoted).join(',')

/**
 * The files by name, and what is broken in them: in which row (by its 序号), for which reasons, and
 * which cells mend it.
 */
export function makeCsv() {
  const files = {}
  const broken = []
  for (const table of TABLES) {
    const { lines, broken: found, cut } = linesOf(table)
    files[`${table.name}.csv`] = gb18030(lines.join('\r\n') + (cut ? '' : '\r\n'))
    broken.push(...found)
  }
  return { files, broken }
}

function linesOf(table) {
  const { name, columns, records } = table
  const write = writing(SEED + records.length)
  const { chance, oneOf } = drawing(SEED)
  const header = ['序号', '记录类型', ...columns.map(({ csv }) => csv), '备注']
  const across = (cells) => header.map((_, index) => cells[index] ?? '').join(',')
  const lines = [
    across([TITLES[name]]),
    across(['导出：热线中心', '', '导出时间：2015/7/1 8:30']),
    across([]),
  ]
  lines.push(lineOf(header))
  const broken = []
  for (const [index, record] of records.entries()) {
    const no = String(index + 1)
    const plain = [no, name, ...columns.map(({ fact }) => record[fact]), '']
    const cells = [
      no,
      name,
      ...columns.map(({ fact, kind }) => write(record[fact], kind)),
      oneOf(REMARKS),
    ]
    const breakage = breakages.find(({ of }) => of === keyOf(table, record))
    lines.push(breakage ? brokenLine(breakage, table, cells) : lineOf(cells))
    if (breakage)
      broken.push({ table: name, no, key: keyOf(table, record), ...told(breakage, table, plain) })
    // a page ends: the export prints its header anew, and leaves a line
    if (index % 120 === 119) lines.push(across([]), lineOf(header))
    if (chance() < 0.01) lines.push(across([]))
  }
  const cut = broken.at(-1)?.no === String(records.length)
  if (!cut) lines.push(across([]), across(['合 计', '', `${records.length}件`]))
  return { lines, broken, cut }
}

function brokenLine({ set = {}, line = (text) => text }, { columns }, cells) {
  const changed = [...cells]
  for (const [fact, text] of Object.entries(set)) changed[columnOf(columns, fact)] = text
  return line(lineOf(changed))
}

/** What stands in which column once it is mended; of a row in pieces, all of it. */
function told({ set, zh, en }, { columns }, plain) {
  const at = set ? Object.keys(set).map((fact) => columnOf(columns, fact)) : plain.keys()
  return { zh, en, mend: Object.fromEntries([...at].map((index) => [index, plain[index]])) }
}

const columnOf = (columns, fact) => columns.findIndex((one) => one.fact === fact) + 2
