import type { Report } from '../../source/diagnostic.js'
import { checkShape } from '../../source/shape.js'
import { child, entryOf, type MapNode, textOf } from '../../source/yaml.js'
import { reportUnknown } from '../ruleset/names.js'
import type { RulesetFolder, VersionFolder } from '../ruleset/read-folders.js'
import { shapeOf } from '../ruleset/schemas.js'
import { reportAtChange } from './at-change.js'
import { compose, type VersionNodes } from './compose.js'
import { versionDigest } from './digest.js'

/** A version with nothing left out: as it was written, or as its base and its changes make it. */
export interface ComposedVersion extends VersionNodes {
  readonly own: VersionFolder
  /** What an amendment changes. */
  readonly base: ComposedVersion | undefined
}

/** Every version of a ruleset whole. One whose base is missing or broken is left out, and said. */
export function composeAll(
  { versions }: RulesetFolder,
  facts: MapNode,
  report: Report,
): readonly ComposedVersion[] {
  const whole = new Map<string, ComposedVersion>()
  for (const own of versions) {
    const composed = own.amends
      ? composeOne(own, whole, versions, report)
      : { ruleset: own.ruleset, articles: own.articles, facts, own, base: undefined }
    if (composed) whole.set(own.folder, composed)
  }
  return [...whole.values()]
}

function composeOne(
  own: VersionFolder,
  whole: ReadonlyMap<string, ComposedVersion>,
  versions: readonly VersionFolder[],
  report: Report,
): ComposedVersion | undefined {
  const amends = child(own.ruleset, 'amends')
  const named = child(amends, 'version')
  if (named?.kind !== 'scalar') return undefined
  const base = whole.get(named.value)
  if (!base) {
    // a base that is there and broken has said so itself
    const earlier = versions.filter(({ folder }) => folder < own.folder)
    if (!earlier.some(({ folder }) => folder === named.value)) {
      const known = earlier.map(({ folder }) => folder)
      reportUnknown('version', named.value, known, named.span, report)
    }
    return undefined
  }
  checkDigest(amends, base, report)
  const { ruleset, articles, changedFacts } = own
  const composed = compose(base, { ruleset, articles, facts: changedFacts }, report)
  // changes that are sound one by one may still leave something out
  const atOwn = reportAtChange({ own, base }, report)
  const sound = [
    checkShape(composed.ruleset, shapeOf('ruleset'), atOwn),
    ...composed.articles.map((article) => checkShape(article, shapeOf('article'), atOwn)),
    checkShape(composed.facts, shapeOf('facts'), atOwn),
  ].every(Boolean)
  return sound ? { ...composed, own, base } : undefined
}

/** The base must still say what it said when the amendment was written. */
function checkDigest(
  amends: ReturnType<typeof child>,
  base: ComposedVersion,
  report: Report,
): void {
  const written = textOf(amends, 'digest')
  const digest = versionDigest(base)
  if (written === digest) return
  const at = entryOf(amends, 'digest')?.value.span
  if (!at) return
  const version = entryOf(base.own.ruleset, 'version')?.value.span
  report(
    at,
    { code: 'base-digest', base: base.own.folder, digest },
    { related: version ? [{ span: version, what: 'base' }] : [] },
  )
}
