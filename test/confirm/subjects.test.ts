import { expect, it } from 'vitest'
import { evaluate, type RawRecord } from '../../engine/index.js'
import type { Texts } from '../../source/texts.js'
import { amended, base, planOf } from '../amendments/amended.js'
import { confirmed, differences, instantOf } from './confirming.js'

/** What a record is about, where versions call their subjects otherwise or have others. */
async function said(texts: Texts, record: RawRecord) {
  const plan = planOf(texts)
  const asOf = instantOf('2018-06-01', plan)
  const raw = { id: 'p', unit: 'w', ...record }
  const outcome = evaluate(raw, plan, { asOf })
  const problems = outcome.kind === 'rejection' ? outcome.problems.map(({ code }) => code) : []
  const apart = differences(await confirmed(raw, plan, asOf))
  return { kind: outcome.kind, problems, apart }
}

const before = '2016-06-01 10:00'
const after = '2017-06-01 10:00'

it('a record without the name of a subject is of none, though a version lacks one of them', async () => {
  const texts = amended(base, {
    facts: `subjects:
  visit:
    label: 来访
    identity: [id]
    governed-by: cameAt
    facts:
      id: { label: 编号, type: text, required: yes }
      unit: { label: 窗口, type: text, required: yes }
      cameAt: { label: 来访时间, type: instant, required: yes }
`,
  })
  const refused = { kind: 'rejection', problems: ['unknown-subject'], apart: [] }
  expect(await said(texts, { subject: '', cameAt: after })).toEqual(refused)
  expect(await said(texts, { cameAt: after })).toEqual(refused)
  const came = await said(texts, { subject: '来访', cameAt: after })
  expect(came).toEqual({ kind: 'verdict', problems: [], apart: [] })
})

it('a subject that an amendment renames is known by both names, in every version', async () => {
  const texts = amended(base, { facts: 'subjects:\n  permit:\n    label: 许可证\n' })
  for (const subject of ['许可', '许可证', 'permit']) {
    for (const appliedAt of [before, after]) {
      const one = await said(texts, { subject, appliedAt })
      expect([subject, one]).toEqual([subject, { kind: 'verdict', problems: [], apart: [] }])
    }
  }
})
