import { expect, test } from 'vitest'
import { check, versionDigests } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { library } from './library.js'

/** A reading that an amendment inherits is its base's to use; what it brings, its own. */
function amendedBy(ruleset: string, article: string): Texts {
  const digest = versionDigests(library).get('2016-01-01')
  return {
    ...library,
    '2017-01-01/ruleset.yaml': `version: 2017-01-01
amends:
  version: 2016-01-01
  digest: ${digest}
document: 试二号
effective:
  from: 2017-01-01 00:00:00
${ruleset}`,
    '2017-01-01/source.md': '没有修改原文。',
    '2017-01-01/article-1.yaml': article,
  }
}

const noLonger = `article: 第一条
items:
  - item: 1.1
    clauses:
      - id: 1.1-return
        remove: limit.reading
        change:
          limit.higher-tier: replaces
`
const unused = (texts: Texts) =>
  check(texts)
    .filter(({ problem }) => problem.code === 'reading-unused')
    .map(({ span }) => span.path)

test('one that an amendment no longer needs is still used by its base', () => {
  expect(unused(amendedBy('', noLonger))).toEqual([])
})
test('one that an amendment brings must be used by it', () => {
  const other = `readings:
  both:
    use: adds
`
  expect(unused(amendedBy(other, noLonger))).toEqual(['2017-01-01/ruleset.yaml'])
})
