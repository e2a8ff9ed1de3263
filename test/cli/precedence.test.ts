import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder, rowsOf } from '../command.js'

/** Two regulations together: as one folder that holds both, or as two `--rules`. */
interface Row {
  readonly ruleset: string
  readonly clause: string
  readonly status: string
  readonly why: string
}

const fixture = join(import.meta.dirname, '../fixtures/harbour')

function withTwo<T>(prevails: string, use: (folder: string, records: string) => T): T {
  return inFolder((folder) => {
    for (const name of ['first', 'strict']) {
      const to = join(folder, 'rules', name)
      cpSync(fixture, to, { recursive: true })
      rmSync(join(to, '2017-01-01'), { recursive: true })
      edit(join(to, '2016-01-01/ruleset.yaml'), 'ruleset: harbour', `ruleset: ${name}`)
      edit(
        join(to, '2016-01-01/article-1.yaml'),
        'title: 快道办结',
        'title: 快道办结\n        matter: 办结',
      )
    }
    edit(join(folder, 'rules/strict/2016-01-01/article-1.yaml'), '满 4 个', '满 2 个')
    const path = join(folder, 'rules/first/2016-01-01/ruleset.yaml')
    writeFileSync(path, readFileSync(path, 'utf8') + prevails)
    const records = join(folder, 'permits.ndjson')
    const record = {
      subject: '许可',
      id: 'p',
      unit: 'w',
      kind: '快办',
      appliedAt: '2016-03-21 09:00',
    }
    writeFileSync(records, `${JSON.stringify({ ...record, grantedAt: '2016-03-21 15:30' })}\n`)
    return use(folder, records)
  })
}

function edit(path: string, from: string, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to replace in ${path}`)
  writeFileSync(path, after)
}

const PREVAILS = 'prevails-over:\n  - ruleset: strict\n    cite: 第十条\n'
const asOf = ['--as-of', '2016-05-01', '--format', 'ndjson', '--lang', 'zh']

describe('two rulesets', () => {
  test.each([
    ['in one folder', (folder: string) => ['--rules', join(folder, 'rules')]],
    [
      'in two',
      (folder: string) => [
        '--rules',
        join(folder, 'rules/first'),
        '--rules',
        join(folder, 'rules/strict'),
      ],
    ],
  ])('%s: the one that prevails stands, the other is kept and says why', (_, rules) => {
    withTwo(PREVAILS, (folder, records) => {
      const { code, stdout, stderr } = hotlineCards([
        'evaluate',
        records,
        ...rules(folder),
        ...asOf,
      ])
      expect(code).toBe(0)
      expect(stderr).toContain('1 条记录：评定 1，发牌 1 张（另有 1 张被取代）')
      const rows = rowsOf<Row>(stdout)
      expect(rows.map(({ ruleset, clause, status }) => `${ruleset} ${clause} ${status}`)).toEqual([
        'first 1.1-fast active',
        'strict 1.1-fast superseded',
      ])
      expect(rows[1]?.why).toContain('第十条规定以该规则为准，此牌不算')
    })
  })

  test('that do not say who prevails are unusable, and check cites both', () => {
    withTwo('', (folder, records) => {
      const rules = join(folder, 'rules')
      expect(hotlineCards(['evaluate', records, '--rules', rules, ...asOf]).code).toBe(4)
      const checked = hotlineCards(['check', rules, '--lang', 'zh'])
      expect(checked.code).toBe(1)
      const said = checked.stdout + checked.stderr
      expect(said).toContain('first/2016-01-01/article-1.yaml')
      expect(said).toContain('strict/2016-01-01/article-1.yaml')
      expect(said.match(/管的是同一件事（办结），没有写明以哪一个为准/g)).toHaveLength(2)
    })
  })
})
