/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

/** check 会提醒、但确是本意的地方；写明之后不再提醒 */
export type WrittenIntended = ReadonlyArray<{
  /** 提醒的代号，即 warning[…] 方括号里的字 */
  readonly code:
    | 'never-holds'
    | 'missing-undecides'
    | 'same-thing-twice'
    | 'value-without-clause'
    | 'fact-unused'
    | 'reading-unused'
    | 'tiers-invert'
    | 'versions-out-of-order'
    | 'version-not-covered'
  /** 说的是什么：规则编号、事实、值、理解或版本的名称 */
  readonly of: ReadonlyArray<string | number>
  /** 为什么这样 */
  readonly because: string | number
}>

/** 条件：逐行列出的事实必须全部成立。值可以是一个值、几个值之一（列表）、present（填了）、absent（没填），或数的比较（三次以上（含三次））。还可用 all（都成立）、any（任一成立）、not（不成立）。 */
export type WrittenCondition = {
  /** 各条件都成立 */
  readonly all?: ReadonlyArray<WrittenCondition>
  /** 任一条件成立 */
  readonly any?: ReadonlyArray<WrittenCondition>
  /** 条件不成立（事实不明时，既不算成立也不算不成立） */
  readonly not?: WrittenCondition
  readonly [name: string]:
    | WrittenTest
    | ReadonlyArray<WrittenCondition>
    | WrittenCondition
    | undefined
}

/** 事实应有的值；列表表示其中任一 */
export type WrittenTest = string | number | boolean | ReadonlyArray<string | number | boolean>

/** 时刻：一个事实，或 first-present（第一个填了的）、earliest-of（最早的）、latest-of（最晚的，须都填了）；时限还可以从另一时限算起：deadline-of（它到期之时）、end-of（它终止之时） */
export type WrittenInstant =
  | string
  | {
      /** 依次看，取第一个填了的 */
      readonly 'first-present'?: ReadonlyArray<WrittenInstant>
      /** 填了的当中最早的 */
      readonly 'earliest-of'?: ReadonlyArray<WrittenInstant>
      /** 都填了以后，最晚的 */
      readonly 'latest-of'?: ReadonlyArray<WrittenInstant>
      /** 同一对象另一条规则的时限到期之时（只能用在 limit 里）：规则编号；有几档的，写 clause 和 tier */
      readonly 'deadline-of'?:
        | string
        | {
            /** 规则编号，如 4.1-completion */
            readonly clause: string | number
            /** 哪一档（颜色）；只有一档的可以不写 */
            readonly tier?: string | number
          }
      /** 同一对象另一条规则的时限终止之时（只能用在 limit 里）：规则编号 */
      readonly 'end-of'?: string
    }

/** 采用 ruleset.yaml 里的哪些理解；理解选中的读法，其各键并入此处 */
export type WrittenReadings = string | ReadonlyArray<string>

/** 各档：颜色 → 超出多少。颜色须在 ruleset.yaml 的 colours 里 */
export type WrittenTiers = {
  readonly [name: string]: WrittenTier
}

/** 例如：超出 3 小时、超过 2 个工作日。要写张数、提醒、加发的，另起一行写 threshold、count 等 */
export type WrittenTier =
  | string
  | {
      /** 超出多少，如 超出 3 小时 */
      readonly threshold: string
      /** 一次发几张；不写是 1 张 */
      readonly count?: string | number
      /** 超出以后再加发，如 每满 1 个工作日、每超过 2 天加发 2 张。每次加发是另一张牌，各有时刻 */
      readonly repeat?:
        | string
        | {
            /** 每超出多少加发一次、加发几张；不写张数是 1 张 */
            readonly every: string
            readonly reading?: WrittenReadings
            readonly counting?: WrittenCounting
            readonly 'rest-days'?: WrittenRestDays
            readonly 'end-of-day'?: WrittenEndOfDay
          }
      /** 连第一次在内，最多发几次；不写则一直加发到办结 */
      readonly 'at-most'?: string | number
      /** 到期前提醒，一条或几条（列表）。提醒不是牌，不算张数。例如：到期前 4 小时、提前 1 个工作日 */
      readonly warn?:
        | string
        | {
            readonly before: WrittenBefore
            readonly reading?: WrittenReadings
            readonly counting?: WrittenCounting
            readonly 'rest-days'?: WrittenRestDays
            readonly 'end-of-day'?: WrittenEndOfDay
          }
        | ReadonlyArray<
            | string
            | {
                readonly before: WrittenBefore
                readonly reading?: WrittenReadings
                readonly counting?: WrittenCounting
                readonly 'rest-days'?: WrittenRestDays
                readonly 'end-of-day'?: WrittenEndOfDay
              }
          >
    }

/** 离到期还剩多少时提醒，如 到期前 4 小时、距到期 1 个工作日 */
export type WrittenBefore = string

/** 以小时、分钟、天计的时限怎样走 */
export type WrittenCounting =
  | 'suspended'
  | 'rolled'
  | 'continuous'
  | 'office-hours'
  | 'working-days'
  | 'calendar-days'

/** 哪些日子是休息日 */
export type WrittenRestDays = 'all' | 'notices-only'

/** 起算的当日算不算 */
export type WrittenStartDay = 'not-counted' | 'counted'

/** 一日到何时为止 */
export type WrittenEndOfDay = 'midnight' | 'close-of-office'

/** 自然日时限的最后一日是休息日的，顺不顺延 */
export type WrittenEndOnRestDay = 'moves' | 'stays'

/** 同一时限几档都超出的，怎样发牌 */
export type WrittenHigherTier = 'replaces' | 'adds'

/** 承诺日后超出 n 个工作日，从哪里算超出 */
export type WrittenOverPromise = 'whole-day' | 'any'

/** 承诺日是休息日的，顺不顺延 */
export type WrittenPromiseOnRestDay = 'moves' | 'stays'

/** 某档超出以后才申请延期的，这一档怎样算 */
export type WrittenLateRequest = 'tier-stands' | 'cures' | 'no-effect'

/** 获批几次延期的，怎样算 */
export type WrittenSeveralExtensions = 'chain' | 'first-only'

/** 判定表：自上而下，取第一行成立的 then；都不成立则没有值 */
export type WrittenRows = ReadonlyArray<{
  readonly when: WrittenCondition
  /** 结果：一个值，或另一个事实的名字 */
  readonly then: string | number
}>

/** 由其他事实判定出来的事实 */
export type WrittenDecide = {
  /** 一个判定出来的事实 */
  readonly [name: string]: {
    /** 中文名 */
    readonly label: string | number
    /** 属于哪一类对象 */
    readonly subject: string | number
    /** 结果的类型 */
    readonly type: 'yes-no' | 'choice' | 'text' | 'number' | 'instant'
    /** type 为 choice 时的各个值：英文名 → 中文名 */
    readonly values?: {
      /** 中文名 */
      readonly [name: string]: string
    }
    readonly reading?: WrittenReadings
    readonly rows?: WrittenRows
  }
}

/** 不产生牌的条文 */
export type WrittenProvisions = ReadonlyArray<{
  /** 条号 */
  readonly cite: string | number
  /** 性质 */
  readonly kind:
    | 'scope'
    | 'consequence'
    | 'publication'
    | 'precedence'
    | 'interpretation'
    | 'effect'
  /** 原文，一字不改 */
  readonly text: string | number
}>

/** 折算：在一段时间内数同一单位（或别的事实相同）的牌，数够了再发牌 */
export type WrittenTally = {
  /** 按什么合在一起数：事实名，如 承办单位；几个的写成列表 */
  readonly per: string | ReadonlyArray<string>
  readonly within?: WrittenWithin
  /** 数哪些颜色的牌，一张算一张（与 points 只写一个） */
  readonly colours?: string | ReadonlyArray<string>
  /** 记分：颜色 → 一张几分（与 colours 只写一个） */
  readonly points?: WrittenPoints
  /** 个别规则另外记分：规则编号 → 一张几分，不看颜色 */
  readonly 'clause-points'?: WrittenPoints
  /** 只数这些规则发的牌；不写则各规则的都数；写 [] 则都不数 */
  readonly clauses?: string | ReadonlyArray<string>
  /** 也数这些折算发的牌（被它们折算掉的就不再数）；不写则不数 */
  readonly tallies?: string | ReadonlyArray<string>
  /** 数到多少发牌：满 3 张、累计 3 张以上、满 12 分。够一次发一次，一张牌只用一次 */
  readonly threshold?: string
  readonly card?: WrittenCard
  /** 发牌以后，数过的牌 */
  readonly conversion?: 'replaces' | 'adds'
  /** 本版施行以前的牌 */
  readonly 'earlier-cards'?: 'same-tally' | 'all' | 'none'
  readonly reading?: WrittenReadings
}

/** 在多长的时间里数：自然月、自然季度、自然年（按日历的时区），或 rolling（连续多少天） */
export type WrittenWithin =
  | string
  | {
      /** 往回多久：30 个自然日（连发牌那天共 30 天）、3 个月、24 小时 */
      readonly rolling: string
    }

/** 每张牌记多少分 */
export type WrittenPoints = {
  /** 分数 */
  readonly [name: string]: string | number
}

/** 直接给的牌：颜色，或颜色与张数 */
export type WrittenCard =
  | string
  | {
      /** 颜色：ruleset.yaml 里 colours 的一个 */
      readonly colour: string | number
      /** 张数 */
      readonly count?: string | number
    }
