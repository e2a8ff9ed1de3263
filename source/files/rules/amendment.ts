/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type { RulesetFile } from './ruleset.js'

/** 一次修订（版本文件夹里的 ruleset.yaml）：只写改了的 */
export type AmendmentFile = {
  readonly version: RulesetFile['version']
  /** 修订的是哪个版本 */
  readonly amends: {
    /** 所修订的版本，如 2015-02-27 */
    readonly version: string | number
    /** 写修订时那个版本的摘要，由 hotline-cards amend 填写 */
    readonly digest: string | number
  }
  readonly document: RulesetFile['document']
  readonly effective: RulesetFile['effective']
  readonly title?: RulesetFile['title']
  readonly calendar?: RulesetFile['calendar']
  readonly governs?: RulesetFile['governs']
  /** 废止：不再适用的项、规则、条文、理解等 */
  readonly repeal?: {
    /** 废止的项，如 7.3 */
    readonly items?: string | ReadonlyArray<string | number>
    /** 废止的规则编号 */
    readonly clauses?: string | ReadonlyArray<string | number>
    /** 废止的条文，按 cite */
    readonly provisions?: string | ReadonlyArray<string | number>
    /** 不再需要的理解 */
    readonly readings?: string | ReadonlyArray<string | number>
    /** 不再用的颜色 */
    readonly colours?: string | ReadonlyArray<string | number>
    /** 不再用的判定表 */
    readonly decide?: string | ReadonlyArray<string | number>
    /** 废止的名称 */
    readonly [name: string]: string | ReadonlyArray<string | number> | undefined
  }
  readonly colours?: RulesetFile['colours']
  /** 改了的理解：只换读法的写 use；也可整个重写，或添新的 */
  readonly readings?: {
    /** 一处理解里改了的 */
    readonly [name: string]: {
      readonly [name: string]: unknown
    }
  }
  readonly decide?: RulesetFile['decide']
  readonly provisions?: RulesetFile['provisions']
  readonly intended?: RulesetFile['intended']
  readonly 'prevails-over'?: RulesetFile['prevails-over']
}
