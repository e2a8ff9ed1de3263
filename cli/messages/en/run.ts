import { formatDay } from '../../../calendar/index.js'
import type { Card, TallyCard, Verdict, Version } from '../../../engine/index.js'
import { printRepetition, printThreshold } from '../../../engine/threshold/index.js'
import {
  doubtsIn,
  durationIn,
  factsIn,
  plain,
  plainInstant,
  plainMoment,
  type Words,
} from '../common.js'
import { countingEn } from '../counting.js'
import type { RunCounts, RunMessages } from '../run.js'
import { tallyThreshold } from '../tally-threshold.js'
import { counted as so } from './counted.js'

const words: Words = {
  yes: 'yes',
  no: 'no',
  comma: ', ',
  listComma: ', ',
  notFilledIn: '; not filled in: ',
  units: ['d', 'h', 'min', 's'],
  underOneSecond: 'under 1 s',
  nameOf: ({ name }) => name,
  taken: (question, option) => `${question} taken as ${option}`,
}
const duration = durationIn(words)

function doubts(contested: readonly string[], readings: Version['readings']): readonly string[] {
  return doubtsIn(contested, readings, words)
}

/** Why a card was given: a limit's start, deadline and end; a finding's facts. */
function why(card: Card, verdict: Verdict): string {
  const { offset } = verdict.calendar
  const notes =
    (card.contested.length > 0
      ? ` (whether it is governed is contested: ${doubts(card.contested, verdict.version.readings).join('; ')})`
      : '') +
    (card.yieldsTo
      ? ` (does not stand: ${card.yieldsTo.ruleset}, ${card.yieldsTo.clause.cite}, rules on the same matter and prevails by its ${card.yieldsTo.cite})`
      : '') +
    (verdict.wasOpen
      ? ` (still open when ${verdict.version.version} took effect, which governs it)`
      : '')
  if (card.reason.kind === 'direct') {
    return `${card.clause.title}: ${factsIn(card.reason.facts, offset, words)}${notes}`
  }
  const { result, late, repeat } = card.reason
  const { tier, terms, start, end, deadline, promised } = result
  const since = start ? `from ${plainMoment(start, offset)}` : ''
  const limit =
    promised === undefined
      ? `${printThreshold(tier.threshold, 'en')} (${countingEn(tier.counting)})`
      : `extended to ${formatDay(promised)}, then ${printThreshold(terms.threshold, 'en')} (${countingEn(terms.counting)})`
  const again = repeat
    ? `; card no. ${card.ordinal}: ${printRepetition(repeat, 'en')} (${countingEn(repeat.counting)})`
    : ''
  const due = deadline === undefined ? '' : `due ${plainInstant(deadline, offset)}`
  const done = end
    ? `done ${plainMoment(end, offset)}, ${duration(late)} late`
    : `not done by ${plainInstant(verdict.asOf, offset)}, ${duration(late)} late`
  return `${card.clause.title}: ${since}, ${limit}, ${due}; ${done}${again}${notes}`
}

/** Why a tally gave a card: how much in which window, and the cards counted. */
function whyTally({ tally, version, window, sum, evidence, contested, group }: TallyCard): string {
  const measure = so(sum, tally.counts.kind === 'cards' ? 'card' : 'point')
  const rows = evidence.map(({ cardId, count }) => (count > 1 ? `${cardId}×${count}` : cardId))
  const doubt =
    contested.length > 0 ? ` (contested: ${doubts(contested, version.readings).join('; ')})` : ''
  return `${tally.title}: ${[...group.values()].join(', ')} ${window} has ${measure}, ${tallyThreshold(tally, 'en')}; counted: ${rows.join(', ')}${doubt}`
}

function counted({ records, evaluated, rejected, notGoverned }: RunCounts, asOf: string): string {
  const rest = [
    rejected > 0 ? `, ${rejected} rejected` : '',
    notGoverned > 0 ? `, ${notGoverned} not governed` : '',
  ].join('')
  return `as of ${plain(asOf)}, ${so(records, 'record')}: ${evaluated} evaluated${rest}`
}

export const run: RunMessages = {
  why,
  whyTally,
  duration,
  unknownHeader: (header, nearest) =>
    `unknown header "${header}", its column is not looked at${nearest ? `; did you mean "${nearest}"?` : ''}`,
  notGoverned: (ids, count) =>
    `${count} from before the rules took effect: ${ids.join(', ')}${count > ids.length ? ', …' : ''}`,
  undecided: ({ clause, unknown }, count) =>
    `${clause.id} (${clause.title}): ${so(count, 'record')} undecided for want of ${unknown.map(({ name }) => name).join(', ')}`,
  state: (state, alerted) => (alerted ? `${state}, alert` : state),
  asOf: (instant) => `as of ${plain(instant)}`,
  cardHeadings: ['card', 'item', 'record', 'unit', 'incurred', 'late'],
  deadlineHeadings: ['colour', 'item', 'record', 'unit', 'due', 'left', 'state'],
  unitHeading: 'unit',
  total: 'total',
  superseded: '* superseded by a heavier card',
  openSince: (length) => `${length}, open`,
  contested: 'contested',
  contestedFor: (said) => `contested: whether the record is governed turns on ${said.join('; ')}`,
  doubts,
  noCards: 'no cards',
  noneEvaluated: 'not one record was evaluated: whether there are cards is not known.',
  noDeadlines: 'nothing falls due',
  notRead: ({ kind, path }) =>
    kind === 'file'
      ? `${path}: neither a table nor records by its name, not read`
      : `${path}: a folder in a folder, not read; name it too, or a pattern ('${path}/**/*.csv')`,
  skipped: (said) => `passed over: ${said.join(', ')}`,
  nothingRead: 'no record was read',
  progress: ({ pass, done, rows, rate, left }) =>
    `${pass === 1 ? 'looking through' : 'evaluating'} ${Math.floor(done * 100)}%, ${so(rows, 'row')}, ${rate} rows/s${left === undefined ? '' : `, ${duration(Math.max(1000, left), 1)} left`}`,
  moreRejected: (count) => `… and ${count} more; write them all with --rejects FILE`,
  rejectsWritten: (path, count) => `${so(count, 'rejected record')} written to ${path}`,
  rejectedFor: (kinds) =>
    `rejected for: ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  counted,
  imported: ({ records, evaluated, rejected }) =>
    `${so(records, 'record')}: ${evaluated} read${rejected > 0 ? `, ${rejected} rejected` : ''}`,
  summary: (counts, asOf) =>
    `${counted(counts, asOf)}, ${so(counts.active, 'card')}${counts.superseded > 0 ? ` (and ${counts.superseded} superseded)` : ''}`,
}
