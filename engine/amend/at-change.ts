import type { Problem, Related, Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import { child, entriesOf, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { ComposedVersion } from './compose-all.js'
import { scalars } from './report.js'

/** Something wrong, where it is said, and what else to look at. */
export interface Said {
  readonly span: Span
  readonly problem: Problem
  readonly related?: readonly Related[]
}

/**
 * What an amendment's changes make wrong may show in words that it takes over. They are as they
 * were, and stay so: it is said where the amendment writes, and they are the other place.
 */
export function atChange(
  { own, base }: Pick<ComposedVersion, 'own' | 'base'>,
  { span, problem, related = [] }: Said,
): Omit<Said, 'problem'> {
  const isOwn = ({ path }: Span) => folderOf(path) === folderOf(own.ruleset.span.path)
  if (!base || isOwn(span)) return { span, related }
  // what was settled is nothing that the amendment writes
  const [there] = related.filter(({ span: at, what }) => isOwn(at) && what !== 'settled')
  const at = there?.span ?? changeOfClause(span, own, base) ?? changeElsewhere(problem, own)
  return {
    span: at ?? child(child(own.ruleset, 'amends'), 'version')?.span ?? own.ruleset.span,
    related: [{ span, what: 'inherited' }, ...related.filter((one) => one !== there)],
  }
}

/** Of fixes, those of taken-over words are left out: they would change the version they are from. */
export function reportAtChange(
  files: Pick<ComposedVersion, 'own' | 'base'>,
  report: Report,
): Report {
  return (span, problem, more = {}) => {
    const {
      related = [],
      fixes = [],
      ...rest
    } = typeof more === 'string' ? { severity: more } : more
    const place = atChange(files, { span, problem, related })
    const kept = place.span === span ? fixes : []
    report(place.span, problem, { ...rest, ...place, fixes: kept })
  }
}

type Own = ComposedVersion['own']

/** Of the clause in whose words it shows: the one line that changes it, or else its name. */
function changeOfClause(span: Span, own: Own, base: ComposedVersion): Span | undefined {
  for (let from: ComposedVersion | undefined = base; from; from = from.base) {
    const holding = clausesIn(from.own.articles).find((one) => isWithin(span, one.span))
    if (!holding) continue
    const id = textOf(holding, 'id')
    const change = clausesIn(own.articles).find((one) => textOf(one, 'id') === id)
    const lines = entriesOf(child(change, 'change'))
    return lines.length === 1 ? lines[0]?.key.span : child(change, 'id')?.span
  }
  return undefined
}

/** What is read or taken away otherwise: the name that is missed, or else the only such line. */
function changeElsewhere(problem: Problem, own: Own): Span | undefined {
  const repealed = entriesOf(child(own.ruleset, 'repeal')).flatMap(({ value }) => scalars(value))
  const removed = scalars(child(own.changedFacts, 'remove'))
  const read = entriesOf(child(own.ruleset, 'readings')).map(({ key }) => key)
  const lines = [...repealed, ...removed, ...read]
  const missed = 'name' in problem ? problem.name : undefined
  const named = lines.find(({ value }) => value.split('.').at(-1) === missed)
  return (named ?? (lines.length === 1 ? lines[0] : undefined))?.span
}

function clausesIn(articles: readonly Node[]): readonly Node[] {
  return articles
    .flatMap((article) => itemsOf(child(article, 'items')))
    .flatMap((item) => itemsOf(child(item, 'clauses')))
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
