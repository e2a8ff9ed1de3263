import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toHtml } from '../../cli/output/document/html.js'
import { toMarkdown } from '../../cli/output/document/markdown.js'
import type { Document } from '../../cli/output/document/model.js'
import { rulesetDocument } from '../../cli/output/document/ruleset-document.js'
import { itemText } from '../../cli/output/show/item.js'
import { type Reading, readCases } from '../../engine/index.js'
import { hotlineCards, inFolder } from '../command.js'
import { readTexts } from '../files.js'
import { planOf } from '../shipped-plan.js'
import { fakeContext } from './fake-context.js'

/** `show --format md|html`: a ruleset as a document. */
const zh = ['--lang', 'zh']
const squeezed = (text: string) => text.replace(/[\s\\]|&emsp;|<br>|&#\d+;/g, '')

test.each(['md', 'html'])('all of the ruleset is in it, as %s', (format) => {
  const { stdout, code } = hotlineCards(['show', '--format', format, ...zh])
  expect(code).toBe(0)
  const text = squeezed(stdout.replace(/^> /gm, ''))
  const version = planOf().versions[0]?.version ?? expect.fail()
  const { cases } = readCases(readTexts('test/clauses/qingyuan-12345/2015-02-27'), version)
  const wanted = [
    ...version.items.map((item) => item.text),
    ...version.provisions.map((provision) => provision.text),
    ...version.clauses.flatMap(({ id, title }) => [id, title]),
    ...[...version.readings.values()].map(({ question }) => question),
    ...cases.map(({ name }) => name),
    ...[...version.subjects.values()].flatMap(({ facts }) => facts.map(({ label }) => label)),
  ]
  // quotes and brackets are markup's own, and written otherwise
  const bare = (one: string) => squeezed(one).replace(/["'&<>[\]#*`_]/g, '')
  const all = bare(text)
  expect(wanted.filter((one) => !all.includes(bare(one)))).toEqual([])
})

test('one item, into a file whose name says the form', () => {
  inFolder((folder) => {
    const output = join(folder, '4.1.html')
    expect(hotlineCards(['show', '4.1', '--output', output, ...zh]).code).toBe(0)
    const html = readFileSync(output, 'utf8')
    expect(html).toContain('第四条第（一）项（4.1）')
    expect(html).not.toContain('第四条第（二）项（4.2）')
    expect(html).not.toMatch(/<script|https?:|src=|href=/)
  })
})

test('the readings of an item are those of the terminal', () => {
  const version = planOf().versions[0]?.version ?? expect.fail()
  const context = fakeContext('zh')
  for (const item of version.items) {
    const { clauses, tallies } = item
    const terminal = itemText({ item, clauses, tallies }, version, context)
    const document = squeezed(toHtml(rulesetDocument(version, [item], [], context)))
    const [inTerminal, inDocument] = [
      ({ id }: Reading) => terminal.includes(`\n  ${id}  `),
      ({ question }: Reading) => document.includes(squeezed(question)),
    ].map((holds) => [...version.readings.values()].filter(holds).map(({ id }) => id))
    expect(inDocument, item.item).toEqual(inTerminal)
    if (item.item === '4.1') expect(inDocument).toContain('return-ends')
  }
})

test('a card that a heavier one replaced says so', () => {
  const { stdout } = hotlineCards(['show', '4.1', '--format', 'md', ...zh])
  expect(stdout).toContain('黄牌（被取代） 4.1-completion')
  expect(stdout).not.toContain('牌\\*')
})

test('words never become markup', () => {
  const hostile = '<b>|*x*\n# y'
  const document: Document = {
    title: hostile,
    language: 'zh',
    blocks: [
      { kind: 'heading', level: 2, text: hostile },
      { kind: 'rows', rows: [[hostile, [hostile]]] },
      { kind: 'table', head: [hostile], rows: [[hostile]] },
      { kind: 'list', items: [hostile] },
      { kind: 'quote', text: hostile },
      { kind: 'text', text: hostile },
    ],
  }
  expect(toHtml(document)).not.toContain('<b>')
  const markdown = toMarkdown(document)
  expect(/(?<!\\)<b\\?>|(?<!\\)\*x|^# y/m.exec(markdown)).toBeNull()
  // a bar within a cell would part it
  for (const line of markdown.split('\n').filter((one) => one.startsWith('| '))) {
    expect(line.replaceAll('\\|', '').match(/\|/g)?.length).toBeLessThanOrEqual(3)
  }
})
