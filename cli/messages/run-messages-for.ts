import type { IntakeMessages } from './intake.js'
import { intakeEn } from './intake-en.js'
import { intakeZhCN } from './intake-zh-CN.js'
import type { Language } from './messages.js'
import type { RunMessages } from './run.js'
import { runEn } from './run-en.js'
import { runZhCN } from './run-zh-CN.js'

export function runMessagesFor(language: Language): RunMessages {
  return language === 'zh' ? runZhCN : runEn
}

export function intakeMessagesFor(language: Language): IntakeMessages {
  return language === 'zh' ? intakeZhCN : intakeEn
}
