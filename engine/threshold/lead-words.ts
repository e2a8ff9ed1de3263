/** The words that lead a warning and a repetition: 到期前 4 小时, 每满 1 个工作日加发 1 张. */

import type { Language } from './model.js'

type Lead = 'before' | 'every'

// The first of a line is the one that is offered.
const lines: Readonly<Record<Lead, string>> = {
  before:
    '到期前 到期之前 到期日前 期满前 期满之前 届满前 届满之前 截止前 截止之前 ' +
    '距到期 距离到期 离到期 距期满 距离期满 距届满 距截止 距离截止 距到期还有 距离到期还有 提前',
  every:
    '每 每再 其后每 此后每 以后每 之后每 逾期每 逾期后每 超期每 超期后每 every for_every each for_each per',
}

/** Behind the quantity: 4 hours before the deadline. */
export const afterWords = words('before_the_deadline before_it_is_due before_due in_advance')
/** What a warning is for, which says nothing more: 到期前 4 小时提醒. */
export const remindWords = words('提醒 发出提醒 自动提醒 予以提醒 预警 发出预警 予以预警 催办 提示')
/** Before the number of cards that a repetition gives. */
export const furtherWords = words('加发 再发 增发 另发 多发 再加发 再增发 plus add')

export const leadWords: Readonly<Record<Lead, readonly string[]>> = {
  before: words(lines.before),
  every: words(lines.every),
}

/** What is offered where the lead is missing or misspelt. */
export function leadNames(lead: Lead, language: Language): readonly [string, ...string[]] {
  if (language === 'zh') return lead === 'before' ? ['到期前', '提前', '距到期'] : ['每满']
  return lead === 'before' ? ['before the deadline'] : ['every']
}

function words(line: string): readonly string[] {
  return line.split(' ').map((word) => word.replaceAll('_', ' '))
}
