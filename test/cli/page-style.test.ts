import { expect, test } from 'vitest'
import { page } from '../../cli/output/html/markup.js'

/** What a page's style says where a browser would show it wrong: fonts, and where a page breaks. */
const html = page('en', '', '')
const rules = [...html.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
  ([, selectors = '', body = '']) => [selectors.split(',').map((one) => one.trim()), body] as const,
)

test('English is set in a Latin family: in a Chinese one its quotation marks are full-width', () => {
  const family = (selector: string) =>
    rules.find(([selectors]) => selectors.includes(selector))?.[1] ?? expect.fail()
  expect(html).toContain('<html lang="en">')
  expect(family(':lang(en) body')).toMatch(
    /font-family: "(?!Noto Sans CJK)[^"]+".*"Noto Sans CJK SC"/,
  )
  expect(family('body')).toMatch(/font: \S+ "Noto Sans CJK SC"/)
})

test('no table is kept whole: a long one would leave the page before it empty', () => {
  const whole = rules.filter(([, body]) => body.includes('break-inside: avoid'))
  const selectors = whole.flatMap(([selectors]) => selectors)
  expect(selectors).toContain('tr')
  expect(selectors.filter((one) => /^table/.test(one))).toEqual([])
})
