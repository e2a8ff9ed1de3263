import type { Named, Report } from '../../source/diagnostic.js'
import { nearestOf, nearestTo, reportSlip, strangeMark } from '../../source/refuse.js'
import type { Span } from '../../source/texts.js'
import type { ScalarNode } from '../../source/yaml.js'
import type { Fact, FactType, Scalar, Subject } from '../model/fact.js'

/** Looks up what a rule file calls something; an unknown name is reported with the nearest. */
export function lookUp<T>(
  map: ReadonlyMap<string, T>,
  kind: Named,
  name: string,
  at: Span | ScalarNode,
  report: Report,
): T | undefined {
  const found = map.get(name)
  if (found === undefined) reportUnknown(kind, name, [...map.keys()], at, report)
  return found
}

/** Given the node, and not its place alone, slips of pasting are named and the fix is exact. */
export function reportUnknown(
  kind: Named,
  name: string,
  known: readonly string[],
  at: Span | ScalarNode,
  report: Report,
): void {
  const node = 'kind' in at && at.value === name ? at : undefined
  const span = 'kind' in at ? at.span : at
  if (node && reportSlip(node, (word) => known.includes(word), report)) return
  const strange = strangeMark(name, known)
  if (strange) {
    report(span, strange)
    return
  }
  const { hint, fixes } = node ? nearestOf(node, known) : nearestTo(name, known)
  report(span, { code: 'unknown-name', kind, name, known, ...hint }, { fixes })
}

/** Things by their name and by their label: an officer may write either. */
export function byNameAndLabel<T extends { readonly name: string; readonly label: string }>(
  things: Iterable<T>,
): ReadonlyMap<string, T> {
  const list = [...things]
  return new Map([
    ...list.map((one) => [one.label, one] as const),
    ...list.map((one) => [one.name, one] as const),
  ])
}

/** A fact of a subject by its English name or Chinese label, of one of the wanted types. */
export function factNamed(
  subject: Subject,
  node: ScalarNode,
  report: Report,
  wanted?: readonly FactType[],
): Fact | undefined {
  const fact = lookUp(subject.byName, 'fact', node.value, node, report)
  if (fact && wanted && !wanted.includes(fact.type)) {
    report(node.span, { code: 'wrong-fact-type', fact: fact.label, type: fact.type, wanted })
    return undefined
  }
  return fact
}

const YES = new Set(['yes', 'true', '是'])
const NO = new Set(['no', 'false', '否'])

export function readYesNo(text: string): boolean | undefined {
  if (YES.has(text)) return true
  return NO.has(text) ? false : undefined
}

/**
 * The values that a word stands for in a fact: one value, or all of a group. Undefined, with a
 * diagnostic, when the fact has no such value.
 */
export function valuesNamed(
  fact: Fact,
  node: ScalarNode,
  report: Report,
): readonly Scalar[] | undefined {
  const word = node.value
  switch (fact.type) {
    case 'yes-no': {
      const value = readYesNo(word)
      if (value !== undefined) return [value]
      reportUnknown('value', word, ['是', '否'], node, report)
      return undefined
    }
    case 'choice':
    case 'item': {
      const group = fact.groups.get(word)
      if (group) return group
      const choice = fact.values.find(({ name, label }) => name === word || label === word)
      if (choice) return [choice.name]
      const known = [...fact.groups.keys(), ...fact.values.map(({ label }) => label)]
      reportUnknown('value', word, known, node, report)
      return undefined
    }
    case 'text':
      return [word]
    case 'number': {
      const value = Number(word)
      if (word.trim() !== '' && Number.isFinite(value)) return [value]
      report(node.span, { code: 'wrong-type', expected: 'number', found: word })
      return undefined
    }
    default:
      report(node.span, {
        code: 'wrong-fact-type',
        fact: fact.label,
        type: fact.type,
        wanted: ['text', 'choice', 'number', 'yes-no', 'item'],
      })
      return undefined
  }
}
