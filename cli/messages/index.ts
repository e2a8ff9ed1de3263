import { en } from './en.js'
import type { Language, Messages } from './messages.js'
import { zhCN } from './zh-CN.js'

export function messagesFor(language: Language): Messages {
  return language === 'zh' ? zhCN : en
}
