import {
  asInstant,
  type CountedDay,
  type Counting,
  countedDays,
  dayInfo,
  dayOf,
  type ElapsingCounting,
  formatDay,
  formatInstant,
  type Instant,
  isOutOfCoverage,
  type Moment,
  tableFor,
} from '../../../calendar/index.js'
import { type Clause, formatMoment, type TierResult, type Verdict } from '../../../engine/index.js'
import { printThreshold } from '../../../engine/threshold/index.js'
import type { Context } from '../../context.js'
import { plain } from '../../messages/plain.js'
import { setColumns } from '../tables/columns.js'
import { wrap } from '../width.js'

/** How a clause's clock came to its deadlines, day by day, so that a person can count along. */

/** More rows than this are cut in the middle, where nothing happens. */
const ROWS = 40

export function countedLines(
  clause: Clause,
  verdict: Verdict,
  context: Context,
): readonly string[] {
  const tiers = verdict.tiers.filter((tier) => tier.clause === clause)
  return groupsOf(tiers).flatMap((group) => groupLines(clause, group, verdict, context))
}

/** Tiers that count alike from the same start share one table. */
interface Group {
  readonly counting: ElapsingCounting
  readonly start: Moment
  readonly tiers: readonly (TierResult & { readonly deadline: Instant })[]
}

function groupsOf(tiers: readonly TierResult[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const tier of tiers) {
    const { deadline } = tier
    const start: Moment | undefined =
      tier.promised === undefined ? tier.start : { kind: 'date', day: tier.promised }
    const counting = countingOf(tier)
    // what is rolled has no elapsed time; pauses are not told with the result
    if (!start || deadline === undefined || counting.kind === 'rolled') continue
    if (tier.clause.limit?.pauses !== undefined) continue
    const key = JSON.stringify([start, counting])
    const others = groups.get(key)?.tiers ?? []
    groups.set(key, { start, counting, tiers: [...others, { ...tier, deadline }] })
  }
  return [...groups.values()]
}

/** A tier that an extension moved counts on from the promise, in the extension's counting. */
function countingOf({ clause, tier, promised }: TierResult): Counting {
  const extended = clause.limit?.extended?.tiers.find(({ colour }) => colour === tier.colour)
  return promised !== undefined && extended ? extended.counting : tier.counting
}

function groupLines(
  clause: Clause,
  { counting, start, tiers }: Group,
  verdict: Verdict,
  context: Context,
): readonly string[] {
  const table = tableFor(verdict.calendar, verdict.identity.unit)
  const last = Math.max(...tiers.map(({ deadline }) => deadline))
  const days = countedDays(table, counting, start, asInstant(last))
  if (isOutOfCoverage(days)) return []
  const words = context.messages.cases
  const since = plain(formatMoment(start, table.offset))
  const heading = words.countedFrom(clause.id, since, context.messages.counting(counting))
  const inDays = counting.kind === 'working-days' || counting.kind === 'calendar-days'
  const write = (counted: number) => (inDays ? words.days(counted) : words.duration(counted))
  let sum = 0
  const rows = days.map(({ day, counted }) => {
    sum += counted
    return [
      formatDay(day),
      ...dayCells({ day, counted }, verdict, context),
      counted === 0 ? '—' : write(counted),
      words.total(write(sum)),
    ]
  })
  const blocks = setColumns(rows, [10, 4, 40, 20, 24]).map((line, index) => {
    const due = tiers.filter(
      ({ deadline }) => dayOf(asInstant(deadline - 1), table.offset) === days[index]?.day,
    )
    return [line, ...due.map((tier) => `  ${dueWords(tier, table.offset, context)}`)]
  })
  return [
    ...wrap(heading, context.columns - 6),
    ...shortened(blocks, words.daysLeftOut).map((line) => `  ${line}`),
  ]
}

function dayCells(
  { day }: CountedDay,
  verdict: Verdict,
  { messages: { calendar: words } }: Context,
): readonly string[] {
  const info = dayInfo(tableFor(verdict.calendar, verdict.identity.unit), day)
  if (isOutOfCoverage(info)) return ['', '']
  const kind = words.dayKind(info)
  return [words.weekday(info.weekday), info.name ? `${kind} ${info.name}` : kind]
}

function dueWords(
  { colour, tier, clause, promised, deadline }: TierResult & { readonly deadline: Instant },
  offset: number,
  { language, messages }: Context,
): string {
  const extended = clause.limit?.extended?.tiers.find((one) => one.colour === tier.colour)
  const { threshold } = promised !== undefined && extended ? extended : tier
  return messages.cases.due(
    language === 'zh' ? colour.label : colour.name,
    printThreshold(threshold, language),
    plain(formatInstant(deadline, offset)),
  )
}

function shortened(
  blocks: readonly (readonly string[])[],
  leftOut: (count: number) => string,
): readonly string[] {
  if (blocks.length <= ROWS) return blocks.flat()
  const first = blocks.slice(0, ROWS / 2)
  const last = blocks.slice(1 - ROWS / 2)
  return [...first.flat(), leftOut(blocks.length - first.length - last.length), ...last.flat()]
}
