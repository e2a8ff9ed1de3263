import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotlineCards, inFolder, rowsOf } from '../command.js'

/** `import`: intake alone. */
const month = join(import.meta.dirname, '../../examples/2015-05')
const evaluated = (input: string) =>
  hotlineCards(['evaluate', input, '--as-of', '2015-07-01', '--format', 'csv'])

test('what was imported evaluates to what its inputs do', () => {
  inFolder((folder) => {
    const records = join(folder, 'records.ndjson')
    const { code, stdout, stderr } = hotlineCards(['import', month, '--output', records])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('481 records: 481 read')
    expect(evaluated(records).stdout).toBe(evaluated(month).stdout)
  })
})

test('a record is written as it was understood', () => {
  const table =
    '工单编号,承办单位,工单类别,是否紧急,派单时间,延期审批结果,延期承诺日期,备注\nQY-1,市教育局,咨询,是,2015年3月16日 9时5分,同意,2015/3/20,急\n'
  const { stdout } = hotlineCards(['import', '-', '--subject', '工单'], { input: table })
  expect(rowsOf(stdout)).toEqual([
    {
      subject: 'work-order',
      id: 'QY-1',
      unit: '市教育局',
      category: 'consultation',
      urgent: true,
      dispatchedAt: '2015-03-16T09:05:00+08:00',
      extensions: [{ decision: 'approved', promisedAt: '2015-03-20' }],
      备注: '急',
    },
  ])
})

test('what does not fit goes to the rejects, and no other', () => {
  inFolder((folder) => {
    const rejects = join(folder, 'rejects.csv')
    const input =
      '工单编号,承办单位,工单类别,派单时间\nA,市教育局,咨旬,2015-03-16\nB,市教育局,咨询,2015-03-16\n'
    const run = hotlineCards(['import', '-', '--subject', '工单', '--rejects', rejects], { input })
    expect(run.code).toBe(3)
    expect(rowsOf(run.stdout)).toMatchObject([{ id: 'B' }])
    expect(readFileSync(rejects, 'utf8')).toContain('A,市教育局,咨旬')
  })
})

test('inputs by a pattern, which Windows leaves to the program', () => {
  inFolder((folder) => {
    for (const name of readdirSync(month)) {
      writeFileSync(join(folder, name), readFileSync(join(month, name)))
    }
    writeFileSync(join(folder, 'notes.md'), '#')
    const all = hotlineCards(['import', join(folder, '*.csv')])
    expect(all).toMatchObject({ code: 0 })
    expect(rowsOf(all.stdout)).toHaveLength(481)
    const none = hotlineCards(['import', join(folder, '*.tsv')])
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('*.tsv')
  })
})
