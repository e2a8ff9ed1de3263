import { describe, expect, test } from 'vitest'
import { evaluate } from '../../engine/index.js'
import { Vocabulary } from '../../intake/table/map-columns.js'
import { planOf } from '../shipped-plan.js'
import { itemsOf, subjects } from './pieces.js'

/** What a hotline platform may call its columns, and which fact that is. */
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'work-order': {
    工单编号: 'id',
    '工单号：': 'id',
    受理编号: 'id',
    ' 工 单 编 号 ': 'id',
    派单次序: 'assignment',
    承办单位: 'unit',
    责任单位: 'unit',
    办理单位: 'unit',
    主办单位: 'unit',
    工单类型: 'category',
    诉求类别: 'category',
    是否紧急: 'urgent',
    '*派单时间': 'dispatchedAt',
    转办时间: 'dispatchedAt',
    交办时间: 'dispatchedAt',
    办结时间: 'completedAt',
    办结日期: 'completedAt',
    退单申请时间: 'returnRequestedAt',
    延期申请时间: 'extensions.requestedAt',
    延期结果: 'extensions.decision',
    延期至: 'extensions.promisedAt',
    延期原因: 'extensions.reason',
    首次反馈时间: 'firstFeedbackAt',
    dispatchedat: 'dispatchedAt',
    记录类型: 'subject',
  },
  finding: {
    工单编号: 'orderId',
    承办单位: 'unit',
    责任单位: 'unit',
    是否属实: 'verified',
    认定日期: 'foundAt',
    事发时间: 'occurredAt',
  },
  'knowledge-item': { 知识库编号: 'id', 提交单位: 'unit', 提交日期: 'submittedAt' },
}

/** What could mean two facts, or none of ours, is left for --map to say. */
const nobodys: Readonly<Record<string, readonly string[]>> = {
  'work-order': ['退单时间', '反馈时间', '办结时限', '单位名称', '结案时间', '流水号', '紧急程度'],
}

const vocabularyOf = (name: string) => {
  const subject = subjects.find((one) => one.name === name)
  if (!subject) throw new Error(name)
  return new Vocabulary(subject, new Map(), new Set())
}

function carried(vocabulary: Vocabulary, header: string): string | undefined {
  const target = vocabulary.find(header)
  if (target?.kind === 'part') return `${target.fact.name}.${target.part}`
  return target?.kind === 'fact' ? target.fact.name : target?.kind
}

describe.each(Object.keys(headers))('a header of a %s', (name) => {
  const vocabulary = vocabularyOf(name)
  test.each(Object.entries(headers[name] ?? {}))('%s is %s', (header, fact) => {
    expect(carried(vocabulary, header)).toBe(fact)
  })
  test.each(nobodys[name] ?? [])('%s is nobody’s', (header) => {
    expect(carried(vocabulary, header)).toBeUndefined()
  })
})

test.each(subjects)('every name of $name in facts.yaml is found, and is its own', (subject) => {
  const vocabulary = new Vocabulary(subject, new Map(), new Set())
  for (const fact of subject.facts.filter(({ derived }) => !derived)) {
    for (const name of [fact.name, fact.label, ...fact.aliases]) {
      expect(carried(vocabulary, name), name).toBe(fact.name)
    }
    for (const { name, label, aliases, part } of fact.columns) {
      for (const one of [name, label, ...aliases]) {
        expect(carried(vocabulary, one), one).toBe(`${fact.name}.${part}`)
      }
    }
  }
})

describe('a column that looks like a fact', () => {
  const plan = planOf()
  const outcomes = async (text: string) => {
    const items = await itemsOf(text, { subject: 'work-order' })
    const asOf = Date.UTC(2015, 6, 1) as never
    return items.flatMap((item) =>
      item.kind === 'record' ? [evaluate(item.record, plan, { asOf }).kind] : [],
    )
  }
  test('which has a column of its own is another thing', async () => {
    const text =
      '工单编号,承办单位,工单类别,派单时间,办结时间,办结时限\nA,市教育局,咨询,2015-05-04,,2015-05-06\n'
    expect(await outcomes(text)).toEqual(['verdict'])
  })
  test('which is nowhere else is a slip', async () => {
    const text =
      '工单编号,承办单位,工单类别,派单时间,办结时问\nA,市教育局,咨询,2015-05-04,2015-05-06\n'
    expect(await outcomes(text)).toEqual(['rejection'])
  })
})
