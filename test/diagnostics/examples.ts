import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { checkTexts } from '../../cli/commands/check.js'
import type { Language } from '../../cli/messages/messages.js'
import { formatDiagnostics } from '../../cli/output/diagnostics/diagnostics.js'
import { type Diagnostic, loadRuleset, readCases, type Texts } from '../../engine/index.js'
import { fakeContext } from '../cli/fake-context.js'
import { readTexts } from '../files.js'

/** The examples of this folder: which files each is made of, and what `check` says of it. */

const HERE = 'test/diagnostics'
const base = readTexts(`${HERE}/base`)

export interface Example {
  readonly code: string
  /** Its own files, to be shown; of a file that is not there, undefined. */
  readonly files: Readonly<Record<string, string | undefined>>
  /** The whole it is looked at within. */
  readonly texts: Texts
}

export function exampleOf(code: string): Example | undefined {
  const files = filesOf(code)
  if (!files) return undefined
  const all = Object.entries({ ...base, ...files })
  const texts = Object.fromEntries(
    all.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  )
  return { code, files, texts }
}

/** `<code>.yaml`, whose first line names the file it stands for; or the folder `<code>/`. */
function filesOf(code: string): Example['files'] | undefined {
  const single = `${HERE}/${code}.yaml`
  if (existsSync(single)) {
    const text = readFileSync(single, 'utf8')
    const path = /^# (\S+)\n/.exec(text)?.[1]
    if (path === undefined) throw new Error(`${single} does not say which file it stands for`)
    return { [path]: text }
  }
  if (!existsSync(`${HERE}/${code}`)) return undefined
  const own = allFiles(`${HERE}/${code}`)
  return Object.fromEntries(
    own.map(([path, text]) =>
      path.endsWith('.gone') ? [path.slice(0, -'.gone'.length), undefined] : [path, text],
    ),
  )
}

/** Of whatever ending: one that nobody reads is an example too. */
function allFiles(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
}

/** Every example that there is, by its file or folder. */
export function exampleCodes(): readonly string[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? entry.name !== 'base' : entry.name.endsWith('.yaml')))
    .map(({ name }) => basename(name, '.yaml'))
    .sort()
}

export function found(texts: Texts): readonly Diagnostic[] {
  const { diagnostics } = checkTexts(texts, texts, fakeContext('zh'))
  return [...diagnostics, ...ofCases(texts)]
}

function ofCases(texts: Texts): readonly Diagnostic[] {
  const cases = Object.fromEntries(
    Object.entries(texts).filter(([path]) => path.startsWith('cases/')),
  )
  const rules = Object.fromEntries(
    Object.entries(texts).filter(([path]) => path.startsWith('rules/')),
  )
  const version = loadRuleset(rules).ruleset?.versions[0]
  return version ? readCases(cases, version).diagnostics : []
}

/** What a person is shown, as on a terminal of 80 columns without colours. */
export function shown(texts: Texts, language: Language): string {
  const context = fakeContext(language)
  return formatDiagnostics(found(texts), texts, context, context.outColours)
}

export function outputPath(code: string): string {
  return join(HERE, `${code}.out`)
}

const BETWEEN = '────\n'

/** The golden: in Chinese, then in English. */
export function output(texts: Texts): string {
  return shown(texts, 'zh') + BETWEEN + shown(texts, 'en')
}
