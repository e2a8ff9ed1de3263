import type { ClauseShown, ClockShown, Explanation, TierShown } from '../../../engine/index.js'
import { printRepetition, printThreshold, printWarning } from '../../../engine/threshold/index.js'
import type { Block } from '../document/model.js'
import { conditionRows } from './conditions.js'
import { dayBlocks } from './days.js'
import { absentIn, lateWords, type Saying, sourceWords } from './saying.js'
import { timeline } from './timeline.js'

/**
 * A clause that applies, or of which that cannot be said: its text, unless it has been shown,
 * its conditions and clock.
 */
export function clauseBlocks(
  clause: ClauseShown,
  explanation: Explanation,
  saying: Saying,
  sameText: boolean,
): readonly Block[] {
  const { words } = saying
  const { labels } = words
  const { cite, title } = clause.clause
  return [
    {
      kind: 'heading',
      level: 3,
      text: words.clauseHeading(cite, title, words.applies[clause.applies]),
    },
    sameText
      ? { kind: 'text', text: words.sameText(cite), quiet: true }
      : { kind: 'quote', text: clause.text.trim() },
    {
      kind: 'table',
      head: [labels.condition, labels.thisRecord, labels.holds],
      rows: conditionRows(clause, saying),
    },
    ...(absentIn(clause.general).length > 0
      ? [{ kind: 'text', text: words.absentHolds, quiet: true } as const]
      : []),
    ...(clause.clock ? clockBlocks(clause, clause.clock, explanation, saying) : []),
  ]
}

function clockBlocks(
  clause: ClauseShown,
  clock: ClockShown,
  explanation: Explanation,
  saying: Saying,
): readonly Block[] {
  const { words } = saying
  const { labels } = words
  const steps = stepLines(clock, saying)
  const picture = timeline(clause, clock, explanation, saying)
  const extensions = explanation.facts.some(
    ({ list }) => list?.some((one) => 'decision' in one) ?? false,
  )
  const notes = [
    ...(steps.length > 0 ? [{ kind: 'list', items: steps } as const] : []),
    ...(extensions && !clock.extended && clock.start !== undefined
      ? [{ kind: 'text', text: words.noExtension } as const]
      : []),
  ]
  return [
    { kind: 'rows', rows: startAndEnd(clock, explanation.clauses, saying) },
    {
      kind: 'table',
      head: [labels.tier, labels.threshold, labels.deadline, labels.state],
      rows: clock.tiers.map((tier) => tierRow(tier, saying)),
    },
    ...notes,
    ...alertBlocks(clock, saying),
    ...(picture ? [picture] : []),
    ...clock.counts.flatMap((count) => dayBlocks(clause, clock, count, saying)),
  ]
}

function startAndEnd(clock: ClockShown, clauses: readonly ClauseShown[], saying: Saying) {
  const { words, at, messages } = saying
  const { labels } = words
  const of = (instant: typeof clock.to, moment: string) =>
    words.chosen(sourceWords(instant, clauses, saying), at(moment))
  const start = clock.start === undefined ? words.waiting : of(clock.from, clock.start)
  const end =
    clock.start === undefined
      ? labels.none
      : clock.end === undefined
        ? words.open(at(clock.stop))
        : `${of(clock.to, clock.end)}${clock.end < clock.start ? words.endedBefore : ''}`
  const countings = new Set(clock.tiers.map(({ counting }) => messages.counting(counting)))
  return [
    [labels.start, start],
    [labels.end, end],
    [labels.counting, [...countings]],
    ...(clock.pauses.length > 0
      ? [
          [
            labels.pauses,
            clock.pauses.map(({ from: since, to: till }) => `${at(since)} — ${at(till)}`),
          ] as const,
        ]
      : []),
  ] as const
}

function tierRow(tier: TierShown, saying: Saying): readonly string[] {
  const { words, name, due, language, messages } = saying
  const { afterPromise } = tier
  const { repeat } = tier
  const own = [
    printThreshold(tier.threshold, language),
    ...(repeat
      ? [messages.show.repeat(printRepetition(repeat, language), repeat.atMost, undefined)]
      : []),
  ].join(words.comma)
  const terms = afterPromise
    ? words.termsThen(
        own,
        words.countFrom({
          from: afterPromise.promised,
          promise: true,
          // the clock's own way of counting stands above
          counting:
            messages.counting(afterPromise.counting) === messages.counting(tier.counting)
              ? undefined
              : messages.counting(afterPromise.counting),
        }),
        printThreshold(afterPromise.threshold, language),
      )
    : own
  const deadline =
    tier.deadline === undefined
      ? words.labels.none
      : `${due(tier.deadline)}${tier.heldBack ? words.heldBack : ''}`
  return [
    words.cards(name(tier.colour), afterPromise?.count ?? tier.count),
    terms,
    deadline,
    words.state(tier.state, lateWords(tier, saying)),
  ]
}

/** What every extension did to every tier, and why. */
function stepLines({ tiers }: ClockShown, { words, name, at, due }: Saying) {
  return tiers.flatMap(({ colour, steps }) =>
    steps.map((step) =>
      words.step({
        colour: name(colour),
        requested: step.requestedAt && at(step.requestedAt),
        decided: step.decidedAt && at(step.decidedAt),
        decision: step.decision,
        promised: step.promised,
        working: step.promisedWorking === step.promised ? undefined : step.promisedWorking,
        effect: step.effect,
        before: due(step.before),
        after: due(step.after),
      }),
    ),
  )
}

function alertBlocks({ alerts }: ClockShown, saying: Saying): readonly Block[] {
  const { words, name, at, language } = saying
  if (alerts.length === 0) return []
  const items = alerts.map(({ colour, before, at: instant, state }) =>
    words.alert(
      name(colour),
      printWarning(before, language),
      instant === undefined ? '' : at(instant),
      state,
    ),
  )
  return [{ kind: 'rows', rows: [[words.labels.alerts, items]] }]
}
