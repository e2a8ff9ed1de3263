import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, inFolder, rowsOf } from '../command.js'

/** `--map`, and the file in which it is kept. */
const csv =
  '受理号码,办理处室,工单类别,派发日,办结\nQY-1,教育局,咨询,2015-03-16 10:00:00,2015-03-18 08:00:01\n'
const pairs = ['受理号码=工单编号', '办理处室=unit', '派发日=派单时间', '办结=completedAt']
const maps = pairs.flatMap((pair) => ['--map', pair])

function run(
  use: (evaluate: (...more: string[]) => ReturnType<typeof hotlineCards>, folder: string) => void,
) {
  inFolder((folder) => {
    const input = join(folder, 'a.csv')
    writeFileSync(input, csv)
    const given = [input, '--as-of', '2015-07-01', '--subject', '工单', '--format', 'ndjson']
    use(
      (...more) => hotlineCards(['evaluate', ...given, ...more], { env: { LANG: 'zh_CN.UTF-8' } }),
      folder,
    )
  })
}

test('columns under names that facts.yaml does not know', () => {
  run((evaluate) => {
    const { stdout, code } = evaluate(...maps)
    expect(rowsOf<{ clause: string; unit: string }>(stdout)).toMatchObject([
      { clause: '4.1-completion', unit: '教育局', colour: 'yellow' },
    ])
    expect(code).toBe(0)
  })
})

test('what is given once is remembered, and can be added to', () => {
  run((evaluate, folder) => {
    const file = join(folder, '列名.yaml')
    expect(evaluate(...maps.slice(0, 4), '--map-file', file).code).not.toBe(0)
    const whole = evaluate(...maps.slice(4), '--map-file', file)
    expect(whole.code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(
      `columns:\n${pairs.map((pair) => `  ${pair.replace('=', ': ')}\n`).join('')}`,
    )
    const next = evaluate('--map-file', file)
    expect(next.stdout).toBe(whole.stdout)
  })
})

test('a unit by its name of the day', () => {
  run((evaluate, folder) => {
    const file = join(folder, 'm.yaml')
    writeFileSync(file, 'units:\n  - from: 教育局\n    to: 市教育局\n    until: 2015-12-31\n')
    const { stdout } = evaluate(...maps, '--map-file', file)
    expect(rowsOf(stdout)).toMatchObject([{ unit: '市教育局' }])
  })
})

describe('what is wrong is said, and nothing is written', () => {
  test.each<[string, readonly string[], string]>([
    ['no pair', ['--map', '派发日'], '--map：“派发日”应写成 列名=事实'],
    [
      'no fact',
      ['--map', '派发日=派单时闯'],
      '列“派发日”对应的“派单时闯”不是 facts.yaml 里的事实，是不是“派单时间”？',
    ],
  ])('%s', (_, args, said) => {
    run((evaluate, folder) => {
      const file = join(folder, 'm.yaml')
      const { stderr, code } = evaluate(...args, '--map-file', file)
      expect(stderr).toContain(said)
      expect(code).toBe(2)
      expect(existsSync(file)).toBe(false)
    })
  })

  test('in the file, at its place', () => {
    run((evaluate, folder) => {
      const file = join(folder, 'm.yaml')
      writeFileSync(file, 'colums:\n  派发日: 派单时间\n')
      const { stderr, code } = evaluate('--map-file', file)
      expect(stderr).toContain(
        `${file}:1:1：没有“colums”这个键，是不是“columns”？\n1 │ colums:\n  │ ^`,
      )
      expect(code).toBe(2)
      expect(readFileSync(file, 'utf8')).toBe('colums:\n  派发日: 派单时间\n')
    })
  })
})
