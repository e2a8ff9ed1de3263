/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type {
  WrittenAddress,
  WrittenDate,
  WrittenDates,
  WrittenRuns,
  WrittenTitle,
} from './parts.js'

/** 一年的放假和调休（如 2015.yaml） */
export type YearFile = {
  /** 安排这一年的通知，先公布的写在前面；后来的通知只写它增加和取消的 */
  readonly notices: ReadonlyArray<{
    readonly title: WrittenTitle
    /** 通知的公布日期 */
    readonly published: WrittenDate
    readonly address: WrittenAddress
    /** 放假的日期，连续的几天写一项，含其中的周末 */
    readonly rest?: WrittenRuns
    /** 调休上班的日期 */
    readonly work?: WrittenDates
    /** 这份通知取消的、先前通知的安排 */
    readonly cancels?: {
      /** 不再放假的日期 */
      readonly rest?: WrittenDates
      /** 不再上班的日期 */
      readonly work?: WrittenDates
    }
  }>
}
