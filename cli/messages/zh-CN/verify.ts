import type { LineFault } from '../../decisions/decision-lines.js'
import type { Change, NotRecord, VerifyWords } from '../verify-words.js'
import { instantFault } from './record.js'

/** The Chinese of `verify`. */
export const verify: VerifyWords = {
  difference: (one) => {
    switch (one.code) {
      case 'not-a-record':
        return `不是决定记录：${notRecords[one.reason]}`
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
          : `规则 ${one.ruleset} ${one.version} 版改了：${one.parts.map(({ kind, name, change }) => `${kinds[kind] ?? kind} ${name} ${changes[change]}`).join('、')}`
      case 'no-such-calendar':
        return `所给的日历里没有 ${one.calendar}`
      case 'calendar':
        return `日历 ${one.calendar} 变了：${one.file} ${changes[one.change]}`
      case 'as-of':
        return `截至时刻“${one.value}”${instantFault(one.reason)}`
      case 'not-governed':
        return '这条记录现在不适用任何版本'
    }
  },
  rejected: (said) => `这条记录现在会被退回：${said}`,
  unread: (reason) => unread[reason],
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

const notRecords: Readonly<Record<NotRecord, string>> = {
  'not-json': '不是 JSON',
  'too-deep': '列表或对象套得太深',
  shape: '应有的内容缺少或写得不对',
}

const unread: Readonly<Record<LineFault, string>> = {
  empty: '里面没有决定记录：是空的',
  'not-utf8': '这一行有不是 UTF-8 的字节：存下以后被改动过或损坏了',
  'utf-16': '文件是 UTF-16：被别的程序另存过；另存为 UTF-8 再核对',
  'too-long': '这一行太长，不会是决定记录',
  'damaged-gzip': '.gz 文件从这里起损坏了，后面没有核对',
}

const kinds: Readonly<Record<string, string>> = {
  clause: '规则',
  reading: '解释',
  fact: '事实',
  colour: '颜色',
  subject: '对象',
  version: '版本的',
  tally: '折算',
}

const changes: Readonly<Record<Change, string>> = {
  changed: '已改动',
  added: '是新加的',
  removed: '已没有',
}
