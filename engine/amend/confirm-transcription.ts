import type { Texts } from '../../source/texts.js'
import { child, entryOf, itemsOf, toPlain } from '../../source/yaml.js'
import { DIGESTS, readFolders, rootOf } from '../ruleset/read-folders.js'
import { statementsIn } from './check-settled.js'
import { type ComposedVersion, composeAll } from './compose-all.js'
import { versionDigest } from './digest.js'
import { isSaid, keyOf, type Statement, settledOf, thingOf } from './settled.js'

/** Who settles versions says when and why; both are kept. */
export interface TranscriptionNote {
  readonly on: string
  readonly reason: string
}

/**
 * The files that settle every version as it stands: its digests.yaml with the confirmation added,
 * and in each amendment the digest of its base. Files that need no change are not among them.
 */
export function confirmTranscription(texts: Texts, note: TranscriptionNote): Texts {
  const root = rootOf(texts)
  const quiet = () => {}
  const folders = root === undefined ? undefined : readFolders(texts, root, quiet)
  if (!folders?.facts) return {}
  const files: Record<string, string> = {}
  for (const version of composeAll(folders, folders.facts, quiet)) {
    const path = `${root}${version.own.folder}/${DIGESTS}`
    const digests = digestsText(version, note)
    if (digests !== undefined) files[path] = digests
    Object.assign(files, withBaseDigest(version, texts))
  }
  return files
}

function digestsText(version: ComposedVersion, note: TranscriptionNote): string | undefined {
  const { digests } = version.own
  const now = settledOf(version)
  const before = new Map((digests ? statementsIn(digests) : []).map((one) => [keyOf(one), one]))
  const changed = now.filter((one) => !isSaid(one.value, before.get(keyOf(one))?.value))
  const kept = new Set(now.map(keyOf))
  const gone = [...before].flatMap(([key, one]) => (kept.has(key) ? [] : [one]))
  if (digests && changed.length + gone.length === 0) return undefined
  const stays = new Set(now.map(thingOf))
  const was = new Set([...before.values()].map(thingOf))
  const names = new Set(
    [...changed, ...gone].map((one) => {
      const isWhole = !was.has(thingOf(one)) || !stays.has(thingOf(one))
      return isWhole ? one.name : `${one.name} ${one.path}`
    }),
  )
  const earlier = itemsOf(child(digests, 'confirmed')).map(toPlain) as readonly KeptNote[]
  const one = { ...note, changed: digests ? [...names] : [] }
  return write(now, [...earlier, one])
}

interface KeptNote extends TranscriptionNote {
  readonly changed: readonly string[]
}

const head = `# yaml-language-server: $schema=../../schema/digests.schema.json
# 这个版本定稿时说了什么，由 hotline-cards check --confirm-transcription 写入，不要手改。
# 规定真的改了，用 hotline-cards amend 另立版本；在原处改动的，check 会指出来。
`

function write(statements: readonly Statement[], confirmed: readonly KeptNote[]): string {
  const things = new Map<string, Map<string, string[]>>()
  for (const { kind, name, path, value } of statements) {
    const ofKind = things.get(kind) ?? new Map<string, string[]>()
    things.set(kind, ofKind)
    ofKind.set(name, [...(ofKind.get(name) ?? []), `      ${quoted(path)}: ${quoted(value)}`])
  }
  const lines = [
    things.size === 0 ? 'settled: {}' : 'settled:',
    ...[...things].flatMap(([kind, ofKind]) => [
      `  ${kind}:`,
      ...[...ofKind].flatMap(([name, said]) => [`    ${quoted(name)}:`, ...said]),
    ]),
  ]
  lines.push('confirmed:')
  for (const { on, reason, changed } of confirmed) {
    lines.push(`  - on: ${on}`, `    reason: ${quoted(reason)}`)
    lines.push(`    changed: [${changed.map((one) => JSON.stringify(one)).join(', ')}]`)
  }
  return `${head}${lines.join('\n')}\n`
}

/** As it is where YAML reads it so; else quoted as JSON, which YAML reads too. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}]([\p{L}\p{N} ._（），、。；/-]*[\p{L}\p{N}）。])?$/u.test(text)
    ? text
    : JSON.stringify(text)
}

/** The amendment's ruleset.yaml with its base's digest as it is now; nothing else is touched. */
function withBaseDigest({ base, own }: ComposedVersion, texts: Texts): Texts {
  const at = entryOf(child(own.ruleset, 'amends'), 'digest')?.value
  if (!base || at?.kind !== 'scalar') return {}
  const digest = versionDigest(base)
  const { path, start, end } = at.span
  const text = texts[path] ?? ''
  return at.value === digest ? {} : { [path]: text.slice(0, start) + digest + text.slice(end) }
}
