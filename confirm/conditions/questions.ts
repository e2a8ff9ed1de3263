import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Condition } from '../../engine/model/clause.js'
import { asked, CONSTANT, factsAsked } from './leaves.js'
import { type Answered, addOperators } from './operators.js'

export type Truth = 'yes' | 'no' | 'unknown'

/**
 * Conditions that are asked together, each as two rules: one that holds when it is known to hold,
 * one when it is known not to. An engine runs one record at a time: runs at once on one engine can
 * drop rules, so one that is busy is left alone and another made.
 */
export class Questions {
  readonly #conditions: readonly Condition[]
  readonly #rules: readonly RuleProperties[]
  readonly #facts: ReadonlySet<string>
  readonly #idle: Engine[] = []

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions
    this.#rules = conditions.flatMap((condition, index) => [
      { name: `${index} yes`, conditions: { all: [asked(condition, true)] }, event: EVENT },
      { name: `${index} no`, conditions: { all: [asked(condition, false)] }, event: EVENT },
    ])
    this.#facts = new Set(conditions.flatMap(factsAsked))
  }

  async ask(known: (fact: string) => Answered): Promise<readonly Truth[]> {
    if (this.#rules.length === 0) return []
    const engine = this.#idle.pop() ?? this.#engine()
    const facts: Record<string, unknown> = { [CONSTANT]: true }
    for (const fact of this.#facts) facts[fact] = known(fact)
    const { results, failureResults } = await engine.run(facts)
    this.#idle.push(engine)
    const told = new Map<string, boolean>()
    for (const { name, result } of [...results, ...failureResults]) {
      told.set(String(name), result === true)
    }
    if (told.size !== this.#rules.length) throw new Error('json-rules-engine dropped rules')
    return this.#conditions.map((_, index) =>
      truthOf(told.get(`${index} yes`), told.get(`${index} no`)),
    )
  }

  #engine(): Engine {
    const engine = new Engine([...this.#rules])
    addOperators(engine)
    return engine
  }
}

const EVENT = { type: 'told' }

function truthOf(yes: boolean | undefined, no: boolean | undefined): Truth {
  if (yes === undefined || no === undefined || (yes && no)) {
    throw new Error('a condition both holds and does not')
  }
  if (yes) return 'yes'
  return no ? 'no' : 'unknown'
}
