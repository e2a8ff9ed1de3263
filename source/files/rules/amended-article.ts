/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type { ArticleFile } from './article.js'
import type { WrittenDecide, WrittenProvisions } from './conditions.js'

/** 修订中的一条：只写改了的项和规则 */
export type AmendedArticleFile = {
  readonly article: ArticleFile['article']
  readonly decide?: WrittenDecide
  readonly provisions?: WrittenProvisions
  /** 改了的项、新增的项 */
  readonly items?: ReadonlyArray<{
    readonly item: NonNullable<ArticleFile['items']>[number]['item']
    readonly cite?: NonNullable<ArticleFile['items']>[number]['cite']
    readonly text?: NonNullable<ArticleFile['items']>[number]['text']
    /** 改了的规则、新增的规则 */
    readonly clauses?: ReadonlyArray<{
      readonly id: NonNullable<NonNullable<ArticleFile['items']>[number]['clauses']>[number]['id']
      /** 只改这几处：位置 → 新的内容，如 limit.tiers.yellow: 超出 40 小时 */
      readonly change?: {
        readonly [name: string]: unknown
      }
      /** 删去的位置，如 unless */
      readonly remove?: string | ReadonlyArray<string | number>
      readonly title?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['title']
      readonly subject?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['subject']
      readonly when?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['when']
      readonly unless?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['unless']
      readonly reading?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['reading']
      readonly limit?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['limit']
      readonly card?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['card']
      readonly tally?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['tally']
      readonly matter?: NonNullable<
        NonNullable<ArticleFile['items']>[number]['clauses']
      >[number]['matter']
    }>
    readonly 'amended-by'?: NonNullable<ArticleFile['items']>[number]['amended-by']
    /** 修订文件只说“将……修改为……”的：改动的字句，其余照旧；同时写 amended-by */
    readonly 'text-changes'?: ReadonlyArray<{
      /** 原来的字句，在原文里只有一处；不止一处又都要改的，加写 times */
      readonly from: string | number
      /** 改后的字句；删去的写 "" */
      readonly to: string | number
      /** 原文里有几处、各处都改的，写几处，如 2 */
      readonly times?: string | number
    }>
  }>
}
