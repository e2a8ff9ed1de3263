import { writeFileSync } from 'node:fs'
import { gb18030 } from '../intake/pieces.js'
import { makeXlsx, makeZip } from '../workbook/make-xlsx.js'
import { bomb, cell, HEADER, json, order, sheetRow, withoutBreak, zipped } from './bad-files.js'

/** Files that are wrong in one way each, among good rows, and what an officer must be told. */
export interface BadInput {
  readonly name: string
  readonly file: string
  readonly make: (path: string) => void
  /** The orders beside it that get their card all the same. */
  readonly good: readonly string[]
  /** Each line in Chinese and in English. */
  readonly said: readonly (readonly [string, string])[]
  /** What the rejects file must hold, whole. */
  readonly kept?: readonly string[]
  /** The most memory that it may take, in MiB. */
  readonly most?: number
}

/** The bad row stands third, with a good one before it and one behind; it is given back whole. */
function csv(
  name: string,
  row: string | Uint8Array,
  zh: string,
  en: string,
  kept: string = typeof row === 'string' ? row : '',
): BadInput {
  const [before, after] = [`${HEADER}\n${order('A1')}\n`, `\n${order('A2')}\n`]
  return {
    name,
    file: 'bad.csv',
    make: (path) => {
      const parts = [before, row, after].map((part) => Buffer.from(part))
      writeFileSync(path, Buffer.concat(parts))
    },
    good: ['A1', 'A2'],
    said: [[`bad.csv 第 3 行  ${zh}`, `bad.csv:3  ${en}`]],
    kept: [kept],
  }
}

/** A file of which nothing can be kept. */
function file(name: string, path: string, content: string | Buffer, zh: string, en: string) {
  const make = (at: string) => writeFileSync(at, content)
  const said = [[`${path}  ${zh}`, `${path}  ${en}`]] as const
  return { name, file: path, make, good: [], said }
}

const wide = Array.from({ length: 16_385 }, (_, at) => (at === 0 ? '工单编号' : `列${at}`)).join(
  ',',
)

export const badInputs: readonly BadInput[] = [
  csv(
    'a missing unit',
    order('B', { unit: '' }),
    '承办单位（unit）没有填写；建议：填上承办单位（unit）',
    '"unit" (承办单位) is not filled in; fix: fill in "unit" (承办单位)',
  ),
  csv(
    'an unknown category',
    order('B', { category: '资询' }),
    '工单类别（category）不能是“资询”；建议：改为“咨询”',
    '"category" (工单类别) cannot be "资询"; fix: write "咨询"',
  ),
  csv(
    'an impossible date',
    order('B', { from: '2015-02-30 10:00:00' }),
    '派单时间（dispatchedAt）“2015-02-30 10:00:00”：没有这一天；建议：核对日期，那个月最后一天是 2015-02-28',
    '"dispatchedAt" (派单时间) "2015-02-30 10:00:00" is a date that does not exist; fix: check the date; the last day of that month is 2015-02-28',
  ),
  csv(
    'completion before dispatch',
    order('B', { to: '2015-03-15 10:00:00' }),
    '办结时间（completedAt）是 2015-03-15 10:00:00，早于派单时间（dispatchedAt）的 2015-03-16 10:00:00；建议：核对派单时间（dispatchedAt）2015-03-16 10:00:00 与办结时间（completedAt）2015-03-15 10:00:00，改正写错的一个',
    '"completedAt" (办结时间) 2015-03-15 10:00:00 is before "dispatchedAt" (派单时间) 2015-03-16 10:00:00; fix: check "dispatchedAt" (派单时间) 2015-03-16 10:00:00 against "completedAt" (办结时间) 2015-03-15 10:00:00, and correct the wrong one',
  ),
  csv(
    'a year without a calendar',
    order('B', { from: '2031-02-03 10:00:00', to: '' }),
    '日历里没有 2031 年；建议：先添上 calendar/cn/2031.yaml；日期写错的，改正日期',
    'the calendar has no 2031; fix: add calendar/cn/2031.yaml, or correct the date if it is wrong',
  ),
  {
    name: 'a duplicate',
    file: 'bad.csv',
    make: (path) => {
      const rows = [HEADER, order('B'), order('A1'), order('B', { unit: '市公安局' })]
      writeFileSync(path, `${rows.join('\n')}\n`)
    },
    good: ['A1'],
    said: [
      [
        'bad.csv 第 2 行  同一条记录写了几次，内容不同；建议：与 bad.csv 第 4 行 对照，只留对的一条',
        'bad.csv:2  the same record again with other facts; fix: compare with bad.csv:4 and keep the right one',
      ],
      [
        'bad.csv 第 4 行  同一条记录写了几次，内容不同；建议：与 bad.csv 第 2 行 对照，只留对的一条',
        'bad.csv:4  the same record again with other facts; fix: compare with bad.csv:2 and keep the right one',
      ],
    ],
    kept: [order('B'), order('B', { unit: '市公安局' })],
  },
  {
    name: 'a truncated last line',
    file: 'bad.csv',
    make: (path) => writeFileSync(path, `${HEADER}\n${order('A1')}\n工单,B,市教`),
    good: ['A1'],
    said: [
      [
        'bad.csv 第 3 行  文件到这里断了，最后一行不完整；建议：补全最后一行，或重新导出',
        'bad.csv:3  the file ends here, in the midst of its last line; fix: complete the last line, or export again',
      ],
    ],
    kept: ['工单,B,市教'],
  },
  {
    name: 'a truncated last line of JSON',
    file: 'bad.ndjson',
    make: (path) => writeFileSync(path, `${json('A1')}\n${json('B').slice(0, 60)}`),
    good: ['A1'],
    said: [
      [
        'bad.ndjson 第 2 行  文件到这里断了，最后一行不完整；建议：补全最后一行，或重新导出',
        'bad.ndjson:2  the file ends here, in the midst of its last line; fix: complete the last line, or export again',
      ],
    ],
    kept: [JSON.stringify(json('B').slice(0, 60))],
  },
  csv(
    'too many columns',
    `${order('B')},多,余`,
    '应有 6 列，实有 8 列；建议：减到 6 列，内容里有分隔符的，放进双引号',
    '6 columns expected, 8 found; fix: put a text that holds the delimiter in quotes',
  ),
  csv(
    'a lone quote',
    order('B', { unit: '"市教育局' }),
    '这一行的双引号不成对，少了一个或多了一个；建议：补上或删去一个双引号，内容里的双引号写两个',
    'the double quotes of this row do not pair: one is missing or one too many; fix: add or delete a quote; a quote inside a text is written twice',
  ),
  csv(
    'wrong encoding in mid-file',
    gb18030(order('B')),
    '从文件的第 149 个字节起，编码与其余部分不同，成了乱码；建议：核对这一行，全部另存为同一种编码，最好是 UTF-8',
    'not in the encoding of the rest of the file, from byte 149 on; fix: check this line, and save it all in one encoding, best UTF-8',
    order('B'),
  ),
  csv(
    'NUL bytes',
    order('B', { unit: '市\0教育局' }),
    '文件的第 161 个字节是空字符（NUL），不是文字；建议：重新导出，或删去空字符',
    'a NUL character at byte 161, which is no text; fix: export it again, or delete it',
  ),
  {
    name: 'a 200 MB line without a break',
    file: 'bad.csv',
    make: (path) => withoutBreak(path, `${HEADER}\n${order('A1')}\n工单,B,`, `\n${order('A2')}\n`),
    good: ['A1', 'A2'],
    said: [
      [
        'bad.csv 第 3 行  超过 1,048,576 个字没有换行，不是一条记录；建议：核对换行，一行写一条记录',
        'bad.csv:3  more than 1,048,576 characters without a line break; not read as a record; fix: check its line ends; one record a line',
      ],
    ],
    // as much of it as shows what it is
    kept: [`工单,B,${'x'.repeat(500)}`],
    most: 300,
  },
  {
    name: 'a 200 MB line of JSON without a break',
    file: 'bad.ndjson',
    make: (path) => withoutBreak(path, `${json('A1')}\n{"id":"`, `\n${json('A2')}\n`),
    good: ['A1', 'A2'],
    said: [
      [
        'bad.ndjson 第 2 行  超过 16,777,216 个字没有换行，不是一条记录；建议：核对换行，一行写一条记录',
        'bad.ndjson:2  more than 16,777,216 characters without a line break; not read as a record; fix: check its line ends; one record a line',
      ],
    ],
    kept: [`{\\"id\\":\\"${'x'.repeat(100)}`],
    most: 400,
  },
  file(
    'an empty file',
    'bad.csv',
    '',
    '文件是空的；建议：重新导出',
    'the file is empty; fix: export it again',
  ),
  file(
    'a header alone',
    'bad.csv',
    `${HEADER}\n`,
    '只有表头，没有记录；建议：核对导出时选的范围',
    'a header and no record below it; fix: check what was chosen for the export',
  ),
  file(
    'a zip that is no xlsx',
    'bad.xlsx',
    makeZip({ '说明.txt': '不是表格' }),
    '是压缩包，但里面不是 Excel 工作簿；建议：解压后再给，或另存为 .xlsx',
    'a zip without a workbook in it; fix: unpack it first, or save it as .xlsx',
  ),
  {
    name: 'a zip bomb that says its size',
    file: 'bad.xlsx',
    make: (path) => writeFileSync(path, bomb(600 << 20)),
    good: ['A1'],
    said: [
      [
        'bad.xlsx〔附件〕 第 1 行  太大，解开以后超过 512 MB，从这里起没有读；建议：分成几个文件',
        'bad.xlsx[附件]:1  more than 512 MB when unpacked; not read from here on; fix: part it into several files',
      ],
    ],
    most: 300,
  },
  {
    name: 'a zip bomb that lies about its size',
    file: 'bad.xlsx',
    make: (path) => writeFileSync(path, bomb(1000)),
    good: ['A1'],
    said: [
      [
        'bad.xlsx〔附件〕 第 1 行  工作簿已损坏，从这里起没有读；建议：重新导出',
        'bad.xlsx[附件]:1  the workbook is damaged, and was not read from here on; fix: export it again',
      ],
    ],
    most: 300,
  },
  csv(
    'a row of 16,385 columns',
    `${order('B')}${','.repeat(16_379)}末`,
    '超过 16,384 列，Excel 也没有这么多列；建议：删去右边多余的列',
    'more than 16,384 columns, and no spreadsheet has more; fix: delete the empty columns on the right',
  ),
  {
    name: 'a sheet of 16,385 columns',
    file: 'bad.xlsx',
    make: (path) => {
      const rows = [
        sheetRow(HEADER),
        sheetRow(order('A1')),
        sheetRow(order('B'), cell('末', 'XFE3')),
        sheetRow(order('A2')),
      ]
      const other = sheetRow(wide) + sheetRow(wide.replace('工单编号', 'C'))
      const sheets = [
        { name: '工单', rows: rows.join('') },
        { name: '附件', rows: other },
      ]
      writeFileSync(path, makeXlsx({ sheets }))
    },
    good: ['A1', 'A2'],
    said: ['工单 3', '附件 1', '附件 2'].map((place) => {
      const [sheet, row] = place.split(' ')
      return [
        `bad.xlsx〔${sheet}〕 第 ${row} 行  超过 16,384 列，Excel 也没有这么多列；建议：删去右边多余的列`,
        `bad.xlsx[${sheet}]:${row}  more than 16,384 columns, and no spreadsheet has more; fix: delete the empty columns on the right`,
      ]
    }),
    kept: [`${order('B')},末`, wide, wide.replace('工单编号', 'C')],
  },
  {
    name: 'a .gz cut off',
    file: 'bad.csv.gz',
    make: (path) => writeFileSync(path, zipped().subarray(0, -12)),
    good: ['A1', 'A2'],
    said: [
      [
        'bad.csv.gz 第 4 行  文件到这里断了，最后一行不完整；建议：补全最后一行，或重新导出',
        'bad.csv.gz:4  the file ends here, in the midst of its last line; fix: complete the last line, or export again',
      ],
    ],
  },
  {
    name: 'a .gz damaged',
    file: 'bad.csv.gz',
    make: (path) => writeFileSync(path, Buffer.concat([zipped(), Buffer.from('PK?')])),
    good: [],
    said: [
      [
        'bad.csv.gz 第 1 行  .gz 压缩文件从这里起已损坏，后面没有读；建议：重新复制或导出',
        'bad.csv.gz:1  the .gz file is damaged from here on, and was not read further; fix: copy it again, or export it again',
      ],
    ],
  },
]
