import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadRuleset } from '../../engine/index.js'
import { rulesTexts } from '../files.js'

/** Every sentence of the regulation's articles is carried in exactly one place. */
const source = withoutSpace((rulesTexts['source.md'] ?? '').replace(/<!--[\s\S]*?-->/g, ''))
const version = loadRuleset(rulesTexts).ruleset?.versions[0]
const carried = [
  ...(version?.provisions ?? []).map(({ cite, text }) => ({ cite, text: withoutSpace(text) })),
  ...(version?.items ?? []).map(({ cite, text }) => ({ cite, text: withoutSpace(text) })),
]

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}

test('what items and provisions quote tiles the articles, with no gap and no overlap', () => {
  const articles = source.slice(source.indexOf('第一条'), source.indexOf('公开方式'))
  const placed = carried
    .map(({ cite, text }) => ({ cite, text, at: articles.indexOf(text) }))
    .sort((a, b) => a.at - b.at)
  let end = 0
  for (const { cite, text, at } of placed) {
    expect({ cite, at }).toEqual({ cite, at: end })
    end = at + text.length
  }
  expect(end).toBe(articles.length)
  expect(placed).toHaveLength(12 - 4 + 4 + 25)
})

test('every sentence is carried as often as the articles say it', () => {
  const articles = source.slice(source.indexOf('第一条'), source.indexOf('公开方式'))
  const sentences = articles.split(/(?<=[。；])/u).filter((sentence) => sentence !== '')
  expect(sentences.length).toBeGreaterThan(40)
  const all = carried.map(({ text }) => text).join('\n')
  for (const sentence of new Set(sentences)) {
    const said = articles.split(sentence).length - 1
    expect({ sentence, carried: all.split(sentence).length - 1 }).toEqual({
      sentence,
      carried: said,
    })
  }
})

test('source.md is the regulation to the letter', ({ skip }) => {
  const shared = join(import.meta.dirname, '../../../shared/data/regulation-source.txt')
  let regulation: string
  try {
    regulation = readFileSync(shared, 'utf8')
  } catch {
    return skip('../shared is not beside this checkout')
  }
  const body = (rulesTexts['source.md'] ?? '').replace(/<!--[\s\S]*?-->/g, '')
  expect(withoutSpace(body)).toBe(withoutSpace(regulation))
})

test('where a text and the source part, numbers are shown whole', () => {
  const other = (rulesTexts['source.md'] ?? '').replace('46 小时', '40 小时')
  const [found, ...others] = loadRuleset({ ...rulesTexts, 'source.md': other }).diagnostics
  expect(others).toEqual([])
  expect(found?.problem).toMatchObject({
    code: 'text-not-in-source',
    from: '46小时内完成，如超出46',
  })
  const [there] = found?.related ?? []
  expect(there).toMatchObject({ what: 'source', span: { path: 'source.md' } })
  expect(other.slice(there?.span.start).slice(0, 5)).toBe('40 小时')
})
