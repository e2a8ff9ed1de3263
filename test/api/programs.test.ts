import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hotlineCards } from '../command.js'
import { examplesIn, withChecks } from './examples.js'
import { complaints } from './typescript.js'

/**
 * Programs that use the package: what the documentation shows compiles, and gives what it says, run
 * against the built package; and records with known facts are held against facts.yaml.
 */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'dist/examples')
const examples = examplesIn(['api', 'engine', 'calendar', 'README.md', 'README.zh-CN.md'])
const fileOf = (name: string) => name.replace(/\W/g, '-')

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const parts = [
  ...['load-ruleset', 'evaluate', 'explain', 'deadlines', 'check', 'record-types'],
  ...['node', 'confirm', 'clause-rules'],
]

test('every part of the front door has its example', () => {
  const shown = examples.map(({ name }) => name.replace(/#.*/, ''))
  for (const path of parts) expect(shown).toContain(`api/${path}.ts`)
  expect(shown).toContain('README.md')
})

/** Uses of `evaluate` with the types of the shipped facts: the record, and what is wrong with it. */
const typed: readonly (readonly [name: string, record: string, complaint: RegExp | undefined])[] = [
  ['whole', `{ ...order, completedAt: '2015-03-18', urgent: '是' }`, undefined],
  ['labels', `{ ...order, subject: '工单', category: '咨询', completedAt: null }`, undefined],
  ['misspelt', `{ ...order, compeltedAt: '2015-03-18' }`, /'compeltedAt' does not exist/],
  ['missing', `{ subject: 'work-order', id: '1', category: '咨询' }`, /is not assignable/],
  ['value', `{ ...order, category: '资询' }`, /is not assignable/],
  ['number', `{ ...order, id: 1 }`, /'number' is not assignable to type 'string'/],
  ['subject', `{ ...order, subject: 'order' }`, /is not assignable/],
]
const typedPrograms = Object.fromEntries(
  typed.map(([name, record]) => [
    `typed-${name}.ts`,
    `import { evaluate, loadRuleset } from 'hotline-cards'
import { type KnownRecord, texts } from 'hotline-cards/rules/qingyuan-12345'
const order = { subject: 'work-order', id: '1', unit: '甲', category: 'praise', dispatchedAt: '2015-03-16' } as const
const { plan } = loadRuleset<KnownRecord>(texts)
if (plan) evaluate(${record}, plan, { asOf: Date.now() })`,
  ]),
)

/** Every record of the example month, as `import` writes it and as the types have it. */
const month = hotlineCards(['import', 'examples/2015-05']).stdout.trim().split('\n')
const monthProgram = `import type { KnownRecord } from 'hotline-cards/rules/qingyuan-12345'
export const records: readonly KnownRecord[] = [${month.join(',\n')}]`

test('every example compiles; records are held against facts.yaml', () => {
  expect(month).toHaveLength(481)
  const shown = examples.map(({ name, code }) => [`${fileOf(name)}.ts`, code] as const)
  const found = complaints({
    ...Object.fromEntries(shown),
    ...typedPrograms,
    'month.ts': monthProgram,
  })
  for (const [name] of shown) expect([name, found[name]]).toEqual([name, []])
  expect(found['month.ts']).toEqual([])
  for (const [name, , complaint] of typed) {
    const said = found[`typed-${name}.ts`] ?? []
    if (complaint) expect(said.join('\n')).toMatch(complaint)
    else expect([name, said]).toEqual([name, []])
  }
})

describe.each(examples)('$name', ({ name, code }) => {
  test('gives what it says', async () => {
    const checked = withChecks(code)
    expect(checked.checks).toBeGreaterThan(0)
    const program = `export const $told: [unknown, unknown][] = []\n${checked.code}`
    const file = join(folder, `${fileOf(name)}.mjs`)
    writeFileSync(file, (await transform(program, { loader: 'ts' })).code)
    const { $told } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      readonly $told: readonly (readonly [unknown, unknown])[]
    }
    expect($told).toHaveLength(checked.checks)
    for (const [told, expected] of $told) expect(told).toEqual(expected)
  })
})
