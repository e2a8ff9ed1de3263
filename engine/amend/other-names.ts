import { child, entriesOf, type Node, textOf } from '../../source/yaml.js'
import type { VersionNodes } from './compose.js'
import type { Same } from './edit-node.js'

/** In the clauses of a subject, which two words name the same colour or fact. */
export type OtherNames = (subject: string | undefined) => Same

/**
 * Colours and facts go by a name and a label, and clauses may use either. So may the paths of an
 * amendment: what the base calls by its name is changed by its label too, and not put in beside it.
 */
export function otherNames({ ruleset, articles, facts }: VersionNodes): OtherNames {
  const colours = labelsOf(child(ruleset, 'colours'))
  const decides = [ruleset, ...articles].flatMap((one) => entriesOf(child(one, 'decide')))
  const subjects = entriesOf(child(facts, 'subjects'))
  return (subject) => {
    const found = subjects.find(({ key, value }) => isCalled(key.value, value, subject))
    const own = decides.filter(({ value }) => {
      const named = textOf(value, 'subject')
      return named !== undefined && found && isCalled(found.key.value, found.value, named)
    })
    const labels = [
      ...colours,
      ...labelsOf(child(found?.value, 'facts')),
      ...own.map(({ key, value }) => [key.value, textOf(value, 'label')] as const),
    ]
    const pairs = new Set(labels.map((pair) => pair.join(' ')))
    return (one, other) => pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`)
  }
}

function isCalled(name: string, node: Node, word: string | undefined): boolean {
  return word === name || (word !== undefined && word === textOf(node, 'label'))
}

function labelsOf(node: Node | undefined): readonly (readonly [string, string | undefined])[] {
  return entriesOf(node).map(({ key, value }) => [key.value, textOf(value, 'label')])
}
