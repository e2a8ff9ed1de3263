import type { Clause, Item, Provision, Tally, Version } from '../../../engine/index.js'
import { nearest } from '../../../source/nearest.js'

/** What someone means by `4.1`, `第四条第(一)项`, `第四条`, `4.1-completion` or `第一条`. */
export type Found =
  | { readonly kind: 'items'; readonly items: readonly FoundItem[] }
  | { readonly kind: 'provision'; readonly provision: Provision }
  | { readonly kind: 'none'; readonly nearest: string | undefined }

export interface FoundItem {
  readonly item: Item
  /** All of them, or the one that was named. */
  readonly clauses: readonly Clause[]
  readonly tallies: readonly Tally[]
}

export function findItem(name: string, version: Version): Found {
  const wanted = fold(name)
  const items: FoundItem[] = []
  for (const item of version.items) {
    const named = [item.item, item.cite, item.article].some((one) => fold(one) === wanted)
    const meant = ({ id }: { readonly id: string }) => named || fold(id) === wanted
    const clauses = item.clauses.filter(meant)
    const tallies = item.tallies.filter(meant)
    if (clauses.length + tallies.length > 0) items.push({ item, clauses, tallies })
  }
  if (items.length > 0) return { kind: 'items', items }
  const provision = version.provisions.find(({ cite }) => fold(cite) === wanted)
  if (provision) return { kind: 'provision', provision }
  return { kind: 'none', nearest: nearest(name, namesIn(version)) }
}

function namesIn({ items, provisions }: Version): readonly string[] {
  return [
    ...items.flatMap(({ item, cite, article, clauses, tallies }) => [
      item,
      cite,
      article,
      ...clauses.map(({ id }) => id),
      ...tallies.map(({ id }) => id),
    ]),
    ...provisions.map(({ cite }) => cite),
  ]
}

/** Width, case, brackets' form and blanks are never meant. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
}
