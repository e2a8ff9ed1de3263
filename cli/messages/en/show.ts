import type { ShowWords } from '../show-words.js'
import { times } from './counted.js'
import { tally } from './tally.js'

/** The English of `show`; what the rules say stays as they say it. */
export const show: ShowWords = {
  labels: {
    clause: 'clause',
    subject: 'subject',
    when: 'when',
    always: 'always',
    all: 'all of:',
    any: 'any of:',
    not: 'unless:',
    present: 'present',
    absent: 'absent',
    yes: 'yes',
    no: 'no',
    otherwise: 'otherwise absent',
    from: 'from',
    to: 'to',
    never: 'not named',
    counting: 'counting',
    pauses: 'pauses',
    severalTiers: 'several tiers',
    card: 'card',
    extended: 'with an approved extension by',
    promise: 'promise',
    overPromise: 'over it',
    lateRequest: 'late request',
    severalExtensions: 'several',
    decisions: 'decided facts',
    readings: 'readings',
    options: 'readings (✓ in use)',
    cite: 'from',
    name: 'name',
    calendar: 'calendar',
    versions: 'versions',
    items: 'items',
    provisions: 'provisions (no card)',
  },
  version: (version) => `version ${version}`,
  effectiveFrom: (instant) => `effective ${instant}`,
  rivalEffect: (instant, option) => `rival reading, ${option}: ${instant}`,
  provisionKind: (kind) => kind,
  card: (colour, count, datedBy) => `${count} ${colour} as soon as it holds, dated by ${datedBy}`,
  tier: (threshold, count) => (count > 1 ? `${threshold}, ${count} cards` : threshold),
  warning: (before, counting) => `alert ${before}${counting === undefined ? '' : ` (${counting})`}`,
  repeat: (repetition, atMost, counting) =>
    `then ${repetition}${atMost === undefined ? '' : `, ${times(atMost)} in all at most`}${counting === undefined ? '' : ` (${counting})`}`,
  higherTier: (tier) =>
    tier === 'replaces'
      ? 'the higher replaces the lower, kept as superseded'
      : 'each gives its card',
  promise: (rest) =>
    rest === 'moves' ? 'off a rest day, to the next working day' : 'stays, on a rest day too',
  overPromise: (over) =>
    over === 'whole-day'
      ? 'over n working days: n whole working days after the promise have passed'
      : 'over n working days: the n-th working day after the promise has begun',
  lateRequest: (late) => {
    switch (late) {
      case 'tier-stands':
        return 'a tier already passed stands; the others count from the promise'
      case 'cures':
        return 'every tier counts from the promise'
      case 'no-effect':
        return 'has no effect'
      default:
        return late satisfies never
    }
  },
  several: (several) =>
    several === 'chain' ? 'each in the order of request' : 'only the first counts',
  firstPresent: (of) => of.join(', else '),
  earliestOf: (of) => `the earliest of ${of.join(', ')}`,
  deadlineOf: (clause, tier) =>
    `the ${tier === undefined ? '' : `${tier} `}deadline of clause ${clause}`,
  endOf: (clause) => `the end of clause ${clause}`,
  latestOf: (of) => `the latest of ${of.join(', ')}, once all are there`,
  test: (fact, alternatives) => `${fact}: ${or(alternatives)}`,
  group: (group, values) => `${group} (${values.join(', ')})`,
  value: (value) => `"${value}"`,
  decided: (fact) => `${fact} (decided)`,
  tally,
  itemHeading: (cite, item) => `${item}  ${cite}`,
}

function or(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
