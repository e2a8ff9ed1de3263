import type { UsageProblem } from '../../../cli/usage-error.js'
import type { RecordProblem } from '../../../engine/index.js'
import type { ThresholdProblemCode } from '../../../engine/threshold/index.js'
import type { Problem } from '../../../source/diagnostic.js'

/** At least one sample of every code; a new code without one does not compile. */
export type Samples<T extends { readonly code: string }> = {
  readonly [C in T['code']]: readonly [Of<T, C>, ...Of<T, C>[]]
}
type Of<T, C> = T extends { readonly code: C } ? Omit<T, 'code'> : never

/** The samples as the problems they are. */
export function problemsOf<T extends { readonly code: string }>(samples: Samples<T>): readonly T[] {
  return Object.entries<readonly object[]>(samples).flatMap(([code, list]) =>
    list.map((sample) => ({ code, ...sample }) as unknown as T),
  )
}

const years = { first: 2013, last: 2026 }

/** Every problem of a file, but for thresholds, which are made by reading texts. */
export const problems: Samples<Exclude<Problem, { code: 'threshold' }>> = {
  'yaml-syntax': [
    { detail: 'Nested mappings are not allowed in compact mappings' },
    { detail: 'Implicit map keys need to be followed by map values' },
    { detail: 'Missing closing "quote' },
    { detail: 'Something the parser has not said before' },
  ],
  'yaml-indent': [{ found: 11, use: 12 }],
  'yaml-dash': [{}],
  'yaml-tab': [{}],
  'yaml-full-width': [
    { found: '：', use: ': ' },
    { found: '【', use: '[' },
  ],
  'yaml-quotes': [{ found: '“', use: '"' }],
  'invisible-character': [
    { name: 'no-break-space', count: 1 },
    { name: 'zero-width', count: 2 },
    { name: 'soft-hyphen', count: 1 },
    { name: 'direction-mark', count: 1 },
  ],
  'pasted-cells': [{}],
  'yaml-duplicate-key': [{ key: 'title: 咨询\n  more' }],
  'yaml-alias': [{}],
  'yaml-documents': [{}],
  'empty-file': [{}],
  'missing-file': [{ name: 'facts.yaml' }, { name: 'YYYY.yaml' }],
  'unknown-key': [
    { key: 'crad', known: ['id', 'card'], nearest: 'card' },
    { key: 'zzz', known: Array.from({ length: 13 }, (_, index) => `k${index}`) },
  ],
  'missing-key': [{ key: 'counting' }, { key: 'title', meaning: '一句话的名称' }],
  'missing-value': [{ key: 'label' }, { key: '0' }],
  'unknown-value': [{ value: 'numbr', known: ['number', 'text'], nearest: 'number' }],
  'wrong-type': [
    { expected: 'map', found: 'scalar' },
    { expected: 'map', found: 'scalar', bare: '网络问政' },
    { expected: 'list', found: 'scalar' },
    { expected: 'text', found: 'map' },
    { expected: 'number', found: '三' },
    { expected: 'date', found: '明天' },
    { expected: 'instant', found: '即日' },
  ],
  'wrong-form': [
    { value: '4-1', example: '4.1' },
    { value: '4-1', example: '' },
  ],
  'duplicate-id': [
    { kind: 'clause', id: '4.1-completion' },
    { kind: 'colour', id: 'rank 1' },
    { kind: 'event', id: '派单' },
  ],
  'ambiguous-name': [
    { kind: 'fact', name: '完成时间', other: '办结时间', written: '完成时间' },
    { kind: 'value', name: '意 见', other: '意见', written: '意见' },
  ],
  'unknown-name': [
    { kind: 'fact', name: '工单类型', known: ['工单类别'], nearest: '工单类别' },
    { kind: 'fact', name: '甲', known: Array.from({ length: 20 }, (_, index) => `${index}`) },
    { kind: 'subject', name: '工但', known: ['工单'], nearest: '工单' },
    { kind: 'colour', name: 'blue', known: ['yellow', 'red'] },
    { kind: 'reading', name: 'deferal', known: ['deferral'], nearest: 'deferral' },
    { kind: 'option', name: 'roled', known: ['rolled'], nearest: 'rolled' },
    { kind: 'calendar', name: 'qingyan', known: ['cn', 'qingyuan'], nearest: 'qingyuan' },
    { kind: 'clause', name: '4.9', known: [] },
    { kind: 'tally', name: '8.1-montly', known: ['8.1-monthly'], nearest: '8.1-monthly' },
    { kind: 'item', name: '9.9', known: [] },
    { kind: 'unit', name: '市卫生厅', known: [] },
    { kind: 'value', name: '不是', known: ['是', '否'] },
  ],
  'wrong-fact-type': [{ fact: '承办单位', type: 'text', wanted: ['instant', 'date'] }],
  'one-of-keys': [{ keys: ['limit', 'card'] }],
  'key-set-twice': [{ key: 'counting', reading: 'deferral' }],
  'tally-unit': [
    { found: '满 12 分', counts: 'cards', use: '达到 12 张' },
    { found: '满 3 张', counts: 'points', use: '达到 3 积分' },
  ],
  'tally-window': [{ found: '5 个工作日' }],
  'tally-per': [{ fact: '工单类别', subject: '查实的问题' }],
  'tally-counts-nothing': [{}],
  'tally-cycle': [{ names: ['8.1-monthly', '8.2-yearly', '8.1-monthly'] }],
  'letter-for-digit': [{ found: '7O', use: '70' }],
  'threshold-not-in-text': [
    { threshold: '超出 48 小时', cite: '第四条第（一）项', named: ['46 小时'], apart: false },
    { threshold: '超出 48 小时', cite: '第四条第（一）项', named: ['46 小时'], apart: true },
  ],
  'threshold-comparison': [{ found: '46 小时以内', use: '超出 46 小时' }],
  'threshold-unit': [
    { threshold: '超出 5 个工作日', counting: 'rolled', allowed: ['working-days'] },
    { threshold: '超出 3 次', counting: undefined, allowed: [] },
    { threshold: '3 小时以上', counting: undefined, allowed: ['3 次以上', '3'] },
  ],
  'tiers-order': [
    {
      lower: '黄牌',
      higher: '红牌',
      lowerThreshold: '超出 46 小时',
      higherThreshold: '超出 40 小时',
    },
  ],
  'never-holds': [
    { part: 'clause', name: '4.1-completion', facts: ['工单类别', '重大紧急'] },
    { part: 'clause', name: '4.1-completion', facts: ['工单类别'] },
    { part: 'clause', name: '4.1-completion', facts: [] },
    { part: 'branch', name: '4.1-completion', facts: [] },
    { part: 'exception', name: '4.1-completion', facts: [] },
    { part: 'row', name: '是主承办单位', facts: [] },
  ],
  'exception-swallows': [{ clause: '4.5-result' }],
  'missing-undecides': [
    { part: 'clause', name: '4.1-completion', fact: '特急件', type: 'yes-no', derived: false },
    { part: 'clause', name: '4.1-completion', fact: '类型', type: 'choice', derived: false },
    { part: 'row', name: '办理方式', fact: '本单位牵头', type: 'yes-no', derived: true },
  ],
  'end-not-after-start': [{ clause: '4.4-confirmation' }],
  'same-thing-twice': [{ first: '4.1-completion', second: '4.2-completion' }],
  'value-without-clause': [{ fact: '工单类别', value: '表彰' }],
  'fact-unused': [{ fact: '暂停计时' }],
  'reading-unused': [{ reading: 'deferral' }],
  'tiers-invert': [
    {
      lower: '黄牌',
      higher: '红牌',
      lowerThreshold: '超出 5 个工作日',
      higherThreshold: '超出 130 小时',
    },
  ],
  'versions-out-of-order': [
    { first: '2015-02-27', second: '2016-07-01' },
    { first: '2015-02-27', second: '2016-07-01', reading: 'effect' },
  ],
  'version-not-covered': [
    { version: '2015-02-27', calendar: 'qingyuan', from: 2015, to: 2016 },
    { version: '2015-02-27', calendar: 'qingyuan', from: 2015, to: 2015 },
  ],
  'intended-nothing': [{ finding: 'fact-unused', of: ['暂停计时'] }],
  'pauses-with-rolled': [{}],
  'needs-counting': [
    {
      key: 'before',
      text: '到期前 4 小时',
      allowed: ['suspended', 'rolled', 'continuous'],
    },
  ],
  'warning-too-early': [{ warning: '到期前 48 小时' }],
  'repeat-with-rolled': [{}],
  'repeat-needs-at-most': [{}],
  'no-such-limit': [
    { clause: '4.4-confirmation', why: 'other-subject' },
    { clause: '4.3-reply', why: 'no-limit' },
    { clause: '4.5-result', why: 'no-end' },
  ],
  'which-tier': [{ clause: '4.1-completion', known: ['黄牌', '红牌'] }],
  'limit-cycle': [{ clauses: ['a', 'b', 'a'] }],
  'version-folder': [{ version: '2015-02-27', folder: '2015' }],
  'base-digest': [{ base: '2015-02-27', digest: 'sha256-0' }],
  'governed-by-changed': [{ subject: '工单' }],
  'changed-in-place': [
    {
      kind: 'clause',
      name: '4.1',
      path: 'limit.tiers.yellow',
      change: { kind: 'changed', was: '超出 46 小时', is: '超出 40 小时' },
    },
    { kind: 'version', name: 'calendar', change: { kind: 'changed', was: 'a', is: 'b' } },
    { kind: 'clause', name: '4.1', path: 'unless', change: { kind: 'removed' } },
    { kind: 'clause', name: '4.1', path: 'matter', change: { kind: 'removed', was: '办结' } },
    { kind: 'subject', name: 'order', path: 'facts.urgent', change: { kind: 'added' } },
    { kind: 'reading', name: 'a', path: 'use', change: { kind: 'added', is: 'b' } },
    { kind: 'colour', name: 'blue', change: { kind: 'added' } },
    { kind: 'clause', name: '4.2', change: { kind: 'removed' } },
  ],
  'matter-conflict': [
    { matter: '办结', clause: '4.1', ruleset: 'b', other: '9-done', cite: '第九条', both: false },
    { matter: '办结', clause: '4.1', ruleset: 'b', other: '9-done', cite: '第九条', both: true },
  ],
  'amended-words': [
    { words: '40 小时', where: 'sentence', times: 0 },
    { words: '46 小时', where: 'base', times: 0 },
    { words: '小时', where: 'base', times: 3 },
  ],
  'versions-same-start': [{ first: '2015-02-27', second: '2016-01-01' }],
  'versions-in-two-zones': [{ first: '2015-02-27', second: '2016-01-01' }],
  'no-office-hours': [{ calendar: 'cn' }],
  'source-not-carried': [
    { from: '第九条承办单位每月', amends: false },
    { from: '将第四条第（一）项中', amends: true },
  ],
  'text-quoted-twice': [{ cite: '第九条' }],
  'not-utf8': [{}],
  'yaml-wide-space': [{}],
  'stray-file': [{ name: 'article-4.yml' }],
  'text-not-in-source': [{ cite: '第四条第（一）项', from: '个小时内完成' }],
  'calendar-cycle': [{ names: ['a', 'b', 'a'] }],
  'calendar-stray-file': [{ name: '二〇一五.yaml' }],
  'unknown-zone': [{ zone: 'Asia/Beijing' }],
  'zone-offset-varies': [{ zone: 'Europe/Paris', date: '2015-03-29' }],
  'year-gap': [{ missing: [2016, 2017] }],
  'year-not-covered': [{ year: 2027, ...years }],
  'no-such-date': [{ value: '2015-02-29' }],
  'duplicate-date': [{ date: '2015-10-01' }],
  'date-outside-year': [{ value: '2016-01-01', year: 2015 }],
  'range-reversed': [
    { from: '2015-10-07', to: '2015-10-01' },
    { from: '08:30', to: '08:30' },
  ],
  'shifts-out-of-order': [{ from: '11:00', previousTo: '12:00' }],
  'only-extended': [{ colour: '红牌', known: ['黄牌'] }],
  'holiday-missing': [
    { year: 2027, missing: ['劳动节', '国庆节'] },
    { year: 2027, missing: ['国庆节'], nearest: '国庆' },
  ],
  'notices-out-of-order': [{ published: '2014-12-16', previous: '2015-05-13' }],
  'rest-and-work': [
    { date: '2015-10-10', where: 'same-notice' },
    { date: '2015-10-10', where: 'earlier-notice' },
  ],
  'work-already-ordinary': [{ date: '2015-10-12' }],
  'cancels-nothing': [
    { date: '2015-10-12', mark: 'rest' },
    { date: '2015-10-12', mark: 'work' },
  ],
  'unit-in-two-overlays': [{ unit: '连南县教育局', other: 'calendar/qingyuan/overlays/a.yaml' }],
}

export const recordProblems: Samples<RecordProblem> = {
  'not-a-record': [{}],
  'unknown-subject': [
    { field: 'subject', value: '工但', known: ['work-order', '工单'], nearest: '工单' },
    { field: 'subject', value: '', known: ['work-order', '工单'] },
  ],
  'missing-field': [
    { field: 'unit', label: '承办单位' },
    { field: 'category', label: '工单类别' },
    { field: 'dispatchedAt', label: '派单时间' },
    { field: 'pauses[0].from', label: 'from' },
  ],
  'unknown-field': [
    { field: 'dispatchAt', nearest: 'dispatchedAt' },
    { field: 'pauses[0].bis', known: ['from', 'to'] },
  ],
  'unknown-value': [
    { field: 'category', value: '资询', known: ['咨询', '意见'], nearest: '咨询' },
    { field: 'urgent', value: '或许', known: ['是', '否'] },
  ],
  'wrong-type': [
    { field: 'assignment', value: '2', wanted: 'text' },
    { field: 'repeatComplaints', value: '三', wanted: 'number' },
    { field: 'dispatchedAt', value: '5', wanted: 'instant' },
    { field: 'extensions', value: '{}', wanted: 'list' },
    { field: 'extensions[0]', value: '5', wanted: 'map' },
    { field: 'unit', value: '["甲局"]', wanted: 'text' },
    { field: 'pauses', value: '5', wanted: 'list' },
  ],
  'not-an-instant': [
    { field: 'dispatchedAt', value: '明天', reason: 'form' },
    { field: 'dispatchedAt', value: '2015-02-29', reason: 'no-such-date' },
    { field: 'dispatchedAt', value: '2015-16-03 09:00', reason: 'no-such-date' },
    { field: 'dispatchedAt', value: '2015-13-40', reason: 'no-such-date' },
    { field: 'dispatchedAt', value: '2015-02-28 25:00', reason: 'no-such-time' },
    { field: 'dispatchedAt', value: '2015-02-28 09:00:00.0001', reason: 'too-fine' },
  ],
  before: [
    {
      field: 'completedAt',
      value: '2015-03-16T09:00:00+08:00',
      other: 'dispatchedAt',
      otherValue: '2015-03-16T10:00:00+08:00',
    },
  ],
  'no-promise': [{ field: 'extensions[0].promisedAt' }],
  'too-deep': [{ field: 'remarks', limit: 100 }],
  'out-of-coverage': [{ calendar: 'qingyuan', year: 2027 }],
}

export const usageProblems: Samples<UsageProblem> = {
  'input-is-folder': [{ path: 'decisions' }],
  'target-is-folder': [{ path: 'cards' }],
  'target-taken': [{ path: 'orders.csv' }],
  map: [
    {
      problems: [
        { place: '--map', frame: [], problem: { code: 'no-equals', pair: '派发日' } },
        {
          place: '--map',
          frame: [],
          problem: {
            code: 'unknown-fact',
            header: 'a',
            fact: 'dispatchAt',
            nearest: 'dispatchedAt',
          },
        },
        {
          place: 'm.yaml:1:1',
          frame: [],
          problem: { code: 'unknown-key', at: 0, key: 'colums', nearest: 'columns' },
        },
        {
          place: 'm.yaml:2:3',
          frame: [],
          problem: { code: 'not-a-date', at: 9, value: '2015-02-30' },
        },
        { place: 'm.yaml:1:1', frame: [], problem: { code: 'syntax', at: 0 } },
        { place: 'm.yaml:1:1', frame: [], problem: { code: 'wrong-shape', at: 0 } },
      ],
    },
  ],
  'before-effect': [{ day: '2014-05-01', first: '2015-02-27' }],
  'no-cases': [{ path: 'test/clauses/x' }],
  io: [{ path: 'cards.csv', detail: 'EACCES' }],
  'no-command': [{}],
  'unknown-command': [{ name: 'chek', nearest: 'check' }, { name: 'x' }],
  'unknown-option': [{ name: '--formt', nearest: '--format' }],
  'missing-argument': [{ name: 'year' }],
  'missing-option-value': [{ option: '--rules <dir>' }],
  'wrong-option-value': [{ option: '--format', value: 'x', known: ['pretty', 'json'] }],
  'too-many-arguments': [{}],
  'no-such-path': [{ path: 'rulse' }],
  'several-rulesets': [{ folders: ['rules/a/', 'rules/b/'] }],
  'nothing-to-check': [{ path: 'examples' }],
  'no-reason': [{}],
  'version-not-later': [{ version: '2015-01-01', last: '2015-02-27' }],
  'unknown-record': [
    { name: 'QY-9', nearest: [] },
    { name: 'QY9', nearest: ['QY-9', 'QY-90'] },
  ],
  'unknown-item': [{ name: '9.9' }, { name: '4.1-complet', nearest: '4.1-completion' }],
  'no-calendars': [{ path: 'examples' }],
  'unknown-calendar': [{ name: 'gz', known: ['cn', 'qingyuan'] }],
  'which-calendar': [{ known: ['cn', 'qingyuan'] }],
  'not-a-name': [{ name: '韶关' }],
  'already-there': [{ path: 'rules/shaoguan' }],
  'not-a-date': [{ value: '2026-02-30' }],
  'no-such-version': [{ name: '2016', known: ['2015-02-27'] }],
  'not-a-number': [{ value: '三' }],
  'not-a-year': [{ value: '15' }],
  'not-a-month': [{ value: '13' }],
  'year-not-in-calendar': [{ calendar: '清远市', year: 2030, ...years }],
  'not-an-instant': [{ value: '昨天' }],
  'not-a-duration': [{ value: '很久' }],
  'unknown-colour': [{ name: '蓝牌', known: ['yellow', '黄牌'] }],
  'unknown-ending': [{ path: '影响.pdf', known: ['.txt', '.json', '.html', '.htm'] }],
  'opposite-options': [{ options: ['--governed', '--no-governed'] }],
  'unknown-format': [{ name: 'pdf', known: ['table', 'csv'] }],
  'unknown-subject': [{ name: '定单', known: ['work-order', '工单'] }],
  'no-input': [{}],
  'workbook-to-terminal': [{}],
  other: [{ detail: 'something new' }],
}

/** A text in which a threshold's parser finds just this. */
export const thresholdTexts: Readonly<Record<ThresholdProblemCode, string>> = {
  empty: ' ',
  'missing-number': '超出小时',
  'missing-unit': '超出 46 小时 30',
  'missing-comparison': '46 小时',
  'unknown-unit': '超出 5 个工做日',
  'unknown-comparison': '朝出 46 小时',
  'misplaced-comparison': '以上 3 次',
  'unexpected-comparison': '超出 3 小时',
  'two-comparisons': '超过 3 次不足 5 次',
  contradiction: '超过 3 次（含本数）',
  'inclusion-mismatch': '三次以上（含四次）',
  'bad-brackets': '超出 46 小时（左右）',
  'unclosed-bracket': '三次以上（含三次',
  range: '3-5 小时',
  'malformed-number': '超出 1.2.3 小时',
  'number-too-large': '超出 99999999999999 小时',
  'number-too-precise': '超出 0.00000000001 小时',
  'negative-number': '超出 -3 小时',
  zero: '超出 0 小时',
  'not-whole': '超出 1.5 个工作日',
  'mixed-families': '超出 1 个工作日 3 小时',
  'unit-order': '超出 3 分钟 1 小时',
  'unexpected-text': '超出 46 小时左右',
  'missing-lead': '4 小时',
  'unknown-lead': '到其前 4 小时',
}
