import type { Report } from '../../source/diagnostic.js'
import { checkShape } from '../../source/shape.js'
import type { Texts } from '../../source/texts.js'
import { entryOf, type MapNode, parseYaml } from '../../source/yaml.js'
import { type RuleFile, shapeOf } from './schemas.js'
import { isOfNoVersion } from './strays.js'

/** A ruleset's files, parsed and put by version folder; what each says is not looked at here. */
export interface RulesetFolder {
  /** What stands before every path, with its slash. */
  readonly root: string
  /** Absent when its shape is not sound. */
  readonly facts: MapNode | undefined
  /** The earliest first, by the folder's name. */
  readonly versions: readonly VersionFolder[]
  /** Whether every rule file could be read. */
  readonly allRead: boolean
}

export interface VersionFolder {
  readonly folder: string
  readonly ruleset: MapNode
  readonly articles: readonly MapNode[]
  /** `changed-facts.yaml` */
  readonly changedFacts: MapNode | undefined
  /** `digests.yaml`: what the version said when it was settled. */
  readonly digests: MapNode | undefined
  /** Whether it holds only what changes. */
  readonly amends: boolean
}

const CHANGED_FACTS = 'changed-facts.yaml'
export const DIGESTS = 'digests.yaml'

/** `root` as found by `rootOf`. */
export function readFolders(texts: Texts, root: string, report: Report): RulesetFolder {
  const parsed = new Map<string, MapNode>()
  const nodes = new Map<string, MapNode>()
  let allRead = true
  for (const [path, text] of Object.entries(texts)) {
    if (!path.startsWith(root) || !path.endsWith('.yaml')) continue
    const node = parseYaml(path, text, report)
    // what is no map at all is said by the shape of any file
    if (node?.kind === 'map') parsed.set(path, node)
    else if (node) checkShape(node, shapeOf(kindOf(path, false)), report)
    if (node?.kind !== 'map') allRead = false
  }
  for (const [path, node] of parsed) {
    if (isOfNoVersion(texts, root, path)) {
      allRead = false
      continue
    }
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const amends = isAmendment(parsed.get(`${folder}ruleset.yaml`))
    if (checkShape(node, shapeOf(kindOf(path, amends)), report)) nodes.set(path, node)
    else allRead = false
  }
  return { root, facts: nodes.get(`${root}facts.yaml`), versions: versionsIn(nodes, root), allRead }
}

/** The folder of facts.yaml, with its slash. */
export function rootOf(texts: Texts): string | undefined {
  const path = Object.keys(texts).find((candidate) => /(^|\/)facts\.yaml$/.test(candidate))
  return path?.slice(0, -'facts.yaml'.length)
}

export function isAmendment(ruleset: MapNode | undefined): boolean {
  return entryOf(ruleset, 'amends') !== undefined
}

function kindOf(path: string, amends: boolean): RuleFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'facts.yaml') return 'facts'
  if (name === DIGESTS) return 'digests'
  if (name === CHANGED_FACTS) return 'changedFacts'
  if (name === 'ruleset.yaml') return amends ? 'amendment' : 'ruleset'
  return amends ? 'amendedArticle' : 'article'
}

function versionsIn(nodes: ReadonlyMap<string, MapNode>, root: string): readonly VersionFolder[] {
  const folders: VersionFolder[] = []
  for (const [path, ruleset] of nodes) {
    if (!path.endsWith('/ruleset.yaml')) continue
    const base = path.slice(0, -'ruleset.yaml'.length)
    const special = [path, base + CHANGED_FACTS, base + DIGESTS]
    folders.push({
      folder: base.slice(root.length, -1),
      ruleset,
      articles: [...nodes]
        .filter(([other]) => other.startsWith(base) && !special.includes(other))
        .map(([, node]) => node),
      changedFacts: nodes.get(base + CHANGED_FACTS),
      digests: nodes.get(base + DIGESTS),
      amends: isAmendment(ruleset),
    })
  }
  return folders.sort((a, b) => (a.folder < b.folder ? -1 : 1))
}
