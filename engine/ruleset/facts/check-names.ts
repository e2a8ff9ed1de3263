import type { Report } from '../../../source/diagnostic.js'
import { foldName } from '../../../source/fold-name.js'
import type { Node, ScalarNode } from '../../../source/yaml.js'
import { child, entriesOf, itemsOf, textOf } from '../../../source/yaml.js'
import { SUBJECT_KEYS } from '../../facts/subject-key.js'

/**
 * Tables carry facts under any of their names, and values likewise. Two that read alike, whatever
 * their width, case and blanks, would make one column mean two things: said at the second, with
 * what has the name already.
 */
export function checkNames(subject: Node, report: Report): void {
  const headers = new Names('fact', report)
  for (const key of SUBJECT_KEYS) headers.reserve(key)
  for (const { key, value } of entriesOf(child(subject, 'facts'))) {
    headers.add(key, value)
    for (const column of entriesOf(child(value, 'columns'))) headers.add(column.key, column.value)
    for (const list of ['values', 'decisions']) {
      const words = new Names('value', report)
      for (const one of entriesOf(child(value, list))) words.add(one.key, one.value)
    }
  }
}

interface Owner {
  readonly label: string
  /** As the name is written there. */
  readonly written: string
  readonly exact: boolean
}

class Names {
  readonly #kind: 'fact' | 'value'
  readonly #report: Report
  readonly #owners = new Map<string, Owner>()

  constructor(kind: 'fact' | 'value', report: Report) {
    this.#kind = kind
    this.#report = report
  }

  reserve(name: string): void {
    this.#owners.set(foldName(name), { label: name, written: name, exact: false })
  }

  /** A fact or column by its key, label and aliases; a value by its key and label. */
  add(key: ScalarNode, value: Node): void {
    const label = value.kind === 'scalar' ? value : child(value, 'label')
    const own = [key, label].filter((node) => node?.kind === 'scalar')
    const aliases = itemsOf(child(value, 'aliases')).filter((node) => node.kind === 'scalar')
    const shown = value.kind === 'scalar' ? value.value : (textOf(value, 'label') ?? key.value)
    const seen = new Set<string>()
    for (const [index, node] of [...own, ...aliases].entries()) {
      const folded = foldName(node.value)
      // a name may be written twice of the same thing
      if (seen.has(folded)) continue
      seen.add(folded)
      const exact = this.#kind === 'fact' && index < own.length
      this.#claim(node, { label: shown, written: node.value, exact })
    }
  }

  #claim(node: ScalarNode, owner: Owner): void {
    const folded = foldName(node.value)
    const other = this.#owners.get(folded)
    if (!other) {
      this.#owners.set(folded, owner)
      return
    }
    // two facts of one name or label are said to be that
    if (owner.exact && other.exact && owner.written === other.written) return
    const { written, label } = other
    this.#report(node.span, {
      code: 'ambiguous-name',
      kind: this.#kind,
      name: node.value,
      other: label,
      written,
    })
  }
}
