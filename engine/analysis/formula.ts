/**
 * Two-valued logic over facts that are each in one of finitely many states. Alone knows how it is
 * decided whether a formula can be true: exactly, by narrowing the states and trying what is left.
 */
export type Formula =
  | { readonly kind: 'in'; readonly slot: number; readonly states: bigint }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }

export const ALWAYS: Formula = { kind: 'all', of: [] }
export const NEVER: Formula = { kind: 'any', of: [] }

export function allOf(of: readonly Formula[]): Formula {
  return { kind: 'all', of }
}

export function anyOf(of: readonly Formula[]): Formula {
  return { kind: 'any', of }
}

export function not(formula: Formula): Formula {
  if (formula.kind === 'in') return { ...formula, states: ~formula.states }
  return { kind: formula.kind === 'all' ? 'any' : 'all', of: formula.of.map(not) }
}

/** The formula once it is known in which state one of its facts is. */
export function withState(formula: Formula, slot: number, state: number): Formula {
  if (formula.kind !== 'in') {
    return { ...formula, of: formula.of.map((part) => withState(part, slot, state)) }
  }
  if (formula.slot !== slot) return formula
  return (formula.states >> BigInt(state)) & 1n ? ALWAYS : NEVER
}

/** For each slot the states it may be in, as bits; never none. */
export type Model = readonly bigint[]

/** More than any ruleset needs; a tangle that needs more is left undecided. */
const MOST_STEPS = 20_000

/**
 * States in which all of the formulas are true, whichever of the model's bits is taken for each
 * slot; undefined where there are none; `undecided` where the search was given up.
 */
export function solve(formulas: readonly Formula[], full: Model): Model | undefined | 'undecided' {
  const budget = { left: MOST_STEPS }
  const found = search([...full], [...formulas], budget)
  return found === undefined && budget.left <= 0 ? 'undecided' : found
}

type Choice = readonly Formula[]

function search(domains: bigint[], todo: Formula[], budget: { left: number }): Model | undefined {
  if (budget.left-- <= 0) return undefined
  let choices: Choice[] = []
  // narrow by what must hold, until every choice that is left is a real one
  while (todo.length > 0) {
    for (let next = todo.pop(); next; next = todo.pop()) {
      if (next.kind === 'in') {
        const narrowed = (domains[next.slot] ?? 0n) & next.states
        if (narrowed === 0n) return undefined
        domains[next.slot] = narrowed
      } else if (next.kind === 'all') todo.push(...next.of)
      else choices.push(next.of)
    }
    const open: Choice[] = []
    for (const choice of choices) {
      const left = choice.filter((part) => truth(part, domains) !== false)
      if (left.length === 0) return undefined
      if (left.some((part) => truth(part, domains) === true)) continue
      const [only] = left
      if (left.length === 1 && only) todo.push(only)
      else open.push(left)
    }
    choices = open
  }
  const [first, ...others] = choices.sort((a, b) => a.length - b.length)
  if (!first) return domains
  const rest = others.map(anyOf)
  const tried: Formula[] = []
  for (const part of first) {
    // what the parts before it allowed has been looked through
    const found = search([...domains], [part, ...tried, ...rest], budget)
    if (found) return found
    tried.push(not(part))
  }
  return undefined
}

/** What a formula is while its facts may still be in several states; undefined where it depends. */
function truth(formula: Formula, domains: readonly bigint[]): boolean | undefined {
  if (formula.kind === 'in') {
    const domain = domains[formula.slot] ?? 0n
    const common = domain & formula.states
    return common === 0n ? false : common === domain ? true : undefined
  }
  const settles = formula.kind === 'any'
  let depends = false
  for (const part of formula.of) {
    const value = truth(part, domains)
    if (value === settles) return settles
    if (value === undefined) depends = true
  }
  return depends ? undefined : !settles
}
