import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { test as run, type TestOptions } from '../../cli/commands/test.js'
import { hotlineCards } from '../command.js'
import { fakeContext } from './fake-context.js'

/** `test`: what is written besides its table: missing cases, JUnit, runs again on a change. */
const LITTER = 'test/cli/scenarios/files/market'
const CASES = 'test/cli/scenarios/files/market-cases'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cases-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function tested(options: TestOptions, signal?: AbortSignal) {
  const context = fakeContext('en')
  const code = await run([], options, context, signal)
  return { code, ...context.written }
}

test('suggested cases prove nothing until the mark is taken out, and are not suggested twice', async () => {
  const own = join(folder, 'market', '2015-01-01')
  mkdirSync(own, { recursive: true })
  const text = readFileSync(`${CASES}/market/2015-01-01/1.1.yaml`, 'utf8')
  writeFileSync(join(own, '1.1.yaml'), text)
  const options = { rules: LITTER, cases: folder }
  const before = await tested({ ...options, coverage: true })
  expect(before.out).toContain('no case comes near')
  const first = await tested({ ...options, suggest: true })
  expect(first.err).toMatch(/worked out \d+ cases/)
  const written = readdirSync(own).filter((name) => name.endsWith('.suggested.yaml'))
  expect(written.length).toBeGreaterThan(0)
  const again = await tested({ ...options, suggest: true, coverage: true })
  expect(again.err).toBe('no case to suggest\n')
  expect(again.code).toBe(0)
  expect(again.out).toMatch(/\d+ more unconfirmed, which prove nothing/)
  expect(again.out).toContain('which nobody has confirmed')
  expect(again.out).not.toContain('no case comes near')
  for (const name of written) {
    const path = join(own, name)
    const taken = readFileSync(path, 'utf8').replaceAll(/^ +suggested: yes.*\n/gm, '')
    // nothing is left that says so of a case that somebody has confirmed
    expect(taken).not.toContain('未经确认')
    writeFileSync(path, taken)
  }
  const confirmed = await tested(options)
  expect(confirmed.out).toContain('cases prove every part')
  expect(confirmed.code).toBe(0)
})

test('suggestions beside the cases are kept, and not made again', async () => {
  const options = { rules: LITTER, cases: CASES, suggest: folder }
  expect((await tested(options)).err).toMatch(/worked out/)
  expect((await tested(options)).err).toBe('no case to suggest\n')
})

test('suggestions are for the items asked for: of others, cases taken over were not run', () => {
  const rules = join(folder, 'rules')
  cpSync('rules/qingyuan-12345', rules, { recursive: true })
  const asked = (...args: string[]) => hotlineCards([...args, '--rules', rules, '--lang', 'en'])
  expect(asked('amend', '2016-07-01', '--document', 'x').code).toBe(0)
  const { stderr } = asked('test', '4.5', '--suggest', join(folder, 'more'))
  expect(stderr).toBe('no case to suggest\n')
})

test('JUnit: a suite a file, what fails with its comparison, nothing that is no XML', async () => {
  const own = join(folder, 'market')
  cpSync(join(CASES, 'market'), own, { recursive: true })
  const path = join(own, '2015-01-01', '2.1.yaml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('故意写错：第二张就折算', '"<&\\"\\x01 wrong>"'))
  const junit = join(folder, 'out.xml')
  expect((await tested({ rules: LITTER, cases: folder, junit })).code).toBe(1)
  const xml = readFileSync(junit, 'utf8')
  expect(xml).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites tests="5" failures="1"/,
  )
  expect(xml.match(/<testsuite /g)).toHaveLength(2)
  expect(xml).toContain('name="&lt;&amp;&quot; wrong&gt;"')
  expect(xml).toMatch(/<failure message="2\.1-monthly blue active · at: expected .*, got .*">/)
  expect(wellFormed(xml)).toBe(true)
})

/** Every element is closed in its turn, and no bare mark is left in the text. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  const text = xml.replace(
    /<(\/?)([\w?]+)((?: [\w]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/|\?)?>/g,
    tag,
  )
  return open.length === 0 && !/[<>]|&(?!\w+;)/.test(text)

  function tag(_: string, closing: string, name: string, __: string, empty: string): string {
    if (closing) {
      if (open.pop() !== name) open.push('out of turn')
    } else if (!empty) open.push(name)
    return ''
  }
}

test('a change runs the cases again, and the signal ends it with the last result', async () => {
  cpSync(join(CASES, 'market'), join(folder, 'market'), { recursive: true })
  const path = join(folder, 'market', '2015-01-01', '2.1.yaml')
  const ending = new AbortController()
  const context = fakeContext('en')
  const runs = () => context.written.err.split('waiting for files').length - 1
  const until = async (count: number) => {
    while (runs() < count) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const done = run([], { rules: LITTER, cases: folder, watch: true }, context, ending.signal)
  await until(1)
  expect(context.written.out).toContain('4 passed, 1 failed')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.slice(0, text.indexOf('  - case: 故意写错')))
  await until(2)
  expect(context.written.out).toContain('4 passed, 0 failed')
  ending.abort()
  expect(await done).toBe(0)
  // no terminal: nothing is cleared
  expect(context.written.out).not.toContain('\u001b')
})

test('one threshold changed fails many cases, and still little is printed', async () => {
  cpSync('rules', folder, { recursive: true })
  const path = join(folder, 'qingyuan-12345', '2015-02-27', 'article-4.yaml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('yellow: 超出 46 小时', 'yellow: 超出 40 小时'))
  const { code, out } = await tested({ rules: folder, cases: 'test/clauses' })
  expect(code).toBe(1)
  const failed = Number(/(\d+) failed\n/.exec(out.slice(out.lastIndexOf(' passed,')))?.[1])
  expect(failed).toBeGreaterThan(100)
  // five whole, ten of a file by name, the rest as a number
  expect(out.match(/^ {10}expected +got$|expected +got$/gm)).toHaveLength(5)
  const named = out.match(/^ {2}✗ /gm)?.length ?? 0
  const left = [...out.matchAll(/… and (\d+) more failed/g)].map(([, count]) => Number(count))
  expect(named).toBeLessThan(40)
  expect(left.reduce((sum, count) => sum + count, named)).toBe(failed)
  expect(out.split('\n').length).toBeLessThan(220)
})

test('a case that fails because a clause could not be decided says which fact is unknown', async () => {
  const yunling = 'test/fixtures/yunling'
  cpSync(join(yunling, 'rules'), folder, { recursive: true })
  rmSync(join(folder, 'yunling/2016-07-01'), { recursive: true })
  const facts = join(folder, 'yunling', 'facts.yaml')
  const text = readFileSync(facts, 'utf8')
  writeFileSync(facts, text.replace('涉诉涉法, type: yes-no, absent: no', '涉诉涉法, type: yes-no'))
  const context = fakeContext('zh')
  const options = {
    rules: join(folder, 'yunling'),
    calendar: join(yunling, 'calendar'),
    cases: join(yunling, 'cases'),
  }
  expect(await run(['2016-03-01/4.2'], options, context)).toBe(1)
  expect(context.written.out).toMatch(/^ {4}4\.2-\S+ 判断不了：没有填“涉诉涉法”$/m)
})

test('several versions are told apart over their files and over their tables', async () => {
  const yunling = 'test/fixtures/yunling'
  const options = {
    rules: join(yunling, 'rules/yunling'),
    calendar: join(yunling, 'calendar'),
    cases: join(yunling, 'cases'),
  }
  const context = fakeContext('zh')
  expect(await run([], options, context)).toBe(0)
  const headings = context.written.out.match(/^2016-0[37]-01 版（自 .* 起）\n.*/gm) ?? []
  expect(headings.map((one) => one.replace(/\S*cases.*/, '…').replace(/ {2,}.*/, ''))).toEqual([
    '2016-03-01 版（自 2016-03-01 00:00:00 起）\n✓ …',
    '2016-03-01 版（自 2016-03-01 00:00:00 起）\n规则',
    '2016-07-01 版（自 2016-07-01 00:00:00 起）\n✓ …',
    '2016-07-01 版（自 2016-07-01 00:00:00 起）\n规则',
  ])
})

test('a case about a year without a calendar says so once the year has one', async () => {
  const own = join(folder, 'cases/qingyuan-12345/2015-02-27')
  mkdirSync(own, { recursive: true })
  writeFileSync(
    join(own, '4.1.yaml'),
    `item: 4.1
cases:
  - case: 没有日历
    as-of: 2026-06-01
    record: { subject: 工单, 工单类别: 咨询, 承办单位: 甲局, 派单时间: 2026-03-02 10:00 }
    rejected: [out-of-coverage]
`,
  )
  const context = fakeContext('zh')
  expect(await run([], { cases: join(folder, 'cases') }, context)).toBe(1)
  expect(context.written.out).toContain('日历“清远市”现在到 2026 年')
  expect(context.written.out.replace(/\s/g, '')).toContain('把它的日期改到2027年')
})
