import type { Diagnostic } from '../../source/diagnostic.js'
import type { Intended } from '../model/clause.js'
import type { Finding } from './finding.js'

/**
 * Leaves out the findings that the rule files say are meant, and says which such words are
 * about nothing, so that none outlives what it excused.
 */
export function withoutIntended(
  findings: readonly Finding[],
  intended: readonly Intended[],
): readonly Diagnostic[] {
  const used = new Set<Intended>()
  const left = findings.filter((finding) => {
    const meant = intended.filter((one) => speaksOf(one, finding))
    for (const one of meant) used.add(one)
    return meant.length === 0
  })
  const idle = intended
    .filter((one) => !used.has(one))
    .map(
      ({ span, finding, of }): Diagnostic => ({
        severity: 'warning',
        span,
        problem: { code: 'intended-nothing', finding, of },
      }),
    )
  return [...left.map(({ of: _, version: __, ...diagnostic }) => diagnostic), ...idle]
}

function speaksOf(intended: Intended, { problem, severity, of }: Finding): boolean {
  if (intended.finding !== problem.code || severity === 'error') return false
  if (intended.of.length !== of.length) return false
  const left = [...of]
  return intended.of.every((name) => {
    const at = left.findIndex((names) => names.includes(name))
    return at >= 0 && left.splice(at, 1).length === 1
  })
}
