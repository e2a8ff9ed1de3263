import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mend } from '../../cli/rule-files/fix.js'
import { problems } from '../cli/messages/samples.js'
import { exampleCodes, exampleOf, found, output, outputPath } from './examples.js'
import { checksPage } from './page.js'

/**
 * One example for every code: `<code>.yaml`, whose first line names the file of `base/` that it
 * replaces (or adds), or a folder `<code>/` where it takes several; a file `x.gone` there takes x
 * away. What `check` says of it is `<code>.out`, and docs/checks.md is made of both.
 *
 * A new code: add its example, run `npx vitest run test/diagnostics -u`, and READ the .out.
 */
const codes = [...Object.keys(problems), 'threshold'].sort()

test('no code lacks its example, and no example its code', () => {
  expect(exampleCodes()).toEqual(codes)
})

test('the files that the examples change are sound', () => {
  expect(found(exampleOf('base')?.texts ?? {})).toEqual([])
})

describe.each(codes)('%s', (code) => {
  const example = exampleOf(code)

  test('is found, at a place within its file', async () => {
    const { texts = {} } = example ?? {}
    const diagnostics = found(texts)
    expect(diagnostics.map(({ problem }) => problem.code)).toContain(code)
    for (const { span } of diagnostics) {
      expect(span.end).toBeLessThanOrEqual(texts[span.path]?.length ?? 0)
    }
    await expect(output(texts)).toMatchFileSnapshot(resolve(outputPath(code)))
  })

  test('is gone where its fix is certain, and a second time nothing changes', () => {
    const { texts = {} } = example ?? {}
    const look = (now: typeof texts) => found(now)
    const first = mend(texts, look)
    const after = { ...texts, ...first.texts }
    expect(mend(after, look)).toEqual({ texts: {}, mended: [] })
    const certain = (now: typeof texts) =>
      found(now).filter(({ fixes }) => fixes?.some((fix) => fix.certain))
    expect(certain(after)).toEqual([])
    if (certain(texts).length > 0) expect(found(after).length).toBeLessThan(found(texts).length)
  })
})

test('docs/checks.md is made of these examples', async () => {
  await expect(checksPage(codes)).toMatchFileSnapshot(resolve('docs/checks.md'))
})
