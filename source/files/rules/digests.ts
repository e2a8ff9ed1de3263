/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

/** 定稿时的摘要（digests.yaml），由 hotline-cards 写入 */
export type DigestsFile = {
  /** 类别 → 名称 → 定稿时的内容 */
  readonly settled: {
    /** 一类：名称 → 定稿时的内容 */
    readonly [name: string]: {
      /** 位置 → 定稿时的内容 */
      readonly [name: string]: {
        /** 定稿时的内容，或其摘要 */
        readonly [name: string]: string | number
      }
    }
  }
  /** 每次确认：哪一天、什么理由、改了哪些 */
  readonly confirmed?: ReadonlyArray<{
    /** 日期 */
    readonly on: string | number
    /** 理由 */
    readonly reason: string | number
    /** 改了的地方 */
    readonly changed: ReadonlyArray<string | number>
  }>
}
