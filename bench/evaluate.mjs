// The whole command over NDJSON of growing size: memory must not grow with the input.
// node bench/evaluate.mjs [orders ...]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOrders } from './orders.mjs'

const counts = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-bench-'))
try {
  for (const count of counts.length > 0 ? counts : [10_000, 100_000, 300_000]) {
    const input = join(folder, `${count}.ndjson`)
    await writeOrders(input, count)
    const command = [
      '--import',
      './bench/peak.mjs',
      'dist/cli/hotline-cards.js',
      'evaluate',
      input,
      '--as-of',
      '2016-01-01',
      '--format',
      'ndjson',
      '--output',
      join(folder, 'cards.ndjson'),
    ]
    const { stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    const [, peak, seconds] = /peak (\d+) MiB, ([\d.]+) s/.exec(stderr) ?? []
    const size = (statSync(input).size / 1e6).toFixed(0)
    const rate = Math.round(count / Number(seconds))
    console.log(
      `${count} orders, ${size} MB: exit ${status}, peak ${peak} MiB, ${seconds} s, ${rate} orders/s`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
