import { fixOf, type Plan, type RecordProblem, type Subject } from '../../engine/index.js'
import { intakeFixOf } from '../../intake/fix.js'
import type {
  IntakeProblem,
  OrderItem,
  Place,
  RecordItem,
  RejectedOrderItem,
  UnreadableItem,
} from '../../intake/items.js'
import type { LogProblem } from '../../intake/log/item.js'
import type { IntakeMessages } from '../messages/intake.js'
import type { Messages } from '../messages/messages.js'
import { kindOf, type RejectKind } from '../messages/reject-kind.js'
import { recordWordsFor, subjectOf } from './record-words.js'

/** One thing that is wrong with what came in: where, what stands there, why not, what instead. */
export interface ToldProblem {
  readonly place: Place
  readonly kind: RejectKind
  /** As the engine names it. */
  readonly field?: string | undefined
  /** The header as written, where it came from a table. */
  readonly column?: string | undefined
  readonly value?: string | undefined
  readonly reason: string
  readonly fix: string | undefined
}

export interface Teller {
  /** What intake has found wrong with a record, and what the engine has. */
  readonly record: (item: RecordItem, problems: readonly RecordProblem[]) => readonly ToldProblem[]
  readonly unreadable: (item: UnreadableItem) => readonly ToldProblem[]
  readonly order: (item: RejectedOrderItem) => readonly ToldProblem[]
  /** The problems of each of its records. */
  readonly wholeOrder: (
    item: OrderItem,
    problems: readonly (readonly RecordProblem[])[],
  ) => readonly ToldProblem[]
}

export function openTeller(plan: Plan, messages: Messages, intake: IntakeMessages): Teller {
  const record: Teller['record'] = (item, found) => {
    const { place, columns, record } = item
    const subject = subjectOf(record, plan)
    const words = recordWordsFor(record, plan, columns)
    // of a field that intake has found wrong the engine says the same once more
    const said = new Set(item.problems.map((problem) => 'field' in problem && problem.field))
    const more = found.filter((problem) => !('field' in problem && said.has(problem.field)))
    return [...item.problems, ...more].map((raw) => {
      const field = fieldOf(raw, subject)
      const problem = asTyped(raw, field, item)
      return {
        place,
        kind: kindOf(problem),
        field,
        column: field === undefined ? undefined : words.headerOf(field),
        value: shownIn(problem) ?? (field === undefined ? undefined : textOf(record[field])),
        reason: intake.problem(problem, words),
        fix: intake.fix(intakeFixOf(problem, subject, columns), words),
      }
    })
  }
  return {
    record,
    unreadable: ({ place, reason }) => {
      const fix = intake.unreadableFix(reason)
      return [{ place, kind: kindOf(reason), reason: intake.unreadable(reason), fix }]
    },
    order: ({ order, problems }) =>
      problems.map((one) => {
        const { place, subject, problem } = one
        const words = recordWordsFor({ subject }, plan)
        const fix = isOfRecord(problem) ? fixOf(problem, subjectOf({ subject }, plan)) : undefined
        return {
          place,
          kind: kindOf(problem),
          field: 'field' in problem ? problem.field : undefined,
          value: shownIn(problem),
          reason: `${intake.order(order)} ${intake.log(one, words)}`,
          fix: fix ? messages.recordFix(fix, words) : intake.logFix(problem),
        }
      }),
    wholeOrder: ({ order, records }, problems) =>
      records.flatMap((item, index) =>
        record(item, problems[index] ?? []).map((told) => ({
          ...told,
          reason: `${intake.order(order)} ${told.reason}`,
        })),
      ),
  }
}

/** What is wrong is shown as it was typed, and not as intake has written it anew. */
function asTyped(
  problem: IntakeProblem,
  field: string | undefined,
  { origin, columns }: RecordItem,
): IntakeProblem {
  if (origin.kind !== 'table' || field === undefined || problem.code === 'before') return problem
  const cell = origin.cells[columns?.byField.get(field) ?? -1]?.trim()
  if (cell === undefined || cell === '' || !('value' in problem)) return problem
  return { ...problem, value: cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell }
}

const LONGEST = 60

/** Records of one key are told apart, or not, by their first name. */
function fieldOf(problem: IntakeProblem, subject: Subject | undefined): string | undefined {
  if (problem.code === 'duplicate') return subject?.identity[0]
  return 'field' in problem ? problem.field : undefined
}

function shownIn(problem: IntakeProblem | LogProblem['problem']): string | undefined {
  return 'value' in problem ? problem.value : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined
}

function isOfRecord(problem: LogProblem['problem']): problem is RecordProblem {
  return OF_RECORD[problem.code as RecordProblem['code']] === true
}

const OF_RECORD: Readonly<Record<RecordProblem['code'], true>> = {
  'not-a-record': true,
  'unknown-subject': true,
  'missing-field': true,
  'unknown-field': true,
  'unknown-value': true,
  'wrong-type': true,
  'not-an-instant': true,
  before: true,
  'no-promise': true,
  'too-deep': true,
  'out-of-coverage': true,
}
