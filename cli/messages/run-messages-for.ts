import { intake as intakeEn } from './en/intake.js'
import { run as runEn } from './en/run.js'
import type { IntakeMessages } from './intake.js'
import type { Language } from './messages.js'
import type { RunMessages } from './run.js'
import { intake as intakeZh } from './zh-CN/intake.js'
import { run as runZh } from './zh-CN/run.js'

export function runMessagesFor(language: Language): RunMessages {
  return language === 'zh' ? runZh : runEn
}

export function intakeMessagesFor(language: Language): IntakeMessages {
  return language === 'zh' ? intakeZh : intakeEn
}
