import {
  chmodSync,
  lstatSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { applied } from '../../cli/rule-files/fix.js'
import type { Diagnostic } from '../../engine/index.js'
import { replacing } from '../../source/diagnostic.js'
import { hotlineCards, withEditedRules } from '../command.js'

const ARTICLE = 'qingyuan-12345/2015-02-27/article-4.yaml'

const slips = [
  // what an input method and a paste leave, in one file
  { from: 'title: 咨询类工单办结', to: 'title：咨询类工单办结 # 办结：看这里' },
  { from: 'card: yellow', to: 'card: Yellow' },
  { from: 'to: 审核确认时间', to: 'to: “审核确认时间”' },
  { from: '重大紧急: 是', to: '重大\u200b紧急: 是' },
].map((edit) => ({ ...edit, file: '2015-02-27/article-4.yaml' }))

const fix = (folder: string) => hotlineCards(['check', folder, '--fix', '--lang', 'zh'])

test('--fix makes what is certain, keeps all else to the byte, and has nothing left the second time', () => {
  withEditedRules(slips, (folder) => {
    const path = join(folder, ARTICLE)
    // as an editor on Windows leaves it
    const broken = `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`
    writeFileSync(path, broken)
    chmodSync(path, 0o640)
    const first = fix(folder)
    expect(first.code, first.stdout).toBe(0)
    const wanted = broken
      .replace('title：', 'title: ')
      .replace('Yellow', 'yellow')
      .replace('“审核确认时间”', '"审核确认时间"')
      .replace('\u200b', '')
    expect(readFileSync(path, 'utf8')).toBe(wanted)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(first.stderr.split('\n').map((line) => line.replace(/^\S*\//, ''))).toEqual([
      'article-4.yaml:16:14: 已改[yaml-full-width] 这里用了全角的“：”',
      expect.stringMatching(/^article-4\.yaml:\d+:15: 已改\[unknown-name\] 没有叫“Yellow”的颜色$/),
      expect.stringMatching(/已改\[yaml-quotes\]/),
      expect.stringMatching(/已改\[invisible-character\]/),
      '改了 4 处，1 个文件',
      '',
    ])
    const second = fix(folder)
    expect(second.stderr).toBe('没有可以直接改的地方\n')
    expect(readFileSync(path, 'utf8')).toBe(wanted)
  })
})

test('what is likely but not certain is left, and told', () => {
  const file = '2015-02-27/article-4.yaml'
  const edits = [{ file, from: 'yellow: 超出 46 小时', to: 'yellow: 超出 4O 小时' }]
  withEditedRules(edits, (folder) => {
    const before = readFileSync(join(folder, ARTICLE), 'utf8')
    const { code, stdout, stderr } = fix(folder)
    expect(code).toBe(1)
    expect(stdout).toContain('letter-for-digit')
    expect(stderr).toBe('没有可以直接改的地方\n')
    expect(readFileSync(join(folder, ARTICLE), 'utf8')).toBe(before)
  })
})

test('a link stays a link, and the file it leads to is mended', () => {
  withEditedRules(slips.slice(1, 2), (folder) => {
    const path = join(folder, ARTICLE)
    // kept elsewhere under another ending, so that it is read by the link alone
    const kept = join(folder, 'kept.txt')
    renameSync(path, kept)
    symlinkSync(kept, path)
    // as editors leave it beside a file that is open
    symlinkSync('nobody@nowhere', join(dirname(path), '.#article-4.yaml'))
    const broken = readFileSync(kept, 'utf8')
    expect(broken).toContain('card: Yellow')
    const { code, stdout, stderr } = fix(folder)
    expect(code, stdout).toBe(0)
    expect(stderr).toContain('改了 1 处，1 个文件')
    expect(lstatSync(path).isSymbolicLink()).toBe(true)
    expect(readFileSync(kept, 'utf8')).toBe(broken.replace('card: Yellow', 'card: yellow'))
  })
})

test('a file of another encoding is not touched, and another beside it is mended', () => {
  withEditedRules(slips.slice(1, 2), (folder) => {
    const other = join(folder, 'qingyuan-12345/2015-02-27/article-5.yaml')
    const gbk = Buffer.concat([readFileSync(other), Buffer.from([0x23, 0xb0, 0xe6, 0x0a])])
    writeFileSync(other, gbk)
    const { code, stdout } = fix(folder)
    expect(code).toBe(1)
    expect(stdout).toContain('not-utf8')
    expect(readFileSync(other).equals(gbk)).toBe(true)
    expect(readFileSync(join(folder, ARTICLE), 'utf8')).toContain('card: yellow')
  })
})

test('of two fixes that touch one place the first is made, and each whole or not at all', () => {
  const at = (start: number, end: number) => ({ path: 'a', start, end })
  const one = (...fixes: Diagnostic['fixes'] & {}): Diagnostic => ({
    severity: 'error',
    span: at(0, 1),
    problem: { code: 'yaml-tab' },
    fixes,
  })
  const both = {
    certain: true,
    edits: [
      { span: at(2, 3), text: 'X' },
      { span: at(6, 7), text: 'Y' },
    ],
  }
  const { texts, mended } = applied({ a: '01234567' }, [
    one(replacing(at(2, 4), '', true)),
    one(both),
    one(replacing(at(5, 6), '!', false), replacing(at(5, 6), '?', true)),
    one(replacing(at(0, 0), '>', false)),
  ])
  expect(texts).toEqual({ a: '014?67' })
  expect(mended).toHaveLength(2)
})
