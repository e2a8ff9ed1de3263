/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

/** 一项的案例：记录、时点、应发的牌 */
export type CasesFile = {
  /** 项号，如 4.1 */
  readonly item: string | number
  /** 各例不另写的，在这一刻看 */
  readonly 'as-of'?: string | number
  /** 各例共有的事实；例中写了的，以例中为准 */
  readonly record?: {
    /** 事实的值 */
    readonly [name: string]:
      | string
      | number
      | boolean
      | ReadonlyArray<{
          readonly [name: string]: unknown
        }>
  }
  /** 案例 */
  readonly cases: ReadonlyArray<{
    /** 一句话说清这一例 */
    readonly case: string | number
    /** 在哪一刻看，如 2015-07-01 00:00:00 */
    readonly 'as-of'?: string | number
    /** 改用哪些读法：理解 → 读法 */
    readonly readings?: {
      /** 读法 */
      readonly [name: string]: string
    }
    /** 记录：事实名（中文或英文）→ 值。记录类型写 subject 或 记录类型 */
    readonly record?: {
      /** 事实的值 */
      readonly [name: string]:
        | string
        | number
        | boolean
        | ReadonlyArray<{
            readonly [name: string]: unknown
          }>
    }
    /** 几条记录合在一起看折算（与 record 只写一个）；各条写法同 record */
    readonly records?: ReadonlyArray<{
      /** 事实的值 */
      readonly [name: string]:
        | string
        | number
        | boolean
        | ReadonlyArray<{
            readonly [name: string]: unknown
          }>
    }>
    /** 应发的牌；不发的写 []。写 records 的，折算的牌要列全，别的规则只比列出了的 */
    readonly cards?: ReadonlyArray<{
      /** 规则编号，如 4.1-completion */
      readonly clause: string | number
      /** 颜色 */
      readonly colour: string | number
      /** 牌的时刻：时限用完之时，或认定之时 */
      readonly at?: string | number
      /** active 有效（不写即是）；superseded 已被更重的牌取代 */
      readonly status?: 'active' | 'superseded'
      /** 第几次：第一次是 1，加发的从 2 起；不写则按次序比 */
      readonly ordinal?: string | number
      /** 张数；不写则不比 */
      readonly count?: string | number
      /** 超出多少（自然时间，ISO 8601），如 PT1S */
      readonly late?: string | number
      /** 折算的牌：数了哪些记录，按发牌先后写编号 */
      readonly counted?: ReadonlyArray<string | number>
      /** 在哪些理解上有争议 */
      readonly contested?: ReadonlyArray<string>
      /** 发牌的理由；写了哪一项就比哪一项 */
      readonly reason?: {
        /** 从哪一刻起算；只有日期的写日期 */
        readonly start?: string | number
        /** 止于哪一刻；还没有办结的写 open */
        readonly end?: string | number
        /** 到期时刻 */
        readonly deadline?: string | number
        /** 答应的日期（遇休息日顺延后） */
        readonly promised?: string | number
        /** 超出多少（自然时间，ISO 8601），如 PT1S */
        readonly late?: string | number
        /** 看了哪些事实、各是什么：事实名 → 值；没有填的写 absent */
        readonly facts?: {
          /** 事实的值，或 absent */
          readonly [name: string]: string | number | boolean
        }
      }
    }>
    /** 到期时刻：规则编号 → 颜色 → 时刻；尚未起算的写 waiting，规则不适用的写 none */
    readonly deadlines?: {
      /** 颜色 → 到期时刻 */
      readonly [name: string]: {
        /** 到期时刻，或 waiting、none */
        readonly [name: string]: string
      }
    }
    /** 应有的提醒；没有写的不比 */
    readonly alerts?: ReadonlyArray<{
      /** 规则编号 */
      readonly clause: string | number
      /** 快要到期的那一档的颜色 */
      readonly colour: string | number
      /** 提醒的时刻；尚未起算的写 waiting */
      readonly at: string | number
      /** 在看的那一刻：waiting 未起算；pending 未到；raised 已到而未到期；passed 已过到期；ended 已办结 */
      readonly state?: 'waiting' | 'pending' | 'raised' | 'passed' | 'ended'
    }>
    /** 应退回的记录：退回的原因代号 */
    readonly rejected?: ReadonlyArray<string>
    /** 应不适用本规则 */
    readonly 'not-governed'?: 'yes'
    /** 为什么：算给人看 */
    readonly why?: string | number
    /** 这个案例在新版本里不再成立：写明理由。只写 case 和这一行 */
    readonly withdrawn?: string | number
    /** 由 test --suggest 推算，还没有人确认：照样运行，不算检验。核对无误后删去这一行 */
    readonly suggested?: 'yes'
  }>
}
