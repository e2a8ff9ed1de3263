import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import {
  type ArticleFile,
  type FactsFile,
  loadRuleset,
  type RulesetFile,
} from '../../engine/index.js'

/** What the schemas say to editors, and the types made from them. */
type Schema = Readonly<Record<string, unknown>>

const schemas = ['rules/schema', 'calendar/schema'].flatMap((folder) =>
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
) as unknown as readonly [name: string, schema: Schema][]

/** Every schema within a schema, with its path; conditions of if/then explain nothing. */
function* within(schema: Schema, path: string): Generator<readonly [string, Schema]> {
  yield [path, schema]
  for (const key of ['properties', 'definitions']) {
    for (const [name, inner] of Object.entries((schema[key] ?? {}) as Record<string, Schema>)) {
      yield* within(inner, `${path}/${name}`)
    }
  }
  for (const key of ['items', 'additionalProperties']) {
    const inner = schema[key]
    if (typeof inner === 'object' && inner !== null)
      yield* within(inner as Schema, `${path}/${key}`)
  }
}

describe.each(schemas)('%s', (name, schema) => {
  const all = [...within(schema, name)].slice(1)

  // nothing asks this of them at run time
  test('is a schema', () => {
    const ajv = new Ajv()
    ajv.validateSchema(schema)
    expect(ajv.errors).toBeNull()
  })

  test('explains every key and value in Chinese', () => {
    const dumb = all.filter(
      ([, one]) => one.$ref === undefined && !/\p{Script=Han}/u.test(String(one.description ?? '')),
    )
    expect(dumb.map(([path]) => path)).toEqual([])
  })

  test('says what each value of a closed set means', () => {
    for (const [path, one] of all) {
      if (!Array.isArray(one.enum)) continue
      expect(one.enumDescriptions, path).toHaveLength(one.enum.length)
      for (const said of one.enumDescriptions as string[]) expect(said, path).not.toBe('')
    }
  })
})

test('every shipped YAML file names its schema, which is there', () => {
  for (const folder of ['rules', 'calendar', 'test/clauses']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml')) continue
      const path = join(folder, name)
      const [first = ''] = readFileSync(path, 'utf8').split('\n')
      const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1]
      expect(schema, path).toBeDefined()
      const { title } = JSON.parse(readFileSync(resolve(dirname(path), schema ?? ''), 'utf8'))
      expect(title, path).toBeDefined()
    }
  }
})

test('the types of files are those of the schemas', () => {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['scripts/types-from-schema.mjs', '--check'],
    {
      encoding: 'utf8',
    },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('a program that writes files by these types writes what loads', () => {
  const facts: FactsFile = {
    subjects: {
      order: {
        label: '工单',
        identity: ['id'],
        'governed-by': 'sentAt',
        facts: {
          id: { label: '编号', type: 'text', required: 'yes' },
          unit: { label: '单位', type: 'text', required: 'yes' },
          sentAt: { label: '派单时间', type: 'instant', required: 'yes' },
          doneAt: { label: '办结时间', type: 'instant' },
        },
      },
    },
  }
  const ruleset: RulesetFile = {
    ruleset: 'small-town',
    version: '2020-01-01',
    title: '办法',
    document: '一号',
    calendar: 'cn',
    effective: { from: '2020-01-01 00:00:00' },
    colours: { yellow: { label: '黄牌', rank: 1 } },
  }
  const article: ArticleFile = {
    article: '第一条',
    items: [
      {
        item: '1.1',
        cite: '第一条',
        text: '三个小时内办结。',
        clauses: [
          {
            id: '1.1-done',
            title: '办结',
            subject: 'order',
            when: { not: { 单位: '市教育局' } },
            limit: {
              from: 'sentAt',
              to: { 'earliest-of': ['doneAt'] },
              counting: 'continuous',
              tiers: { yellow: '超出 3 小时' },
            },
          },
        ],
      },
    ],
  }
  const { ruleset: loaded, diagnostics } = loadRuleset({
    'facts.yaml': stringify(facts),
    'source.md': '三个小时内办结。',
    '2020-01-01/ruleset.yaml': stringify(ruleset),
    '2020-01-01/article-1.yaml': stringify(article),
  })
  expect(diagnostics).toEqual([])
  expect(loaded?.versions[0]?.clauses.map(({ id }) => id)).toEqual(['1.1-done'])
  const counting: ArticleFile['items'] = [
    {
      item: 1,
      cite: 'x',
      text: 'x',
      clauses: [
        {
          id: 'x',
          title: 'x',
          subject: 'x',
          // @ts-expect-error a counting that there is not
          limit: { counting: 'stopped', tiers: {} },
        },
      ],
    },
  ]
  expect(counting).toHaveLength(1)
})
