import type { Named, Report } from '../../source/diagnostic.js'
import { nearest } from '../../source/nearest.js'
import type { Span } from '../../source/texts.js'
import type { ScalarNode } from '../../source/yaml.js'
import type { Fact, FactType, Scalar, Subject } from '../model/fact.js'

/** Looks up what a rule file calls something; an unknown name is reported with the nearest. */
export function lookUp<T>(
  map: ReadonlyMap<string, T>,
  kind: Named,
  name: string,
  span: Span,
  report: Report,
): T | undefined {
  const found = map.get(name)
  if (found === undefined) reportUnknown(kind, name, [...map.keys()], span, report)
  return found
}

export function reportUnknown(
  kind: Named,
  name: string,
  known: readonly string[],
  span: Span,
  report: Report,
): void {
  const wide = WIDE.find(([mark]) => name.includes(mark))
  if (wide && !known.some((one) => one.includes(wide[0]))) {
    report(span, { code: 'yaml-full-width', found: wide[0], use: wide[1] })
    return
  }
  const near = nearest(name, known)
  report(span, {
    code: 'unknown-name',
    kind,
    name,
    known,
    ...(near === undefined ? {} : { nearest: near }),
  })
}

/** What an input method writes for the marks that YAML reads. */
const WIDE: readonly (readonly [string, string])[] = [
  ['，', ', '],
  ['：', ': '],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
]

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
  const fact = lookUp(subject.byName, 'fact', node.value, node.span, report)
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
      reportUnknown('value', word, ['是', '否'], node.span, report)
      return undefined
    }
    case 'choice':
    case 'item': {
      const group = fact.groups.get(word)
      if (group) return group
      const choice = fact.values.find(({ name, label }) => name === word || label === word)
      if (choice) return [choice.name]
      const known = [...fact.groups.keys(), ...fact.values.map(({ label }) => label)]
      reportUnknown('value', word, known, node.span, report)
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
