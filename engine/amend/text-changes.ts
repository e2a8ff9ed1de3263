import type { Report } from '../../source/diagnostic.js'
import {
  child,
  entryOf,
  itemsOf,
  type MapNode,
  type Node,
  type ScalarNode,
  textOf,
} from '../../source/yaml.js'
import { written } from './edit-node.js'

/**
 * An item's text as an amending document changes it, which says only “将‘…’修改为‘…’”: the words
 * that go, which stand in the old text once, or as often as `times` says, and those that come in their place. Both
 * stand in the sentence that `amended-by` quotes, so that nothing is changed that it does not say.
 */
export function changedText(
  old: MapNode | undefined,
  change: MapNode,
  report: Report,
): ScalarNode | undefined {
  const entry = entryOf(change, 'text-changes')
  const before = child(old, 'text')
  if (!entry || before?.kind !== 'scalar') return undefined
  const sentence = child(change, 'amended-by')
  if (!sentence) report(entry.key.span, { code: 'missing-key', key: 'amended-by' })
  const said = sentence?.kind === 'scalar' ? withoutSpace(sentence.value) : undefined
  let { value } = before
  for (const one of itemsOf(entry.value)) {
    const from = wordsOf(child(one, 'from'))
    const to = wordsOf(child(one, 'to'))
    if (!from || !to) continue
    for (const { words, at } of [from, to]) {
      if (said !== undefined && !said.includes(words)) {
        report(at.span, { code: 'amended-words', words: at.value, where: 'sentence', times: 0 })
      }
    }
    const places = placesOf(from.words, value)
    const times = places.length
    if (times === Number(textOf(one, 'times') ?? 1)) {
      // from the last to the first, so that the places before it stay where they are
      for (const { start, end } of places.toReversed()) {
        value = value.slice(0, start) + to.at.value.trim() + value.slice(end)
      }
    } else {
      report(from.at.span, { code: 'amended-words', words: from.at.value, where: 'base', times })
    }
  }
  return written(value, entry.key.span)
}

function wordsOf(node: Node | undefined): { words: string; at: ScalarNode } | undefined {
  return node?.kind === 'scalar' ? { words: withoutSpace(node.value), at: node } : undefined
}

/** Where words stand in a text, white space aside. */
function placesOf(words: string, text: string): readonly { start: number; end: number }[] {
  if (words === '') return []
  const letters = [...words].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'))
  return [...text.matchAll(new RegExp(letters.join('\\s*'), 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}
