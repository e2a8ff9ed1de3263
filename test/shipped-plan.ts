import { formatInstant, loadCalendar, parseMoment } from '../calendar/index.js'
import { compile, evaluate, loadRuleset, type Outcome, type RawRecord } from '../engine/index.js'
import type { Texts } from '../source/texts.js'
import { calendarTexts, rulesTexts } from './files.js'

/** The shipped rules ready to run, edited where a test wants it. */
const loaded = loadCalendar(calendarTexts, 'qingyuan').calendar
if (!loaded) throw new Error('the shipped calendar does not load')
const calendar = loaded

export function planOf(
  edit: (text: string) => string = (text) => text,
  file = '',
): ReturnType<typeof compile> {
  const texts: Texts =
    file === '' ? rulesTexts : { ...rulesTexts, [file]: edit(rulesTexts[file] ?? '') }
  const { ruleset, diagnostics } = loadRuleset(texts)
  if (!ruleset) throw new Error(JSON.stringify(diagnostics))
  return compile(ruleset, new Map([[calendar.name, calendar]]))
}

export function judge(
  record: RawRecord,
  plan = planOf(),
  asOf = '2018-01-01T00:00:00+08:00',
): Outcome {
  const parsed = parseMoment(asOf, plan.offset)
  if (!parsed.ok || parsed.moment.kind !== 'instant') throw new Error(asOf)
  return evaluate(record, plan, { asOf: parsed.moment.at })
}

/** `yellow 2015-03-18T08:00:00` a tier, or the problems that reject the record. */
export function dues(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'verdict') return [outcome.kind]
  return outcome.tiers.map(({ colour, deadline, state }) =>
    deadline === undefined
      ? `${colour.name} ${state}`
      : `${colour.name} ${formatInstant(deadline, calendar.offset).slice(0, 19)}`,
  )
}
