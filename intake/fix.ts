import { fixOf, type RecordFix, type Subject } from '../engine/index.js'
import type { IntakeProblem, Place, RecordColumns } from './items.js'
import type { RefusedReason } from './table/rows.js'

/** What would be right instead, where the table that a record came from says more than its facts. */
export type IntakeFix =
  | RecordFix
  /** The table has no such column at all, so no row of it can be filled in. */
  | { readonly code: 'add-column'; readonly field: string }
  | { readonly code: 'export-as-text' }
  | { readonly code: 'mend-formula' }
  | { readonly code: 'compare-records'; readonly others: readonly Place[] }

export function intakeFixOf(
  problem: IntakeProblem,
  subject: Subject | undefined,
  columns: RecordColumns | undefined,
): IntakeFix {
  switch (problem.code) {
    case 'refused-cell':
      return cellFix(problem.reason)
    case 'duplicate':
      return { code: 'compare-records', others: problem.others }
    case 'missing-field':
      if (columns && !columns.byField.has(problem.field)) {
        return { code: 'add-column', field: problem.field }
      }
      return fixOf(problem, subject)
    default:
      return fixOf(problem, subject)
  }
}

function cellFix(reason: RefusedReason): IntakeFix {
  switch (reason) {
    case 'digits-lost':
      return { code: 'export-as-text' }
    case 'error-value':
      return { code: 'mend-formula' }
    case 'midnight-or-date':
    case 'not-a-date':
      return { code: 'write', form: { kind: 'instant' } }
  }
}
