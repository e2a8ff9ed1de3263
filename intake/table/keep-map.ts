import { stringify } from 'yaml'
import type { Subject } from '../../engine/index.js'
import { nearest } from '../../source/nearest.js'
import { foldName } from './fold-text.js'
import type { MapProblem, TableMap, UnitAlias } from './map-file.js'

/** What a map is held against, put together with another, and written for the next month. */

/** A column mapped to a fact that no subject has would be taken for an unknown one, in silence. */
export function checkMap(map: TableMap, subjects: Iterable<Subject>): readonly MapProblem[] {
  const known = [...subjects].flatMap(({ facts }) =>
    facts
      .filter(({ derived }) => !derived)
      .flatMap((fact) => [fact, ...fact.columns])
      .flatMap(({ name, label, aliases }) => [name, label, ...aliases]),
  )
  const folded = new Set([...known, 'subject'].map(foldName))
  return [...map.columns]
    .filter(([, fact]) => fact !== '' && !folded.has(foldName(fact)))
    .map(([header, fact]) => ({
      code: 'unknown-fact',
      header,
      fact,
      nearest: nearest(fact, known),
    }))
}

/** The later one's columns stand over the earlier's; units add up. */
export function mergeMaps(first: TableMap, second: TableMap): TableMap {
  const columns = new Map([...first.columns, ...second.columns])
  const key = (unit: UnitAlias) => JSON.stringify([unit.from, unit.to, unit.since, unit.until])
  const units = new Map([...first.units, ...second.units].map((unit) => [key(unit), unit]))
  return { columns, units: [...units.values()] }
}

export function serialiseMap(map: TableMap): string {
  const units = map.units.map(({ from, to, since, until }) => ({
    from,
    to,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }))
  return stringify(
    {
      ...(map.columns.size > 0 ? { columns: Object.fromEntries(map.columns) } : {}),
      ...(units.length > 0 ? { units } : {}),
    },
    { schema: 'failsafe', lineWidth: 0 },
  )
}
