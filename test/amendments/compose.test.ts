import { describe, expect, test } from 'vitest'
import type { Clause, Version } from '../../engine/index.js'
import { printThreshold } from '../../engine/threshold/index.js'
import { amended, base, type Change, items, load, told } from './amended.js'

/** An amendment holds only what changes; what comes of it is as if it had been written out whole. */
function version(change: Change, of = base): Version {
  const { ruleset, diagnostics } = load(amended(of, change))
  expect(diagnostics).toEqual([])
  const last = ruleset?.versions.at(-1)
  if (!last) throw new Error('no version')
  return last
}

function clause(id: string, { clauses }: Version): Clause | undefined {
  return clauses.find((one) => one.id === id)
}

function tiers(id: string, one: Version): readonly string[] {
  return (clause(id, one)?.limit?.tiers ?? []).map(
    ({ colour, threshold }) => `${colour} ${printThreshold(threshold, 'zh')}`,
  )
}

const change = (path: string, value: string) =>
  items(`  - item: 1.1
    clauses:
      - id: 1.1-fast
        change:
          ${path}: ${value}
`)

describe('an amendment', () => {
  test('of nothing leaves all as it was but its own head', () => {
    const { ruleset } = load(amended(base, {}))
    const [first, second] = ruleset?.versions ?? []
    expect(second).toEqual({
      ...first,
      version: '2017-01-01',
      document: '试验〔2017-01-01〕',
      effective: {
        from: '2017-01-01 00:00:00',
        rivals: [],
        readings: [],
        span: expect.objectContaining({ path: '2017-01-01/ruleset.yaml' }),
      },
      amends: '2016-01-01',
    })
  })

  test('of one threshold changes that and no other', () => {
    const after = version({ articles: change('limit.tiers.white', '满 2 个工作小时') })
    expect(tiers('1.1-fast', after)).toEqual([
      'white 达到 2 个工作小时',
      'blue 超出 4 个工作小时',
      'black 超出 6 个工作小时',
    ])
    expect(tiers('1.2-slow', after)).toEqual(['black 超出 1 个月'])
    const before = load(amended(base, {})).ruleset?.versions[0]
    expect(before && tiers('1.1-fast', before)[0]).toBe('white 达到 4 个工作小时')
  })

  test('names a colour or a fact by its name or its label, whichever the base writes', () => {
    const by = (path: string, value: string) => version({ articles: change(path, value) })
    const tier = '满 2 个工作小时'
    expect(tiers('1.1-fast', by('limit.tiers.白签', tier))).toEqual([
      'white 达到 2 个工作小时',
      'blue 超出 4 个工作小时',
      'black 超出 6 个工作小时',
    ])
    // the old lane is replaced, and no second condition stands beside it
    expect(clause('1.1-fast', by('when.lane', '慢道'))?.when).toMatchObject({
      kind: 'equals',
      fact: 'lane',
    })
    const articles = items(`  - item: 1.1
    clauses:
      - id: 1.1-fast
        remove: limit.tiers.黑签
`)
    expect(tiers('1.1-fast', version({ articles }))).toHaveLength(2)
  })

  test('takes a key out, and puts one in', () => {
    const after = version({
      articles: items(`  - item: 1.1
    clauses:
      - id: 1.1-fast
        remove: limit.pauses
        change:
          unless:
            种类: 封存
`),
    })
    expect(clause('1.1-fast', after)?.limit?.pauses).toBeUndefined()
    expect(clause('1.1-fast', after)?.when).toMatchObject({
      kind: 'all',
      of: [{}, { kind: 'not' }],
    })
  })

  test('replaces a clause, adds one to its item, and adds an item', () => {
    const source =
      '<!-- amendments -->\n补发遗失的许可，跑动一次以上的发白签。\n<!-- /amendments -->'
    const after = version({
      source,
      articles: items(`  - item: 1.3
    clauses:
      - id: 1.3-visits
        title: 跑动
        subject: permit
        when:
          跑动次数: 五次以上
        card: black
      - id: 1.3-many
        title: 跑动很多
        subject: permit
        when:
          跑动次数: 九次以上
        card: blue
  - item: 1.4
    cite: 第一条第（四）项
    text: 补发遗失的许可，跑动一次以上的发白签。
    clauses:
      - id: 1.4-lost
        title: 补发
        subject: permit
        when:
          跑动次数: 一次以上
        card: white
`),
    })
    expect(after.clauses.map(({ id, card }) => `${id} ${card?.colour}`)).toEqual([
      '1.1-fast undefined',
      '1.2-slow undefined',
      '1.3-visits black',
      '1.3-many blue',
      '1.4-lost white',
    ])
    expect(after.items.map(({ item, article }) => `${article} ${item}`)).toEqual([
      '第一条 1.1',
      '第一条 1.2',
      '第一条 1.3',
      '第一条 1.4',
    ])
  })

  test('repeals an item, and a clause with which its item goes', () => {
    const ids = (ruleset: string) => version({ ruleset }).clauses.map(({ id }) => id)
    expect(ids('repeal:\n  items: 1.2\n')).toEqual(['1.1-fast', '1.3-visits'])
    expect(ids('repeal:\n  clauses: [1.1-fast, 1.3-visits]\n')).toEqual(['1.2-slow'])
    const items = version({ ruleset: 'repeal:\n  clauses: [1.1-fast]\n' }).items
    expect(items.map(({ item }) => item)).toEqual(['1.2', '1.3'])
  })

  test('changes a colour and adds one', () => {
    const { colours } = version({
      ruleset:
        'colours:\n  blue:\n    label: 靛签\n    rank: 2\n  gold:\n    label: 金签\n    rank: 9\n',
    })
    expect([...colours.values()].map(({ label, rank }) => label + rank)).toEqual([
      '白签1',
      '靛签2',
      '黑签3',
      '金签9',
    ])
  })

  test('replaces a decision table', () => {
    const { decides } = version({
      ruleset: `decide:
  lane:
    label: 通道
    subject: permit
    type: choice
    values:
      fast: 快道
      slow: 慢道
    rows:
      - when:
          种类: [快办, 普通]
        then: 快道
`,
    })
    expect(decides.map(({ fact, rows }) => `${fact} ${rows.length}`)).toEqual(['lane 1'])
  })
})

describe('a reading', () => {
  const withReading = {
    ...base,
    '2016-01-01/ruleset.yaml': `${base['2016-01-01/ruleset.yaml']}readings:
  sealed:
    cite: 第一条
    question: 封存的算不算？
    use: counts
    options:
      counts:
        label: 算
        card: blue
      spared:
        label: 不算
        card: white
`,
    '2016-01-01/article-1.yaml': (base['2016-01-01/article-1.yaml'] ?? '').replace(
      /card:\n +colour: blue\n +count: 2/,
      'reading: sealed',
    ),
  }
  test('is put to another use by one line', () => {
    const after = version({ ruleset: 'readings:\n  sealed:\n    use: spared\n' }, withReading)
    expect(clause('1.3-visits', after)?.card?.colour).toBe('white')
    expect(after.readings.get('sealed')?.options).toHaveLength(2)
  })
  test('gains an option, and changes one', () => {
    const ruleset = `readings:
  sealed:
    use: heavy
    options:
      heavy:
        label: 从重
        card: black
      counts:
        label: 照算
        card: blue
`
    const after = version({ ruleset }, withReading)
    expect(clause('1.3-visits', after)?.card?.colour).toBe('black')
    expect(after.readings.get('sealed')?.options.map(({ label }) => label)).toEqual([
      '照算',
      '不算',
      '从重',
    ])
  })
})

describe('amendments in a row', () => {
  const first = amended(base, { articles: change('limit.tiers.white', '满 3 个工作小时') })
  const second: Change = {
    version: '2018-01-01',
    amends: '2017-01-01',
    articles: change('limit.tiers.blue', '超过 5 个工作小时'),
  }
  test('each stand on the one before', () => {
    expect(tiers('1.1-fast', version(second, first))).toEqual([
      'white 达到 3 个工作小时',
      'blue 超出 5 个工作小时',
      'black 超出 6 个工作小时',
    ])
  })
  test('all stop where the first version changes, whatever stands between', () => {
    const texts = amended(first, second)
    const path = '2016-01-01/article-1.yaml'
    const edited = { ...texts, [path]: (texts[path] ?? '').replace('6 个工作小时', '7 个工作小时') }
    expect(told(edited).map((one) => one.replace(/sha256.*/, '…'))).toEqual([
      'base-digest 2017-01-01/ruleset.yaml: …',
      'base-digest 2018-01-01/ruleset.yaml: …',
    ])
  })
})

test('a base may gain comments, blank lines, aliases of headers and other files for its articles', () => {
  const texts = amended(base, {})
  const article = texts['2016-01-01/article-1.yaml'] ?? ''
  const [head = '', rest = ''] = article.split(/(?= {2}- item: 1\.2)/)
  expect(
    told({
      ...texts,
      '2016-01-01/article-1.yaml': `# 说明\n\n${head}`,
      '2016-01-01/article-1b.yaml': `article: 第一条\nitems:\n${rest}`,
      'facts.yaml': (texts['facts.yaml'] ?? '').replace(
        'label: 窗口\n',
        'label: 窗口\n        aliases: [受理窗口]\n',
      ),
    }),
  ).toEqual([])
})

describe('what is wrong is said where it stands', () => {
  test.each([
    ['limit.tiers.yellow', '超出 5 小时', 'unknown-name 2017-01-01/article-1.yaml: yellow'],
    ['limit.teirs.white', '满 2 个工作小时', 'unknown-key 2017-01-01/article-1.yaml: teirs'],
    [
      'limit.tiers.white',
      '满 9 个工作小时',
      'tiers-order 2017-01-01/article-1.yaml: 满 9 个工作小时',
    ],
    ['limit.colour', 'white', 'unknown-key 2017-01-01/article-1.yaml: colour'],
  ])('%s: %s', (path, value, expected) => {
    const found = told(amended(base, { articles: change(path, value) }))
    expect(found.slice(0, 1)).toEqual([expected])
  })
  test('a clause that the base does not have', () => {
    const articles = items(
      '  - item: 1.1\n    clauses:\n      - id: 1.1-fats\n        change:\n          title: 快\n',
    )
    expect(told(amended(base, { articles }))).toEqual([
      'unknown-name 2017-01-01/article-1.yaml: 1.1-fats',
    ])
  })
  test('a repeal of what is not there', () => {
    expect(told(amended(base, { ruleset: 'repeal:\n  items: [1.2, 1.9]\n' }))).toEqual([
      'unknown-name 2017-01-01/ruleset.yaml: 1.9',
    ])
  })
  test('a colour repealed that an inherited clause gives', () => {
    expect(told(amended(base, { ruleset: 'repeal:\n  colours: black\n' }))).toEqual([
      'unknown-name 2017-01-01/ruleset.yaml: black',
      'unknown-name 2017-01-01/ruleset.yaml: black',
    ])
  })
  test('a version whose ruleset.yaml is gone: of its other files nothing can be said', () => {
    const articles = items('  - item: 1.1\n    text: 快道两个工作小时内办结。\n')
    const { '2017-01-01/ruleset.yaml': _, ...texts } = amended(base, { articles })
    expect(load(texts).diagnostics).toEqual([
      {
        severity: 'error',
        span: { path: '2017-01-01/ruleset.yaml', start: 0, end: 0 },
        problem: { code: 'missing-file', name: 'ruleset.yaml' },
      },
    ])
  })
  test('a base that is not there', () => {
    const texts = amended(base, {})
    const path = '2017-01-01/ruleset.yaml'
    const other = (texts[path] ?? '').replace('  version: 2016-01-01', '  version: 2016-02-01')
    expect(told({ ...texts, [path]: other })).toEqual([`unknown-name ${path}: 2016-02-01`])
  })
})

describe('what an amendment quotes', () => {
  const articles = items('  - item: 1.1\n    text: 快道两个工作小时内办结。\n')
  const from = (source: string) => told(amended(base, { articles, source }))
  const republished = (base['source.md'] ?? '').replace(
    '快道四个工作小时内办结，次年起两个工作小时内办结，超过六个工作小时的加重，遇等待的扣除。',
    '快道两个工作小时内办结。',
  )
  test('stands in the amending document', () => {
    expect(from('将第一项改为：快道两个工作小时内办结。')).toEqual([])
    expect(from('将第一项改为：快道三个工作小时内办结。')).toEqual([
      'text-not-in-source 2017-01-01/article-1.yaml: 快道两个工作小时内办结。',
    ])
  })
  test('leaves no marked sentence of it out', () => {
    const marked = '<!-- amendments -->快道两个工作小时内办结。慢道废止。<!-- /amendments -->'
    expect(from(marked)).toEqual(['source-not-carried 2017-01-01/source.md: 慢道废止。'])
  })
  test('is held with all that is inherited against a regulation published anew', () => {
    expect(from(republished)).toEqual([])
    expect(from(republished.replace('一个月', '二个月'))).toEqual([
      'text-not-in-source 2017-01-01/source.md: ',
    ])
  })
  test('needs a source', () => {
    const { '2017-01-01/source.md': _, ...texts } = amended(base, { articles })
    expect(load(texts).diagnostics).toMatchObject([
      { severity: 'warning', problem: { code: 'missing-file', name: 'source.md' } },
    ])
  })
})

describe('a document that says only which words it changes', () => {
  const sentence = '将第一条第（一）项中的“四个工作小时”修改为“两个工作小时”。'
  const source = `<!-- amendments -->${sentence}<!-- /amendments -->`
  const articles = (changes: string, by = `    amended-by: ${sentence}\n`) =>
    items(`  - item: 1.1\n${by}    text-changes:\n${changes}`)
  const one = '      - from: 四个工作小时\n        to: 两个工作小时\n'
  test('gives the text with those words in it', () => {
    const { items } = version({ source, articles: articles(one) })
    expect(items[0]?.text).toBe(
      '快道两个工作小时内办结，次年起两个工作小时内办结，超过六个工作小时的加重，遇等待的扣除。',
    )
  })
  test('is carried by its sentence, and no more', () => {
    const told1 = (text: string) => told(amended(base, { source: text, articles: articles(one) }))
    expect(told1(source.replace('两个', '三个'))).toEqual([
      `text-not-in-source 2017-01-01/article-1.yaml: ${sentence}`,
    ])
    expect(told1(source.replace('。<', '。另有一句。<'))).toEqual([
      'source-not-carried 2017-01-01/source.md: 另有一句。',
    ])
  })
  test.each([
    ['words that the sentence does not say', one.replace('两个', '三个'), '三个工作小时'],
    ['words that the text does not have', one.replace('四个工作小时', '修改'), '修改'],
  ])('%s', (_, changes, words) => {
    const found = told(amended(base, { source, articles: articles(changes) }))
    expect(found).toContain(`amended-words 2017-01-01/article-1.yaml: ${words}`)
  })
  test('may change all of several like words, where it says how many there are', () => {
    const by = '将第一条第（三）项中的“两”修改为“三”。'
    const change = (times: number) =>
      amended(base, {
        source: `<!-- amendments -->${by}<!-- /amendments -->`,
        articles: items(
          `  - item: 1.3\n    amended-by: ${by}\n    text-changes:\n      - from: 两\n        to: 三\n        times: ${times}\n`,
        ),
      })
    expect(told(change(2))).toEqual([])
    const { ruleset } = load(change(2))
    expect(ruleset?.versions.at(-1)?.items[2]?.text).toBe('跑动三次以上的，发三张蓝签。')
    expect(told(change(3))).toContain('amended-words 2017-01-01/article-1.yaml: 两')
  })
  test('leaves the rest of the text spaced as it is', () => {
    const by = '将第一条第（三）项中的“两次 以上”修改为“3 次以上”。'
    const spaced = Object.entries(base).map(([path, text]) => [
      path,
      text.replace('跑动两次以上的，发两张蓝签。', '跑动 两次以上的，发 2 张蓝签。'),
    ])
    const { ruleset } = load(
      amended(Object.fromEntries(spaced), {
        source: `<!-- amendments -->${by}<!-- /amendments -->`,
        articles: items(
          `  - item: 1.3\n    amended-by: ${by}\n    text-changes:\n      - from: 两次以上\n        to: 3 次以上\n`,
        ),
      }),
    )
    expect(ruleset?.versions.at(-1)?.items[2]?.text).toBe('跑动 3 次以上的，发 2 张蓝签。')
  })
  test('must say which of two like words it means', () => {
    const by = '将第一条第（三）项中的“两”修改为“三”。'
    const change = (from: string, to: string) =>
      load(
        amended(base, {
          source: `${by}将“两张”修改为“三张”。`,
          articles: items(
            `  - item: 1.3\n    amended-by: ${by}\n    text-changes:\n      - from: ${from}\n        to: ${to}\n`,
          ),
        }),
      ).diagnostics.map(({ problem }) => problem)
    expect(change('两', '三')).toEqual([
      { code: 'amended-words', words: '两', where: 'base', times: 2 },
    ])
  })
  test('must be quoted', () => {
    const texts = amended(base, { source: '——', articles: articles(one, '') })
    expect(told(texts)[0]).toBe('missing-key 2017-01-01/article-1.yaml: text-changes')
  })
  test('is no sentence of the next amendment', () => {
    const first = amended(base, { source, articles: articles(one) })
    const next: Change = { version: '2018-01-01', amends: '2017-01-01' }
    expect(told(amended(first, next))).toEqual([])
    const republished = (base['source.md'] ?? '').replace('四个工作小时', '两个工作小时')
    expect(told(amended(first, { ...next, source: republished }))).toEqual([])
  })
})
