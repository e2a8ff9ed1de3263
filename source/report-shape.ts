import type { ErrorObject } from 'ajv'
import type { Report } from './diagnostic.js'
import { nearestOf, nearestTo, reportSlip } from './refuse.js'
import { reportSwallowed } from './swallowed.js'
import type { Span } from './texts.js'
import { entriesOf, entryOf, type Node, type ScalarNode } from './yaml.js'

/** One error of the JSON schema's validator → what is wrong, in our words and at its place. */
export function reportShape(root: Node, error: ErrorObject, report: Report): void {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const { node, span, opener } = walk(root, path)
  const value = node.kind === 'scalar' ? node.value : node.kind
  const schema = (error.parentSchema ?? {}) as SchemaHints
  const key = path.at(-1) ?? ''
  switch (error.keyword) {
    case 'additionalProperties':
      reportUnknownKey(node, String(error.params.additionalProperty), schema, span, report)
      return
    case 'required': {
      const missing = String(error.params.missingProperty)
      const meaning = schema.properties?.[missing]?.description
      report(span, {
        code: 'missing-key',
        key: missing,
        ...(meaning === undefined ? {} : { meaning }),
      })
      return
    }
    case 'enum': {
      if (value === '') {
        report(span, { code: 'missing-value', key })
        return
      }
      const known = (error.params.allowedValues as unknown[]).map(String)
      reportUnknownValue(node, value, known, span, report)
      return
    }
    case 'pattern': {
      const pattern = new RegExp(String(error.params.pattern), 'u')
      const named = error.propertyName
      const word = named === undefined ? node : entryOf(node, named)?.key
      reportForm(word, named ?? value, { key, pattern, schema, span }, report)
      return
    }
    case 'type': {
      const wanted = expectedType(error.params.type)
      if (value === '') {
        report(span, { code: 'missing-value', key })
        return
      }
      if (node.kind === 'scalar' && reportSwallowed(node, report)) return
      report(span, {
        code: 'wrong-type',
        expected: wanted,
        found: node.kind,
        ...(wanted === 'map' && isBelow(node, opener) ? { bare: value } : {}),
      })
      return
    }
    case 'maxProperties': {
      const keys = entriesOf(node).map((entry) => entry.key.value)
      report(span, { code: 'one-of-keys', keys })
      return
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      report(span, { code: 'missing-value', key })
      return
    default:
    // propertyNames, if, oneOf, anyOf: the errors inside them have said more
  }
}

interface SchemaHints {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>
  readonly examples?: readonly unknown[]
}

function reportUnknownKey(
  node: Node,
  key: string,
  schema: SchemaHints,
  span: Span,
  report: Report,
): void {
  const known = Object.keys(schema.properties ?? {})
  const at = entryOf(node, key)?.key
  if (at && reportSlip(at, (word) => known.includes(word), report)) return
  const taken = entriesOf(node).map((entry) => entry.key.value)
  const { hint, fixes } = at ? nearestOf(at, known) : nearestTo(key, known)
  // two keys of one name would be no mending
  const free = hint.nearest !== undefined && !taken.includes(hint.nearest)
  report(at?.span ?? span, { code: 'unknown-key', key, known, ...hint }, free ? { fixes } : {})
}

function reportUnknownValue(
  node: Node,
  value: string,
  known: readonly string[],
  span: Span,
  report: Report,
): void {
  const word = node.kind === 'scalar' ? node : undefined
  if (word && reportSlip(word, (one) => known.includes(one), report)) return
  const { hint, fixes } = word ? nearestOf(word, known) : nearestTo(value, known)
  report(span, { code: 'unknown-value', value, known, ...hint }, { fixes })
}

interface Form {
  readonly key: string
  readonly pattern: RegExp
  readonly schema: SchemaHints
  readonly span: Span
}

function reportForm(
  node: Node | undefined,
  value: string,
  { key, pattern, schema, span }: Form,
  report: Report,
): void {
  if (value === '') {
    report(span, { code: 'missing-value', key })
    return
  }
  const word: ScalarNode | undefined = node?.kind === 'scalar' ? node : undefined
  if (word && reportSlip(word, (one) => pattern.test(one), report)) return
  const example = String(schema.examples?.[0] ?? '')
  report(word?.span ?? span, { code: 'wrong-form', value, example })
}

function expectedType(type: unknown): 'map' | 'list' | 'text' {
  const types = Array.isArray(type) ? type : [type]
  if (types.includes('object')) return 'map'
  return types.includes('array') ? 'list' : 'text'
}

/** The node at a path, and where to point: a whole map is shown by the key that opens it. */
function walk(root: Node, path: readonly string[]): { node: Node; span: Span; opener?: Span } {
  let node = root
  let opener: Span | undefined
  let span: Span = { ...root.span, end: root.span.start }
  for (const step of path) {
    if (node.kind === 'list') {
      const item = node.items[Number(step)]
      if (!item) break
      node = item
      span = firstLine(item)
    } else {
      const entry = entryOf(node, step)
      if (!entry) break
      node = entry.value
      opener = entry.key.span
      span = node.kind === 'scalar' && node.value !== '' ? node.span : entry.key.span
    }
  }
  return { node, span, ...(opener ? { opener } : {}) }
}

/** Whether a word stands below the key that opens its place, and not behind it. */
function isBelow(node: Node, opener: Span | undefined): boolean {
  // behind a colon stand a space or two; on the next line, at least its end and an indentation
  return node.kind === 'scalar' && opener !== undefined && node.span.start - opener.end > 3
}

function firstLine(node: Node): Span {
  if (node.kind === 'map') return node.entries[0]?.key.span ?? node.span
  if (node.kind === 'list') return { ...node.span, end: node.span.start + 1 }
  return node.span
}
