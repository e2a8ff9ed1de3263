import { opening, parseMoment } from '../../calendar/index.js'
import { collector, type Diagnostic, type Report } from '../../source/diagnostic.js'
import type { Clause, Ruleset, Version } from '../model/clause.js'

/**
 * Whether rulesets that are used together say which of them prevails: where two have clauses of
 * one matter in force at one time, one of them must, and only one. Both places are cited.
 */
export function checkPrecedence(rulesets: readonly Ruleset[]): readonly Diagnostic[] {
  const { diagnostics, report } = collector()
  for (const [index, one] of rulesets.entries()) {
    for (const other of rulesets.slice(index + 1)) {
      if (one.name === other.name) reportSameName(other, report)
      else comparePair(one, other, report)
    }
  }
  return diagnostics
}

function reportSameName({ name, versions: [first] }: Ruleset, report: Report): void {
  if (first) report(first.calendarAt, { code: 'duplicate-id', kind: 'ruleset', id: name })
}

function comparePair(one: Ruleset, other: Ruleset, report: Report): void {
  const told = new Set<string>()
  for (const first of periods(one)) {
    for (const second of periods(other)) {
      if (first.from >= second.to || second.from >= first.to) continue
      const declared = [
        declares(first.version, second.version),
        declares(second.version, first.version),
      ].filter(Boolean).length
      if (declared === 1) continue
      for (const [mine, theirs] of sharedMatters(first.version, second.version)) {
        const key = `${mine.id} ${theirs.id}`
        if (!told.has(key)) reportBoth([one, mine], [other, theirs], declared === 2, report)
        told.add(key)
      }
    }
  }
}

interface Period {
  readonly version: Version
  readonly from: number
  readonly to: number
}

function periods({ versions }: Ruleset): readonly Period[] {
  const starts = versions.map(({ effective }) => startOf(effective.from))
  return versions.map((version, index) => ({
    version,
    from: starts[index] ?? Number.NEGATIVE_INFINITY,
    to: starts[index + 1] ?? Number.POSITIVE_INFINITY,
  }))
}

function startOf(text: string): number {
  const parsed = parseMoment(text, 0)
  return parsed.ok ? opening(parsed.moment, 0) : Number.NEGATIVE_INFINITY
}

function declares({ prevailsOver }: Version, { ruleset }: Version): boolean {
  return prevailsOver.some((one) => one.ruleset === ruleset)
}

function sharedMatters(one: Version, other: Version): readonly (readonly [Clause, Clause])[] {
  return one.clauses.flatMap((mine) =>
    other.clauses
      .filter(({ matter, subject }) => matter === mine.matter && subject === mine.subject)
      .flatMap((theirs) => (mine.matter === undefined ? [] : [[mine, theirs] as const])),
  )
}

type Place = readonly [Ruleset, Clause]

function reportBoth(one: Place, other: Place, both: boolean, report: Report): void {
  for (const [[, mine], [ruleset, theirs]] of [
    [one, other],
    [other, one],
  ] as const) {
    const problem = {
      code: 'matter-conflict',
      matter: mine.matter ?? '',
      clause: mine.id,
      ruleset: ruleset.name,
      other: theirs.id,
      cite: theirs.cite,
      both,
    } as const
    report(mine.span, problem, { related: [{ span: theirs.span, what: 'other-ruleset' }] })
  }
}
