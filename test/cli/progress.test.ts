import { expect, test } from 'vitest'
import { runMessagesFor } from '../../cli/messages/run-messages-for.js'
import { openProgress } from '../../cli/records/progress.js'
import { fakeContext } from './fake-context.js'

/** A terminal's last line after what was written to it. */
function lastLine(written: string): string {
  return written.split('\n').at(-1)?.split('\r\u001B[K').at(-1) ?? ''
}

function opened(live: boolean, language: 'zh' | 'en' = 'zh') {
  let now = 0
  const context = { ...fakeContext(language), live }
  const run = runMessagesFor(language)
  const progress = openProgress(context, 1_000_000, run, () => now)
  const at = (ms: number) => {
    now = ms
  }
  const rows = (count: number) => {
    for (let row = 0; row < count; row++) progress.watch.item()
  }
  return { progress, at, rows, written: context.written }
}

test('nothing within the first second', () => {
  const { progress, at, rows, written } = opened(true)
  progress.watch.pass(1)
  at(999)
  progress.watch.bytes(900_000)
  rows(10_000)
  expect(written.err).toBe('')
})

test('what is done, how fast, and how long it will take', () => {
  const { progress, at, rows, written } = opened(true)
  progress.watch.pass(1)
  rows(5120)
  at(2000)
  progress.watch.bytes(250_000)
  expect(lastLine(written.err)).toBe('核对 25%，5120 行，每秒 2560 行，还需 6 秒')
  progress.watch.pass(2)
  at(6000)
  rows(2560)
  expect(lastLine(written.err)).toContain('评定 5%')
})

test('in English', () => {
  const { progress, at, written } = opened(true, 'en')
  progress.watch.pass(1)
  at(2000)
  progress.watch.bytes(500_000)
  expect(lastLine(written.err)).toBe('looking through 50%, 0 rows, 0 rows/s, 2 s left')
})

test('a message takes the place of the line, and the end leaves none', () => {
  const { progress, at, written } = opened(true)
  progress.watch.pass(1)
  at(2000)
  progress.watch.bytes(10)
  progress.context.err('✗ 退回\n')
  expect(written.err.endsWith('\r\u001B[K✗ 退回\n')).toBe(true)
  at(3000)
  progress.watch.bytes(10)
  progress.close()
  expect(lastLine(written.err)).toBe('')
})

test('where nobody watches, nothing', () => {
  const { progress, at, rows, written } = opened(false)
  progress.watch.pass(1)
  at(60_000)
  rows(10_000)
  progress.watch.bytes(10)
  progress.close()
  expect(written.err).toBe('')
})
