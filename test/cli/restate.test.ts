import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder } from '../command.js'

/** A threshold changes: the cases that no longer hold are written anew, for an officer to read over. */
const root = join(import.meta.dirname, '../..')

function inCopy(use: (folder: string, run: (...args: string[]) => string) => void): void {
  inFolder((folder) => {
    cpSync(join(root, 'rules/qingyuan-12345'), join(folder, 'rules'), { recursive: true })
    const item = 'qingyuan-12345/2015-02-27/4.1.yaml'
    mkdirSync(dirname(join(folder, 'cases', item)), { recursive: true })
    cpSync(join(root, 'test/clauses', item), join(folder, 'cases', item))
    const places = ['--rules', join(folder, 'rules'), '--cases', join(folder, 'cases')]
    use(folder, (...args) => {
      const own = args[0] === 'test' ? places : places.slice(0, 2)
      const { stdout, stderr } = hotlineCards([...args, ...own, '--lang', 'zh'])
      return stdout + stderr
    })
  })
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

const to40 = (text: string) => text.replace('yellow: 超出 46 小时', 'yellow: 超出 40 小时')
const confirmed = (text: string) => text.replaceAll(/^ *suggested: yes.*\n/gm, '')

describe('test --restate', () => {
  test('writes a case where it stands, and leaves all else of the file', () => {
    inCopy((folder, run) => {
      const cases = join(folder, 'cases/qingyuan-12345/2015-02-27/4.1.yaml')
      const before = readFileSync(cases, 'utf8')
      edit(join(folder, 'rules/2015-02-27/article-4.yaml'), to40)
      expect(run('test', '4.1')).toContain('74 例通过，145 例不符')
      const restated = run('test', '4.1', '--restate')
      expect(restated).toContain('145 例没有通过，已按现在的结果改写')
      // of each, what it said beside what it says now
      expect(restated.match(/^ +应为 +实得$/gm)).toHaveLength(145)
      const after = readFileSync(cases, 'utf8')
      const kept = new Set(after.split('\n'))
      const gone = before.split('\n').filter((line) => !kept.has(line))
      expect(
        gone.filter((line) => !/^ +(yellow|at|late|cards|deadline|extended): ?/.test(line)),
      ).toEqual([])
      // to be read over before it counts, and then it does
      expect(run('test', '4.1')).toMatch(/74 例通过，0 例不符\n另有 145 例未经确认/)
      edit(cases, confirmed)
      expect(run('test', '4.1')).toContain('219 例通过，0 例不符')
      expect(run('test', '4.1', '--restate')).toContain('案例都通过')
    })
  })

  test('what an amendment no longer holds to is written in its own folder, with its dates', () => {
    inCopy((folder, run) => {
      run('amend', '2016-07-01')
      writeFileSync(
        join(folder, 'rules/2016-07-01/article-4.yaml'),
        `article: 第四条
items:
  - item: 4.1
    clauses:
      - id: 4.1-completion
        change:
          limit.tiers.yellow: 超出 40 小时
`,
      )
      const shipped = readFileSync(join(folder, 'cases/qingyuan-12345/2015-02-27/4.1.yaml'), 'utf8')
      expect(run('test', '4.1', '--restate')).toContain('145 例没有通过，已按现在的结果改写')
      const path = join(folder, 'cases/qingyuan-12345/2016-07-01/4.1.restated.yaml')
      const restated = readFileSync(path, 'utf8')
      expect(restated).toContain('派单时间: 2015-03-16 10:00:00')
      expect(readFileSync(join(folder, 'cases/qingyuan-12345/2015-02-27/4.1.yaml'), 'utf8')).toBe(
        shipped,
      )
      edit(path, confirmed)
      const all = run('test', '4.1')
      expect(all).not.toMatch(/[1-9]\d* 例不符/)
      expect(all).toContain('214 例通过，0 例不符')
    })
  })

  test('a case between braces, with readings and reasons, keeps what it states', () => {
    inCopy((folder, run) => {
      const cases = join(folder, 'cases/qingyuan-12345/2015-02-27/9.9.yaml')
      writeFileSync(
        cases,
        `item: 4.1
as-of: 2016-01-01 00:00:00
cases:
  # 花括号里的
  - {case: 一行写完, record: {记录类型: 工单, 承办单位: 市卫生局, 工单类别: 咨询, 派单时间: 2015-03-16 10:00:00, 办结时间: 2015-03-18 09:00:00}, readings: {deferral: continuous}, cards: [], why: 错的}
  - case: 有理由的
    record:
      记录类型: 工单
      承办单位: 市卫生局
      工单类别: 咨询
      派单时间: 2015-03-16 10:00:00
    cards: # 先黄后红
      - clause: 4.1-completion
        colour: yellow
        count: 1
        late: PT9H
        reason:
          start: 2015-03-16 10:00:00
          end: open
          deadline: 2015-03-18 07:00:00
          facts:
            工单类别: 咨询

    # 下一例之前
    why: 算错了
`,
      )
      expect(run('test', '9.9', '--restate')).toContain('2 例没有通过')
      expect(readFileSync(cases, 'utf8')).toMatchInlineSnapshot(`
        "item: 4.1
        as-of: 2016-01-01 00:00:00
        cases:
          # 花括号里的
          - {case: 一行写完, record: {记录类型: 工单, 承办单位: 市卫生局, 工单类别: 咨询, 派单时间: 2015-03-16 10:00:00, 办结时间: 2015-03-18 09:00:00}, readings: {deferral: continuous}, suggested: yes, cards: [{clause: 4.1-completion, colour: yellow, at: 2015-03-18 08:00:00}], why: 错的}
          - case: 有理由的
            record:
              记录类型: 工单
              承办单位: 市卫生局
              工单类别: 咨询
              派单时间: 2015-03-16 10:00:00
            # 先黄后红
            suggested: yes # 重算的结果，未经确认：核对后改写 why，删去这一行
            cards:
              - clause: 4.1-completion
                colour: yellow
                at: 2015-03-18 08:00:00
                status: superseded
                count: 1
                late: PT6928H
                reason:
                  start: 2015-03-16 10:00:00
                  end: open
                  deadline: 2015-03-18 08:00:00
                  facts:
                    工单类别: 咨询
              - clause: 4.1-completion
                colour: red
                at: 2015-03-19 08:00:00
                count: 1
                late: PT6904H

            # 下一例之前
            why: 算错了
        "
      `)
      expect(run('test', '9.9')).toContain('0 例不符')
    })
  })
})
