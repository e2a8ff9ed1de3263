import type { FindingProblem, Witness } from '../../../source/diagnostic.js'
import { quoteAll } from './words.js'

/** What the rules come to, taken together, in English; and what to do about it. */
export function finding(found: FindingProblem): string {
  switch (found.code) {
    case 'never-holds':
      switch (found.part) {
        case 'clause':
          return `clause "${found.name}" can never give a card: ${conflict(found.facts)}`
        case 'branch':
          return `this branch of "${found.name}" can never hold`
        case 'exception':
          return `the exception (unless) of "${found.name}" can never hold`
        case 'row':
          return `this row of "${found.name}" never has its turn`
      }
      break
    case 'exception-swallows':
      return `the exception (unless) of "${found.clause}" leaves nothing of the rule, which can never give a card`
    case 'missing-undecides':
      if (found.part === 'row') {
        return `for records without "${found.fact}" this row of "${found.name}" is undecided, and "${found.name}" has no value`
      }
      return `for records without "${found.fact}" the exception (unless, not) of "${found.name}" is undecided: all of it is off for them, and no card is given`
    case 'end-not-after-start':
      return `the end (to) of "${found.clause}" cannot come after its start (from), so nothing ended is ever late`
    case 'same-thing-twice':
      return `"${found.first}" and "${found.second}" each give a card for the same thing`
    case 'value-without-clause':
      return `no clause covers "${found.value}" of "${found.fact}": it gives no card and no warning`
    case 'fact-unused':
      return `nothing uses the fact "${found.fact}"`
    case 'reading-unused':
      return `nothing consults the reading "${found.reading}", so all its options come to the same`
    case 'tiers-invert':
      return `from some starts ${found.higher} (${found.higherThreshold}) is due before ${found.lower} (${found.lowerThreshold}), which then never stands alone`
    case 'versions-out-of-order': {
      const order = `version ${found.second} begins before ${found.first}, or with it`
      return found.reading === undefined
        ? order
        : `under another option of the reading "${found.reading}", ${order}`
    }
    case 'version-not-covered': {
      const years = found.from === found.to ? `${found.from}` : `${found.from} to ${found.to}`
      return `version ${found.version} governs ${years}, which calendar "${found.calendar}" does not cover: every record of that time is rejected`
    }
    case 'intended-nothing':
      return `there is no "${found.finding}" of ${found.of.join(', ')} to be meant`
  }
}

function conflict(facts: readonly string[]): string {
  if (facts.length === 0) return 'its condition cannot hold'
  return facts.length === 1
    ? `what it asks of "${facts[0]}" contradicts itself`
    : `what it asks of ${quoteAll(facts)} cannot all hold`
}

export function findingRemedy(found: FindingProblem): string | undefined {
  switch (found.code) {
    case 'never-holds':
      return found.part === 'row'
        ? 'move it up, change its condition, or delete it'
        : 'check the values; delete what is not needed'
    case 'exception-swallows':
      return 'make the exception narrower than the rule'
    case 'missing-undecides': {
      const say = found.derived
        ? `add a row to the decide of "${found.fact}" that says what the others are`
        : `write ${found.type === 'yes-no' ? 'absent: no' : 'absent: (what absence means)'} under "${found.fact}" in facts.yaml (of an amendment, changed-facts.yaml), or required: yes where every record has it`
      return `${say}; if it is meant, ${meant(found.code, [found.name, found.fact])}`
    }
    case 'end-not-after-start':
      return 'use a fact that comes after the start'
    case 'same-thing-twice':
      return `make them one, or keep them from holding together; if both are meant, ${meant(found.code, [found.first, found.second])}`
    case 'value-without-clause':
      return `put it into the when of a clause or a group of facts.yaml; if it is to give no card, ${meant(found.code, [found.fact, found.value])}`
    case 'fact-unused':
      return `delete it, or use it in a clause; if it is to stay, ${meant(found.code, [found.fact])}`
    case 'reading-unused':
      return `write reading: ${found.reading} where it is to be consulted, or delete it`
    case 'tiers-invert':
      return `use one kind of unit, or make ${found.higher} longer`
    case 'versions-out-of-order':
      return 'a later version must begin later'
    case 'version-not-covered':
      return `add those years to calendar "${found.calendar}" or the one it builds on, as ${found.from}.yaml; or mend the date the version takes effect`
    case 'intended-nothing':
      return 'check the names under "of"; delete the entry if what it excused is gone'
  }
}

/** How an officer says that a finding is meant. */
function meant(code: string, of: readonly string[]): string {
  return `add a line under "intended" in ruleset.yaml: - { code: ${code}, of: [${of.join(', ')}], because: … }`
}

/** What stands before a record that shows a problem. */
export function witness({ asOf, readings = {} }: Witness): string {
  const taken = Object.entries(readings).map(([id, option]) => `${id}: ${option}, `)
  return `example (${taken.join('')}as of ${asOf}): `
}
