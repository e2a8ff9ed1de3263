import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { randomFrom } from '../workbook/mutate.js'
import { killAtMoments, Runs } from './killed-runs.js'

/** However a run ends, its files are there whole, or as they were. More moments in test/fuzz. */
test.each(['csv', 'ndjson'] as const)('killed outright at four moments: %s', async (format) => {
  const runs = new Runs(format, 1000)
  try {
    const found = await killAtMoments(runs, 4, randomFrom(20150227))
    expect(found).toMatchObject({ parts: [], same: true })
  } finally {
    runs.close()
  }
})

test.each([
  ['SIGINT', 130, 'zh', '已中断，没有写出任何文件\n'],
  ['SIGTERM', 143, 'en', 'interrupted; no file was written\n'],
] as const)(
  '%s ends a run that writes, and leaves nothing',
  async (signal, code, language, said) => {
    const runs = new Runs('ndjson', 20_000)
    try {
      runs.setOld()
      const before = runs.contents()
      const ended = await runs.runUntilWriting(signal, language)
      expect(ended).toMatchObject({ code, signal: null })
      expect(ended.stderr.endsWith(said)).toBe(true)
      expect(runs.parts()).toEqual([])
      expect(runs.contents()).toEqual(before)
    } finally {
      runs.close()
    }
  },
)

test('of the parts beside a file, those of runs that live no more are removed', async () => {
  const runs = new Runs('csv', 5)
  try {
    const host = hostname()
    // no process has so high a number
    const dead = `.cards.${host}.99999999.part`
    const kept = [
      `.cards.${host}.${process.pid}.part`,
      '.cards.elsewhere.99999999.part',
      `.cards.csv.${host}.99999999.part`,
      `.cards.${host}.x.part`,
    ]
    for (const name of [dead, ...kept]) writeFileSync(join(runs.folder, name), 'half')
    await runs.run()
    expect([...runs.parts()].sort()).toEqual([...kept].sort())
  } finally {
    runs.close()
  }
})
