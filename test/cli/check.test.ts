import { expect, test } from 'vitest'
import { check } from '../../cli/commands/check.js'
import { widthOf } from '../../cli/output/width.js'
import { hotlineCards, withEditedRules } from '../command.js'
import { fakeContext } from './fake-context.js'

type Edits = Parameters<typeof withEditedRules>[0]

/** What `check` finds in the shipped rules, edited. */
function checked(edits: Edits) {
  const { stdout, code } = withEditedRules(edits, (folder) =>
    hotlineCards(['check', folder, '--format', 'json', '--lang', 'zh']),
  )
  return { code, rows: JSON.parse(stdout) }
}

test('a calendar that is not there is pointed out where it is named', () => {
  const { code, rows } = checked([
    { file: '2015-02-27/ruleset.yaml', from: 'calendar: qingyuan', to: 'calendar: qingyan' },
  ])
  expect(code).toBe(1)
  expect(rows).toMatchObject([
    {
      code: 'unknown-name',
      path: expect.stringMatching(/ruleset\.yaml$/),
      line: 6,
      column: 11,
      endColumn: 18,
      remedy: '改为“qingyuan”；现有日历：cn、qingyuan',
    },
  ])
})

test('a text that differs is pointed at where it differs', () => {
  const { rows } = checked([
    { file: '2015-02-27/article-4.yaml', from: '46 小时内完成', to: '46 个小时内完成' },
  ])
  expect(rows).toMatchObject([
    { code: 'text-not-in-source', line: 13, column: 50, params: { cite: '第四条第（一）项' } },
  ])
})

test('of a broken YAML file the first slip is told, not its echoes', () => {
  const { rows } = checked([
    { file: '2015-02-27/article-6.yaml', from: '        card: red', to: '\tcard: red' },
  ])
  expect(rows.map(({ code }: { readonly code: string }) => code)).toEqual(['yaml-tab'])
})

test('a frame keeps to 80 columns, and the counts end the report', () => {
  const { stdout, code } = withEditedRules(
    [{ file: '2015-02-27/article-4.yaml', from: '46 小时内完成', to: '46 个小时内完成' }],
    (folder) => hotlineCards(['check', folder, '--lang', 'zh']),
  )
  expect(code).toBe(1)
  // the first line of a diagnostic is one line, so that tools can read it
  const frame = stdout.split('\n').filter((line) => / │ |^ {2}= /.test(line))
  expect(frame).toHaveLength(3)
  for (const line of frame) expect(widthOf(line)).toBeLessThanOrEqual(80)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 个错误')
})

test('a calendar folder alone is checked without rules', async () => {
  const context = fakeContext('en')
  expect(await check(['calendar'], {}, context)).toBe(0)
  expect(context.written.out).toContain('no problems')
})

test('what the rules come to is shown with a record that can be fed in', () => {
  const edits: Edits = [
    {
      file: '2015-02-27/article-4.yaml',
      from: '          工单类别: 咨询类',
      to: '          工单类别: [咨询类, 消费投诉]',
    },
  ]
  const { stdout, code } = withEditedRules(edits, (folder) =>
    hotlineCards(['check', folder, '--lang', 'zh']),
  )
  // a warning fails nothing
  expect(code).toBe(0)
  expect(stdout).toContain('“4.1-completion”和“4.2-completion”对同一件事各发一张牌')
  const [, asOf, record = ''] = /= 例（截至 (.*?)）：(.*)/.exec(stdout) ?? []
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  expect(JSON.parse(record)).toMatchObject({
    subject: 'work-order',
    category: 'consumer-complaint',
  })
  const { rows } = checked(edits)
  expect(rows).toMatchObject([
    { code: 'changed-in-place', params: { name: '4.1-completion' } },
    { code: 'same-thing-twice', witness: { record: JSON.parse(record) } },
  ])
})
