import type { ShowWords } from '../show-words.js'
import { tally } from './tally.js'
import { list } from './words.js'

/** The Chinese of `show`. */
export const show: ShowWords = {
  labels: {
    clause: '规则',
    subject: '对象',
    when: '条件',
    always: '没有别的条件',
    all: '以下都成立：',
    any: '以下有一项成立：',
    not: '除以下情形外：',
    present: '已填写',
    absent: '没有填写',
    yes: '是',
    no: '否',
    otherwise: '否则没有值',
    from: '起算',
    to: '终止',
    never: '没有写明',
    counting: '计时',
    pauses: '暂停',
    severalTiers: '几档都超出',
    card: '牌',
    extended: '经批准延期的',
    promise: '承诺日',
    overPromise: '怎样算超出',
    lateRequest: '超出后才申请',
    severalExtensions: '多次延期',
    decisions: '判定得出的事实',
    readings: '采用的理解',
    options: '采用的理解（✓ 为现用的读法）',
    cite: '出自',
    name: '代号',
    calendar: '日历',
    versions: '版本',
    items: '各项',
    provisions: '不产生牌的条文',
  },
  version: (version) => `${version} 版`,
  effectiveFrom: (instant) => `自 ${instant} 起适用`,
  rivalEffect: (instant, option) => `另一种读法：${option}，自 ${instant} 起`,
  provisionKind: (kind) => KINDS[kind] ?? kind,
  card: (colour, count, datedBy) => `条件成立即发${colour} ${count} 张，日期看${datedBy}`,
  tier: (threshold, count) => (count > 1 ? `${threshold}，发 ${count} 张` : threshold),
  warning: (before, counting) => `${before}提醒${counting === undefined ? '' : `（${counting}）`}`,
  repeat: (repetition, atMost, counting) =>
    `超出后${repetition}${atMost === undefined ? '' : `，连第一次最多 ${atMost} 次`}${counting === undefined ? '' : `（${counting}）`}`,
  higherTier: (tier) => (tier === 'replaces' ? '重的取代轻的，轻的留作记录' : '各档的牌都算'),
  promise: (rest) => (rest === 'moves' ? '是休息日的，顺延到下一个工作日' : '是休息日的，不顺延'),
  overPromise: (over) =>
    over === 'whole-day'
      ? '承诺日之后又满了 n 个工作日仍未办结，才算超出 n 个工作日'
      : '承诺日过后，进入第 n 个工作日，就算超出 n 个工作日',
  lateRequest: (late) => {
    switch (late) {
      case 'tier-stands':
        return '已经超出的那一档不变，其余按承诺日重算'
      case 'cures':
        return '各档都按承诺日重算'
      case 'no-effect':
        return '不起作用'
      default:
        return late satisfies never
    }
  },
  several: (several) => (several === 'chain' ? '按申请先后逐次顺延' : '只认第一次'),
  firstPresent: (of) => of.join('；没有的，看'),
  earliestOf: (of) => `${list(of)}中最早的`,
  deadlineOf: (clause, tier) => `规则 ${clause} 的${tier ?? ''}时限到期时`,
  endOf: (clause) => `规则 ${clause} 的时限终止时`,
  latestOf: (of) => `${list(of)}都有以后，其中最晚的`,
  test: (fact, alternatives) => `${fact}：${or(alternatives)}`,
  group: (group, values) => `${group}（${values.join('')}）`,
  value: (value) => `“${value}”`,
  decided: (fact) => `${fact}（判定）`,
  tally,
  itemHeading: (cite, item) => `${cite}（${item}）`,
}

function or(words: readonly string[]): string {
  return words.length < 2 ? list(words) : `${list(words.slice(0, -1))}或${words.at(-1)}`
}

const KINDS: Readonly<Record<string, string>> = {
  scope: '目的、范围与总则',
  consequence: '后果',
  publication: '通报',
  precedence: '与其他规定的关系',
  interpretation: '解释权',
  effect: '施行',
}
