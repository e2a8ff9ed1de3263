import { expect, it } from 'vitest'
import { killAtMoments, Runs } from '../cli/killed-runs.js'
import { randomFrom } from '../workbook/mutate.js'

/** The built command killed outright, again and again: no half file, whatever the moment. */
const seed = Number(process.env.FUZZ_SEED ?? 20_150_227)

it.each(['csv', 'ndjson'] as const)(
  '25 moments of a run that writes %s',
  {
    timeout: 600_000,
  },
  async (format) => {
    const runs = new Runs(format, 2000)
    try {
      const found = await killAtMoments(runs, 25, randomFrom(seed))
      expect(found).toMatchObject({ parts: [], same: true })
      // without these nothing was tried
      expect(found.killed).toBeGreaterThan(10)
      expect(found.left).toBeGreaterThan(0)
    } finally {
      runs.close()
    }
  },
)
