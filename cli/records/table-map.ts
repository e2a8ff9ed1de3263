import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Subject } from '../../engine/index.js'
import { checkMap, mergeMaps, serialiseMap } from '../../intake/table/keep-map.js'
import {
  type MapProblem,
  NO_MAP,
  parseMap,
  parsePair,
  type TableMap,
} from '../../intake/table/map-file.js'
import { positionOf } from '../../source/texts.js'
import type { Context } from '../context.js'
import { frame } from '../output/diagnostics/frame.js'
import { wholeFile } from '../output/whole-file.js'
import { UsageError } from '../usage-error.js'

/** `--map 列名=事实` and the file that keeps such pairs, and the units' other names, for next month. */
export interface MapOptions {
  readonly map?: readonly string[]
  readonly mapFile?: string
}

/** Something wrong with a map, and where: a place in its file, or the pair as it was given. */
export interface PlacedMapProblem {
  readonly place: string
  readonly frame: readonly string[]
  readonly problem: MapProblem
}

/** The pairs stand over what the file says, and are added to it. Anything wrong is wrong usage. */
export async function tableMap(
  { map: pairs = [], mapFile }: MapOptions,
  subjects: Iterable<Subject>,
  { columns }: Pick<Context, 'columns'>,
): Promise<TableMap> {
  const known = [...subjects]
  const kept = mapFile === undefined ? NO_MAP : await readMapFile(mapFile, known, columns)
  if (pairs.length === 0) return kept
  const given = readPairs(pairs, known)
  const merged = mergeMaps(kept, given)
  if (mapFile !== undefined) {
    const file = wholeFile(mapFile)
    await file.write(serialiseMap(merged))
    await file.commit()
  }
  return merged
}

async function readMapFile(
  path: string,
  subjects: readonly Subject[],
  columns: number,
): Promise<TableMap> {
  if (!existsSync(path)) return NO_MAP
  const text = await readFile(path, 'utf8')
  const { map, problems } = parseMap(path, text)
  const style = { columns, gutter: plain, caret: plain }
  const placed = problems.map((problem): PlacedMapProblem => {
    const start = 'at' in problem ? problem.at : 0
    const { line, column } = positionOf(text, start)
    const lines = frame(text, { start, end: start + 1 }, style) ?? []
    return { place: `${path}:${line}:${column}`, frame: lines, problem }
  })
  refuse([...placed, ...checkMap(map, subjects).map((problem) => at(path, problem))])
  return map
}

function readPairs(pairs: readonly string[], subjects: readonly Subject[]): TableMap {
  const columns = new Map<string, string>()
  const problems: PlacedMapProblem[] = []
  for (const pair of pairs) {
    const read = parsePair(pair)
    if ('code' in read) problems.push(at('--map', read))
    else columns.set(read.header, read.fact)
  }
  const map = { columns, units: [] }
  refuse([...problems, ...checkMap(map, subjects).map((problem) => at('--map', problem))])
  return map
}

function at(place: string, problem: MapProblem): PlacedMapProblem {
  return { place, frame: [], problem }
}

function plain(text: string): string {
  return text
}

function refuse(problems: readonly PlacedMapProblem[]): void {
  if (problems.length > 0) throw new UsageError({ code: 'map', problems })
}
