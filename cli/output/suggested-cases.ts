import type { Suggestion, Version } from '../../engine/index.js'
import type { Context } from '../context.js'
import { messagesFor } from '../messages/index.js'
import { aspectWords } from './case-coverage.js'
import { caseEntry } from './case-text.js'

/** Suggested cases as the case file of an item, in Chinese as officers write them. */
export function suggestedFile(
  item: string,
  suggestions: readonly Suggestion[],
  version: Version,
): string {
  return `# 由 hotline-cards test --suggest 推算，未经确认。
# 所写的是规则现在得出的结果，不一定对：请对照条文逐例核算，写上 why；
# 对的，删去 suggested 一行，才算检验；不对的，改成应得的结果。
item: ${item}
cases:
${suggestedEntries(suggestions, version)}`
}

/** The entries alone, to stand at the end of a file that is there. */
export function suggestedEntries(suggestions: readonly Suggestion[], version: Version): string {
  return suggestions.map((one) => entryOf(one, version)).join('')
}

const ZH: Pick<Context, 'language' | 'messages'> = { language: 'zh', messages: messagesFor('zh') }

function entryOf({ point, case: one }: Suggestion, version: Version): string {
  const name = `${point.clause} ${aspectWords(point, version, ZH)}（推算）`
  const comment = '未经确认：核对应得的结果，无误后删去 suggested 一行'
  return caseEntry({ ...one, name, suggested: true }, version, comment)
}
