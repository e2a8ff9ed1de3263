// `check` of the whole of rules/ and calendar/, warm and in process: what an editor would wait for
// at every key press. Medians of interleaved rounds.
// node bench/check.mjs [rounds]
import { readdirSync, readFileSync } from 'node:fs'
import { check, checkCalendars, loadCalendar, loadRuleset } from '../dist/engine/index.js'

const rounds = Number(process.argv[2] ?? 40)
const textsOf = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|md)$/.test(path))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}/${path}`, 'utf8')]),
  )
const rules = textsOf('rules/qingyuan-12345')
const days = textsOf('calendar')

const works = {
  'load the ruleset': () => loadRuleset(rules),
  'load the calendar': () => loadCalendar(days, 'qingyuan'),
  'check the ruleset': () => check(rules),
  'check all': () => {
    const { ruleset } = loadRuleset(rules)
    check(rules)
    const { calendar } = loadCalendar(days, 'qingyuan')
    loadCalendar(days, 'cn')
    checkCalendars(ruleset, new Map([['qingyuan', calendar]]))
  },
}
const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
for (let round = 0; round < rounds + 5; round++) {
  for (const [name, work] of Object.entries(works)) {
    const start = performance.now()
    work()
    // the first rounds warm up
    if (round >= 5) times[name].push(performance.now() - start)
  }
}
for (const [name, list] of Object.entries(times)) {
  const sorted = list.sort((a, b) => a - b)
  const at = (part) => sorted[Math.floor(part * (sorted.length - 1))].toFixed(1)
  console.log(`${name.padEnd(20)} median ${at(0.5)} ms, 9 of 10 under ${at(0.9)} ms`)
}
