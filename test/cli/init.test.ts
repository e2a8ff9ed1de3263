import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotlineCards, inFolder } from '../command.js'

/** `init`: what it makes is sound before a word of it is changed. */
test.each([
  ['2015-02-27', []],
  ['2026-01-01', ['--title', '某市规定: “试行” # 一', '--document', '某府办〔2026〕1号']],
  ['2020-01-20', []], // into a Spring Festival that was prolonged
])('effective %s, it passes check and test', (date, more) => {
  inFolder((folder) => {
    const [rules, cases] = [join(folder, 'rules'), join(folder, 'cases')]
    const made = hotlineCards([
      'init',
      'shaoguan-12345',
      ...['--rules', rules, '--cases', cases, '--effective', date],
      ...more,
    ])
    expect(made.code, made.stderr).toBe(0)
    const checked = hotlineCards(['check', rules])
    expect(checked, checked.stdout + checked.stderr).toMatchObject({ code: 0, stderr: '' })
    const tested = hotlineCards(['test', '--rules', rules, '--cases', cases])
    expect(tested, tested.stdout + tested.stderr).toMatchObject({ code: 0 })
    expect(tested.stdout).toContain('4')
    const article = readFileSync(join(rules, 'shaoguan-12345', date, 'article-2.yaml'), 'utf8')
    const schema = /\$schema=(\S+)/.exec(article)?.[1] ?? ''
    expect(existsSync(join(rules, 'shaoguan-12345', date, schema))).toBe(true)
    expect(readFileSync(join(rules, 'shaoguan-12345', 'facts.yaml'), 'utf8')).not.toContain('{{')
  })
})

test.each<[string, readonly string[], string]>([
  ['a name that is no name', ['init', '韶关'], '“韶关”不能作代号'],
  ['no date', ['init', 'a', '--effective', '2026-02-30'], '“2026-02-30”不是日期'],
  ['a year without a calendar', ['init', 'a', '--effective', '2050-01-01'], '里没有 2050 年'],
])('%s is refused, and nothing made', (_, args, said) => {
  inFolder((folder) => {
    const rules = join(folder, 'rules')
    const { stderr, code } = hotlineCards([...args, '--rules', rules, '--lang', 'zh'])
    expect(stderr).toContain(said)
    expect(code).toBe(2)
    expect(existsSync(rules)).toBe(false)
  })
})

test('what is there is left alone', () => {
  inFolder((folder) => {
    mkdirSync(join(folder, 'rules', 'a'), { recursive: true })
    const { stderr, code } = hotlineCards([
      'init',
      'a',
      '--rules',
      join(folder, 'rules'),
      '--lang',
      'zh',
    ])
    expect(stderr).toContain('已经有了，没有动它')
    expect(code).toBe(2)
  })
})
