import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InputItem } from '../../intake/items.js'
import { parseMap } from '../../intake/table/map-file.js'
import { readTable } from '../../intake/table/read-table.js'
import type { TableItem } from '../../intake/table/rows.js'
import { UnitNames, withUnitsRenamed } from '../../intake/unit-names.js'
import { all, itemsOf, subjects, told } from './pieces.js'

const head = '工单编号,承办单位,工单类别,派单时间,办结时间'
const row = (id: string) => `${id},市教育局,咨询,2015/5/4 9:05,`
const read = async (text: string, options = {}) =>
  told(await itemsOf(text, { subject: 'work-order', ...options }))
const records = (items: readonly InputItem[]) =>
  items.flatMap((item) => (item.kind === 'record' ? [item.record] : []))

test('a record by its English names, and what it was made from', async () => {
  const items = await itemsOf(
    `${head},申请延期时间,延期审批结果,备注\n${row('o1')},2015.5.5,同意,好\n`,
    {
      subject: 'work-order',
    },
  )
  expect(items.at(-1)).toMatchObject({
    kind: 'record',
    place: { file: 'f.csv', row: 2 },
    record: {
      subject: 'work-order',
      id: 'o1',
      unit: '市教育局',
      category: 'consultation',
      dispatchedAt: '2015-05-04T09:05:00',
      extensions: [{ requestedAt: '2015-05-05', decision: 'approved' }],
      备注: '好',
    },
    origin: {
      header: { delimiter: ',', width: 8 },
      cells: ['o1', '市教育局', '咨询'].concat(['2015/5/4 9:05', '', '2015.5.5', '同意', '好']),
    },
    problems: [],
  })
  expect(told(items)[1]).toBe('unknown 备注')
})

describe('headers', () => {
  test.each<[string, string, string[]]>([
    [
      'titles above',
      `清远市五月工单\n\n制表：热线中心\n${head}\n${row('o1')}\n`,
      ['1 skipped title', '2 skipped blank', '3 skipped title', '4 skipped header', '5 record o1'],
    ],
    [
      'width, blanks and stars',
      `工单编号＊, 承办 单位,"工单\n类别",ＤispatchedAt\nx,y,咨询,2015-05-04\n`,
      ['1 skipped header', '2 record x'],
    ],
    [
      'two rows',
      '工单编号,承办单位,工单类别,时间,,申请延期,\n,,,派单时间,办结时间,时间,\no1,市教育局,咨询,2015-05-04,,,\n',
      ['1 skipped header', '2 skipped header', '3 record o1'],
    ],
    [
      'groups that complete their sub-headings',
      '基本信息,,,派单,办结\n编号,承办单位,工单类别,时间,时间\no1,市教育局,咨询,2015-05-04,\n',
      ['1 skipped header', '2 skipped header', 'unknown 基本信息编号', '3 record undefined'],
    ],
    [
      'merged cells, whose text stands in each of them',
      '序号,工单编号,承办单位,工单类别,派单时间,退单,退单,延期,延期,延期\n序号,工单编号,承办单位,工单类别,派单时间,申请时间,同意时间,申请时间,结果,意见\n1,o1,市教育局,咨询,2015-05-04,,,,,\n',
      ['1 skipped header', '2 skipped header', 'unknown 序号', 'unknown 延期意见', '3 record o1'],
    ],
    [
      'repeated on every page',
      `五月\n${head}\n${row('o1')}\n五月\n${head}\n${row('o2')}\n`,
      [
        '1 skipped title',
        '2 skipped header',
        '3 record o1',
        '4 skipped repeated',
        '5 skipped repeated',
        '6 record o2',
      ],
    ],
    ['none', 'a,b\n1,2\n', ['unknown a', 'unknown b', '1 no-header', '2 no-header']],
    ['one and nothing below', `${head}\n`, ['1 skipped header', '0 no-rows']],
    ['twice the same', `${head},单位\n${row('o1')},x\n`, ['1 skipped header', '2 header-twice']],
    [
      'values without a name',
      `${head},\n${row('o1')},\n${row('o2')},x\n`,
      ['1 skipped header', '2 record o1', 'unknown column 6', '3 record o2'],
    ],
    [
      'what a rejects file adds',
      `${head},退回原因,建议改法\n${row('o1')},x,y\n`,
      ['1 skipped header', '2 record o1'],
    ],
    ['an empty file', '', ['0 empty-input']],
  ])('%s', async (_, text, wanted) => {
    expect(await read(text)).toEqual(wanted)
  })

  test('sub-headings by their groups', async () => {
    const text =
      '工单编号,承办单位,工单类别,派单时间,退单,,延期,,\n,,,,申请时间,同意时间,申请时间,结果,承诺时间\no1,市教育局,咨询,2015-05-04,2015-05-05,2015-05-06,2015-05-07,同意,2015-05-08\n'
    expect(records(await itemsOf(text, { subject: 'work-order' }))[0]).toMatchObject({
      returnRequestedAt: '2015-05-05',
      returnAcceptedAt: '2015-05-06',
      extensions: [{ requestedAt: '2015-05-07', decision: 'approved', promisedAt: '2015-05-08' }],
    })
  })

  test('the nearest is named, and a map helps', async () => {
    const text = `${head.replace('派单时间', '派发日')}\n${row('o1')}\n`
    const items = await itemsOf(`${head.replace('派单时间', '派单时闯')}\n${row('o1')}\n`, {
      subject: 'work-order',
    })
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'unknown-header', column: 4, nearest: '派单时间' }),
    )
    const { map } = parseMap('m.yaml', 'columns: {派发日: dispatchedAt, 备注: }\n')
    expect(
      records(await itemsOf(text, { subject: 'work-order', columns: map.columns }))[0],
    ).toMatchObject({
      dispatchedAt: '2015-05-04T09:05:00',
    })
  })
})

describe('rows', () => {
  test.each<[string, string, string]>([
    ['blank', ',,,,', 'skipped blank'],
    ['a sum', '合 计：,,,35,', 'skipped total'],
    ['a short sum', '总计,35', 'skipped total'],
    ['a unit called 合计', 'o1,合计,咨询,2015-05-04,', 'record o1'],
    ['too few cells', 'o1,市教育局', 'cells'],
    ['too many', `${row('o1')},x`, 'cells'],
    ['too many blank ones', `${row('o1')},,`, 'record o1'],
    ['an impossible date', 'o1,市教育局,咨询,2015年2月30日,', 'record o1'],
  ])('%s', async (_, text, wanted) => {
    expect(await read(`${head}\n${text}\n`)).toContain(`2 ${wanted}`)
  })

  test.each<[string, string]>([
    ['小计,90,,,,', 'skipped total'],
    ['小计,90件,30家,,,', 'skipped total'],
    ['合计,o1,市教育局,咨询,2015-05-04,', 'record o1'],
  ])('a sum that stands below the numbers: %s', async (text, wanted) => {
    expect(await read(`序号,${head}\n${text}\n`)).toContain(`2 ${wanted}`)
  })

  test('an assignment that a finding is about is one, whatever its width', async () => {
    const text = '认定编号,工单编号,派单序号,责任单位\nr１,o－１,２,u\n'
    expect(records(await itemsOf(text, { subject: 'finding' }))[0]).toMatchObject({
      id: 'r1',
      orderId: 'o-1',
      assignment: '2',
    })
  })

  test('a date that is none is shown as it was typed', async () => {
    const items = await itemsOf(
      `${head}\no1,市教育局,咨询,2015-02-30 09:05:00,2015-05-04 25:00:00\n`,
      {
        subject: 'work-order',
      },
    )
    expect(items.at(-1)).toMatchObject({
      problems: [
        { field: 'dispatchedAt', value: '2015-02-30 09:05:00', reason: 'no-such-date' },
        { field: 'completedAt', value: '2015-05-04 25:00:00', reason: 'no-such-time' },
      ],
    })
  })

  test('the last one cut off', async () => {
    expect((await read(`${head}\n${row('o1')}\no2,市教`)).at(-1)).toBe('3 truncated')
  })

  test('what intake alone can see', async () => {
    const items = await itemsOf(`${head}\n2.01E+17,市教育局,咨询,2015年2月30日,\n`, {
      subject: 'work-order',
    })
    expect(items.at(-1)).toMatchObject({
      record: { id: '2.01E+17', dispatchedAt: '2015年2月30日' },
      problems: [
        { code: 'refused-cell', field: 'id', reason: 'digits-lost' },
        { code: 'not-an-instant', value: '2015年2月30日', reason: 'no-such-date' },
      ],
    })
  })
})

describe('which subject', () => {
  test('a column says it for each row', async () => {
    const text = '记录类型,工单编号,认定编号,单位\n工单,o1,,a\n认定,o1,r1,b\n公单,o1,,c\n,o2,,d\n'
    const items = await itemsOf(text)
    expect(told(items)).toEqual([
      '1 skipped header',
      '2 record o1',
      '3 record r1',
      '4 record undefined',
      '5 no-subject',
    ])
    expect(records(items).map(({ subject }) => subject)).toEqual(['work-order', 'finding', '公单'])
    expect(records(items)[1]).toMatchObject({ id: 'r1', orderId: 'o1', unit: 'b' })
  })

  test('else the sheet, else the caller', async () => {
    const sheetRows = (sheet: string, cells: string[], at: number): TableItem => ({
      kind: 'row',
      sheet,
      row: at,
      cells,
    })
    async function* rows() {
      for (const sheet of ['5月工单', '知识库信息', '说明', 'Sheet4']) {
        if (sheet === '说明') {
          yield sheetRows(sheet, ['请按月填写'], 1)
          continue
        }
        yield sheetRows(sheet, ['知识编号', '工单编号', '单位', '提交时间'], 1)
        yield sheetRows(sheet, ['k1', 'o1', 'u'], 2)
      }
    }
    const items = await all(readTable('f.xlsx', rows(), { subjects, subject: 'finding' }))
    expect(records(items).map(({ subject }) => subject)).toEqual([
      'work-order',
      'knowledge-item',
      'finding',
    ])
    expect(items).toContainEqual({
      kind: 'skipped',
      place: { file: 'f.xlsx', sheet: '说明', row: 1 },
      reason: 'no-header',
    })
  })
})

describe('the sheets of a workbook', () => {
  const sheet = (name: string, lines: readonly (readonly string[])[]): TableItem[] =>
    lines.map((cells, index) => ({ kind: 'row', sheet: name, row: index + 1, cells }))
  async function* inOrder(...sheets: readonly TableItem[][]) {
    yield* sheets.flat()
  }
  const cellsOf = (items: readonly InputItem[]) =>
    items.flatMap((item) => {
      const origin = 'origin' in item ? item.origin : undefined
      return origin?.kind === 'table' ? [[...origin.header.rows, origin.cells]] : []
    })

  test('notes that speak of a column are no table', async () => {
    const notes = sheet('填表说明', [
      ['栏目', '怎么填'],
      ['派单时间', '以系统为准'],
      ['别的', ''],
    ])
    const items = await all(readTable('f.xlsx', inOrder(notes), { subjects }))
    // a whole file of notes is said to be none of ours
    const skipped = [1, 2, 3].map((row) => `${row} skipped no-header`)
    expect(told(items)).toEqual([...skipped, '0 no-header'])
    const column = sheet('Sheet1', [
      ['记录类型', '编号'],
      ['工单', 'o1'],
    ])
    const meant = await all(readTable('f.xlsx', inOrder(column), { subjects }))
    expect(told(meant).at(-1)).toBe('2 record undefined')
  })

  test('a row leaves its sheet with the subject that only its name said', async () => {
    const head = ['工单编号', '单位']
    const rows = inOrder(
      sheet('5月工单', [head, ['o1'], ['o2', 'u', 'more']]),
      sheet('work-order', [head, ['o3', 'u']]),
      sheet('认定', [
        [...head, '记录类型'],
        ['o4', 'u', '工单'],
      ]),
      sheet('别的', [head, ['o5', 'u']]),
    )
    const items = await all(readTable('f.xlsx', rows, { subjects, subject: 'work-order' }))
    expect(cellsOf(items)).toEqual([
      [
        [...head, '记录类型'],
        ['o1', '', '工单'],
      ],
      [
        [...head, '记录类型'],
        ['o2', 'u,more', '工单'],
      ],
      [
        [...head, 'subject'],
        ['o3', 'u', 'work-order'],
      ],
      [
        [...head, '记录类型'],
        ['o4', 'u', '工单'],
      ],
      [head, ['o5', 'u']],
    ])
  })
})

test('units by their alias of the day, in whatever form a record came', async () => {
  const { map } = parseMap(
    'm.yaml',
    'units:\n  - {from: 市教育局, to: 市教体局, since: 2015-05-05}\n  - {from: 市卫生局, to: 市卫计局}\n',
  )
  const text = `${head}\no1,市教育局,咨询,2015-05-04 10:00,\no2,市教育局,咨询,2015-05-05 00:00,\no3,市卫生局,咨询,,\n`
  const given = await itemsOf(text, { subject: 'work-order' })
  async function* again() {
    yield* given
  }
  const found = records(await all(withUnitsRenamed(again(), new UnitNames(map.units), subjects)))
  expect(found.map(({ unit }) => unit)).toEqual(['市教育局', '市教体局', '市卫计局'])
})

test('rows in are records, unreadable and skipped rows, each once and in order', async () => {
  const cell = fc.constantFrom(
    'o1',
    '市教育局',
    '咨询',
    '"',
    '',
    '合计',
    '工单编号',
    '\0',
    '2015-05-04',
  )
  const line = fc.oneof(
    fc.constantFrom(head, row('o1'), '合计,3', '', '五月', `"a\nb",市教育局,咨询,2015-05-04,`),
    fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(',')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', ''),
      fc.constantFrom(undefined, 'work-order'),
      async (lines, end, subject) => {
        const items = await itemsOf(lines.join('\n') + end, { subject })
        const places = items
          .filter(({ kind }) => kind !== 'unknown-header')
          .map(({ place }) => place.row)
          .filter((at) => at > 0)
        expect(places).toEqual(places.map((_, index) => index + 1))
        const quoteless = lines.every((text) => !text.includes('"'))
        const text = lines.join('\n') + end
        if (quoteless)
          expect(places.length).toBe(
            text === '' ? 0 : text.replace(/\r?\n$/, '').split('\n').length,
          )
      },
    ),
    { numRuns: 1000 },
  )
})
