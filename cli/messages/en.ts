import { amend } from './en/amend.js'
import { counted } from './en/counted.js'
import { witness } from './en/finding.js'
import { helpWords } from './en/help.js'
import { problem } from './en/problem.js'
import { recordProblem } from './en/record.js'
import { recordFix } from './en/record-fix.js'
import { related } from './en/related.js'
import { remedy } from './en/remedy.js'
import { calendar, cases, check } from './en/report.js'
import { show } from './en/show.js'
import { titles } from './en/titles.js'
import { usage, usageHint } from './en/usage.js'
import { counting } from './en/words.js'
import type { Messages } from './messages.js'
import { withoutWords } from './without-words.js'

/** English: lower case, what the user wrote in quotes, no full stop. */
export const en: Messages = {
  problem,
  remedy,
  related,
  titles,
  recordProblem: (found, words = withoutWords) => recordProblem(found, words),
  recordFix: (fix, words = withoutWords) => recordFix(fix, words),
  withFix: (reason, fix) => (fix === undefined ? reason : `${reason}; fix: ${fix}`),
  severity: (severity) => severity,
  witness,
  help: 'help: ',
  counts: (errors, warnings) =>
    [ifAny(errors, 'error'), ifAny(warnings, 'warning')].filter((part) => part !== '').join(', '),
  usage,
  usageHint,
  fault: (message) =>
    `sorry, this is our fault: ${message}\nrun it again with HOTLINE_CARDS_DEBUG=1 to see where, and tell us, please`,
  interrupted: (written) =>
    written.length > 0
      ? `interrupted; written before: ${written.join(', ')}`
      : 'interrupted; no file was written',
  counting,
  helpWords,
  check,
  calendar,
  cases,
  show,
  init: (rules, cases) =>
    `made ${rules} and ${cases}; look at them with:\n  hotline-cards check ${rules}\n  hotline-cards test --rules ${rules}\n  hotline-cards show --rules ${rules}`,
  amend,
}

function ifAny(count: number, noun: string): string {
  return count === 0 ? '' : counted(count, noun)
}
