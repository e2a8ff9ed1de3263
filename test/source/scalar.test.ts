import { expect, test } from 'vitest'
import { collector } from '../../source/diagnostic.js'
import { spanIn } from '../../source/scalar.js'
import { child, parseYaml } from '../../source/yaml.js'

/** Each character of a value is found where it is written; `value` says which stretch to look for. */
function written(text: string, value: string): string {
  const { diagnostics, report } = collector()
  const node = child(parseYaml('a.yaml', text, report), 'a')
  expect(diagnostics).toEqual([])
  if (node?.kind !== 'scalar') throw new Error('no scalar')
  const from = node.value.indexOf(value)
  if (from < 0) throw new Error(`not in ${JSON.stringify(node.value)}`)
  const { start, end } = spanIn(node, from, from + value.length)
  return text.slice(start, end)
}

const rows: readonly [text: string, value: string, written?: string][] = [
  ['a: 超出 46 小时\n', '小时'],
  ['a: "超出 46 小时"\n', '小时'],
  ["a: '超出 46 小时'\n", '46'],
  ["a: '它''说 46'\n", '46'],
  ['a: "超\\u51fa 46 小时"\n', '小时'],
  ['a: "超\\u51fa 46 小时"\n', '出', '\\'],
  ['a: "x\\ty 46"\n', '46'],
  ['a: "\\U0001F600 46"\n', '46'],
  ['a: |\n  超出 46 小时\n  以上\n', '46'],
  ['a: |\n  超出 46 小时\n  以上\n', '以上'],
  ['a: |-\n    超出\n      46 小时\n', '46'],
  ['a: >\n  超出\n  46 小时\n', '46'],
  ['a: 超出\n  46 小时\n', '小时'],
  ['a: "超出\n  46 小时"\n', '小时'],
  ['a: "超出 \\\n  46 小时"\n', '小时'],
  ['a: |\r\n  超出\r\n  46 小时\r\n', '46'],
]

test.each(rows)('%j: %s', (text, value, at = value) => {
  expect(written(text, value)).toBe(at)
})
