/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type {
  WrittenCard,
  WrittenCondition,
  WrittenCounting,
  WrittenDecide,
  WrittenEndOfDay,
  WrittenEndOnRestDay,
  WrittenHigherTier,
  WrittenInstant,
  WrittenIntended,
  WrittenLateRequest,
  WrittenOverPromise,
  WrittenPromiseOnRestDay,
  WrittenProvisions,
  WrittenReadings,
  WrittenRestDays,
  WrittenRows,
  WrittenSeveralExtensions,
  WrittenStartDay,
  WrittenTally,
  WrittenTiers,
  WrittenWithin,
} from './conditions.js'

/** 规则的一个版本（ruleset.yaml） */
export type RulesetFile = {
  /** 规则的代号，各版本相同 */
  readonly ruleset: string | number
  /** 版本：自哪一天起，如 2015-02-27 */
  readonly version: string | number
  /** 全称 */
  readonly title: string | number
  /** 文号 */
  readonly document: string | number
  /** 用哪一个日历：calendar/ 下的文件夹名 */
  readonly calendar: string | number
  /** 从何时起适用 */
  readonly effective: {
    /** 从这一刻起，如 2015-02-27 00:00:00 */
    readonly from?: string
    readonly reading?: WrittenReadings
  }
  readonly intended?: WrittenIntended
  /** 这个版本管哪些；不写即 started-orders */
  readonly governs?: 'started-orders' | 'open-orders'
  /** 与哪些规则冲突时以本规则为准 */
  readonly 'prevails-over'?: ReadonlyArray<{
    /** 另一部规则的代号 */
    readonly ruleset: string | number
    /** 依据本规则的哪一条，如 第十条 */
    readonly cite: string | number
  }>
  /** 牌的颜色 */
  readonly colours: {
    /** 一种颜色 */
    readonly [name: string]: {
      /** 中文名 */
      readonly label: string | number
      /** 轻重：数字越大越重，各不相同 */
      readonly rank: string | number
    }
  }
  /** 理解：原文有两种以上读法之处 */
  readonly readings?: {
    /** 一处有两种以上读法的原文 */
    readonly [name: string]: {
      /** 出自哪一条 */
      readonly cite: string | number
      /** 问题 */
      readonly question: string | number
      /** 现在采用的读法：options 的一个 */
      readonly use: string | number
      /** 各种读法 */
      readonly options: {
        /** 一种读法，写出它改变的各键 */
        readonly [name: string]: {
          readonly counting?: WrittenCounting
          readonly 'rest-days'?: WrittenRestDays
          readonly 'start-day'?: WrittenStartDay
          readonly 'end-of-day'?: WrittenEndOfDay
          readonly 'end-on-rest-day'?: WrittenEndOnRestDay
          readonly 'higher-tier'?: WrittenHigherTier
          readonly 'over-promise'?: WrittenOverPromise
          readonly 'promise-on-rest-day'?: WrittenPromiseOnRestDay
          readonly 'late-request'?: WrittenLateRequest
          readonly 'several-extensions'?: WrittenSeveralExtensions
          readonly rows?: WrittenRows
          readonly tiers?: WrittenTiers
          /** 这种读法的说明 */
          readonly label?: string | number
          readonly from?: WrittenInstant
          readonly to?: WrittenInstant
          readonly when?: WrittenCondition
          readonly unless?: WrittenCondition
          /** 经批准延期的 */
          readonly extended?: {
            /** 延期的事实（类型 extensions） */
            readonly by: string | number
            readonly reading?: WrittenReadings
            readonly counting?: WrittenCounting
            readonly 'rest-days'?: WrittenRestDays
            readonly 'end-of-day'?: WrittenEndOfDay
            readonly 'end-on-rest-day'?: WrittenEndOnRestDay
            readonly 'over-promise'?: WrittenOverPromise
            readonly 'promise-on-rest-day'?: WrittenPromiseOnRestDay
            readonly 'late-request'?: WrittenLateRequest
            readonly 'several-extensions'?: WrittenSeveralExtensions
            readonly tiers: WrittenTiers
          }
          readonly card?: WrittenCard
          readonly within?: WrittenWithin
          readonly threshold?: WrittenTally['threshold']
          readonly conversion?: WrittenTally['conversion']
          readonly 'earlier-cards'?: WrittenTally['earlier-cards']
        }
      }
    }
  }
  readonly decide?: WrittenDecide
  readonly provisions?: WrittenProvisions
}
