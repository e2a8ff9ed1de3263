import type { Condition } from '../engine/model/clause.js'
import type { Subject } from '../engine/model/fact.js'
import type { Identity } from '../engine/verdict/verdict.js'
import { factsAsked } from './conditions/leaves.js'
import type { Derivation, Derived } from './derivation.js'
import { factOf, type KnownRecord } from './known.js'
import { asStatements, type SaidVerdict } from './said.js'
import type { Statement } from './statement.js'
import { calendarOf, type World } from './world.js'

/** What the second evaluator says, in the same words as the first. */
export function secondSays(derivation: Derivation, world: World): readonly Statement[] {
  if (derivation.kind !== 'verdict') return asStatements(derivation, 0)
  return asStatements(ofDerived(derivation), calendarOf(world, derivation.version.calendar).offset)
}

function ofDerived(derived: Derived): SaidVerdict {
  const { subject, version, wasOpen, record, clauses } = derived
  return {
    kind: 'verdict',
    ruleset: version.ruleset,
    version: version.version,
    wasOpen,
    identity: whose(record, subject),
    facts: record,
    applied: clauses.filter(({ applies }) => applies === 'yes').map(({ clause }) => clause.id),
    undecided: clauses
      .filter(({ applies }) => applies === 'unknown')
      .map(({ clause }) => ({
        clause: clause.id,
        unknown: unknownIn(clause.when, record),
      })),
    tiers: clauses.flatMap(({ clause, tiers }) =>
      tiers.map((one) => ({ ...one, clause: clause.id, colour: one.tier.colour })),
    ),
    cards: clauses.flatMap(({ cards }) => cards),
    alerts: clauses.flatMap(({ alerts }) => alerts),
  }
}

/** The columns that every row carries. */
function whose(record: KnownRecord, { order }: Subject): Identity {
  const text = (name: string) => {
    const { value } = factOf(record, name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    id: text('id') ?? '',
    unit: text('unit') ?? '',
    assignment: text('assignment'),
    orderId: order === undefined ? undefined : text(order),
  }
}

/** The facts that a condition looks at and nobody knows. */
function unknownIn(condition: Condition, record: KnownRecord): readonly string[] {
  return factsAsked(condition).filter((fact) => factOf(record, fact).value === undefined)
}
