import { expect, test } from 'vitest'
import { loadRuleset } from '../../engine/index.js'
import { rulesTexts } from '../files.js'

test('the shipped ruleset loads without a diagnostic', () => {
  const { ruleset, diagnostics } = loadRuleset(rulesTexts)
  expect(diagnostics).toEqual([])
  expect(ruleset?.versions[0]?.clauses).toHaveLength(27)
})
