/** Which text of a calendar folder is what, by its path alone; and a text read into nodes. */
import type { Report } from '../../source/diagnostic.js'
import { checkShape } from '../../source/shape.js'
import type { Texts } from '../../source/texts.js'
import { type Node, parseYaml } from '../../source/yaml.js'
import { type FileKind, validatorOf } from './schemas.js'

const CALENDAR_FILE = 'calendar.yaml'

export interface YearPath {
  readonly year: number
  readonly path: string
}

export interface Folder {
  readonly years: readonly YearPath[]
  readonly overlays: readonly string[]
}

/** The texts, and what stands before the names of calendars in their paths. */
export interface Source {
  readonly texts: Texts
  readonly prefix: string
}

export function calendarPath({ prefix }: Source, name: string): string {
  return `${prefix}${name}/${CALENDAR_FILE}`
}

/** The calendars that there are: the folders with a calendar.yaml. */
export function calendarNames({ texts, prefix }: Source): readonly string[] {
  const names: string[] = []
  for (const path of Object.keys(texts)) {
    const [name, file, more] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : []
    if (name && file === CALENDAR_FILE && more === undefined) names.push(name)
  }
  return names.sort()
}

/** A calendar among texts, by the name of its folder. */
export interface FoundCalendar {
  /** What stands before the calendar's name in its paths, with its slash. */
  readonly prefix: string
  readonly name: string
}

/** Every calendar that lies anywhere among some texts, those of the shortest paths first. */
export function calendarsIn(texts: Texts): readonly FoundCalendar[] {
  return Object.keys(texts)
    .flatMap((path) => {
      const [, prefix = '', name] = /^(|.*\/)([^/]+)\/calendar\.yaml$/.exec(path) ?? []
      return name === undefined ? [] : [{ prefix, name }]
    })
    .sort((a, b) => a.prefix.length - b.prefix.length)
}

/** The other files of a folder; one whose name says nothing is pointed out, never passed over. */
export function readFolder(source: Source, name: string, report: Report): Folder {
  const folder = `${source.prefix}${name}/`
  const years: YearPath[] = []
  const overlays: string[] = []
  for (const path of Object.keys(source.texts).sort()) {
    if (!path.startsWith(folder) || !/\.ya?ml$/i.test(path)) continue
    const file = path.slice(folder.length)
    const year = /^(\d{4})\.yaml$/.exec(file)?.[1]
    if (year) years.push({ year: Number(year), path })
    else if (/^overlays\/[^/]+\.yaml$/.test(file)) overlays.push(path)
    else if (file !== CALENDAR_FILE) {
      report({ path, start: 0, end: 0 }, { code: 'calendar-stray-file', name: file }, 'warning')
    }
  }
  return { years, overlays }
}

/** The nodes of a file whose shape is sound; undefined when it is not, and reported. */
export function readFile(
  { texts }: Source,
  path: string,
  kind: FileKind,
  report: Report,
): Node | undefined {
  const root = parseYaml(path, texts[path] ?? '', report)
  return root && checkShape(root, validatorOf(kind), report) ? root : undefined
}
