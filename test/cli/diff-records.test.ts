import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hotlineCards, inFolder } from '../command.js'

/** What a change of facts, subjects or of a version's head is told by: none goes unsaid. */
const county = 'test/fixtures/yunling'
const FACTS = 'facts.yaml'
const HEAD = '2016-03-01/ruleset.yaml'

const edits: readonly (readonly [string, file: string, from: string, to: string, told: string])[] =
  [
    ['in force', HEAD, 'from: 2016-03-01 00:00:00', 'from: 2016-03-22 00:00:00', '施行时间'],
    ['before which', HEAD, '    cite: 第八条', '    cite: 第九条', '优先于'],
    ['for whom', HEAD, 'calendar: yunling', 'calendar: yunling\ngoverns: open-orders', '管哪些'],
    ['its document', HEAD, '云政办〔2016〕3号', '云政办〔2016〕4号', '文号'],
    ['counted as', FACTS, 'absent: 一般', 'absent: 特急', '不填写时视为'],
    [
      'required',
      FACTS,
      'label: 乡镇, type: text',
      'label: 乡镇, type: text, required: yes',
      '必须填写',
    ],
    ['in order', FACTS, ', not-before: dispatchedAt', '', '不得早于'],
    ['a group', FACTS, '设施类: [道路, 管网]', '设施类: [道路, 管网, 市容]', '类 设施类'],
    [
      'a header',
      FACTS,
      'label: 乡镇, type: text',
      'label: 乡镇, type: text, aliases: [镇]',
      '表格里的列名',
    ],
    ['told apart', FACTS, 'identity: [id]', 'identity: [id, unit]', '由哪些事实区分'],
    [
      'governed by',
      FACTS,
      'governed-by: dispatchedAt',
      'governed-by: signedAt',
      '按哪个时间选定版本',
    ],
    ['done with', FACTS, '    ended-by: completedAt\n', '', '以什么时间为了结'],
    ['dated by', FACTS, '    dated-by: foundAt\n', '', '牌记在哪个时间'],
    ['when', FACTS, '      查证属实: 是', '      查证属实: 否', '管哪些'],
  ]

test.each(edits)('%s', (_, file, from, to, told) => {
  inFolder((folder) => {
    const [base, changed] = [join(folder, 'base'), join(folder, 'changed')]
    for (const side of [base, changed]) {
      cpSync(join(import.meta.dirname, '../..', county, 'rules/yunling'), side, { recursive: true })
      rmSync(join(side, '2016-07-01'), { recursive: true })
    }
    const path = join(changed, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    const args = ['diff', base, changed, '--calendar', `${county}/calendar`, '--lang', 'zh']
    const { stdout, stderr, code } = hotlineCards(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain('规则没有改动')
    expect(stdout).toMatch(new RegExp(`^  ${told} +[−+]`, 'm'))
    const json = JSON.parse(hotlineCards([...args, '--format', 'json']).stdout)
    for (const { rows } of json.rules) expect(rows).not.toEqual([])
  })
})
