import { describe, expect, test } from 'vitest'
import { loadRuleset } from '../../engine/index.js'
import { positionOf } from '../../source/texts.js'
import { rulesTexts } from '../files.js'

/** What an officer's slip is called, and where it is shown. */
interface Slip {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** `line text` with the stretch that is marked, between guillemets. */
  readonly marked: string
  readonly problem: Readonly<Record<string, unknown>>
}

const ARTICLE_4 = '2015-02-27/article-4.yaml'
const FACTS = 'facts.yaml'
const RULESET = '2015-02-27/ruleset.yaml'

const slips: readonly Slip[] = [
  {
    name: 'yellow and red swapped',
    file: ARTICLE_4,
    from: 'yellow: 超出 46 小时\n            red: 超出 70 小时',
    to: 'yellow: 超出 70 小时\n            red: 超出 46 小时',
    marked: 'red: «超出 46 小时»',
    problem: { code: 'tiers-order', lower: '黄牌', higher: '红牌' },
  },
  {
    name: 'an unknown fact',
    file: ARTICLE_4,
    from: 'from: 派单时间',
    to: 'from: 派单时问',
    marked: 'from: «派单时问»',
    problem: { code: 'unknown-name', kind: 'fact', nearest: '派单时间' },
  },
  {
    name: 'an unknown fact in a condition',
    file: ARTICLE_4,
    from: '工单类别: 咨询类',
    to: '工单类型: 咨询类',
    marked: '«工单类型»: 咨询类',
    problem: { code: 'unknown-name', kind: 'fact', nearest: '工单类别' },
  },
  {
    name: 'an unknown value',
    file: ARTICLE_4,
    from: '工单类别: 求决类',
    to: '工单类别: 求诀类',
    marked: '工单类别: «求诀类»',
    problem: { code: 'unknown-name', kind: 'value', nearest: '求决类' },
  },
  {
    name: 'an unreadable threshold',
    file: ARTICLE_4,
    from: '超出 46 小时\n',
    to: '超出 46 小試\n',
    marked: 'yellow: 超出 46 «小試»',
    problem: {
      code: 'threshold',
      detail: expect.objectContaining({ code: 'unknown-unit', nearest: '超出 46 小时' }),
    },
  },
  {
    name: 'a quoted threshold, unreadable',
    file: ARTICLE_4,
    from: '超出 46 小时\n',
    to: '"超出 四十六"\n',
    marked: 'yellow: "超出 四十六«»"',
    problem: { code: 'threshold', detail: expect.objectContaining({ code: 'missing-unit' }) },
  },
  {
    name: 'a wrong unit for the counting',
    file: ARTICLE_4,
    from: 'yellow: 超出 46 小时',
    to: 'yellow: 超出 5 个工作日',
    marked: 'yellow: «超出 5 个工作日»',
    problem: { code: 'threshold-unit', counting: 'suspended', allowed: ['working-days'] },
  },
  {
    name: '以内 where 超出 is meant',
    file: ARTICLE_4,
    from: 'yellow: 超出 46 小时',
    to: 'yellow: 46 小时以内',
    marked: 'yellow: «46 小时以内»',
    problem: { code: 'threshold-comparison', use: '超出 46 小时' },
  },
  {
    name: 'a missing key',
    file: ARTICLE_4,
    from: '        title: 咨询类工单办结\n',
    to: '',
    marked: '- «id»: 4.1-completion',
    problem: { code: 'missing-key', key: 'title' },
  },
  {
    name: 'a limit without its start',
    file: ARTICLE_4,
    from: '          from: 派单时间\n',
    to: '',
    marked: '«»to:',
    problem: { code: 'missing-key', key: 'from' },
  },
  {
    name: 'a misspelt key',
    file: ARTICLE_4,
    from: 'title: 咨询类工单办结',
    to: 'tilte: 咨询类工单办结',
    marked: '«tilte»: 咨询类工单办结',
    problem: { code: 'unknown-key', key: 'tilte', nearest: 'title' },
  },
  {
    name: 'a key left without a value',
    file: ARTICLE_4,
    from: 'subject: work-order\n        when:\n          工单类别: 咨询类',
    to: 'subject:\n        when:\n          工单类别: 咨询类',
    marked: '«subject»:',
    problem: { code: 'missing-value', key: 'subject' },
  },
  {
    name: 'a clause that gives no card',
    file: ARTICLE_4,
    from: '        card: yellow\n',
    to: '',
    marked: '- id: «4.3-reply»',
    problem: { code: 'one-of-keys', keys: ['limit', 'card'] },
  },
  {
    name: 'an unknown colour',
    file: ARTICLE_4,
    from: 'card: yellow',
    to: 'card: yelow',
    marked: 'card: «yelow»',
    problem: { code: 'unknown-name', kind: 'colour', nearest: 'yellow' },
  },
  {
    name: 'an unknown reading',
    file: ARTICLE_4,
    from: 'reading: [deferral, rest-days, red-and-yellow]',
    to: 'reading: [deferal, rest-days, red-and-yellow]',
    marked: 'reading: [«deferal», rest-days, red-and-yellow]',
    problem: { code: 'unknown-name', kind: 'reading', nearest: 'deferral' },
  },
  {
    name: 'an unknown option of a reading',
    file: RULESET,
    from: 'use: suspended',
    to: 'use: stopped',
    marked: 'use: «stopped»',
    problem: { code: 'unknown-name', kind: 'option' },
  },
  {
    name: 'a key set by the clause and by its reading',
    file: ARTICLE_4,
    from: '          from: 派单时间\n',
    to: '          from: 派单时间\n          counting: continuous\n',
    marked: 'reading: [«deferral», rest-days, red-and-yellow]',
    problem: { code: 'key-set-twice', key: 'counting', reading: 'deferral' },
  },
  {
    name: 'a fact of the wrong type',
    file: ARTICLE_4,
    from: 'to: 审核确认时间',
    to: 'to: 承办单位',
    marked: 'to: «承办单位»',
    problem: { code: 'wrong-fact-type', type: 'text' },
  },
  {
    name: 'a unit that is a number, which no row could show',
    file: FACTS,
    from: '责任部门, 承办单位名称]\n        type: text',
    to: '责任部门, 承办单位名称]\n        type: number',
    marked: 'type: «number»',
    problem: {
      code: 'wrong-fact-type',
      fact: '承办单位',
      type: 'number',
      wanted: ['text', 'choice'],
    },
  },
  {
    name: 'text that is not the source’s',
    file: ARTICLE_4,
    from: '应自工单派发至本单位时起 46 小时内完成',
    to: '应自工单派发至本单位时起 40 小时内完成',
    marked: 'text: «|',
    problem: { code: 'text-not-in-source', from: '40小时内完成，如超出46' },
  },
  {
    name: 'a clause id used twice',
    file: ARTICLE_4,
    from: 'id: 4.2-completion',
    to: 'id: 4.1-completion',
    marked: '- id: «4.1-completion»',
    problem: { code: 'duplicate-id', kind: 'clause' },
  },
  {
    name: 'an alias that another fact has, in other width and blanks',
    file: FACTS,
    from: 'aliases: [办结日期, 完成时间,',
    to: 'aliases: [办结日期, 派 单 日 期 ：,',
    marked: 'aliases: [办结日期, «派 单 日 期 ：», 完成日期, 实际办结时间, 办理完成时间]',
    problem: { code: 'ambiguous-name', kind: 'fact', other: '派单时间', written: '派单日期' },
  },
  {
    name: 'an alias that is the label of another fact below',
    file: FACTS,
    from: 'aliases: [办结日期, 完成时间,',
    to: 'aliases: [办结日期, 处理完毕时间,',
    marked: 'label: «处理完毕时间»',
    problem: { code: 'ambiguous-name', other: '办结时间', written: '处理完毕时间' },
  },
  {
    name: 'an alias of a column that a fact has',
    file: FACTS,
    from: 'aliases: [延期承诺日期,',
    to: 'aliases: [办结日期,',
    marked:
      'extensionPromisedAt: { part: promisedAt, label: 延期承诺时间, aliases: [«办结日期», 延期至, 延期截止时间, 延期截止日期] }',
    problem: { code: 'ambiguous-name', other: '办结时间' },
  },
  {
    name: 'a fact called what says which subject a record is',
    file: FACTS,
    from: 'aliases: [类别, 诉求类别,',
    to: 'aliases: [记录类型, 诉求类别,',
    marked: 'aliases: [«记录类型», 诉求类别, 工单类型, 诉求类型]',
    problem: { code: 'ambiguous-name', other: '记录类型' },
  },
  {
    name: 'two values that a cell could mean',
    file: FACTS,
    from: 'suggestion: 建议',
    to: 'suggestion: Opinion',
    marked: 'suggestion: «Opinion»',
    problem: { code: 'ambiguous-name', kind: 'value', other: '意见', written: 'opinion' },
  },
  {
    name: 'two decisions that a cell could mean',
    file: FACTS,
    from: 'rejected: 不同意',
    to: 'rejected: 同意',
    marked: 'rejected: «同意»',
    problem: { code: 'ambiguous-name', kind: 'value', other: '同意' },
  },
  {
    name: 'a version in another folder',
    file: RULESET,
    from: 'version: 2015-02-27',
    to: 'version: 2016-02-27',
    marked: 'version: «2016-02-27»',
    problem: { code: 'version-folder', folder: '2015-02-27' },
  },
  {
    name: 'an effect that is no date',
    file: RULESET,
    from: 'from: 2015-02-27 00:00:00',
    to: 'from: 2015-02-30 00:00:00',
    marked: 'from: «2015-02-30 00:00:00»',
    problem: { code: 'wrong-type', expected: 'instant' },
  },
  {
    name: 'a key written twice',
    file: ARTICLE_4,
    from: '        title: 咨询类工单办结\n',
    to: '        title: 咨询类工单办结\n        title: 咨询类工单办结\n',
    marked: '«title»: 咨询类工单办结',
    problem: { code: 'yaml-duplicate-key', key: 'title' },
  },
  {
    name: 'a tab as indentation',
    file: ARTICLE_4,
    from: '        title: 咨询类工单办结\n',
    to: '\ttitle: 咨询类工单办结\n',
    marked: '«\t»title: 咨询类工单办结',
    problem: { code: 'yaml-tab' },
  },
  {
    name: 'a full-width colon',
    file: ARTICLE_4,
    from: '        title: 咨询类工单办结\n',
    to: '        title：咨询类工单办结\n',
    marked: 'title«：»咨询类工单办结',
    problem: { code: 'yaml-full-width', found: '：' },
  },
]

describe('a slip is refused, at its place, with what was meant', () => {
  test.each(slips)('$name', ({ file, from, to, marked, problem }) => {
    const before = rulesTexts[file] ?? ''
    expect(before).toContain(from)
    const text = before.replace(from, to)
    const { ruleset, diagnostics } = loadRuleset({ ...rulesTexts, [file]: text })
    expect(ruleset).toBeUndefined()
    const found = diagnostics.find((one) => one.problem.code === problem.code)
    expect(found?.problem, JSON.stringify(diagnostics)).toMatchObject(problem)
    expect(found?.span.path).toBe(file)
    const { start = 0, end = 0 } = found?.span ?? {}
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    const lineEnd = text.indexOf('\n', start)
    const line = `${text.slice(lineStart, start)}«${text.slice(start, Math.min(end, lineEnd))}${end <= lineEnd ? '»' : ''}${text.slice(Math.min(end, lineEnd), lineEnd)}`
    expect(line.replace(/^ +/, '')).toBe(marked)
    expect(positionOf(text, start).line).toBeGreaterThan(1)
  })
})

test('a fact may repeat its own names, and two subjects may share theirs', () => {
  const facts = (rulesTexts[FACTS] ?? '').replace(
    'aliases: [办结日期, 完成时间,',
    'aliases: [办结日期, 办 结 时 间, completedAt, 办结日期, 认定时间,',
  )
  const { ruleset, diagnostics } = loadRuleset({ ...rulesTexts, [FACTS]: facts })
  expect([diagnostics, ruleset !== undefined]).toEqual([[], true])
})

test('every mistake of every file is said at once', () => {
  const { diagnostics } = loadRuleset({
    ...rulesTexts,
    [ARTICLE_4]: (rulesTexts[ARTICLE_4] ?? '')
      .replace('工单类别: 咨询类', '工单类型: 咨询类')
      .replace('yellow: 超出 5 个工作日', 'yellow: 超出 5 个工作曰'),
    '2015-02-27/article-7.yaml': (rulesTexts['2015-02-27/article-7.yaml'] ?? '').replace(
      'card: red',
      'card: rde',
    ),
  })
  const codes = diagnostics.map(({ problem }) => problem.code)
  expect(codes).toEqual(expect.arrayContaining(['unknown-name', 'threshold', 'unknown-name']))
  expect(new Set(diagnostics.map(({ span }) => span.path)).size).toBe(2)
})
