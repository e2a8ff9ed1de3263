import type { Condition, Fact, InstantExpression, Subject, Version } from '../../../engine/index.js'
import type { Names } from './names.js'

/** A condition and an instant as officers read them: one line a test, what is nested indented. */
export function conditionLines(
  condition: Condition,
  subject: Subject,
  names: Names,
): readonly string[] {
  const { labels } = names.messages.show
  const parts = conjuncts(condition)
  if (parts.length === 0) return [labels.always]
  const lines = parts.flatMap((part) => tree(part, subject, names))
  const [only] = lines
  // one test alone needs no bullet
  return lines.length === 1 && only ? [only.replace(/^· /, '')] : lines
}

/** What must hold together, however it was put together. */
function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition]
}

function tree(condition: Condition, subject: Subject, names: Names): readonly string[] {
  const { labels, test } = names.messages.show
  const single = alternatives(condition, subject, names)
  if (single) return [`· ${test(names.fact(subject, single.fact), single.words)}`]
  switch (condition.kind) {
    case 'all':
    case 'any':
      return nested(labels[condition.kind], condition.of, subject, names)
    case 'not':
      return nested(labels.not, [condition.of], subject, names)
    default:
      return []
  }
}

function nested(
  heading: string,
  of: readonly Condition[],
  subject: Subject,
  names: Names,
): readonly string[] {
  const inner = of.flatMap((part) => tree(part, subject, names))
  return [`· ${heading}`, ...inner.map((line) => `  ${line}`)]
}

/** What one fact may be, where a condition asks of one fact only. */
function alternatives(
  condition: Condition,
  subject: Subject,
  names: Names,
): { readonly fact: string; readonly words: readonly string[] } | undefined {
  const { labels } = names.messages.show
  switch (condition.kind) {
    case 'present':
    case 'absent':
      return { fact: condition.fact, words: [labels[condition.kind]] }
    case 'compares':
      return { fact: condition.fact, words: [condition.written] }
    case 'equals':
      return { fact: condition.fact, words: valueWords(condition, subject, names) }
    case 'any': {
      const parts = condition.of.map((part) => alternatives(part, subject, names))
      const fact = parts[0]?.fact
      const words = parts.flatMap((part) => (part && part.fact === fact ? [part.words] : []))
      return fact !== undefined && words.length === parts.length
        ? { fact, words: words.flat() }
        : undefined
    }
    default:
      return undefined
  }
}

/** A group's name where just its values are asked for. */
function valueWords(
  { fact: name, values }: Extract<Condition, { kind: 'equals' }>,
  subject: Subject,
  names: Names,
): readonly string[] {
  const fact = subject.byName.get(name)
  const words = values.map((value) => names.value(fact, value))
  const group = groupOf(fact, values.map(String))
  return group === undefined ? words : [names.messages.show.group(group, words)]
}

function groupOf(fact: Fact | undefined, values: readonly string[]): string | undefined {
  for (const [group, members] of fact?.groups ?? []) {
    if (members.length === values.length && members.every((one) => values.includes(one))) {
      return group
    }
  }
  return undefined
}

export function instantWords(
  expression: InstantExpression,
  subject: Subject,
  version: Version,
  names: Names,
): string {
  const { show } = names.messages
  if (expression.kind === 'fact') return names.fact(subject, expression.fact)
  if (expression.kind === 'end-of') return show.endOf(expression.clause)
  if (expression.kind === 'deadline-of') {
    const colour = version.colours.get(expression.tier ?? '')
    return show.deadlineOf(expression.clause, colour && names.of(colour))
  }
  const of = expression.of.map((part) => instantWords(part, subject, version, names))
  switch (expression.kind) {
    case 'first-present':
      return show.firstPresent(of)
    case 'earliest-of':
      return show.earliestOf(of)
    case 'latest-of':
      return show.latestOf(of)
    default:
      return expression satisfies never
  }
}

/** Every fact that a condition or an instant names. */
export function factsOf(of: Condition | InstantExpression | undefined): readonly string[] {
  if (!of) return []
  if ('fact' in of) return [of.fact]
  if (!('of' in of)) return []
  return Array.isArray(of.of) ? of.of.flatMap(factsOf) : factsOf(of.of as Condition)
}
