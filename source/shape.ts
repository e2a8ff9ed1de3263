import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Problem, Report } from './diagnostic.js'
import { nearest } from './nearest.js'
import type { Span } from './texts.js'
import { entriesOf, entryOf, type Node, toPlain } from './yaml.js'

/**
 * Holds a file against its JSON schema and says what is wrong at the place where it is wrong.
 * Returns whether the shape is sound, so that the next stage may read it without looking again.
 */
export function checkShape(root: Node, validate: ValidateFunction, report: Report): boolean {
  if (validate(toPlain(root))) return true
  const seen = new Set<string>()
  const errors = validate.errors ?? []
  for (const error of errors) {
    if (isMisspelt(error, errors)) continue
    const found = locate(root, error)
    if (!found) continue
    const key = `${found.span.start}:${found.problem.code}:${JSON.stringify(found.problem)}`
    if (seen.has(key)) continue
    seen.add(key)
    report(found.span, found.problem)
  }
  // a keyword that nobody here knows must not let a file vanish
  if (seen.size === 0) {
    const detail = errors
      .map(({ instancePath, message }) => `${instancePath} ${message}`)
      .join('; ')
    report({ ...root.span, end: root.span.start + 1 }, { code: 'yaml-syntax', detail })
  }
  return false
}

/** A key that is missing because it stands there misspelt: the misspelling is what to say. */
function isMisspelt(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword !== 'required') return false
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === error.instancePath &&
      nearest(String(other.params.additionalProperty), [String(error.params.missingProperty)]),
  )
}

function locate(root: Node, error: ErrorObject): { span: Span; problem: Problem } | undefined {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const { node, span } = walk(root, path)
  const value = node.kind === 'scalar' ? node.value : node.kind
  const schema = (error.parentSchema ?? {}) as SchemaHints
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty)
      const known = Object.keys(schema.properties ?? {})
      return {
        span: entryOf(node, key)?.key.span ?? span,
        problem: { code: 'unknown-key', key, known, ...hint(key, known) },
      }
    }
    case 'propertyNames':
      return undefined // the error inside it says more
    case 'required':
      return {
        span,
        problem: { code: 'missing-key', key: String(error.params.missingProperty) },
      }
    case 'enum': {
      if (value === '') return { span, problem: { code: 'missing-value', key: path.at(-1) ?? '' } }
      const known = (error.params.allowedValues as unknown[]).map(String)
      return { span, problem: { code: 'unknown-value', value, known, ...hint(value, known) } }
    }
    case 'minLength':
      return { span, problem: { code: 'missing-value', key: path.at(-1) ?? '' } }
    case 'pattern': {
      if (error.propertyName !== undefined) {
        const at = entryOf(node, error.propertyName)?.key.span ?? span
        return {
          span: at,
          problem: {
            code: 'wrong-form',
            value: error.propertyName,
            example: String(schema.examples?.[0] ?? ''),
          },
        }
      }
      if (value === '') return { span, problem: { code: 'missing-value', key: path.at(-1) ?? '' } }
      return {
        span,
        problem: { code: 'wrong-form', value, example: String(schema.examples?.[0] ?? '') },
      }
    }
    case 'type': {
      if (value === '') return { span, problem: { code: 'missing-value', key: path.at(-1) ?? '' } }
      const wide = node.kind === 'scalar' ? value.indexOf('：') : -1
      if (wide >= 0) {
        const start = node.span.start + wide
        return {
          span: { ...node.span, start, end: start + 1 },
          problem: { code: 'yaml-full-width', found: '：', use: ': ' },
        }
      }
      return {
        span,
        problem: {
          code: 'wrong-type',
          expected: expectedType(error.params.type),
          found: node.kind,
        },
      }
    }
    case 'maxProperties': {
      const keys = entriesOf(node).map(({ key }) => key.value)
      return { span, problem: { code: 'one-of-keys', keys } }
    }
    case 'minItems':
    case 'minProperties':
      return { span, problem: { code: 'missing-value', key: path.at(-1) ?? '' } }
    default:
      // if, oneOf, anyOf: their branches have already said what is wrong
      return undefined
  }
}

interface SchemaHints {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly examples?: readonly unknown[]
}

function hint(word: string, known: readonly string[]): { nearest?: string } {
  const near = nearest(word, known)
  return near === undefined ? {} : { nearest: near }
}

function expectedType(type: unknown): 'map' | 'list' | 'text' {
  const types = Array.isArray(type) ? type : [type]
  if (types.includes('object')) return 'map'
  return types.includes('array') ? 'list' : 'text'
}

/** The node at a path, and where to point: a whole map is shown by the key that opens it. */
function walk(root: Node, path: readonly string[]): { node: Node; span: Span } {
  let node = root
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
      span = node.kind === 'scalar' && node.value !== '' ? node.span : entry.key.span
    }
  }
  return { node, span }
}

function firstLine(node: Node): Span {
  if (node.kind === 'map') return node.entries[0]?.key.span ?? node.span
  if (node.kind === 'list') return { ...node.span, end: node.span.start + 1 }
  return node.span
}
