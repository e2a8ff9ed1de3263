import type { Report } from '../../source/diagnostic.js'
import type { Span } from '../../source/texts.js'
import type { Node } from '../../source/yaml.js'
import { child, entryOf, itemsOf, textOf } from '../../source/yaml.js'
import type {
  Clause,
  Colour,
  Condition,
  DirectCard,
  InstantExpression,
  Item,
  Provision,
} from '../model/clause.js'
import type { Subject } from '../model/fact.js'
import { applyReadings, type Patched, type ReadingSet } from './apply-readings.js'
import { readLimit } from './limit/read-limit.js'
import { lookUp } from './names.js'
import { allOf, readCondition } from './read-condition.js'
import type { PlacedTally } from './tally/read-tally.js'
import { checkNumbersInText } from './text/check-numbers-in-text.js'

/** article-*.yaml → its items, each with its text and clauses. */

const clauseKeys = ['id', 'title', 'subject', 'when', 'unless', 'limit', 'card', 'matter']

/** What an article's clauses refer to. */
export interface ArticleContext {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly colours: ReadonlyMap<string, Colour>
  readonly readings: ReadingSet
  readonly report: Report
}

/** An item with the places of what later checks point at. */
export interface PlacedItem {
  readonly item: Item
  readonly at: Span
  readonly textAt: Span
  readonly tallies: readonly PlacedTally[]
  /** Whether the text is written out, and is not the base's with some words changed. */
  readonly textWritten: boolean
  /** The sentence of an amending document that made the text what it is. */
  readonly amendedBy: { readonly text: string; readonly at: Span } | undefined
}

export function readArticle(root: Node, context: ArticleContext): readonly PlacedItem[] {
  const article = textOf(root, 'article') ?? ''
  return itemsOf(child(root, 'items')).map((node) => {
    const item = textOf(node, 'item') ?? ''
    const cite = textOf(node, 'cite') ?? item
    const amended = child(node, 'amended-by')
    const written = itemsOf(child(node, 'clauses'))
    const isTally = (clause: Node) => child(clause, 'tally') !== undefined
    const clauses = written
      .filter((clause) => !isTally(clause))
      .map((clause) => readClause(clause, item, cite, context))
    const text = entryOf(node, 'text')
    const textAt = text?.value.span ?? node.span
    const read: Item = {
      item,
      article,
      cite,
      text: textOf(node, 'text') ?? '',
      clauses: clauses.filter((clause) => clause !== undefined),
      tallies: [],
    }
    checkNumbersInText(read, textAt, context.readings, context.report)
    return {
      item: read,
      at: child(node, 'item')?.span ?? node.span,
      textAt,
      // words changed by an amendment stand under the key of the base: nobody wrote them out whole
      textWritten: text?.key.span.path === textAt.path,
      tallies: written.filter(isTally).map((tally) => ({ node: tally, item, cite })),
      amendedBy: amended?.kind === 'scalar' ? { text: amended.value, at: amended.span } : undefined,
    }
  })
}

export function readProvisions(
  root: Node,
): readonly { readonly provision: Provision; readonly textAt: Span }[] {
  return itemsOf(child(root, 'provisions')).map((node) => ({
    provision: {
      cite: textOf(node, 'cite') ?? '',
      kind: textOf(node, 'kind') ?? '',
      text: textOf(node, 'text') ?? '',
    },
    textAt: child(node, 'text')?.span ?? node.span,
  }))
}

function readClause(
  raw: Node,
  item: string,
  cite: string,
  context: ArticleContext,
): Clause | undefined {
  const { report } = context
  const patched = applyReadings(raw, clauseKeys, context.readings, report)
  const { node } = patched
  const idNode = child(node, 'id')
  const subjectNode = child(node, 'subject')
  if (idNode?.kind !== 'scalar' || subjectNode?.kind !== 'scalar') return undefined
  const subject = lookUp(context.subjects, 'subject', subjectNode.value, subjectNode, report)
  if (!subject) return undefined
  const { limit, card, used } = readConsequence(patched, subject, context)
  return {
    id: idNode.value,
    item,
    cite,
    title: textOf(node, 'title') ?? idNode.value,
    subject: subject.name,
    ...wholeCondition(node, item, subject, report),
    limit,
    card,
    matter: textOf(node, 'matter'),
    readings: used,
    span: idNode.span,
  }
}

function readConsequence({ node, used }: Patched, subject: Subject, context: ArticleContext) {
  const limitNode = child(node, 'limit')
  const cardNode = child(node, 'card')
  if ((limitNode === undefined) === (cardNode === undefined)) {
    const at = child(node, 'id')?.span ?? node.span
    context.report(at, { code: 'one-of-keys', keys: ['limit', 'card'] })
  }
  const read = limitNode && readLimit(limitNode, { ...context, subject })
  return {
    limit: read?.limit,
    card: cardNode && readCard(cardNode, subject, context),
    used: [...used, ...(read?.used ?? [])],
  }
}

function wholeCondition(
  node: Node,
  item: string,
  subject: Subject,
  report: Report,
): Pick<Clause, 'when' | 'general' | 'unless'> {
  const of: Condition[] = []
  if (subject.cites) of.push({ kind: 'equals', fact: subject.cites, values: [item] })
  if (subject.when) of.push(subject.when)
  const whenNode = child(node, 'when')
  if (whenNode) of.push(readCondition(whenNode, subject, report))
  const unlessNode = child(node, 'unless')
  const unless = unlessNode && readCondition(unlessNode, subject, report)
  const when = allOf(unless ? [...of, { kind: 'not', of: unless }] : of)
  return { when, general: allOf(of), unless }
}

function readCard(
  node: Node,
  subject: Subject,
  { colours, report }: ArticleContext,
): DirectCard | undefined {
  const named = node.kind === 'scalar' ? node : child(node, 'colour')
  if (named?.kind !== 'scalar') return undefined
  const colour = lookUp(colours, 'colour', named.value, named, report)
  if (!colour) return undefined
  const at: InstantExpression = subject.datedBy
    ? { kind: 'fact', fact: subject.datedBy }
    : subject.governedBy
  return { colour: colour.name, count: Number(textOf(node, 'count') ?? 1), at }
}
