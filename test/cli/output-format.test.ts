import { expect, test } from 'vitest'
import { outputFormat } from '../../cli/output/output-format.js'
import { UsageError } from '../../cli/usage-error.js'
import { hotlineCards, inFolder } from '../command.js'

/** What the name of `--output` says of the form, in every command that has it. */
const forms = ['table', 'json', 'ndjson', 'csv', 'html'] as const

test.each([
  ['影响.html', 'html'],
  ['DIFF.HTM', 'html'],
  ['a.b.json', 'json'],
  ['cards.csv.gz', 'csv'],
  ['cards.jsonl', 'ndjson'],
  ['影响.txt', 'table'],
  ['影响', 'table'],
  ['影响.gz', 'table'],
  ['cards.2015', 'table'],
  ['v1.pdf/影响', 'table'],
  [undefined, 'table'],
] as const)('%s is %s', (output, form) => {
  expect(outputFormat({ output }, forms)).toBe(form)
})

test('--format is asked before the name', () => {
  expect(outputFormat({ format: 'csv', output: 'x.pdf' }, forms)).toBe('csv')
})

test('an ending that is no form of the result', () => {
  const write = () => outputFormat({ output: 'x.pdf.gz' }, ['text', 'html'])
  expect(write).toThrow(UsageError)
  expect(write).toThrow(
    expect.objectContaining({
      problem: { code: 'unknown-ending', path: 'x.pdf.gz', known: ['.txt', '.html', '.htm'] },
    }),
  )
})

const month = 'examples/2015-05'

test.each([
  ['evaluate', month],
  ['deadlines', month],
  ['explain', 'QY12345-20150504-0901', month],
  ['import', month],
  ['diff', 'rules', 'rules'],
  ['show'],
  ['types'],
])('%s writes no such file', (...args) => {
  inFolder((folder) => {
    const { stderr, stdout, code } = hotlineCards([...args, '--output', `${folder}/x.pdf`])
    expect(stderr).toContain('x.pdf"; the name may end in .')
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

test.each([
  ['--governed', '--no-governed'],
  ['--no-governed', '--governed'],
])('%s beside %s', (one, other) => {
  const { stderr, code } = hotlineCards(['diff', 'rules', 'rules', one, other, '--lang', 'zh'])
  expect(stderr).toContain('--governed 和 --no-governed 意思相反，只能写一个\n')
  expect(code).toBe(2)
})
