/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

/** 修订中改了的事实（changed-facts.yaml）：只写新增的和改了的 */
export type ChangedFactsFile = {
  /** 对象 → 改了的内容，写法同 facts.yaml */
  readonly subjects?: {
    /** 一类对象改了的内容 */
    readonly [name: string]: {
      readonly [name: string]: unknown
    }
  }
  /** 改了的事件，写法同 facts.yaml */
  readonly events?: {
    readonly [name: string]: unknown
  }
  /** 删去的位置，如 subjects.work-order.facts.category.values.praise */
  readonly remove?: string | ReadonlyArray<string | number>
}
