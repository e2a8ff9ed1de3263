import { fixOf, type Plan, type RecordProblem, type Subject } from '../../engine/index.js'
import type { RecordColumns } from '../../intake/items.js'
import type { Messages, RecordWords } from '../messages/messages.js'

/** What messages about a record need: its labels and headers, and where a missing year belongs. */
export function recordWordsFor(record: unknown, plan: Plan, columns?: RecordColumns): RecordWords {
  const subject = subjectOf(record, plan)
  return {
    labelOf: (field) => {
      const fact = subject?.facts.find(
        (one) => field === one.name || field.startsWith(`${one.name}[`),
      )
      const part = /\.(\w+)$/.exec(field)?.[1]
      const column = fact?.columns.find((one) => one.part === part)
      return (column ?? fact)?.label
    },
    headerOf: (field) => columns?.headers[columns.byField.get(field) ?? -1],
    yearFile: (calendar, year) => yearFileOf(plan, calendar, year),
  }
}

/** What is wrong with a record that comes from no table, and what would be right. */
export function tellRecord(
  problem: RecordProblem,
  record: unknown,
  plan: Plan,
  messages: Messages,
): string {
  const words = recordWordsFor(record, plan)
  const fix = fixOf(problem, subjectOf(record, plan))
  return messages.withFix(messages.recordProblem(problem, words), messages.recordFix(fix, words))
}

export function subjectOf(record: unknown, plan: Plan): Subject | undefined {
  const name = (record as { readonly subject?: unknown } | undefined)?.subject
  return typeof name === 'string' ? plan.intake.get(name)?.subject : undefined
}

/** Beside the file of the last year, in the calendar that lies at the base of all. */
function yearFileOf(plan: Plan, name: string, year: number): string {
  const calendar = plan.versions.find((version) => version.calendar.name === name)?.calendar
  const last = calendar?.notices.find((notice) => notice.year === calendar.lastYear)?.path
  return last ? last.replace(/[^/]*$/, `${year}.yaml`) : `${name}/${year}.yaml`
}
