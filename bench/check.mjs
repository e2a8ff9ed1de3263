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
  // as the command does: the ruleset with its calendar, then every calendar
  'check all': () => {
    check(rules, (ruleset) => {
      const calendars = new Map([['qingyuan', loadCalendar(days, 'qingyuan').calendar]])
      checkCalendars(ruleset, calendars)
      return calendars
    })
    for (const name of ['cn', 'qingyuan']) loadCalendar(days, name)
  },
}
const busy = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
for (let round = 0; round < rounds + 5; round++) {
  for (const [name, work] of Object.entries(works)) {
    const start = performance.now()
    const { user } = process.cpuUsage()
    work()
    // the first rounds warm up; the processor's own time says more on a busy machine
    if (round < 5) continue
    times[name].push(performance.now() - start)
    busy[name].push((process.cpuUsage().user - user) / 1_000)
  }
}
const sorted = (list) => list.sort((a, b) => a - b)
const at = (list, part) => list[Math.floor(part * (list.length - 1))].toFixed(1)
for (const name of Object.keys(works)) {
  const wall = sorted(times[name])
  const own = sorted(busy[name])
  console.log(
    `${name.padEnd(18)} median ${at(wall, 0.5)} ms, 9 of 10 under ${at(wall, 0.9)} ms; ` +
      `processor ${at(own, 0.5)} ms, at best ${at(own, 0)} ms`,
  )
}
