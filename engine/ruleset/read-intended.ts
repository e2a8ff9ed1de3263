import { child, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { Intended } from '../model/clause.js'

/** `intended:` of a file → the findings that its officers mean to leave as they are. */
export function readIntended(root: Node): readonly Intended[] {
  return itemsOf(child(root, 'intended')).map((node) => ({
    finding: textOf(node, 'code') ?? '',
    of: itemsOf(child(node, 'of')).flatMap((name) => (name.kind === 'scalar' ? [name.value] : [])),
    because: textOf(node, 'because') ?? '',
    span: child(node, 'code')?.span ?? node.span,
  }))
}
