import type { Texts } from '../../../source/texts.js'
import { Random } from '../../calendar/random.js'
import { randomCondition, randomDecide } from './conditions.js'
import { maybe, pick, several, shuffled } from './draw.js'
import { type FactSpec, randomSubjects, type SubjectSpec } from './facts.js'
import { type Chainable, type ColourSpec, randomLimit } from './limits.js'
import { Readings } from './readings.js'
import { cardOf, randomTally } from './tallies.js'
import { writeYaml, type YamlMap } from './yaml.js'

/** A random ruleset as the files an officer would write: facts, source, one or two versions. */
export interface RandomRuleset {
  readonly texts: Texts
  /** The same before it was written, by path. */
  readonly files: Readonly<Record<string, YamlMap>>
}

export interface RulesetNeeds {
  readonly calendar: string
  readonly officeHours: boolean
  /** The year from which its first version governs. */
  readonly year: number
  /** Another ruleset on the same facts, which yields to the first in their matters. */
  readonly beside?: { readonly seed: number; readonly name: string; readonly over?: string }
}

const COLOURS: readonly ColourSpec[] = [
  { name: 'blue', label: '蓝牌' },
  { name: 'yellow', label: '黄牌' },
  { name: 'red', label: '红牌' },
  { name: 'black', label: '黑牌' },
]

const LIMIT_KEYS = [
  ...['from', 'to', 'counting', 'rest-days', 'start-day', 'end-of-day', 'end-on-rest-day'],
  ...['higher-tier', 'extended'],
]
const EXTENDED_KEYS = [
  ...['counting', 'rest-days', 'end-of-day', 'end-on-rest-day', 'over-promise'],
  ...['promise-on-rest-day', 'late-request', 'several-extensions'],
]

export function randomRuleset(seed: number, needs: RulesetNeeds): RandomRuleset {
  const ofFacts = new Random(seed)
  const subjects = randomSubjects(ofFacts)
  const random = needs.beside ? new Random(needs.beside.seed) : ofFacts
  const items = Array.from({ length: random.int(1, 3) }, (_, index) => `1.${index + 1}`)
  const files: Record<string, YamlMap> = {
    'facts.yaml': {
      subjects: Object.fromEntries(subjects.map(({ name, yaml }) => [name, yaml])),
    },
  }
  const texts = items.map((item) => `第${item}项的规定。`)
  const begins = random.chance(0.3)
    ? [`${needs.year}-01-01`, `${needs.year}-07-01`]
    : [`${needs.year}-01-01`]
  for (const [index, version] of begins.entries()) {
    const made = randomVersion(random, version, index, needs, subjects, items, texts)
    files[`${version}/ruleset.yaml`] = made.ruleset
    files[`${version}/article-1.yaml`] = made.article
  }
  return {
    files,
    texts: {
      ...Object.fromEntries(Object.entries(files).map(([path, file]) => [path, writeYaml(file)])),
      'source.md': `<!-- articles -->\n${['总则。', ...texts].join('\n')}\n<!-- /articles -->\n`,
    },
  }
}

function randomVersion(
  random: Random,
  version: string,
  index: number,
  needs: RulesetNeeds,
  subjects: readonly SubjectSpec[],
  items: readonly string[],
  texts: readonly string[],
): { readonly ruleset: YamlMap; readonly article: YamlMap } {
  const readings = new Readings(random)
  const colours = COLOURS.slice(0, random.int(2, 4))
  const decided: YamlMap[] = []
  const grown = subjects.map((subject) => {
    const facts: FactSpec[] = [...subject.facts]
    const tables = several(random, 0, 2, () => {
      const fact = randomDecide(
        random,
        pick(random, [subject.name, subject.label]),
        facts,
        decided.length,
      )
      facts.push(fact)
      decided.push({ [fact.name]: readings.tell(fact.yaml, ['rows']) })
      return fact
    })
    return { ...subject, facts, tables }
  })
  const clauses = several(random, 1, 5, (n) => n).map((n) => ({
    id: `c${n + 1}`,
    subject: pick(random, grown),
  }))
  const made = new Map<SubjectSpec, Chainable[]>()
  const written = clauses.flatMap(({ id, subject }) => {
    if (!subject) return []
    const others = made.get(subject) ?? []
    made.set(subject, others)
    return [{ id, ...randomClause(random, id, subject, colours, needs, others, readings) }]
  })
  const shared = grown.every(({ facts }) => facts.some(({ name }) => name === 'area'))
  const tallies = several(random, 0, 2, (n) => n).filter(() => random.chance(0.6))
  const inItems = items.map(() => [] as YamlMap[])
  for (const { yaml } of shuffled(random, written)) pick(random, inItems)?.push(yaml)
  const used = written.map(({ id }) => id)
  const given = [...new Set(written.flatMap(({ gives }) => gives))]
  for (const n of tallies) {
    const per = shared && n === 0 ? ['单位', 'area'] : ['unit']
    const tally = randomTally(
      random,
      { clauses: used, colours: given },
      n === 0
        ? []
        : tallies
            .slice(0, 1)
            .filter((one) => one < n)
            .map((one) => `t${one + 1}`),
      colours,
      per,
    )
    inItems[0]?.push({
      id: `t${n + 1}`,
      title: '折算',
      tally: readings.tell(tally, ['within', 'threshold', 'conversion', 'earlier-cards', 'card']),
    })
  }
  const from = random.chance(0.7) ? `${version} 00:00:00` : version
  const effective = readings.tell({ from }, ['from'])
  const inArticle = decided.length > 0 && random.chance(0.3)
  const decide = decided.length > 0 ? Object.assign({}, ...decided) : undefined
  const opening = [{ cite: '第一条（首句）', kind: 'scope', text: '总则。' }]
  const article: YamlMap = {
    article: '第一条',
    decide: inArticle ? decide : undefined,
    provisions: inArticle ? opening : undefined,
    items: items.map((item, place) => ({
      item,
      cite: `第${item}项`,
      text: texts[place] ?? '',
      clauses: inItems[place]?.length ? inItems[place] : [filler(item, grown[0], colours[0])],
    })),
  }
  const ruleset: YamlMap = {
    ruleset: needs.beside?.name ?? 'random',
    version,
    title: '随机办法',
    document: '试〔1〕号',
    calendar: needs.calendar,
    effective,
    governs:
      index > 0
        ? maybe(random, 0.5, () => pick(random, ['open-orders', 'started-orders']))
        : undefined,
    'prevails-over': prevailing(random, needs.beside),
    colours: Object.fromEntries(
      colours.map(({ name, label }, rank) => [name, { label, rank: String(rank + 1) }]),
    ),
    readings: readings.yaml(),
    decide: inArticle ? undefined : decide,
    provisions: inArticle ? undefined : opening,
  }
  return { ruleset, article }
}

function prevailing(
  random: Random,
  beside: RulesetNeeds['beside'],
): readonly YamlMap[] | undefined {
  const one = maybe(random, 0.1, () => 'other')
  const ruleset = beside ? beside.over : one
  return ruleset === undefined ? undefined : [{ ruleset, cite: '第一条' }]
}

/** An item has a clause. */
function filler(
  item: string,
  subject: SubjectSpec | undefined,
  colour: ColourSpec | undefined,
): YamlMap {
  return { id: `f${item}`, title: '另一条', subject: subject?.name, card: colour?.name }
}

function randomClause(
  random: Random,
  id: string,
  subject: SubjectSpec,
  colours: readonly ColourSpec[],
  { officeHours, beside }: RulesetNeeds,
  others: Chainable[],
  readings: Readings,
): { readonly yaml: YamlMap; readonly gives: readonly string[] } {
  const { facts } = subject
  const common: YamlMap = {
    id,
    title: `规则${id}`,
    subject: random.chance(0.5) ? subject.name : subject.label,
    matter: maybe(random, beside ? 0.6 : 0.1, () => '办结'),
    when: maybe(random, 0.45, () => randomCondition(random, facts)),
    unless: maybe(random, 0.25, () => randomCondition(random, facts, 1)),
  }
  const told = (clause: YamlMap) => readings.tell(clause, ['when', 'unless', 'card'], 0.1)
  if (random.chance(0.25)) {
    const colour = pick(random, colours)
    return { yaml: told({ ...common, card: cardOf(random, colour) }), gives: [colour?.name ?? ''] }
  }
  const { yaml, tiers } = randomLimit(random, { facts, colours, officeHours, others, readings })
  others.push({ id, tiers, ends: yaml.to !== undefined })
  const { extended } = yaml
  const limit = {
    ...yaml,
    extended: extended && readings.tell(extended as YamlMap, EXTENDED_KEYS),
  }
  const gives = colours.filter(({ name, label }) =>
    tiers.some((one) => one === name || one === label),
  )
  return {
    yaml: told({ ...common, limit: readings.tell(limit, LIMIT_KEYS) }),
    gives: gives.map(({ name }) => name),
  }
}
