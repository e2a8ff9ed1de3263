import official from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {
  type: 'json',
}
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { messagesFor } from '../../cli/messages/index.js'
import { workflowCommand } from '../../cli/output/diagnostics/github.js'
import { sarifLog } from '../../cli/output/diagnostics/sarif.js'
import { told } from '../../cli/output/diagnostics/told.js'
import type { Diagnostic, Texts } from '../../engine/index.js'
import { exampleCodes, exampleOf, found } from '../diagnostics/examples.js'

/** The forms for other programs, over the example of every code. */
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('uri-reference', (text: string) => !/[\s<>"{}|\\^`]|[^!-~]/.test(text))
// of an older draft, which the same keywords mean the same in
const { $schema: _, id: __, ...sarifSchema } = official
const valid = ajv.compile(sarifSchema)

const all = exampleCodes().map((code) => {
  const { texts = {} } = exampleOf(code) ?? {}
  return { code, texts, shown: told(found(texts), texts) }
})

function logOf(shown: readonly Diagnostic[], texts: Texts) {
  const log = sarifLog(shown, texts, 'zh')
  const [run] = log.runs
  if (!run) throw new Error('no run')
  return { log, run }
}

describe('sarif', () => {
  test.each(all)('$code is accepted by the schema', ({ texts, shown }) => {
    const { log, run } = logOf(shown, texts)
    // as a reader gets it
    expect(valid(JSON.parse(JSON.stringify(log))), JSON.stringify(valid.errors)).toBe(true)
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    }
  })

  test('a schema that accepts everything would be no test', () => {
    const { log } = logOf(all[0]?.shown ?? [], all[0]?.texts ?? {})
    expect(valid({ ...log, version: '2.0.0' })).toBe(false)
    expect(valid({ ...log, runs: [{ results: [] }] })).toBe(false)
  })

  test('regions count characters, from 1, their end excluded', () => {
    const text = 'a: 😀超出 5 个工作曰\n'
    const start = text.indexOf('个')
    const one: Diagnostic = {
      severity: 'error',
      span: { path: '规则 1.yaml', start, end: start + 4 },
      problem: { code: 'yaml-tab' },
    }
    const { run } = logOf([one], { '规则 1.yaml': text })
    expect(run.columnKind).toBe('unicodeCodePoints')
    expect(run.results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: '%E8%A7%84%E5%88%99%201.yaml' },
          region: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 14 },
        },
      },
    ])
  })

  test('a rule has its name in both languages', () => {
    const { shown = [], texts = {} } = all.find(({ code }) => code === 'yaml-tab') ?? {}
    const { run } = logOf(shown, texts)
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'yaml-tab',
        shortDescription: { text: '用制表符缩进' },
        messageStrings: {
          zh: { text: '用制表符缩进' },
          en: { text: 'a tab as indentation' },
        },
      },
    ])
  })

  test('its fixes, applied by what they say, are ours', () => {
    const { shown = [], texts = {} } = all.find(({ code }) => code === 'pasted-cells') ?? {}
    const { run } = logOf(shown, texts)
    const fix = run.results[0]?.fixes?.[0]
    const change = fix?.artifactChanges[0]
    const lines = (texts[change?.artifactLocation.uri ?? ''] ?? '').split('\n')
    for (const { deletedRegion: at, insertedContent } of [
      ...(change?.replacements ?? []),
    ].reverse()) {
      const line = Array.from(lines[at.startLine - 1] ?? '')
      line.splice(at.startColumn - 1, at.endColumn - at.startColumn, insertedContent.text)
      lines[at.startLine - 1] = line.join('')
    }
    expect(lines.slice(-3, -1)).toEqual([
      '            yellow: 超出 46 小时',
      '            red: 超出 70 小时',
    ])
  })
})

describe('github', () => {
  test.each(all)('$code is one line', ({ texts, shown }) => {
    for (const one of shown) {
      for (const language of ['zh', 'en'] as const) {
        const line = workflowCommand(one, texts, messagesFor(language))
        expect(line).toMatch(/^::(error|warning) file=[^:\n]+::[^\n]+$/)
      }
    }
  })

  test('what would end a property or a line is escaped', () => {
    const one: Diagnostic = {
      severity: 'warning',
      span: { path: 'a,b:c.yaml', start: 3, end: 7 },
      problem: { code: 'wrong-form', value: '100%\n::error::x', example: '4.1' },
    }
    expect(workflowCommand(one, { 'a,b:c.yaml': 'id: 100%\n' }, messagesFor('en'))).toBe(
      '::warning file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=4,endColumn=7,title=wrong-form a value in the wrong form::' +
        '"100%25%0A::error::x" is not in the right form%0Ahelp: as in 4.1',
    )
  })
})
