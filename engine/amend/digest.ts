import { sha256 } from '../../source/sha256.js'
import {
  child,
  entriesOf,
  itemsOf,
  type MapNode,
  type Node,
  textOf,
  toPlain,
} from '../../source/yaml.js'
import type { VersionNodes } from './compose.js'

/** What a version says, as one text: comments, layout and the order of its files do not matter. */
export function versionDigest({ ruleset, articles, facts }: VersionNodes): string {
  const files = [ruleset, ...articles]
  const own = ruleset.entries.filter(({ key }) => !gathered.includes(key.value))
  return digestOf({
    ruleset: Object.fromEntries(own.map(({ key, value }) => [key.value, toPlain(value)])),
    decide: files.flatMap((file) => entriesOf(child(file, 'decide')).map(plainEntry)),
    provisions: byName(files, 'provisions', 'cite'),
    items: byName(files, 'items', 'item'),
    facts: meaningOf(facts),
  })
}

const gathered: readonly string[] = ['decide', 'provisions']

export function digestOf(value: unknown): string {
  return `sha256-${sha256(canonical(value))}`
}

function plainEntry({ key, value }: { readonly key: Node; readonly value: Node }) {
  return [toPlain(key), toPlain(value)]
}

function byName(files: readonly MapNode[], section: string, name: string) {
  const all = files.flatMap((file) => itemsOf(child(file, section)))
  return Object.fromEntries(all.map((one) => [textOf(one, name) ?? '', toPlain(one)]))
}

/** How tables and logs call a fact changes no card: only what it is does. */
export const ofInput: ReadonlySet<string> = new Set(['aliases', 'columns', 'events'])

export function meaningOf(node: Node): unknown {
  if (node.kind !== 'map') return toPlain(node)
  const entries = node.entries.filter(({ key }) => !ofInput.has(key.value))
  return Object.fromEntries(entries.map(({ key, value }) => [key.value, meaningOf(value)]))
}

/** JSON with keys in one order and texts without white space, which is layout in Chinese. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(String(value).replace(/\s/gu, ''))
}
