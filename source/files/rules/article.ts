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
  WrittenLateRequest,
  WrittenOverPromise,
  WrittenPromiseOnRestDay,
  WrittenProvisions,
  WrittenReadings,
  WrittenRestDays,
  WrittenSeveralExtensions,
  WrittenStartDay,
  WrittenTally,
  WrittenTiers,
} from './conditions.js'

/** 一条（article）：各项的原文与规则 */
export type ArticleFile = {
  /** 条号，如 第四条 */
  readonly article: string | number
  readonly decide?: WrittenDecide
  readonly provisions?: WrittenProvisions
  /** 各项 */
  readonly items?: ReadonlyArray<{
    /** 项号，如 4.1 */
    readonly item: string | number
    /** 引用时的写法，如 第四条第（一）项 */
    readonly cite: string | number
    /** 原文，一字不改；换行不计 */
    readonly text: string | number
    /** 本项给牌的规则，一条或多条 */
    readonly clauses: ReadonlyArray<{
      /** 规则编号，在整个规则里只用一次，修订后也不变 */
      readonly id: string | number
      /** 一句话的名称 */
      readonly title: string | number
      /** 看哪一类对象：facts.yaml 里 subjects 的一个 */
      readonly subject?: string | number
      readonly when?: WrittenCondition
      /** 除外：条件成立时不适用 */
      readonly unless?: WrittenCondition
      readonly reading?: WrittenReadings
      /** 时限：从何时起、到何时止、怎样计、超出多少给什么牌 */
      readonly limit?: {
        readonly from?: WrittenInstant
        readonly to?: WrittenInstant
        readonly reading?: WrittenReadings
        readonly counting?: WrittenCounting
        readonly 'rest-days'?: WrittenRestDays
        readonly 'start-day'?: WrittenStartDay
        readonly 'end-of-day'?: WrittenEndOfDay
        readonly 'end-on-rest-day'?: WrittenEndOnRestDay
        readonly 'higher-tier'?: WrittenHigherTier
        /** 暂停计时的事实（类型 intervals）；不写则不暂停 */
        readonly pauses?: string | number
        readonly tiers: WrittenTiers
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
      }
      readonly card?: WrittenCard
      readonly tally?: WrittenTally
      /** 管的是什么事；几部规则一起用、管同一件事时，看谁为准（prevails-over） */
      readonly matter?: string | number
    }>
    /** 修订文件里改动本项原文的那句话，一字不改；只在修订里写 */
    readonly 'amended-by'?: string | number
  }>
}
