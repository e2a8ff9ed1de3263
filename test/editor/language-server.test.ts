import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRuleset, readCases, versionDigests } from '../../engine/index.js'
import { rulesTexts } from '../files.js'
import {
  type Completion,
  complaints,
  completions,
  hover,
  inserted,
  languageService,
} from './service.js'

/** What an officer sees in VS Code: completion, explanations, no false alarm. */
const server = languageService()
const VERSION = 'rules/qingyuan-12345/2015-02-27'
const ARTICLE = `${VERSION}/article-4.yaml`
const CASES = 'test/clauses/qingyuan-12345/2015-02-27/4.1.yaml'
const AMENDMENT = 'rules/qingyuan-12345/2016-07-01/article-4.yaml'
const text = (path: string) => readFileSync(path, 'utf8')

/** A shipped file with `‸` put behind a text that it has once. */
function edited(path: string, at: string, put: string): string {
  const whole = text(path)
  if (!whole.includes(at)) throw new Error(`no “${at}” in ${path}`)
  return whole.replace(at, at + put)
}

/** A file's first line, by which the server finds its schema. */
function modeline(path: string): string {
  const [first = ''] = text(path).split('\n')
  expect(first).toMatch(/^# yaml-language-server: \$schema=/)
  return `${first}\n`
}

/** The first line of a file of an amendment. */
function headed(schema: string): string {
  return `# yaml-language-server: $schema=../../schema/${schema}.schema.json\n`
}

function snippets(items: readonly Completion[], label: string): readonly Completion[] {
  return items.filter((one) => one.label.startsWith(label))
}

function saying(items: readonly Completion[]): Record<string, string> {
  return Object.fromEntries(
    items.map(({ label, documentation = '' }) => [
      label,
      typeof documentation === 'string' ? documentation : documentation.value,
    ]),
  )
}

describe('the language server of VS Code', () => {
  test.each([
    [
      'a clause',
      ARTICLE,
      'items:\n  - item: 1.1\n    clauses:\n      - id: x\n        ‸\n',
      ['title', 'when', 'unless', 'reading', 'limit', 'card', 'tally', 'matter'],
    ],
    [
      'a limit',
      ARTICLE,
      'items:\n  - clauses:\n      - limit:\n          to: x\n          ‸\n',
      ['from', 'counting', 'rest-days', 'start-day', 'pauses', 'tiers', 'extended'],
    ],
    [
      'a tier',
      ARTICLE,
      'items:\n  - clauses:\n      - limit:\n          tiers:\n            yellow:\n              threshold: x\n              ‸\n',
      ['count', 'repeat', 'at-most', 'warn'],
    ],
    [
      'a warning',
      ARTICLE,
      'items:\n  - clauses:\n      - limit:\n          tiers:\n            yellow:\n              warn:\n                before: x\n                ‸\n',
      ['counting', 'rest-days'],
    ],
    [
      'a start',
      ARTICLE,
      'items:\n  - clauses:\n      - limit:\n          from:\n            e‸\n',
      ['earliest-of', 'deadline-of', 'end-of'],
    ],
    [
      'a tally',
      ARTICLE,
      'items:\n  - clauses:\n      - tally:\n          per: x\n          ‸\n',
      ['within', 'colours', 'points', 'threshold', 'card', 'conversion', 'earlier-cards'],
    ],
    [
      'an extension',
      ARTICLE,
      'items:\n  - clauses:\n      - limit:\n          extended:\n            by: x\n            ‸\n',
      ['over-promise', 'late-request', 'tiers'],
    ],
    [
      'a version',
      `${VERSION}/ruleset.yaml`,
      'ruleset: x\n‸\n',
      ['effective', 'decide', 'readings', 'governs', 'prevails-over', 'intended'],
    ],
    [
      'an intention',
      `${VERSION}/ruleset.yaml`,
      'intended:\n  - code: fact-unused\n    ‸\n',
      ['of', 'because'],
    ],
    [
      'a fact',
      'rules/qingyuan-12345/facts.yaml',
      'subjects:\n  x:\n    facts:\n      a:\n        label: x\n        ‸\n',
      ['type', 'absent', 'not-before', 'groups'],
    ],
    ['a notice', 'calendar/cn/2015.yaml', 'notices:\n  - title: x\n    ‸\n', ['work', 'cancels']],
    ['cases', `${CASES}`, 'item: 4.1\n‸\n', ['as-of', 'record', 'cases']],
    [
      'a case',
      `${CASES}`,
      'cases:\n  - case: x\n    ‸\n',
      ['records', 'cards', 'alerts', 'deadlines', 'withdrawn'],
    ],
  ])('completes the keys of %s, each explained in Chinese', async (_, path, marked, keys) => {
    const offered = saying(await completions(server, path, modeline(path) + marked))
    for (const key of keys) {
      expect(offered, Object.keys(offered).join()).toHaveProperty([key])
      expect(offered[key]).toMatch(/\p{Script=Han}{2}/u)
    }
  })

  test.each([
    [
      'counting',
      ARTICLE,
      '          from: 派单时间\n',
      '          counting: ‸\n',
      'suspended',
      '节假日停止计时',
    ],
    [
      'higher-tier',
      ARTICLE,
      '          from: 派单时间\n',
      '          higher-tier: ‸\n',
      'adds',
      '各档都算',
    ],
    [
      'type',
      'rules/qingyuan-12345/facts.yaml',
      '        label: 工单编号\n',
      '        type: ‸\n',
      'instant',
      '时刻',
    ],
    ['kind', ARTICLE, '  - cite: 第四条（首句）\n', '    kind: ‸\n', 'publication', '通报'],
  ])('completes the values of %s, each explained', async (_, path, at, put, value, meaning) => {
    const offered = saying(await completions(server, path, edited(path, at, put)))
    expect(offered[value]).toBe(meaning)
  })

  test.each([
    ['when', ARTICLE, '        wh‸en:', '条件：逐行列出的事实必须全部成立'],
    ['tiers', ARTICLE, '          ti‸ers:', '各档：颜色 → 超出多少'],
    ['counting', `${VERSION}/ruleset.yaml`, '        coun‸ting: suspended', '节假日停止计时'],
    ['extended', ARTICLE, '          exten‸ded:', '经批准延期的'],
    ['identity', 'rules/qingyuan-12345/facts.yaml', '    iden‸tity:', '认定一条记录'],
    ['weekly-rest', 'calendar/cn/calendar.yaml', 'weekly-‸rest:', '每周休息'],
  ])('explains %s where the pointer rests', async (_, path, marked, said) => {
    const whole = text(path)
    const bare = marked.replace('‸', '')
    expect(whole).toContain(bare)
    expect(await hover(server, path, whole.replace(bare, marked))).toContain(said)
  })

  test.each([
    ['a line of its own', '      ‸\n'],
    ['behind a dash', '      - ‸\n'],
  ])('every snippet of a clause, on %s, is a clause that check accepts', async (_, put) => {
    const end = '            yellow: 超出 2 个工作日\n'
    const marked = edited(ARTICLE, end, put)
    const offered = snippets(await completions(server, ARTICLE, marked), '规则：')
    expect(offered).toHaveLength(4)
    for (const one of offered) {
      const whole = inserted(marked, one)
      const { ruleset, diagnostics } = loadRuleset({
        ...rulesTexts,
        '2015-02-27/article-4.yaml': whole,
      })
      expect(ruleset, `${one.label}: ${JSON.stringify(diagnostics)}`).toBeDefined()
      const { clauses = [], tallies = [] } = ruleset?.versions[0] ?? {}
      expect(clauses.length + tallies.length).toBe(28)
    }
  })

  test.each([
    [
      '时限：',
      '          to: 审核确认时间\n          reading: [start-day, end-of-day]\n          tiers:\n            yellow: 超出 2 个工作日\n',
    ],
    ['各档：', '            yellow: 超出 2 个工作日\n'],
  ])('the snippets %s are what check accepts', async (label, gone) => {
    const whole = text(ARTICLE)
    const limit = '          from: 提交时间\n'
    const from = label === '时限：' ? limit + gone : gone
    expect(whole).toContain(from)
    const marked = whole.replace(from, label === '时限：' ? '          ‸\n' : '            ‸\n')
    const offered = snippets(await completions(server, ARTICLE, marked), label)
    expect(offered.length).toBeGreaterThan(0)
    for (const one of offered) {
      // the limit of a knowledge item runs between other instants; one with two tiers must say more
      const put = inserted(marked, one)
        .replace(
          'from: 派单时间\n          to: 办结时间\n          counting',
          'from: 提交时间\n          to: 审核确认时间\n          counting',
        )
        .replace(
          'from: 派单时间\n          to: 办结时间\n          start-day',
          'from: 提交时间\n          to: 审核确认时间\n          start-day',
        )
        .replace(
          'reading: [start-day, end-of-day]\n          tiers',
          'reading: [start-day, end-of-day, red-and-yellow]\n          tiers',
        )
      const { ruleset, diagnostics } = loadRuleset({
        ...rulesTexts,
        '2015-02-27/article-4.yaml': put,
      })
      expect(ruleset, `${one.label}: ${JSON.stringify(diagnostics)}`).toBeDefined()
    }
  })

  test('the snippet of a reading is a reading that check accepts', async () => {
    const path = `${VERSION}/ruleset.yaml`
    const marked = edited(path, 'readings:\n', '  ‸\n')
    const [one] = snippets(await completions(server, path, marked), '理解')
    if (!one) throw new Error('no snippet')
    const { ruleset, diagnostics } = loadRuleset({
      ...rulesTexts,
      '2015-02-27/ruleset.yaml': inserted(marked, one),
    })
    expect(ruleset?.versions[0]?.readings.has('reading'), JSON.stringify(diagnostics)).toBe(true)
  })

  test('the snippet of a case is a case that can be run', async () => {
    const marked = `${modeline(CASES)}item: 4.1\ncases:\n  ‸\n`
    const [one] = snippets(await completions(server, CASES, marked), '案例')
    if (!one) throw new Error('no snippet')
    const written = inserted(marked, one).replace('1.1-completion', '4.1-completion')
    const version = loadRuleset(rulesTexts).ruleset?.versions[0]
    if (!version) throw new Error('the rules do not load')
    const { cases, diagnostics } = readCases({ '4.1.yaml': written }, version)
    expect(diagnostics, written).toEqual([])
    expect(cases).toHaveLength(1)
  })

  test.each([
    [
      'an amendment',
      'amendment',
      'version: 2016-07-01\n‸\n',
      ['amends', 'document', 'effective', 'governs', 'repeal', 'readings', 'intended'],
    ],
    ['a repeal', 'amendment', 'repeal:\n  ‸\n', ['items', 'clauses', 'provisions', 'readings']],
    [
      'an amended item',
      'amended-article',
      'items:\n  - item: 4.1\n    ‸\n',
      ['amended-by', 'text-changes', 'text', 'clauses'],
    ],
    [
      'an amended clause',
      'amended-article',
      'items:\n  - clauses:\n      - id: x\n        ‸\n',
      ['change', 'remove', 'when', 'limit', 'card', 'tally'],
    ],
    ['changed facts', 'changed-facts', '‸\n', ['subjects', 'remove']],
  ])('completes the keys of %s, each explained in Chinese', async (_, schema, marked, keys) => {
    const offered = saying(await completions(server, AMENDMENT, headed(schema) + marked))
    for (const key of keys) {
      expect(offered, Object.keys(offered).join()).toHaveProperty([key])
      expect(offered[key]).toMatch(/\p{Script=Han}{2}/u)
    }
  })

  test('the snippet of an amended item makes an amendment that check accepts', async () => {
    const marked = `${headed('amended-article')}article: 第四条\nitems:\n  ‸\n`
    const [one] = snippets(await completions(server, AMENDMENT, marked), '修订：')
    if (!one) throw new Error('no snippet')
    const sentence = '将第（一）项中的“超出46小时”修改为“超出40小时”。'
    const written = inserted(marked, one)
      .replace('修订文件的原话', sentence)
      .replace('from: 46 小时', 'from: 超出46小时')
      .replace('to: 40 小时', 'to: 超出40小时')
    const amended = {
      ...rulesTexts,
      '2016-07-01/source.md': sentence,
      '2016-07-01/article-4.yaml': written,
      '2016-07-01/ruleset.yaml': `version: 2016-07-01
amends:
  version: 2015-02-27
  digest: ${versionDigests(rulesTexts).get('2015-02-27')}
document: 试验
effective:
  from: 2016-07-01 00:00:00
`,
    }
    const { ruleset, diagnostics } = loadRuleset(amended)
    expect(diagnostics, written).toEqual([])
    const [clause] = ruleset?.versions.at(-1)?.clauses ?? []
    expect(clause?.limit?.tiers.map(({ length }) => length)).toMatchObject([
      { ms: 40 * 3_600_000 },
      { ms: 70 * 3_600_000 },
    ])
  })

  test.each(shippedFiles())('no false alarm in %s', async (path) => {
    expect(await complaints(server, path, text(path))).toEqual([])
  })

  test('an alarm where there is something', async () => {
    const wrong = text(ARTICLE).replace('subject: work-order', 'subjekt: work-order')
    expect(await complaints(server, ARTICLE, wrong)).not.toEqual([])
  })
})

/** Every YAML file that is shipped, and one case file of each article. */
function shippedFiles(): readonly string[] {
  return ['rules', 'calendar', 'test/clauses'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .sort(),
  )
}
