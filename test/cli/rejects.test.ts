import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { hotlineCards, inFolder, rowsOf } from '../command.js'

/** What comes back with a record that could not be taken: where, what stood there, why, what instead. */
const header = '记录类型,受理编号,办理单位,诉求类别,派单日期,办结日期,备注'
const rows = [
  '工单,A1,市教育局,咨询,2015/3/16 10:00,2015年3月18日 8时0分1秒,',
  '工单,A2,,咨询,2015/3/16 10:00,,',
  '工单,A3,市教育局,资询,2015年2月30日 9时,,"a,b"',
  '工单,A4,市教育局,咨询,2015-03-16 10:00,2015-03-16 09:00,',
  '工单,A5,市教育局,咨询,2030-03-16 10:00,,',
  '工单,A6,市教育局,咨询,2015-03-16 10:00,,',
  '工单,A6,市公安局,咨询,2015-03-16 10:00,,',
  '工单,A7,市教育局',
]

interface Back {
  readonly [column: string]: string
}

function evaluate(folder: string, name: string, content: string, lang = 'zh') {
  const input = join(folder, name)
  const rejects = join(folder, `rejects-of-${name}`)
  writeFileSync(input, content)
  const args = ['--as-of', '2015-07-01', '--format', 'ndjson', '--lang', lang]
  const ran = hotlineCards(['evaluate', input, ...args, '--rejects', rejects])
  // no machine's own folder in what is expected
  const text = readFileSync(rejects, 'utf8').replaceAll(join(folder, '/'), '')
  return { ...ran, rejects: text, stderr: ran.stderr.replaceAll(join(folder, '/'), '') }
}

const parsed = (text: string): readonly Back[] => parse(text, { bom: true, columns: true })

test('a table comes back with reason, fix and place, by the headers that it has itself', () => {
  inFolder((folder) => {
    const { rejects, code } = evaluate(folder, 'a.csv', [header, ...rows, ''].join('\n'))
    expect(code).toBe(3)
    expect(parsed(rejects).map((one) => [one.退回原因, one.建议改法, one.退回出处])).toEqual([
      ['“办理单位”（承办单位）没有填写', '填上“办理单位”（承办单位）', 'a.csv 第 3 行'],
      [
        '“派单日期”（派单时间）“2015年2月30日 9时”：没有这一天；“诉求类别”（工单类别）不能是“资询”',
        '核对日期，那个月最后一天是 2015-02-28；改为“咨询”',
        'a.csv 第 4 行',
      ],
      [
        '“办结日期”（办结时间）是 2015-03-16 09:00:00，早于“派单日期”（派单时间）的 2015-03-16 10:00:00',
        '核对“派单日期”（派单时间）2015-03-16 10:00:00 与“办结日期”（办结时间）2015-03-16 09:00:00，改正写错的一个',
        'a.csv 第 5 行',
      ],
      ['日历里没有 2030 年', '先添上 calendar/cn/2030.yaml；日期写错的，改正日期', 'a.csv 第 6 行'],
      ['同一条记录写了几次，内容不同', '与 a.csv 第 8 行 对照，只留对的一条', 'a.csv 第 7 行'],
      ['同一条记录写了几次，内容不同', '与 a.csv 第 7 行 对照，只留对的一条', 'a.csv 第 8 行'],
      [
        '应有 7 列，实有 3 列',
        '补足 7 列，空着的列也要有分隔符；这一行可能被换行断开了',
        'a.csv 第 9 行',
      ],
    ])
  })
})

test('mended, with the columns that were added still in it, it gives the rest', () => {
  inFolder((folder) => {
    const { rejects } = evaluate(folder, 'a.csv', [header, ...rows, ''].join('\n'))
    const mended = rejects
      .replace('A2,,', 'A2,市教育局,')
      .replace('资询', '咨询')
      .replace('2015年2月30日', '2015年2月28日')
      .replace('\t2015-03-16 09:00', '2015-03-18 09:00')
      .replace('2030-03-16', '2015-03-16')
      .replace('A6,市公安局', 'A8,市公安局')
      .replace(/"工单,A7,市教育局",,,,,,/, '工单,A7,市教育局,咨询,2015-03-16 10:00,,')
    const again = evaluate(folder, 'b.csv', mended)
    expect(again.stderr).not.toMatch(/✗|退回/)
    expect(again.code).toBe(0)
    const ids = new Set(rowsOf<{ readonly id: string }>(again.stdout).map(({ id }) => id))
    expect([...ids].sort()).toEqual(['A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'])
  })
})

test('the terminal says reason and fix, and counts by reason at the end, in both languages', () => {
  inFolder((folder) => {
    const content = [header, ...rows, ''].join('\n')
    const zh = evaluate(folder, 'a.csv', content)
    expect(zh.stderr).toContain(
      '✗ a.csv 第 3 行  “办理单位”（承办单位）没有填写；建议：填上“办理单位”（承办单位）\n',
    )
    expect(zh.stderr).toContain(
      '退回的原因：没有填写 1，没有这一天 1，内容不认得 1，时间先后颠倒 1，日历里没有这一年 1，同一记录内容不同 2，列数不对 1\n',
    )
    const en = evaluate(folder, 'a.csv', content, 'en')
    expect(en.stderr).toContain(
      '✗ a.csv:3  "办理单位" (承办单位) is not filled in; fix: fill in "办理单位" (承办单位)\n',
    )
    expect(en.stderr).toContain(
      'rejected for: not filled in 1, no such date 1, unknown value 1, times in the wrong order 1, year not in the calendar 1, one record told in two ways 2, wrong number of columns 1\n',
    )
    expect(en.rejects).toMatch(/,rejectReason,suggestedFix,rejectedFrom\r\n/)
  })
})

test('a table that lacks a column is told so, and not a row at a time what to fill in', () => {
  inFolder((folder) => {
    const content = '记录类型,工单编号,单位,派单时间\n工单,A1,市教育局,2015-03-16 10:00\n'
    const { rejects } = evaluate(folder, 'a.csv', content)
    expect(parsed(rejects).map((one) => one.建议改法)).toEqual([
      '表里没有这一列：添上工单类别（category），或用 --map 指明是哪一列',
    ])
  })
})

test('a line comes back with all of it as data', () => {
  inFolder((folder) => {
    const record = {
      subject: 'work-order',
      id: 'A1',
      unit: '市教育局',
      category: '资询',
      dispatchedAt: '2015-02-30',
    }
    const { rejects } = evaluate(folder, 'a.ndjson', `\n${JSON.stringify(record)}\n`)
    expect(rowsOf<Back>(rejects)).toEqual([
      {
        ...record,
        rejected: {
          file: 'a.ndjson',
          row: 2,
          problems: [
            {
              field: 'category',
              value: '资询',
              reason: '工单类别（category）不能是“资询”',
              fix: '改为“咨询”',
            },
            {
              field: 'dispatchedAt',
              value: '2015-02-30',
              reason: '派单时间（dispatchedAt）“2015-02-30”：没有这一天',
              fix: '核对日期，那个月最后一天是 2015-02-28',
            },
          ],
        },
      },
    ])
    expect(readdirSync(folder).sort()).toEqual(['a.ndjson', 'rejects-of-a.ndjson'])
  })
})

test('where not one record was evaluated, it is not said that there are no cards', () => {
  const args = ['evaluate', '-', '--as-of', '2015-07-01', '--lang', 'zh']
  const before = { subject: 'work-order', id: 'A', unit: '甲局', category: '咨询' }
  const old = JSON.stringify({ ...before, dispatchedAt: '2014-03-16 10:00' })
  const { stdout } = hotlineCards(args, { input: `${old}\n` })
  expect(stdout).toContain('一条记录也没有评定')
  expect(stdout).not.toContain('没有牌。')
  const met = JSON.stringify({
    ...before,
    dispatchedAt: '2015-03-16 10:00',
    completedAt: '2015-03-16 11:00',
  })
  expect(hotlineCards(args, { input: `${met}\n` }).stdout).toContain('没有牌。')
})
