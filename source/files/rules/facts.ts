/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type { WrittenCondition, WrittenInstant, WrittenIntended } from './conditions.js'

/** 事实表（facts.yaml） */
export type FactsFile = {
  readonly intended?: WrittenIntended
  /** 规则所看的对象 */
  readonly subjects: {
    /** 一类对象 */
    readonly [name: string]: {
      /** 中文名 */
      readonly label: string | number
      /** 哪几个事实合起来认定一条记录 */
      readonly identity: ReadonlyArray<string | number>
      /** 哪个事实是工单编号 */
      readonly order?: string | number
      /** 哪个事实写明依据的项；规则只看依据自己那一项的记录 */
      readonly cites?: string | number
      readonly 'governed-by': WrittenInstant
      /** 何时算办完；新版本写了 governs: open-orders 时，看施行时办完没有 */
      readonly 'ended-by'?: WrittenInstant
      /** 直接给牌时，牌的日期看哪个事实 */
      readonly 'dated-by'?: string | number
      readonly when?: WrittenCondition
      /** 事实：英文名 → 定义 */
      readonly facts: {
        /** 一个事实 */
        readonly [name: string]: {
          /** 中文名；也是表格的列名 */
          readonly label: string | number
          /** 表格里可能出现的其他列名 */
          readonly aliases?: ReadonlyArray<string | number>
          /** 类型 */
          readonly type:
            | 'text'
            | 'choice'
            | 'number'
            | 'yes-no'
            | 'instant'
            | 'date'
            | 'extensions'
            | 'intervals'
            | 'item'
          /** 必须填写 */
          readonly required?: 'yes' | 'no'
          /** 没有填写时算什么 */
          readonly absent?: string | number
          /** 不得早于哪一个时刻；早于的，整条记录退回 */
          readonly 'not-before'?: string | number
          /** choice 的各个值：英文名 → 中文名 */
          readonly values?: {
            /** 中文名 */
            readonly [name: string]: string
          }
          /** 值的类：类名 → 其中各值 */
          readonly groups?: {
            /** 类中各值 */
            readonly [name: string]: ReadonlyArray<string | number>
          }
          /** 表格里一行写一次延期时的各列：英文列名 → 部分与中文列名 */
          readonly columns?: {
            /** 一列 */
            readonly [name: string]: {
              /** 延期的哪一部分 */
              readonly part: 'requestedAt' | 'decidedAt' | 'decision' | 'promisedAt' | 'reason'
              /** 中文列名 */
              readonly label: string | number
              /** 其他列名 */
              readonly aliases?: ReadonlyArray<string | number>
            }
          }
          /** 审批结果的中文名：approved 同意；rejected 不同意；pending 待审批 */
          readonly decisions?: {
            /** 中文名 */
            readonly approved: string | number
            /** 中文名 */
            readonly rejected: string | number
            /** 中文名 */
            readonly pending: string | number
          }
        }
      }
    }
  }
  /** 事件流水：每行一个事件（order 工单编号、at 时间、type 事件、assignment 哪一次派单），按工单合成记录 */
  readonly events?: {
    /** 每派一次单成一条记录，是哪一种对象 */
    readonly subject: string | number
    /** 哪个事实写明是哪一次派单 */
    readonly assignment: string | number
    /** 任何事件都可以带、但不看的字段 */
    readonly ignores?: ReadonlyArray<string | number>
    /** 事件：流水里 type 的写法 → 定义 */
    readonly types: {
      /** 一种事件 */
      readonly [name: string]: {
        /** 中文名；流水里的 type 写它也可以 */
        readonly label: string | number
        /** 作用 */
        readonly does: 'keep' | 'order' | 'open' | 'reopen' | 'set' | 'add' | 'close' | 'record'
        /** record 成的是哪一种对象 */
        readonly subject?: string | number
        /** add、close 的清单是哪个事实（延期或若干时段） */
        readonly list?: string | number
        /** 哪个字段写明是清单里的哪一条；事件里没有写的，是最后一条没有了结的 */
        readonly key?: string | number
        /** 写哪些事实：事实（清单则是其中一部分）→ 取自事件的哪个字段；几个字段写成列表，取第一个有内容的。at 是事件的时间 */
        readonly sets?: {
          /** 事件的字段 */
          readonly [name: string]: string | ReadonlyArray<string | number>
        }
        /** 写固定的值：事实（清单则是其中一部分）→ 值 */
        readonly gives?: {
          /** 值 */
          readonly [name: string]: string | number
        }
        /** 从这次派单（reopen 则是上一次派单）带过来的事实：事实 → 派单的事实 */
        readonly takes?: {
          /** 派单的事实 */
          readonly [name: string]: string | number
        }
        /** 抹去先前写下的哪些事实 */
        readonly clears?: ReadonlyArray<string | number>
        /** 这次派单到此结束；结束两次的，整张工单退回 */
        readonly ends?: 'yes' | 'no'
        /** 派单结束以后还可以有这个事件；没有写的，整张工单退回 */
        readonly 'after-end'?: 'yes' | 'no'
        /** 先前的事件已经写过同一事实的；没有写 again 的，整张工单退回 */
        readonly again?: 'first' | 'last'
        /** 这种事件可以带、但不看的字段 */
        readonly ignores?: ReadonlyArray<string | number>
      }
    }
  }
}
