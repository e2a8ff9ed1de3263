import { hoursIn } from '../clock-text.js'
import type { WorkbookWords } from '../workbook-words.js'
import { counted } from './counted.js'

/** The English of a workbook. */
export const workbook: WorkbookWords = {
  cards: 'cards',
  totals: 'totals by unit',
  deadlines: 'deadlines',
  rejects: 'rejected',
  card: {
    cardId: 'card id',
    ruleset: 'ruleset',
    version: 'version',
    item: 'item',
    clause: 'clause',
    cite: 'cite',
    colour: 'colour',
    ordinal: 'ordinal',
    count: 'count',
    status: 'status',
    contested: 'contested',
    subject: 'subject',
    id: 'id',
    assignment: 'assignment',
    orderId: 'order',
    unit: 'unit',
    at: 'incurred at',
    deadline: 'deadline',
    endedAt: 'ended at',
    late: 'late',
    lateHours: 'late (hours)',
    lateCounted: 'late as counted',
    why: 'why',
    asOf: 'as of',
  },
  deadline: {
    subject: 'subject',
    id: 'id',
    assignment: 'assignment',
    unit: 'unit',
    item: 'item',
    clause: 'clause',
    colour: 'colour',
    deadline: 'deadline',
    state: 'state',
    remaining: 'remaining',
    remainingHours: 'remaining (hours)',
    alert: 'alert',
    alertAt: 'alert at',
    asOf: 'as of',
  },
  reject: {
    file: 'file',
    sheet: 'sheet',
    row: 'row',
    column: 'column',
    value: 'value',
    reason: 'reason',
    fix: 'suggested fix',
    text: 'record',
  },
  tally: 'tally',
  counted: ({ value, unit }) => {
    switch (unit) {
      case 'second':
        return hoursIn(value * 1000, [' h', ' min', ' s'])
      case 'working-day':
        return counted(value, 'working day')
      case 'calendar-day':
        return counted(value, 'calendar day')
    }
  },
  status: { active: 'active', superseded: 'superseded' },
  alert: {
    waiting: 'waiting',
    pending: 'pending',
    raised: 'raised',
    passed: 'passed',
    ended: 'ended',
  },
}
