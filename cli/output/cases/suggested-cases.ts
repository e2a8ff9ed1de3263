import type { Case, Suggestion, Version } from '../../../engine/index.js'
import type { Context } from '../../context.js'
import { messagesFor } from '../../messages/index.js'
import { aspectWords } from './case-coverage.js'
import { caseEntry } from './case-text.js'

/** Suggested cases as case files have them, in Chinese as officers write them. */

/** What stands above the cases of an item. */
export function suggestedHead(item: string): string {
  return `# 由 hotline-cards test --suggest 推算。写着 suggested 的还没有人确认，
# 所写的是规则现在得出的结果，不一定对：请对照条文逐例核算，写上 why；
# 对的，删去 suggested 一行，才算检验；不对的，改成应得的结果。
item: ${item}
cases:`
}

const ZH: Pick<Context, 'language' | 'messages'> = { language: 'zh', messages: messagesFor('zh') }

/** A suggestion as the case that it is, by its name. */
export function suggestedCase({ point, case: one }: Suggestion, version: Version): Case {
  const name = `${point.clause} ${aspectWords(point, version, ZH)}（推算）`
  return { ...one, name, suggested: true }
}

export function suggestedEntry(one: Case, version: Version): string {
  return caseEntry(one, version, '未经确认：核对应得的结果，无误后删去这一行')
}
