import { type Calendar, parseMoment } from '../../calendar/index.js'
import { compile, evaluate, type Ruleset } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { child, itemsOf, parseYaml } from '../../source/yaml.js'

/** What must hold of every ruleset that loads: all of it was read, and it can be used. */

export function clausesWritten(texts: Texts): number {
  let count = 0
  for (const [path, text] of Object.entries(texts)) {
    if (!/\/[^/]*\.yaml$/.test(path) || path.endsWith('/ruleset.yaml')) continue
    const root = parseYaml(path, text, () => {})
    for (const item of itemsOf(child(root, 'items')))
      count += itemsOf(child(item, 'clauses')).length
  }
  return count
}

const INSTANTS = ['2015-03-16T10:00:00+08:00', '2015-03-18', '2015-04-30 24:00']

/** Every clause can give a card, and records of every subject, filled by type, never throw. */
export function checkUse(ruleset: Ruleset, calendar: Calendar): void {
  for (const { id, limit, card } of ruleset.versions.flatMap(({ clauses }) => clauses)) {
    if (!limit && !card) throw new Error(`${id} can give no card`)
    if (card && !Number.isInteger(card.count)) throw new Error(`${id} gives ${card.count} cards`)
  }
  const names = ruleset.versions.map((version) => version.calendar)
  const plan = compile(ruleset, new Map(names.map((name) => [name, calendar])))
  const asOf = parseMoment('2016-01-01T00:00:00+08:00', 0)
  if (!asOf.ok || asOf.moment.kind !== 'instant') throw new Error('not an instant')
  for (const subject of ruleset.subjects.values()) {
    for (const instant of INSTANTS) {
      const record: Record<string, unknown> = { subject: subject.name }
      for (const { name, type, values } of subject.facts) {
        if (type === 'instant' || type === 'date') record[name] = instant
        else if (type === 'yes-no') record[name] = true
        else if (type === 'number') record[name] = 3
        else if (type === 'choice' || type === 'item') record[name] = values[0]?.name
        else if (type === 'text') record[name] = name
        else if (type === 'intervals') record[name] = [{ from: instant }]
        else record[name] = [{ decision: 'approved', promisedAt: instant, requestedAt: instant }]
      }
      evaluate(record, plan, { asOf: asOf.moment.at })
    }
  }
}
