import type { Report } from '../../../source/diagnostic.js'
import type { Node, ScalarNode } from '../../../source/yaml.js'
import { child, entriesOf, entryOf, itemsOf, textOf } from '../../../source/yaml.js'
import type { Again, EventModel, EventType } from '../../model/event.js'
import type { Subject } from '../../model/fact.js'
import { factNamed, lookUp, readYesNo } from '../names.js'
import { readListWrites, readTakes, readWrites, type Writes } from './read-writes.js'

/** `events:` of facts.yaml → what each type of event does. None where the ruleset has no log. */
export function readEvents(
  root: Node,
  subjects: ReadonlyMap<string, Subject>,
  report: Report,
): EventModel | undefined {
  const node = child(root, 'events')
  const subject = node && subjectOf(node, subjects, report)
  if (!subject) return undefined
  const assignment = scalarOf(node, 'assignment')
  const types = new Map<string, EventType>()
  for (const { key, value } of entriesOf(child(node, 'types'))) {
    const type = readType(key.value, value, { assigned: subject, subjects, report })
    if (!type) continue
    for (const name of new Set([type.name, type.label])) {
      if (types.has(name)) report(key.span, { code: 'duplicate-id', kind: 'event', id: name })
      types.set(name, type)
    }
  }
  return {
    subject,
    order: subject.order ?? '',
    assignment: (assignment && factNamed(subject, assignment, report, ['text'])?.name) ?? '',
    ignores: new Set(texts(node, 'ignores')),
    types,
  }
}

interface Context {
  /** What an assignment becomes. */
  readonly assigned: Subject
  readonly subjects: ReadonlyMap<string, Subject>
  readonly report: Report
}

type Doing = EventType['does']

/** The keys that each doing has, beside those that all have. */
const ownKeys: Readonly<Record<Doing, readonly string[]>> = {
  keep: [],
  order: ['sets', 'gives', 'again'],
  open: ['sets', 'gives'],
  reopen: ['sets', 'gives', 'takes'],
  set: ['sets', 'gives', 'clears', 'ends', 'after-end', 'again'],
  add: ['list', 'key', 'sets', 'gives', 'after-end'],
  close: ['list', 'key', 'sets', 'gives', 'after-end'],
  record: ['subject', 'sets', 'gives', 'takes'],
}

function readType(name: string, node: Node, context: Context): EventType | undefined {
  const { assigned, subjects, report } = context
  const does = (textOf(node, 'does') ?? 'keep') as Doing
  checkKeys(node, does, report)
  const common = {
    name,
    label: textOf(node, 'label') ?? name,
    ignores: new Set(texts(node, 'ignores')),
  }
  const again = (textOf(node, 'again') ?? 'refused') as Again
  const afterEnd = readYesNo(textOf(node, 'after-end') ?? 'no') ?? false
  switch (does) {
    case 'keep':
      return { does, ...common }
    case 'order':
      return { does, ...common, again, ...withFields(readWrites(node, assigned, report)) }
    case 'open':
      return { does, ...common, ...withFields(readWrites(node, assigned, report)) }
    case 'reopen': {
      const takes = readTakes(node, assigned, assigned, report)
      return { does, ...common, takes, ...withFields(readWrites(node, assigned, report)) }
    }
    case 'set': {
      const ends = readYesNo(textOf(node, 'ends') ?? 'no') ?? false
      const clears = itemsOf(child(node, 'clears'))
        .filter((item) => item.kind === 'scalar')
        .map((item) => factNamed(assigned, item, report)?.name ?? '')
      const writes = withFields(readWrites(node, assigned, report))
      return { does, ...common, again, clears, ends, afterEnd, ...writes }
    }
    case 'add':
    case 'close': {
      const at = required(node, 'list', report)
      const fact = at && factNamed(assigned, at, report, ['extensions', 'intervals'])
      if (!fact) return undefined
      const key = textOf(node, 'key')
      const severalOpen = fact.type === 'extensions'
      const { writes, fields } = withFields(readListWrites(node, fact, report))
      if (key !== undefined) fields.add(key)
      return { does, ...common, list: fact.name, key, severalOpen, afterEnd, writes, fields }
    }
    case 'record': {
      const subject = subjectOf(node, subjects, report)
      if (!subject) return undefined
      const takes = readTakes(node, subject, assigned, report)
      return { does, ...common, subject, takes, ...withFields(readWrites(node, subject, report)) }
    }
    default:
      return does satisfies never
  }
}

/** A subject by name or label; events belong to orders, so it must say which fact is the order's. */
function subjectOf(
  node: Node,
  subjects: ReadonlyMap<string, Subject>,
  report: Report,
): Subject | undefined {
  const at = required(node, 'subject', report)
  if (!at) return undefined
  const labelled = [...subjects.values()].map((subject) => [subject.label, subject] as const)
  const known = new Map([...subjects, ...labelled])
  const subject = lookUp(known, 'subject', at.value, at, report)
  if (subject && subject.order === undefined) report(at.span, { code: 'missing-key', key: 'order' })
  return subject?.order === undefined ? undefined : subject
}

function checkKeys(node: Node, does: Doing, report: Report): void {
  const known = ['label', 'does', ...ownKeys[does], 'ignores']
  for (const { key } of entriesOf(node)) {
    if (known.includes(key.value)) continue
    report(key.span, { code: 'unknown-key', key: key.value, known })
  }
}

function required(node: Node, key: string, report: Report): ScalarNode | undefined {
  const found = scalarOf(node, key)
  const span = entriesOf(node)[0]?.key.span ?? node.span
  if (!found) report(entryOf(node, key)?.key.span ?? span, { code: 'missing-key', key })
  return found
}

function scalarOf(node: Node, key: string): ScalarNode | undefined {
  const found = child(node, key)
  return found?.kind === 'scalar' ? found : undefined
}

function texts(node: Node, key: string): readonly string[] {
  return itemsOf(child(node, key)).flatMap((item) => (item.kind === 'scalar' ? [item.value] : []))
}

function withFields(writes: Writes): { readonly writes: Writes; readonly fields: Set<string> } {
  return { writes, fields: new Set(writes.flatMap(({ fields }) => fields)) }
}
