import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Condition } from '../../engine/model/clause.js'
import { asked, CONSTANT, type Leaf, leavesOf } from './leaves.js'
import { type Answered, addOperators } from './operators.js'

export type Truth = 'yes' | 'no' | 'unknown'

/** What became of one leaf of a condition. */
export interface LeafAnswer extends Leaf {
  /** Of the leaf itself, before any `not` about it. */
  readonly truth: Truth
}

export interface Answer {
  readonly truth: Truth
  readonly leaves: readonly LeafAnswer[]
}

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
    this.#facts = new Set(conditions.flatMap(leavesOf).map(({ condition }) => condition.fact))
  }

  async ask(known: (fact: string) => Answered): Promise<readonly Answer[]> {
    if (this.#rules.length === 0) return []
    const engine = this.#idle.pop() ?? this.#engine()
    const facts: Record<string, unknown> = { [CONSTANT]: true }
    for (const fact of this.#facts) facts[fact] = known(fact)
    const { results, failureResults } = await engine.run(facts)
    this.#idle.push(engine)
    const told = new Map<string, Told>()
    for (const result of [...results, ...failureResults]) {
      told.set(String(result.name), {
        holds: result.result === true,
        leaves: resultsIn(result.conditions as Node),
      })
    }
    if (told.size !== this.#rules.length) throw new Error('json-rules-engine dropped rules')
    return this.#conditions.map((condition, index) =>
      answer(condition, told.get(`${index} yes`), told.get(`${index} no`)),
    )
  }

  #engine(): Engine {
    const engine = new Engine([...this.#rules])
    addOperators(engine)
    return engine
  }
}

const EVENT = { type: 'told' }

interface Told {
  readonly holds: boolean
  readonly leaves: readonly boolean[]
}

/** What is looked at of json-rules-engine's result of a condition. */
interface Node {
  readonly all?: readonly Node[]
  readonly any?: readonly Node[]
  readonly fact?: string
  readonly result?: boolean
}

function resultsIn(node: Node): readonly boolean[] {
  const parts = node.all ?? node.any
  if (parts) return parts.flatMap(resultsIn)
  return node.fact === CONSTANT ? [] : [node.result === true]
}

function answer(condition: Condition, yes: Told | undefined, no: Told | undefined): Answer {
  if (!yes || !no || (yes.holds && no.holds)) throw new Error('a condition both holds and does not')
  const leaves = leavesOf(condition).map((leaf, index) => {
    const [holds, fails] = leaf.negated
      ? [no.leaves[index], yes.leaves[index]]
      : [yes.leaves[index], no.leaves[index]]
    return { ...leaf, truth: truthOf(holds === true, fails === true) }
  })
  return { truth: truthOf(yes.holds, no.holds), leaves }
}

function truthOf(holds: boolean, fails: boolean): Truth {
  if (holds) return 'yes'
  return fails ? 'no' : 'unknown'
}
