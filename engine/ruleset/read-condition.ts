import type { Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import type { Entry, Node, ScalarNode } from '../../source/yaml.js'
import { entriesOf, itemsOf } from '../../source/yaml.js'
import type { Condition } from '../model/clause.js'
import type { Fact, Scalar, Subject } from '../model/fact.js'
import { measure, parseThreshold } from '../threshold/index.js'
import { factNamed, valuesNamed } from './names.js'
import { reportThreshold } from './report-threshold.js'

/** A `when` map → a condition; all its lines must hold. */
export function readCondition(node: Node, subject: Subject, report: Report): Condition {
  const of = entriesOf(node).map((entry) => readLine(entry, subject, report))
  return allOf(of.filter((condition) => condition !== undefined))
}

export function allOf(of: readonly Condition[]): Condition {
  const [only] = of
  return of.length === 1 && only ? only : { kind: 'all', of }
}

function readLine({ key, value }: Entry, subject: Subject, report: Report): Condition | undefined {
  switch (key.value) {
    case 'all':
    case 'any':
      return {
        kind: key.value,
        span: key.span,
        of: itemsOf(value).map((item) => readCondition(item, subject, report)),
      }
    case 'not':
      return { kind: 'not', span: key.span, of: readCondition(value, subject, report) }
  }
  const fact = factNamed(subject, key, report)
  if (!fact) return undefined
  const words = value.kind === 'list' ? value.items : [value]
  return readTests(
    fact,
    words.filter((word) => word.kind === 'scalar'),
    report,
  )
}

/** A list means any of these; plain values are gathered into one test. */
function readTests(
  fact: Fact,
  words: readonly ScalarNode[],
  report: Report,
): Condition | undefined {
  const tests: Condition[] = []
  const values: Scalar[] = []
  let span: Span | undefined
  for (const word of words) {
    if (word.value === 'present' || word.value === 'absent') {
      tests.push({ kind: word.value, fact: fact.name, span: word.span })
    } else if (fact.type === 'number') {
      const test = readComparison(fact, word, report)
      if (test) tests.push(test)
    } else {
      values.push(...(valuesNamed(fact, word, report) ?? []))
      span = { ...word.span, start: span?.start ?? word.span.start }
    }
  }
  if (span && values.length > 0) tests.push({ kind: 'equals', fact: fact.name, values, span })
  const [only] = tests
  return tests.length > 1 ? { kind: 'any', of: tests } : only
}

function readComparison(fact: Fact, word: ScalarNode, report: Report): Condition | undefined {
  const parsed = parseThreshold(word.value, { bare: 'equals' })
  if (!parsed.ok) {
    reportThreshold(word, parsed.problems, report)
    return undefined
  }
  const measured = measure(parsed.threshold.quantity)
  if (!measured.ok || measured.family !== 'count') {
    report(word.span, {
      code: 'threshold-unit',
      threshold: word.value,
      counting: undefined,
      allowed: ['3 次以上', '3'],
    })
    return undefined
  }
  return {
    kind: 'compares',
    fact: fact.name,
    comparison: parsed.threshold.comparison,
    value: measured.value,
    written: word.value,
    span: word.span,
  }
}
