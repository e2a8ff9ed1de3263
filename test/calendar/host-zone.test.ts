/** The host's zone never matters: the same questions under hosts that disagree about the date. */
import { afterEach, expect, it } from 'vitest'
import {
  addMonths,
  asDay,
  asInstant,
  type Counting,
  deadline,
  elapsed,
  formatInstant,
  parseMoment,
} from '../../calendar/index.js'
import { shipped } from './shipped.js'

const before = process.env.TZ
afterEach(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

const COUNTINGS: readonly Exclude<Counting, { kind: 'rolled' }>[] = [
  { kind: 'suspended', restDays: 'all' },
  { kind: 'office-hours', restDays: 'notices-only' },
  { kind: 'continuous' },
  { kind: 'working-days', startDay: 'not-counted', endOfDay: 'close-of-office' },
  {
    kind: 'calendar-days',
    startDay: 'counted',
    endOfDay: 'midnight',
    endOnRestDay: 'moves',
  },
]

function answers(zone: string): string {
  process.env.TZ = zone
  const { table, offset } = shipped('qingyuan')
  const lines: string[] = [String(offset)]
  for (let day = 15_700; day < 20_700; day += 17) {
    const text = `${formatInstant(asInstant(day * 86_400_000 + 1000), offset).slice(0, 19)}`
    const parsed = parseMoment(text, offset)
    if (!parsed.ok) throw new Error(text)
    for (const counting of COUNTINGS) {
      const whole = counting.kind === 'working-days' || counting.kind === 'calendar-days'
      const months = counting.kind === 'calendar-days' ? 1 : 0
      const length = whole ? { kind: 'days', months, days: 3 } : { kind: 'time', ms: 165_600_000 }
      const due = deadline(table, counting, parsed.moment, length as never)
      const end = asInstant(day * 86_400_000 + 864_000_000)
      lines.push(JSON.stringify([text, due, elapsed(table, counting, parsed.moment, end)]))
    }
    lines.push(String(addMonths(asDay(day), 1)))
  }
  return lines.join('\n')
}

it('answers alike everywhere', () => {
  const here = answers('Asia/Shanghai')
  const zones = ['UTC', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Europe/Lisbon']
  const seen = new Set<number>()
  for (const zone of zones) {
    expect(answers(zone) === here, zone).toBe(true)
    seen.add(new Date(Date.UTC(2015, 6, 1)).getTimezoneOffset())
  }
  // that the host did change is part of the test
  expect(seen.size).toBe(zones.length)
})
