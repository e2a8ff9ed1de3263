import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hotlineCards, type Ran, withEditedRules } from '../command.js'

/** An officer's way from a regulation that changed to a version that says so. */
const change = `article: 第四条
items:
  - item: 4.1
    clauses:
      - id: 4.1-completion
        change:
          limit.tiers.yellow: 超出 40 小时
`

function withRules<T>(use: (run: (...args: string[]) => Ran, ruleset: string) => T): T {
  return withEditedRules([], (folder) => {
    const rules = ['--rules', join(folder, 'qingyuan-12345')]
    const run = (...args: string[]) =>
      hotlineCards([...args, ...(args[0] === 'check' ? [folder] : rules), '--lang', 'zh'])
    return use(run, join(folder, 'qingyuan-12345'))
  })
}

describe('amend', () => {
  test('makes a folder that passes check as it stands, with its base and its date', () => {
    withRules((run, ruleset) => {
      const made = run('amend', '2016-07-01', '--document', '清府办〔2016〕99号')
      expect(made).toMatchObject({ code: 0, stderr: '' })
      expect(made.stdout).toContain('修订的是 2015-02-27 版')
      const text = readFileSync(join(ruleset, '2016-07-01/ruleset.yaml'), 'utf8')
      expect(text).toMatch(
        /^version: 2016-07-01\namends:\n {2}version: 2015-02-27\n {2}digest: sha256-\w{64} /m,
      )
      expect(text).toMatch(/^document: 清府办〔2016〕99号$/m)
      const checked = run('check')
      expect(checked).toMatchObject({ code: 0, stderr: '' })
      expect(checked.stdout).toContain('2 个版本')
    })
  })

  test('says in comments what can be put to use by taking the mark away', () => {
    withRules((run, ruleset) => {
      run('amend', '2016-07-01')
      const path = join(ruleset, '2016-07-01/ruleset.yaml')
      const text = readFileSync(path, 'utf8')
      const used = text
        .replace('# governs:', 'governs:')
        .replace(/^# (readings:| {2}.*\n)/gm, (line, rest) =>
          text.slice(text.indexOf('# readings:')).split('\n\n')[0]?.includes(line.trim())
            ? rest
            : line,
        )
      expect(used).toMatch(/^readings:\n {2}red-and-yellow:\n {4}use: adds/m)
      writeFileSync(path, used)
      expect(run('check')).toMatchObject({ code: 0, stderr: '' })
    })
  })

  test('shows how a document’s “将……修改为……” is written, line by line', () => {
    withRules((run, ruleset) => {
      run('amend', '2016-07-01')
      const folder = join(ruleset, '2016-07-01')
      const text = readFileSync(join(folder, 'ruleset.yaml'), 'utf8')
      const [, block = ''] =
        /^(# # yaml-language-server: [^\n]*amended-article[\s\S]*?)\n\n/m.exec(text) ?? []
      const article = block
        .replace(/^# /gm, '')
        .replace(/^ *remove: .*$/m, '')
        .replace(/^( *)times: 1 .*$/m, '$1times: 2')
        .replaceAll('原来的字句', '46 小时')
        .replaceAll('改后的字句', '40 小时')
        .replace('yellow: 超出 46 小时', 'yellow: 超出 40 小时')
      writeFileSync(join(folder, 'article-4.yaml'), article)
      const [, sentence = ''] = /amended-by: (.*)/.exec(article) ?? []
      writeFileSync(join(folder, 'source.md'), `<!-- amendments -->${sentence}<!-- /amendments -->`)
      expect(run('check')).toMatchObject({ code: 0, stderr: '' })
      expect(run('show', '4.1').stdout.replace(/\s/g, '')).toContain('如超出40小时被发放1张黄牌')
    })
  })

  test.each([
    ['2015-02-27', '要晚于最后一个版本'],
    ['2014-01-01', '要晚于最后一个版本'],
    ['2016-02-30', '不是日期'],
    ['2016-7-1', '不是日期'],
  ])('refuses %s', (date, words) => {
    withRules((run) => {
      const refused = run('amend', date)
      expect(refused.code).toBe(2)
      expect(refused.stderr).toContain(words)
    })
  })

  test('leaves a folder that is there as it is', () => {
    withRules((run, ruleset) => {
      mkdirSync(join(ruleset, '2016-07-01'))
      const refused = run('amend', '2016-07-01')
      expect(refused.code).toBe(2)
      expect(refused.stderr).toContain('已经有了')
    })
  })
})

test('thresholds over time, 80 columns wide, in both languages', () => {
  withRules((run, ruleset) => {
    run('amend', '2016-07-01', '--document', '清府办〔2016〕99号')
    writeFileSync(join(ruleset, '2016-07-01/article-4.yaml'), change)
    expect(run('show', '4.1', '--history').stdout).toBe(`规则 4.1-completion  咨询类工单办结
  自 2015-02-27 00:00:00 起  清府办〔2015〕10号
    黄牌  超出 46 小时
    红牌  超出 70 小时
          经批准延期的
    黄牌  超出 1 个工作日
    红牌  超出 2 个工作日
  自 2016-07-01 00:00:00 起  清府办〔2016〕99号
    黄牌  超出 40 小时
    红牌  超出 70 小时
          经批准延期的
    黄牌  超出 1 个工作日
    红牌  超出 2 个工作日
`)
    expect(run('show', '4.4', '--history').stdout).toContain('与前一版相同')
    // there is no page of it, and text is none
    expect(run('show', '4.1', '--history', '--output', 'h.html').code).toBe(2)
    writeFileSync(
      join(ruleset, '2016-07-01/ruleset.yaml'),
      `${readFileSync(join(ruleset, '2016-07-01/ruleset.yaml'), 'utf8')}repeal:\n  items: 7.3\n`,
    )
    expect(run('show', '7.3', '--history').stdout).toMatch(/自 2016-07-01.*\n +已废止\n$/)
    const all = hotlineCards(['show', '--history', '--lang', 'en', '--rules', ruleset]).stdout
    expect(all).toContain('yellow  over 40 hours')
    expect(all.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

test('the text in force on a day', () => {
  withRules((run, ruleset) => {
    run('amend', '2016-07-01', '--document', '清府办〔2016〕99号')
    writeFileSync(join(ruleset, '2016-07-01/article-4.yaml'), change)
    expect(run('show', '4.1').stdout).toContain('超出 40 小时')
    expect(run('show', '4.1', '--as-of', '2016-06-30').stdout).toContain('超出 46 小时')
    expect(run('show', '4.1', '--as-of', '2016-07-01').stdout).toContain('超出 40 小时')
    expect(run('show', '4.1', '--as-of', '2015-02-26')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('最早的是 2015-02-27 版'),
    })
  })
})

describe('test', () => {
  test('says that errors kept it from running a single case', () => {
    withRules((run, ruleset) => {
      const path = join(ruleset, '2015-02-27/article-4.yaml')
      writeFileSync(path, readFileSync(path, 'utf8').replace('超出 46 小时', '四十六小时内'))
      const ran = run('test', '--cases', 'test/clauses')
      expect(ran.code).toBe(4)
      expect(ran.stderr).toMatch(/案例没有运行；先改正上面的错误\n$/)
    })
  })

  test('takes a version’s name for its cases, and names what no case is called', () => {
    withRules((run) => {
      run('amend', '2016-07-01')
      expect(run('test', '2015-02-27/4.3', '--cases', 'test/clauses')).toMatchObject({ code: 0 })
      expect(run('test', '9.9', '--cases', 'test/clauses')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('没有找到案例：9.9'),
      })
    })
  })

  test('runs the base’s cases against the amendment, and says what to do with those that fail', () => {
    withRules((run, ruleset) => {
      run('amend', '2016-07-01')
      const cases = ['--cases', 'test/clauses']
      expect(run('test', '4.1', ...cases)).toMatchObject({ code: 0 })
      writeFileSync(join(ruleset, '2016-07-01/article-4.yaml'), change)
      const failed = run('test', '4.1', ...cases)
      expect(failed.code).toBe(1)
      expect(failed.stdout).toContain('2016-07-01 版沿用')
      expect(failed.stdout.replace(/\n */g, '')).toContain(
        '这是 2015-02-27 版的案例，在 2016-07-01 版下结果不同',
      )
    })
  })
})

describe('a threshold changed in place', () => {
  const from = 'yellow: 超出 46 小时'
  test('is warned of, and confirmed with a reason', () => {
    withRules((run, ruleset) => {
      const path = join(ruleset, '2015-02-27/article-4.yaml')
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, 'yellow: 超出 45 小时'))
      const warned = run('check')
      expect(warned.code).toBe(0)
      expect(warned.stdout + warned.stderr).toMatch(
        /article-4\.yaml:\d+:\d+: 提醒\[changed-in-place\] 规则“4\.1-completion”的 limit\.tiers\.yellow 定稿时是“超出 46 小时”，现在是“超出 45 小时”/,
      )
      expect(run('check', '--confirm-transcription', ' ').code).toBe(2)
      const confirmed = run('check', '--confirm-transcription', '与原件核对')
      expect(confirmed).toMatchObject({ code: 0, stderr: '' })
      const digests = readFileSync(join(ruleset, '2015-02-27/digests.yaml'), 'utf8')
      expect(digests).toMatch(
        /reason: 与原件核对\n {4}changed: \["4\.1-completion limit\.tiers\.yellow"\]\n$/,
      )
      expect(run('check').stderr).toBe('')
      expect(run('check', '--confirm-transcription', '再一次').stdout).toContain('没有要确认的')
    })
  })

  test('under an amendment makes it unusable, until confirmed', () => {
    withRules((run, ruleset) => {
      run('amend', '2016-07-01')
      const path = join(ruleset, '2015-02-27/article-4.yaml')
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, 'yellow: 超出 45 小时'))
      const broken = run('evaluate', 'examples/2015-05', '--as-of', '2015-07-01')
      expect(broken.code).toBe(4)
      expect(broken.stderr).toContain('base-digest')
      expect(run('check', '--confirm-transcription', '与原件核对').code).toBe(0)
      expect(run('evaluate', 'examples/2015-05', '--as-of', '2015-07-01').code).toBe(0)
    })
  })

  test('is not confirmed while anything else is wrong', () => {
    withRules((run, ruleset) => {
      const path = join(ruleset, '2015-02-27/article-4.yaml')
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, 'yellow: 超出 45 小進'))
      const refused = run('check', '--confirm-transcription', '与原件核对')
      expect(refused.code).toBe(1)
      expect(refused.stderr).toContain('没有确认')
    })
  })
})
