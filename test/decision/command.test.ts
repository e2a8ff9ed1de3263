import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DecisionRecord } from '../../engine/index.js'
import { hotlineCards, inFolder, withEditedRules } from '../command.js'

/** `evaluate --decisions` and `verify`, over the example month and as people see them. */
const example = ['evaluate', 'examples/2015-05', '--as-of', '2015-07-01', '--format', 'csv']

const decisions = inFolder((folder) => {
  const path = join(folder, 'decisions.ndjson')
  hotlineCards([...example, '--decisions', path])
  return readFileSync(path, 'utf8')
})
const lines = decisions.trimEnd().split('\n')

function verify(text: string, more: readonly string[] = []) {
  return hotlineCards(['verify', '-', ...more], { input: text })
}

test('a decision for every record that is governed, each the same when decided again', () => {
  expect(lines).toHaveLength(480)
  // every third: `npm run package` verifies them all
  const third = lines.filter((_, at) => at % 3 === 0)
  expect(verify(third.join('\n'))).toEqual({
    stdout: '160 decision records: 160 the same, byte for byte\n',
    stderr: '',
    code: 0,
  })
})

test('what changed is said once for all, and of each record what comes of it', () => {
  const change = {
    file: '2015-02-27/article-4.yaml',
    from: 'yellow: 超出 46 小时',
    to: 'yellow: 超出 40 小时',
  }
  const carded = lines.filter((one) => {
    const { result } = JSON.parse(one) as DecisionRecord
    return result[0]?.cards.some(({ clause }) => clause === '4.1-completion')
  })
  const few = [...lines.slice(0, 3), ...carded.slice(0, 2)].join('\n')
  withEditedRules([change], (folder) => {
    const en = verify(few, ['--rules', folder])
    expect(en.code).toBe(1)
    const zh = verify(few, ['--rules', folder, '--lang', 'zh'])
    expect(`${en.stdout}\n${zh.stdout}`).toMatchSnapshot()
    // the file given is that of then, and so are the rules
    expect(verify(few, ['--rules', 'rules']).code).toBe(0)
  })
})

test('a tampered record is told by its line, within 80 columns', () => {
  const forged = lines.map((line, at) =>
    at === 10 ? line.replace('"colour":"yellow"', '"colour":"red"') : line,
  )
  expect(forged[10]).not.toBe(lines[10])
  const { stdout, code } = verify(forged.slice(8, 12).join('\n'))
  expect(code).toBe(1)
  expect(stdout).toMatchSnapshot()
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('what cannot be decided now is totalled apart, with its reason in words', () => {
  const december = {
    subject: 'work-order',
    id: 'D-1',
    unit: '市教育局',
    category: 'efficiency-complaint',
    dispatchedAt: '2015-12-31T16:00:00+08:00',
  }
  inFolder((folder) => {
    const calendar = join(folder, 'calendar')
    cpSync('calendar', calendar, { recursive: true })
    for (let year = 2016; year <= 2026; year++) rmSync(join(calendar, 'cn', `${year}.yaml`))
    const kept = join(folder, 'december.ndjson')
    hotlineCards(['evaluate', '-', '--as-of', '2016-01-09', '--decisions', kept], {
      input: JSON.stringify(december),
    })
    const forged = (lines[1] ?? '').replace(/"asOf":"[^"]*"/, '"asOf":"2015-17-01T08:00:00+08:00"')
    const few = `${readFileSync(kept, 'utf8')}${forged}\n${lines[0]}`
    const en = verify(few, ['--calendar', calendar])
    expect(en.code).toBe(1)
    // where lines are broken depends on where the folder is
    const said = (text: string) => text.replaceAll(folder, '').replace(/\s/g, '')
    const year = '/calendar/cn/2016.yaml'
    for (const [text, wanted] of [
      [
        en.stdout,
        [
          `the record would be rejected now: the calendar has no 2016; fix: add ${year}, or`,
          'the instant as of which it was decided, "2015-17-01T08:00:00+08:00", is a date that does not exist',
          '3 decision records: 1 with the same result and something else that differs, 2 that cannot be decided now',
        ],
      ],
      [
        verify(few, ['--calendar', calendar, '--lang', 'zh']).stdout,
        [
          `这条记录现在会被退回：日历里没有 2016 年；建议：先添上 ${year}；`,
          '截至时刻“2015-17-01T08:00:00+08:00”：没有这一天',
          '3 条决定记录：1 条结果相同、其余有不同，2 条现在无法评定',
        ],
      ],
    ] as const) {
      for (const one of wanted) expect(said(text)).toContain(said(one))
    }
    const kinds = verify(few, ['--calendar', calendar, '--format', 'ndjson'])
    expect(kinds.stdout.match(/"verdict":"[^"]*"/g)).toEqual([
      '"verdict":"undecidable"',
      '"verdict":"undecidable"',
      '"verdict":"same-result"',
    ])
  })
})

test('every difference as data', () => {
  const { stdout, code } = verify(`${lines[0]}\n{}\n`, ['--format', 'ndjson'])
  expect(code).toBe(1)
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { file: '-', line: 1, id: 'RD-2015-001', verdict: 'same', intact: true, differences: [] },
    {
      file: '-',
      line: 2,
      id: null,
      verdict: 'unreadable',
      intact: false,
      differences: [{ code: 'not-a-record', reason: 'shape' }],
    },
  ])
})

test('a file that is not there, rules that do not load, nothing to verify', () => {
  const { code, stderr } = hotlineCards(['verify', 'nowhere.ndjson'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('does not exist')])
  expect(hotlineCards(['verify', 'rules']).stderr).toContain('is a folder')
  const nothing = '    no decision record in it: it is empty\n0 decision records\n'
  expect(verify('')).toEqual({ stdout: `✗ -\n${nothing}`, stderr: '', code: 1 })
  expect(hotlineCards(['verify', '/dev/null'])).toMatchObject({ code: 1, stderr: '' })
  expect(verify('', ['--format', 'ndjson']).stdout).toContain('"reason":"empty"')
  inFolder((folder) => {
    writeFileSync(join(folder, 'facts.yaml'), 'subjects:\n')
    expect(verify(decisions, ['--rules', folder]).code).toBe(4)
  })
})

test('the types of records', () => {
  const { stdout, code } = hotlineCards([
    'types',
    '--rules',
    'test/fixtures/yunling/rules/yunling',
    '--calendar',
    'test/fixtures/yunling/calendar',
  ])
  expect(code).toBe(0)
  expect(stdout).toContain('export type KnownRecord = ')
})
