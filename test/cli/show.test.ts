import { expect, test } from 'vitest'
import { show } from '../../cli/commands/show.js'
import { widthOf } from '../../cli/output/width.js'
import { UsageError } from '../../cli/usage-error.js'
import { fakeContext } from './fake-context.js'

async function shown(item: string | undefined, language: 'zh' | 'en' = 'zh', columns = 80) {
  const context = fakeContext(language, columns)
  expect(await show(item, {}, context)).toBe(0)
  expect(context.written.err).toBe('')
  return context.written.out
}

test('an item is found by its number, its citation and its clause', async () => {
  const whole = await shown('4.1')
  expect(await shown('第四条第（一）项')).toBe(whole)
  expect(await shown('第四条 第(一)项')).toBe(whole)
  expect(await shown('4.1-completion')).toBe(whole)
})

test('a clause is shown alone, an article with all its items', async () => {
  const one = await shown('4.4-complaint')
  expect(one).toContain('4.4-complaint')
  expect(one).not.toContain('4.4-confirmation')
  const article = await shown('第四条')
  for (const item of ['4.1', '4.2', '4.3', '4.4', '4.5']) expect(article).toContain(`（${item}）`)
})

test('an item in words', async () => {
  const text = await shown('4.1')
  expect(text).toContain('条件        工单类别：咨询类（“咨询”“意见”“建议”“表扬”）')
  expect(text).toContain('终止        办结时间、退单生效时间（判定）中最早的')
  expect(text).toContain('计时        节假日（含周末）停止计时')
  expect(text).toContain('红牌        超出 70 小时')
  expect(text).toContain('✓ 节假日停止计时 (suspended)')
  expect(text).toContain('  到期日遇节假日，顺延到下一个工作日的同一时刻 (rolled)')
})

test('the same in English, the rule texts as they are', async () => {
  const text = await shown('4.1', 'en')
  expect(text).toContain('the clock stops on rest days, weekends among them')
  expect(text).toContain('over 70 hours')
  expect(text).toContain('（一）咨询类（含意见、建议、表扬）。')
})

test('a provision is shown with its text', async () => {
  expect(await shown('第十二条')).toContain('本细则自颁布之日起试行。')
})

test('without an item, every clause and provision is listed', async () => {
  const text = await shown(undefined)
  expect(text).toContain('清远市12345政府服务热线效能监察实施细则  清府办〔2015〕10号')
  expect(text).toContain('7.7  其他效率低下、态度恶劣行为')
  expect(text).toContain('第十二条        施行')
  expect(text).toContain('印发日 (effect: printed)，自 2015-03-16 00:00:00 起')
})

test.each([
  ['4.1', 80],
  ['5.2', 60],
  ['7.5', 60],
  [undefined, 80],
] as const)('%s keeps to %i columns', async (item, columns) => {
  for (const language of ['zh', 'en'] as const) {
    for (const line of (await shown(item, language, columns)).split('\n')) {
      expect(widthOf(line), line).toBeLessThanOrEqual(columns)
    }
  }
})

test('what the rules do not have is a usage error with the nearest', async () => {
  const found = show('4.1-complet', {}, fakeContext('zh')).catch((error: unknown) => error)
  expect(await found).toBeInstanceOf(UsageError)
  expect(await found).toMatchObject({
    problem: { code: 'unknown-item', name: '4.1-complet', nearest: '4.1-completion' },
  })
})
