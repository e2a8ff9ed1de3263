import type { Labelled } from '../labelled.js'

/** A document for people, before it is Markdown or HTML. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  /** The regulation's own words. */
  | { readonly kind: 'quote'; readonly text: string }
  /** What is labelled, line by line. */
  | { readonly kind: 'rows'; readonly rows: readonly Labelled[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Columns of amounts, which stand to the right. */
      readonly amounts?: readonly number[]
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What a reader must not miss. */
  | { readonly kind: 'notice'; readonly lines: readonly string[] }
  /** A drawing for a page; elsewhere it is left out, for tables beside it say the same. */
  | {
      readonly kind: 'picture'
      readonly svg: string
      readonly caption: string
    }

export interface Document {
  readonly title: string
  readonly language: 'zh' | 'en'
  readonly blocks: readonly Block[]
}
