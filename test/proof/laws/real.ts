import { type Calendar, loadCalendar } from '../../../calendar/index.js'
import { compile, loadRuleset, type Plan } from '../../../engine/index.js'
import type { Texts } from '../../../source/texts.js'
import { calendarTexts, readTexts, rulesTexts } from '../../files.js'

/** The rules that are shipped, and the county's, which use all that rules can say. */
function worldFrom(rules: Texts, days: Texts, name: string, units: readonly string[]) {
  const { calendar } = loadCalendar(days, name)
  const { ruleset } = loadRuleset(rules)
  if (!calendar || !ruleset) throw new Error(`${name} does not load`)
  const plan: Plan = compile(ruleset, new Map<string, Calendar>([[name, calendar]]))
  return { plan, calendar, units }
}

export const shipped = worldFrom(rulesTexts, calendarTexts, 'qingyuan', ['市教育局', '市公安局'])

const folder = 'test/fixtures/yunling'

export const county = worldFrom(
  readTexts(`${folder}/rules/yunling`),
  readTexts(`${folder}/calendar`),
  'yunling',
  ['城东镇', '县住建局'],
)
