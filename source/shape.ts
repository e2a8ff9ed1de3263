import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Report } from './diagnostic.js'
import { nearest } from './nearest.js'
import { reportShape } from './report-shape.js'
import { type Node, toPlain } from './yaml.js'

/**
 * Holds a file against its JSON schema and says what is wrong at the place where it is wrong.
 * Returns whether the shape is sound, so that the next stage may read it without looking again.
 */
export function checkShape(root: Node, validate: ValidateFunction, report: Report): boolean {
  if (validate(toPlain(root))) return true
  const seen = new Set<string>()
  const errors = validate.errors ?? []
  const once: Report = (span, problem, more) => {
    const key = `${span.start}:${problem.code}:${JSON.stringify(problem)}`
    if (seen.has(key)) return
    seen.add(key)
    report(span, problem, more)
  }
  for (const error of errors) {
    if (!isMisspelt(error, errors)) reportShape(root, error, once)
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
