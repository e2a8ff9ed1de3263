import type { Messages } from './messages.js'
import { withoutWords } from './without-words.js'
import { amend } from './zh-CN/amend.js'
import { witness } from './zh-CN/finding.js'
import { helpWords } from './zh-CN/help.js'
import { problem } from './zh-CN/problem.js'
import { recordProblem } from './zh-CN/record.js'
import { recordFix } from './zh-CN/record-fix.js'
import { related } from './zh-CN/related.js'
import { remedy } from './zh-CN/remedy.js'
import { calendar, cases, check } from './zh-CN/report.js'
import { show } from './zh-CN/show.js'
import { titles } from './zh-CN/titles.js'
import { usage, usageHint } from './zh-CN/usage.js'
import { counting } from './zh-CN/words.js'

/** Chinese: what a civil servant reads without effort. */
export const zhCN: Messages = {
  problem,
  remedy,
  related,
  titles,
  recordProblem: (found, words = withoutWords) => recordProblem(found, words),
  recordFix: (fix, words = withoutWords) => recordFix(fix, words),
  withFix: (reason, fix) => (fix === undefined ? reason : `${reason}；建议：${fix}`),
  severity: (severity) => (severity === 'error' ? '错误' : '提醒'),
  witness,
  help: '建议：',
  counts: (errors, warnings) =>
    [errors > 0 ? `${errors} 个错误` : '', warnings > 0 ? `${warnings} 个提醒` : '']
      .filter((part) => part !== '')
      .join('，'),
  usage,
  usageHint,
  fault: (message) =>
    `抱歉，程序出错了，这不是您的错：${message}\n设置环境变量 HOTLINE_CARDS_DEBUG=1 再运行一次，可以看到出错的位置，请一并告知开发者。`,
  interrupted: (written) =>
    written.length > 0 ? `已中断；此前已写出 ${written.join('、')}` : '已中断，没有写出任何文件',
  counting,
  helpWords,
  check,
  calendar,
  cases,
  show,
  init: (rules, cases) =>
    `新建了 ${rules} 和 ${cases}，先看：\n  hotline-cards check ${rules}\n  hotline-cards test --rules ${rules}\n  hotline-cards show --rules ${rules}`,
  amend,
}
