import { describe, expect, test } from 'vitest'
import { hotlineCards } from '../command.js'

/** One thing has one word, whichever command speaks of it, and one word means one thing. */
const folder = 'test/fixtures/yunling'
const yunling = [
  ...['--rules', `${folder}/rules/yunling`, '--calendar', `${folder}/calendar`],
  ...['--lang', 'zh'],
]
const asOf = ['--as-of', '2016-03-31 08:00']

const run = (...args: string[]) => hotlineCards([...args, ...yunling]).stdout.replace(/\n */g, '')

describe('a tally of points counts 分, as its rule says', () => {
  test.each([
    ['show', ['show', '7.3'], '达到 12 分'],
    ['the contents', ['show'], '黑牌 达到 12 分'],
    ['a document', ['show', '--format', 'md'], '| 数到 | 达到 12 分 |'],
    ['a reason', ['evaluate', `${folder}/records`, ...asOf, '--why'], '累计 14 分，达到 12 分；'],
    [
      'an explanation',
      ['explain', 'B-8', `${folder}/records`, ...asOf],
      '累计 14 分，达到 12 分，',
    ],
  ])('%s', (_, args, wanted) => {
    const said = run(...args)
    expect(said).toContain(wanted)
    expect(said).not.toContain('积分')
  })

  test('in English they are points', () => {
    const { stdout } = hotlineCards(['show', '7.3', ...yunling, '--lang', 'en'])
    expect(stdout).toContain('at least 12 points')
  })
})

describe('wall-clock time is 自然时间', () => {
  test.each([
    ['show', ['show', '3.2'], '自然时间，节假日也计'],
    ['a reason', ['evaluate', `${folder}/records`, ...asOf, '--why'], '超出 2 小时（自然时间）'],
    ['an explanation', ['explain', 'B-8', `${folder}/records`, ...asOf], '自然时间，节假日也计'],
  ])('%s', (_, args, wanted) => {
    const said = run(...args)
    expect(said).toContain(wanted)
    expect(said).not.toContain('连续计时')
  })
})

describe('what is contested is told by the question and the choice made, not by its id', () => {
  const order = JSON.stringify({
    ...{ subject: 'work-order', id: 'C-1', unit: '市教育局', category: 'consultation' },
    ...{ dispatchedAt: '2015-03-02T10:00:00+08:00', completedAt: '2015-03-10T10:00:00+08:00' },
  })
  const given = (...args: string[]) =>
    hotlineCards(['evaluate', '-', '--as-of', '2015-07-01', ...args], { input: order }).stdout
  const question = '“自颁布之日起试行”是哪一天？'

  test.each([
    ['zh', '6 天 2 小时 有争议', `有争议：此记录是否适用，看${question}现取“落款日”`],
    [
      'en',
      'contested',
      `contested: whether the record is governed turns on ${question} taken as signed`,
    ],
  ])('in the table, %s', (lang, mark, note) => {
    const said = given('--lang', lang)
    expect(said).toContain(mark)
    expect(said.replace(/\s/g, '')).toContain(note.replace(/\s/g, ''))
    expect(said).not.toContain('effect')
  })
  test.each([
    ['zh', `（此记录是否适用有争议：${question}现取“落款日”）`],
    ['en', `(whether it is governed is contested: ${question} taken as signed)`],
  ])('in the reason, %s', (lang, note) => {
    const row = JSON.parse(given('--lang', lang, '--format', 'json'))[0]
    expect(row.why).toContain(note)
    // what a program reads stays the id
    expect(row.contested).toEqual(['effect'])
  })
})
