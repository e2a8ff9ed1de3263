import type { Report } from '../../source/diagnostic.js'
import { type Entry, entriesOf, type Node } from '../../source/yaml.js'
import type { Colour } from '../model/clause.js'
import { lookUp } from './names.js'

/**
 * The entries of a map whose keys are colours. One colour stands once, though its name and its
 * label are two keys to YAML.
 */
export function byColour(
  node: Node | undefined,
  colours: ReadonlyMap<string, Colour>,
  report: Report,
): readonly { readonly colour: Colour; readonly value: Node }[] {
  const first = new Map<Colour, Entry>()
  for (const entry of entriesOf(node)) {
    const { value: key, span } = entry.key
    const colour = lookUp(colours, 'colour', key, span, report)
    if (!colour) continue
    const before = first.get(colour)
    if (before) {
      const related = [{ span: before.key.span, what: 'first' as const }]
      report(span, { code: 'yaml-duplicate-key', key }, { related })
    } else {
      first.set(colour, entry)
    }
  }
  return [...first].map(([colour, { value }]) => ({ colour, value }))
}
