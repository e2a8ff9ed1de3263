import { describe, expect, test } from 'vitest'
import { comparisonWords } from '../../engine/threshold/comparisons.js'
import {
  parseRepetition,
  parseThreshold,
  parseWarning,
  printRepetition,
  printThreshold,
  printWarning,
} from '../../engine/threshold/index.js'
import {
  afterWords,
  furtherWords,
  leadWords,
  remindWords,
} from '../../engine/threshold/lead-words.js'
import { unitWords } from '../../engine/threshold/units.js'

/** Every word of the tables beside the one that says the same, on its side of the number. */
type Meanings = Readonly<Record<string, string>>

const before: Meanings = {
  超出:
    '超出、超过、多于、大于、高于、长于、超、逾、>、逾期、超期、overdue by、overdue、over、more than、greater than、' +
    'longer than、exceeding、exceeds、exceed、above、beyond',
  达到:
    '达到、达、满、不少于、不低于、不小于、至少、最少、>=、> =、=>、≥、大于等于、大于或等于、reaching、reaches、' +
    'not under、no less than、not less than、no fewer than、not fewer than、greater than or equal to、' +
    'more than or equal to、届满、at least',
  不足: '不足、不满、未满、少于、小于、低于、短于、不到、未达到、未达、<、less than、fewer than、shorter than、under、below',
  不超过:
    '不超过、不超出、未超过、未超出、不多于、不大于、不高于、至多、最多、小于等于、小于或等于、<=、< =、=<、≤、within、' +
    'up to、no more than、not more than、no longer than、not longer than、not exceeding、not over、' +
    'less than or equal to、at most',
  等于: '等于、恰好、=、exactly、equals、equal to',
}

const behind: Meanings = {
  超出: '以外、之外',
  达到: '以上、及以上、或以上、届满、or more、and more、or above、and above、or longer、at least',
  不超过: '以内、之内、以下、内、及以下、或以下、or less、or fewer、or below、and below、at most',
}

const units: Meanings = {
  年: '年、周年、year、years、yr、yrs',
  个月: '月、month、months、mo、mos',
  周: '周、星期、礼拜、week、weeks、wk、wks',
  个自然日: '自然日、日、日历日、日历天、calendar day、calendar days、natural day、natural days',
  个工作日:
    '工作日、工作天、working day、working days、business day、business days、workday、workdays',
  个工作小时: '工作小时、working hour、working hours、business hour、business hours',
  天: '天、day、days、d',
  小时: '小时、钟头、时、hour、hours、hr、hrs、h',
  分钟: '分钟、分、minute、minutes、min、mins',
  秒: '秒、秒钟、second、seconds、sec、secs、s',
  次: '次、time、times',
  张: '张、card、cards',
  件: '件、case、cases',
  人次: '人次、visit、visits',
  人: '人、person、persons、people',
  个: 'item、items',
  宗: '宗、matter、matters',
  起: '起、incident、incidents',
  条: '条、entry、entries',
  积分: '积分、point、points',
}

const list = (words: string): readonly string[] => words.split('、')
const rows = (meanings: Meanings) =>
  Object.entries(meanings).flatMap(([same, words]) => list(words).map((word) => [word, same]))
const all = (...tables: readonly Meanings[]) =>
  [...new Set(tables.flatMap((table) => Object.values(table).flatMap(list)))].sort()

const read = (text: string) => {
  const parsed = parseThreshold(text)
  return parsed.ok ? printThreshold(parsed.threshold, 'zh') : parsed.problems
}

describe('a comparison', () => {
  test.each(rows(before))('%s 3 次: %s 3 次', (word, same) => {
    expect(read(`${word} 3 次`)).toBe(`${same} 3 次`)
  })
  test.each(rows(behind))('3 次 %s: %s 3 次', (word, same) => {
    expect(read(`3 次 ${word}`)).toBe(`${same} 3 次`)
  })
  test('has its meaning here, whichever it is', () => {
    expect([...new Set(comparisonWords)].sort()).toEqual(all(before, behind))
  })
})

describe('a unit', () => {
  test.each(rows(units))('3 %s: 3 %s', (word, same) => {
    expect(read(`超出 3 ${word}`)).toBe(`超出 3 ${same}`)
  })
  test('has its meaning here, whichever it is', () => {
    expect([...new Set(unitWords)].sort()).toEqual(all(units))
  })
  test.each(['次', '张', '件', '人次', '人', '个', '宗', '起', '条'])(
    '%s counts what comes in whole ones only',
    (word) => {
      const parsed = parseThreshold(`超出 1.5 ${word}`)
      expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['not-whole'])
    },
  )
})

describe('a warning', () => {
  const warned = (text: string) => {
    const parsed = parseWarning(text)
    return parsed.ok ? printWarning(parsed.quantity, 'zh') : parsed.problems
  }
  const leads =
    '到期前、到期之前、到期日前、期满前、期满之前、届满前、届满之前、截止前、截止之前、距到期、距离到期、离到期、' +
    '距期满、距离期满、距届满、距截止、距离截止、距到期还有、距离到期还有、提前'
  const after = 'before the deadline、before it is due、before due、in advance'
  const said = '提醒、发出提醒、自动提醒、予以提醒、预警、发出预警、予以预警、催办、提示'

  test.each(list(leads))('%s 4 小时', (word) => {
    expect(warned(`${word} 4 小时`)).toBe('到期前 4 小时')
  })
  test.each(list(after))('4 hours %s', (word) => {
    expect(warned(`4 hours ${word}`)).toBe('到期前 4 小时')
  })
  test.each(list(said))('到期前 4 小时%s, with a comma or without', (word) => {
    expect(warned(`到期前 4 小时${word}`)).toBe('到期前 4 小时')
    expect(warned(`到期前 4 小时，${word}`)).toBe('到期前 4 小时')
  })
  test('has all its words here', () => {
    expect([leadWords.before, afterWords, remindWords]).toEqual([leads, after, said].map(list))
  })
})

describe('a repetition', () => {
  const repeated = (text: string) => {
    const parsed = parseRepetition(text)
    return parsed.ok ? printRepetition(parsed.repetition, 'zh') : parsed.problems
  }
  const leads =
    '每、每再、其后每、此后每、以后每、之后每、逾期每、逾期后每、超期每、超期后每、every、for every、each、for each、per'
  const more = '加发、再发、增发、另发、多发、再加发、再增发、plus、add'

  test.each(list(leads))('%s 2 天', (word) => {
    expect(repeated(`${word} 2 天`)).toBe('每满 2 天加发 1 张')
  })
  test.each(list(more))('每满 2 天%s 2 张, with a comma or without', (word) => {
    expect(repeated(`每满 2 天${word} 2 张`)).toBe('每满 2 天加发 2 张')
    expect(repeated(`每满 2 天，${word} 2 张`)).toBe('每满 2 天加发 2 张')
  })
  test('has all its words here', () => {
    expect([leadWords.every, furtherWords]).toEqual([leads, more].map(list))
  })
})
