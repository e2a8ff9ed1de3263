import type { Difference } from '../../engine/index.js'
import type { LineFault } from '../decisions/decision-lines.js'
import { counted, numbered } from './en/counted.js'
import { instantFault as instantFaultEn } from './en/record.js'
import { quote } from './en/words.js'
import type { Language } from './messages.js'
import { instantFault as instantFaultZh } from './zh-CN/record.js'

/** The words of `verify`. */
export interface VerifyWords {
  /** What differs, but for single places and what the record's own problems say. */
  readonly difference: (difference: Exclude<Difference, { code: 'differs' | 'rejected' }>) => string
  /** A problem, and what would be right, for which the record would not be taken. */
  readonly rejected: (said: string) => string
  /** Why nothing can be read from a line, or a file. */
  readonly unread: (reason: LineFault) => string
  /** What has changed of rules, calendars or engine, and for how many decisions. */
  readonly change: (said: string, count: number) => string
  /** Cards, deadlines and undecided clauses are as they were. */
  readonly sameResult: (intact: boolean) => string
  readonly place: (path: string) => string
  /** What the record says there, and what comes of deciding again. */
  readonly was: string
  readonly is: string
  readonly morePlaces: (count: number) => string
  readonly moreRecords: (count: number) => string
  readonly summary: (counts: VerifyCounts) => string
}

export interface VerifyCounts {
  readonly all: number
  readonly same: number
  readonly 'same-result': number
  readonly differs: number
  readonly undecidable: number
  readonly unreadable: number
}

type Change = 'changed' | 'added' | 'removed'

const zh: VerifyWords = {
  difference: (one) => {
    switch (one.code) {
      case 'not-a-record':
        return `不是决定记录：${notRecordsZh[one.reason]}`
      case 'not-canonical':
        return `写法被改动过：从第 ${one.at + 1} 个字符起与存下时的写法不同`
      case 'digest':
        return '存下以后内容被改动过：摘要与内容对不上'
      case 'engine':
        return `程序换了：当时 ${one.was.version} 版，现在 ${one.is.version} 版${one.was.version === one.is.version ? '，内容不同' : ''}`
      case 'no-such-version':
        return `所给的规则里没有 ${one.ruleset} 的 ${one.version} 版；当时的规则若另存着，用 --rules 指出`
      case 'rules':
        return one.parts.length === 0
          ? `规则 ${one.ruleset} ${one.version} 版改了：只改了名称、标题或引用的原文`
          : `规则 ${one.ruleset} ${one.version} 版改了：${one.parts.map(({ kind, name, change }) => `${kindsZh[kind] ?? kind} ${name} ${changesZh[change]}`).join('、')}`
      case 'no-such-calendar':
        return `所给的日历里没有 ${one.calendar}`
      case 'calendar':
        return `日历 ${one.calendar} 变了：${one.file} ${changesZh[one.change]}`
      case 'as-of':
        return `截至时刻“${one.value}”${instantFaultZh(one.reason)}`
      case 'not-governed':
        return '这条记录现在不适用任何版本'
    }
  },
  rejected: (said) => `这条记录现在会被退回：${said}`,
  unread: (reason) => unreadZh[reason],
  change: (said, count) => `${said}（${count} 条）`,
  sameResult: (intact) =>
    intact ? '牌和时限都与当时相同' : '按记录里的输入重新评定，牌和时限都与记录里写的相同',
  place: (path) => `${path}：`,
  was: '记录',
  is: '重评',
  morePlaces: (count) => `……另有 ${count} 处不同；用 --format ndjson 全部列出`,
  moreRecords: (count) => `……另有 ${count} 条不同；用 --format ndjson 全部列出`,
  summary: (counts) =>
    `${counts.all} 条决定记录：${[
      [counts.same, '逐字节相同'],
      [counts['same-result'], '结果相同、其余有不同'],
      [counts.differs, '结果不同'],
      [counts.undecidable, '现在无法评定'],
      [counts.unreadable, '读不出'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${count} 条${what}`)
      .join('，')}`.replace(/：$/, ''),
}

type NotRecord = Extract<Difference, { code: 'not-a-record' }>['reason']

const notRecordsZh: Readonly<Record<NotRecord, string>> = {
  'not-json': '不是 JSON',
  'too-deep': '列表或对象套得太深',
  shape: '应有的内容缺少或写得不对',
}

const unreadZh: Readonly<Record<LineFault, string>> = {
  empty: '里面没有决定记录：是空的',
  'not-utf8': '这一行有不是 UTF-8 的字节：存下以后被改动过或损坏了',
  'utf-16': '文件是 UTF-16：被别的程序另存过；另存为 UTF-8 再核对',
  'too-long': '这一行太长，不会是决定记录',
  'damaged-gzip': '.gz 文件从这里起损坏了，后面没有核对',
}

const kindsZh: Readonly<Record<string, string>> = {
  clause: '规则',
  reading: '解释',
  fact: '事实',
  colour: '颜色',
  subject: '对象',
  version: '版本的',
  tally: '折算',
}

const changesZh: Readonly<Record<Change, string>> = {
  changed: '已改动',
  added: '是新加的',
  removed: '已没有',
}

const en: VerifyWords = {
  difference: (one) => {
    switch (one.code) {
      case 'not-a-record':
        return `no decision record: ${notRecordsEn[one.reason]}`
      case 'not-canonical':
        return `written otherwise than it was: from character ${one.at + 1} on`
      case 'digest':
        return 'changed after it was written: its digest is not that of what it says'
      case 'engine':
        return one.was.version === one.is.version
          ? `another engine, called ${one.is.version} like the one of then`
          : `another engine: ${one.was.version} then, ${one.is.version} now`
      case 'no-such-version':
        return `the rules given have no version ${one.version} of ${one.ruleset}; if those of that time are kept elsewhere, name them with --rules`
      case 'rules':
        return one.parts.length === 0
          ? `rules ${one.ruleset} ${one.version} have changed: only titles, labels or quoted texts`
          : `rules ${one.ruleset} ${one.version} have changed: ${one.parts.map(({ kind, name, change }) => `${kind} ${name} ${change}`).join(', ')}`
      case 'no-such-calendar':
        return `the calendars given have no ${one.calendar}`
      case 'calendar':
        return `calendar ${one.calendar} is not as it was: ${one.file} ${one.change}`
      case 'as-of':
        return `the instant as of which it was decided, ${quote(one.value)}, ${instantFaultEn(one.reason)}`
      case 'not-governed':
        return 'no version governs the record now'
    }
  },
  rejected: (said) => `the record would be rejected now: ${said}`,
  unread: (reason) => unreadEn[reason],
  change: (said, count) => `${said} (${counted(count, 'decision')})`,
  sameResult: (intact) =>
    intact
      ? 'cards and deadlines are as they were'
      : 'evaluated again from the input it holds, cards and deadlines are as it says',
  place: (path) => `${path}:`,
  was: 'recorded',
  is: 'again   ',
  morePlaces: (count) => `… and ${counted(count, 'more place')}; --format ndjson lists them all`,
  moreRecords: (count) =>
    `… and ${count} more that ${numbered(count, 'differs', 'differ')}; --format ndjson lists them all`,
  summary: (counts) =>
    `${counted(counts.all, 'decision record')}: ${[
      [counts.same, 'the same, byte for byte'],
      [counts['same-result'], 'with the same result and something else that differs'],
      [counts.differs, 'with another result'],
      [counts.undecidable, 'that cannot be decided now'],
      [counts.unreadable, 'unreadable'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', ')}`.replace(/: $/, ''),
}

const unreadEn: Readonly<Record<LineFault, string>> = {
  empty: 'no decision record in it: it is empty',
  'not-utf8': 'bytes that are no UTF-8: this line was changed or damaged after it was written',
  'utf-16': 'UTF-16: another program has saved it anew; save it as UTF-8 and verify it again',
  'too-long': 'too long a line for a decision record',
  'damaged-gzip': 'the .gz file is damaged from here on, and was not verified further',
}

const notRecordsEn: Readonly<Record<NotRecord, string>> = {
  'not-json': 'not JSON',
  'too-deep': 'nested too deep',
  shape: 'parts of one are missing or are not what they should be',
}

export function verifyWordsFor(language: Language): VerifyWords {
  return language === 'zh' ? zh : en
}
