// The whole command over inputs of growing size and several forms: memory must not grow with them.
// node bench/evaluate.mjs [form:orders ...], as in csv:1000000; --confirm=none or all for other than cards
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOrders } from './orders.mjs'

const args = process.argv.slice(2)
const confirm = args.find((one) => one.startsWith('--confirm=')) ?? '--confirm=cards'
const runs = args.filter((one) => one !== confirm)
const usual = ['ndjson:10000', 'ndjson:100000', 'csv:100000', 'csv:300000', 'xlsx:50000']
const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-bench-'))
try {
  for (const run of runs.length > 0 ? runs : usual) {
    const [form, number] = run.split(':')
    const count = Number(number)
    const input = join(folder, `${count}.${form}`)
    await writeOrders(input, count, form)
    const command = [
      '--import',
      './bench/peak.mjs',
      'dist/cli/hotline-cards.js',
      'evaluate',
      input,
      '--subject',
      'work-order',
      '--as-of',
      '2016-01-01',
      '--format',
      'ndjson',
      '--output',
      join(folder, 'cards.ndjson'),
      confirm,
    ]
    const { stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    const [, peak, seconds] = /peak (\d+) MiB, ([\d.]+) s/.exec(stderr) ?? []
    const size = (statSync(input).size / 1e6).toFixed(0)
    const rate = Math.round(count / Number(seconds))
    console.log(
      `${count} orders, ${form}, ${size} MB, ${confirm}: exit ${status}, peak ${peak} MiB, ${seconds} s, ${rate} orders/s`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
