/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

/** 日期，年-月-日，月和日写两位，如 2015-09-03 */
export type WrittenDate = string

/** 日期，一行一个 */
export type WrittenDates = ReadonlyArray<WrittenDate>

/** 连续的几天写一项 */
export type WrittenRuns = ReadonlyArray<{
  /** 放假的名称或原因，如节日名、台风停工 */
  readonly name: string
  /** 放假的第一天 */
  readonly from: WrittenDate
  /** 放假的最后一天（只放一天的，与第一天相同） */
  readonly to: WrittenDate
}>

/** 通知的标题，照原文写，不加书名号 */
export type WrittenTitle = string

/** 通知的网址 */
export type WrittenAddress = string

/** 办公时间，一天可有几段，从早到晚写 */
export type WrittenOfficeHours = ReadonlyArray<{
  /** 上班，如 08:30 */
  readonly from: WrittenClock
  /** 下班，如 12:00 */
  readonly to: WrittenClock
}>

/** 钟点，时和分各写两位，00:00 至 24:00 */
export type WrittenClock = string
