import type { Plan } from '../engine/index.js'
import type { RecordWords } from './messages/messages.js'

/** What messages about a record need: its subject's labels, and where a missing year belongs. */
export function recordWordsFor(record: unknown, plan: Plan): RecordWords {
  const name = (record as { readonly subject?: unknown } | undefined)?.subject
  const subject = typeof name === 'string' ? plan.intake.get(name)?.subject : undefined
  return {
    labelOf: (field) => {
      const fact = subject?.facts.find(
        (one) => field === one.name || field.startsWith(`${one.name}[`),
      )
      const part = /\.(\w+)$/.exec(field)?.[1]
      const column = fact?.columns.find((one) => one.part === part)
      return (column ?? fact)?.label
    },
    yearFile: (calendar, year) => yearFileOf(plan, calendar, year),
  }
}

/** Beside the file of the last year, in the calendar that lies at the base of all. */
function yearFileOf(plan: Plan, name: string, year: number): string {
  const calendar = plan.versions.find((version) => version.calendar.name === name)?.calendar
  const last = calendar?.notices.find((notice) => notice.year === calendar.lastYear)?.path
  return last ? last.replace(/[^/]*$/, `${year}.yaml`) : `${name}/${year}.yaml`
}
