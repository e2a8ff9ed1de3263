import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applied } from '../../cli/rule-files/fix.js'
import { collector, type Diagnostic } from '../../source/diagnostic.js'
import { parseYaml, toPlain } from '../../source/yaml.js'

/** What is found in a text, its place between « and », and the text as certain fixes leave it. */
function parsed(text: string) {
  const { diagnostics, report } = collector()
  parseYaml('a.yaml', text, report)
  const [first] = diagnostics
  return {
    codes: diagnostics.map(({ problem }) => problem.code),
    at: marked(text, first),
    fixed: fixed(text, diagnostics),
  }
}

function marked(text: string, found: Diagnostic | undefined): string {
  if (!found) return ''
  const { start, end } = found.span
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  return `${text.slice(lineStart, start)}«${text.slice(start, end)}»${text.slice(end, lineEnd < 0 ? undefined : lineEnd)}`
}

function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  return applied({ 'a.yaml': text }, diagnostics).texts['a.yaml'] ?? text
}

describe('a text that cannot be followed says which slip is in the way', () => {
  const rows: readonly [what: string, text: string, code: string, at: string, fixed: string][] = [
    ['a full-width colon', 'a: 1\nb：2\nc: 3\n', 'yaml-full-width', 'b«：»2', 'a: 1\nb: 2\nc: 3\n'],
    [
      'a colon inside quotes of prose',
      'a: “x: y”\nb: 1\n',
      'yaml-quotes',
      'a: «“»x: y”',
      'a: "x: y"\nb: 1\n',
    ],
    [
      'brackets of prose',
      'a: [b，c】\nd: 1\n',
      'yaml-full-width',
      'a: [b«，»c】',
      'a: [b, c]\nd: 1\n',
    ],
    [
      'cells of a spreadsheet',
      'a:\n  x: 1\n  yellow\t46\n',
      'pasted-cells',
      '  yellow«\t»46',
      'a:\n  x: 1\n  yellow: 46\n',
    ],
    [
      'wide indentation',
      'a:\n　b: 1\n　c: 2\n',
      'yaml-wide-space',
      '«　»b: 1',
      'a:\n  b: 1\n  c: 2\n',
    ],
    [
      'a space that is none after the colon',
      'a: 1\nb:\u00a02\nc: 3\n',
      'invisible-character',
      'b:«\u00a0»2',
      'a: 1\nb: 2\nc: 3\n',
    ],
    ['a tab', 'a:\n  b: 1\n\tc: 2\n', 'yaml-tab', '«\t»c: 2', 'a:\n  b: 1\n\tc: 2\n'],
    ['a space too few', 'a:\n b: 1\n  c: 2\n', 'yaml-indent', '« »b: 1', 'a:\n b: 1\n  c: 2\n'],
    [
      'a space too many behind a dash',
      'a:\n  - b: 1\n     c: 2\n',
      'yaml-indent',
      '«     »c: 2',
      'a:\n  - b: 1\n     c: 2\n',
    ],
    [
      'a line deeper than those on either side, which belongs to an earlier one',
      'a:\n  b:\n    - c: 1\n      d: 2\n   e:\n    - f\n',
      'yaml-indent',
      '«   »e:',
      'a:\n  b:\n    - c: 1\n      d: 2\n   e:\n    - f\n',
    ],
    [
      'a list line a space off those of its list',
      'a:\n  - b: 1\n    c: 2\n - b: 3\n    c: 4\n',
      'yaml-indent',
      '« »- b: 3',
      'a:\n  - b: 1\n    c: 2\n - b: 3\n    c: 4\n',
    ],
    [
      'the first of a list a space off what stands behind its dash',
      'a:\n   - b: 1\n    c: 2\n  - b: 3\n    c: 4\n',
      'yaml-indent',
      '«   »- b: 1',
      'a:\n   - b: 1\n    c: 2\n  - b: 3\n    c: 4\n',
    ],
    [
      'a list line that went on with the one above',
      'a:\n  - 2015-01-04\n   - 2015-02-15\n  - 2015-02-28\n',
      'yaml-indent',
      '«   »- 2015-02-15',
      'a:\n  - 2015-01-04\n   - 2015-02-15\n  - 2015-02-28\n',
    ],
    [
      'a block a space off, which shows where the next begins',
      'a:\n   b:\n    c: 1\n  d:\n    c: 2\n',
      'yaml-indent',
      '«   »b:',
      'a:\n   b:\n    c: 1\n  d:\n    c: 2\n',
    ],
    [
      'a dash before the first of several names',
      'a:\n  - b: 1\n  c: 2\n',
      'yaml-dash',
      '  «- »b: 1',
      'a:\n  - b: 1\n  c: 2\n',
    ],
    ['the same line twice', 'a: 1\nb: 2\na: 1\n', 'yaml-duplicate-key', '«a»: 1', 'a: 1\nb: 2\n'],
    [
      'the same key with another value',
      'a: 1\na: 2\n',
      'yaml-duplicate-key',
      '«a»: 2',
      'a: 1\na: 2\n',
    ],
  ]
  test.each(rows)('%s', (_, text, code, at, mended) => {
    const found = parsed(text)
    expect(found.codes[0]).toBe(code)
    expect(found.at).toBe(at)
    expect(found.fixed).toBe(mended)
  })
})

test('what nobody sees is warned of in a text that can be read, and mended to the letter', () => {
  const found = parsed('a: "x\u200b\u00ady"\nb: |\n  c\u00a0d\n# e\u00a0f\n')
  expect(found.codes).toEqual(['invisible-character', 'invisible-character'])
  expect(found.fixed).toBe('a: "xy"\nb: |\n  c d\n# e\u00a0f\n')
})

test('a key written twice shows where it stood first', () => {
  const { diagnostics, report } = collector()
  parseYaml('a.yaml', 'x:\n  a: 1\n  b: 2\n  a: 3\n', report)
  expect(diagnostics[0]?.related).toEqual([
    { span: { path: 'a.yaml', start: 5, end: 6 }, what: 'first' },
  ])
})

test('lines that only seem to write a key twice, for want of a space, are not told so', () => {
  expect(parsed('a: 1\nb:\n  c: 1\n a: 2\n').codes).toEqual(['yaml-indent'])
})

test('what is no slip of these keeps the parser’s words', () => {
  expect(parsed('a: "b\nc: 2\n').codes).toEqual(['yaml-syntax'])
})

test('a second document in one file is said in our words, at the line where it begins', () => {
  const found = (text: string) => {
    const { diagnostics, report } = collector()
    expect(parseYaml('x.yaml', text, report)).toBeUndefined()
    return diagnostics.map(({ problem, span }) => [problem.code, text.slice(span.start, span.end)])
  }
  const code = 'yaml-documents'
  expect(found('a: 1\n---\nb: 2\n---\nc: 3\n')).toEqual([[code, '---']])
  expect(found('---\r\na: 1\r\n---\r\n')).toEqual([[code, '---']])
  expect(found('a: 1\n...\nb: 2\nc: 3\n')).toEqual([[code, 'b: 2']])
  // one that begins with a line of dashes is one
  expect(parseYaml('x.yaml', '---\na: 1\n...\n', collector().report)).toBeDefined()
})

test.each([
  'calendar/cn/2015.yaml',
  'test/fixtures/yunling/rules/yunling/2016-03-01/article-4.yaml',
  'test/fixtures/yunling/cases/yunling/2016-03-01/4.2.yaml',
])('whichever line of %s is a space off, that is what is told', (path) => {
  const text = readFileSync(path, 'utf8')
  const dataOf = (yaml: string) => {
    const { diagnostics, report } = collector()
    const node = parseYaml('a.yaml', yaml, report)
    return { data: node && JSON.stringify(toPlain(node)), first: diagnostics[0]?.problem.code }
  }
  const lines = text.split('\n')
  const { data: before } = dataOf(text)
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    for (const moved of line.startsWith(' ') ? [line.slice(1), ` ${line}`] : [` ${line}`]) {
      const { data, first } = dataOf(lines.with(index, moved).join('\n'))
      if (data !== before) expect({ line, moved, first }).toMatchObject({ first: 'yaml-indent' })
    }
  }
})
