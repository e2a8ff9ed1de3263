import { type Calendar, calendarsIn, loadCalendar } from '../../calendar/index.js'
import type { Texts } from '../../source/texts.js'
import { parseYaml, textOf, toPlain } from '../../source/yaml.js'
import { type ComposedVersion, composeAll } from '../amend/compose-all.js'
import { digestOf, meaningOf, versionDigest } from '../amend/digest.js'
import { statementsOf } from '../amend/settled.js'
import { readFolders } from '../ruleset/read-folders.js'
import { rulesetRoots } from '../ruleset/roots.js'
import type { CalendarSource, RulesSource } from './decision-record.js'

/** What rules and calendars say, as digests; each worked out when it is first asked for. */
export interface Sources {
  /** Undefined where there is no such version. */
  readonly rules: (ruleset: string, version: string) => RulesSource | undefined
  /** Undefined where there is no such calendar. */
  readonly calendar: (name: string) => CalendarSource | undefined
  /** The calendar as it is without some of its files; undefined where those that are left are none. */
  readonly calendarWithout: (name: string, files: readonly string[]) => Calendar | undefined
}

/** The texts are of sound rulesets and calendars, as they were loaded from: nothing is reported. */
export function sourcesOf(texts: Texts): Sources {
  const versions = rulesetRoots(texts).flatMap((root) => versionsBelow(root, texts))
  return {
    rules: remembered((ruleset, version) => {
      const found = versions.find(
        (one) => textOf(one.ruleset, 'ruleset') === ruleset && one.own.folder === version,
      )
      return found && rulesSource(found, ruleset, version)
    }),
    calendar: remembered((name) => calendarSource(name, texts)),
    calendarWithout: remembered((name, files) => calendarWithout(name, files, texts)),
  }
}

function remembered<Names extends readonly unknown[], T>(
  find: (...names: Names) => T,
): (...names: Names) => T {
  const known = new Map<string, T>()
  return (...names) => {
    const key = JSON.stringify(names)
    const found = known.has(key) ? (known.get(key) as T) : find(...names)
    known.set(key, found)
    return found
  }
}

const quiet = () => {}

function versionsBelow(root: string, texts: Texts): readonly ComposedVersion[] {
  const folders = readFolders(texts, root, quiet)
  return folders.facts ? composeAll(folders, folders.facts, quiet) : []
}

function rulesSource(whole: ComposedVersion, ruleset: string, version: string): RulesSource {
  const parts: Record<string, Record<string, string[][]>> = {}
  for (const { kind, name, path, value } of statementsOf(whole)) {
    const ofKind = parts[kind] ?? {}
    parts[kind] = ofKind
    const said = ofKind[name] ?? []
    ofKind[name] = said
    said.push([path, value])
  }
  const digests = Object.entries(parts).map(([kind, named]) => [
    kind,
    Object.fromEntries(
      Object.entries(named).map(([name, said]) => [name, digestOf(said.sort(byPath))]),
    ),
  ])
  return {
    ruleset,
    version,
    digest: versionDigest(whole),
    facts: digestOf(meaningOf(whole.facts)),
    parts: Object.fromEntries(digests),
  }
}

/** In what order a file says them does not matter. */
function byPath([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : 1
}

function calendarWithout(
  name: string,
  files: readonly string[],
  texts: Texts,
): Calendar | undefined {
  const prefix = calendarsIn(texts).find((one) => one.name === name)?.prefix ?? ''
  const left = Object.entries(texts).filter(
    ([path]) => !files.some((file) => path === prefix + file),
  )
  return loadCalendar(Object.fromEntries(left), name, prefix).calendar
}

function calendarSource(name: string, texts: Texts): CalendarSource | undefined {
  const prefix = calendarsIn(texts).find((one) => one.name === name)?.prefix
  if (prefix === undefined) return undefined
  const files: Record<string, string> = {}
  for (let next: string | undefined = name; next !== undefined; ) {
    const folder: string = `${prefix}${next}/`
    for (const [path, text] of Object.entries(texts)) {
      if (!path.startsWith(folder) || !path.endsWith('.yaml')) continue
      const root = parseYaml(path, text, quiet)
      if (root) files[path.slice(prefix.length)] = digestOf(toPlain(root))
    }
    const path: string = `${folder}calendar.yaml`
    next = textOf(parseYaml(path, texts[path] ?? '', quiet), 'base')
  }
  return { calendar: name, files }
}
