// A test runner for stryker that stays in one process. Its vitest runner starts a worker and imports
// every module for each mutant, two seconds each; this one turns a mutant on, runs the tests that
// reach it, and turns it off: some fifty milliseconds. The modules are imported anew for mutants of
// what runs at import, and where a mutant has left something behind. What is made once and kept, as a
// parser is, was made without the mutant: the files that keep such things (`keeps`) get a second try,
// by every test, since only the first that wanted such a thing is known to reach what made it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { partNamed } from './parts.mjs'
import { collect } from './suite.mjs'

/** How long each test takes, in the folder of the run: the quickest are asked first. */
const TIMES = '.mutation-times.json'

class InProcessRunner {
  static inject = ['options']
  #part
  #file
  #tests = new Map()
  #times = new Map()
  #imports = 0
  /** Whether a mutant was on when the modules were imported, or may have left something behind. */
  #spoilt = false

  constructor({ mutationPart }) {
    this.#part = partNamed(mutationPart)
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    Object.assign(process.env, this.#part.env)
    this.#file = await bundle(this.#part.tests)
    // a process that takes over from another knows what that one has measured
    if (existsSync(TIMES)) this.#times = new Map(JSON.parse(readFileSync(TIMES, 'utf8')))
    await this.#importAnew()
  }

  async dryRun() {
    const tests = []
    for (const [id, { run }] of this.#tests) {
      stryker.currentTestId = id
      const { failure, ms } = await timed(run)
      stryker.currentTestId = undefined
      this.#times.set(id, ms)
      const told = { id, name: id, timeSpentMs: ms }
      tests.push(
        failure === undefined
          ? { ...told, status: 0 }
          : { ...told, status: 1, failureMessage: failure },
      )
    }
    writeFileSync(TIMES, JSON.stringify([...this.#times]))
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const { id: mutant, fileName } = activeMutant
    const every = this.#quickestFirst([...this.#tests.keys()])
    const ids = testFilter ? this.#quickestFirst(testFilter) : every
    const inTurn = mutantActivation !== 'static'
    if (inTurn && this.#spoilt) await this.#importAnew()
    const first = inTurn ? await this.#runWith(mutant, ids, hitLimit) : undefined
    let kept = false
    if (first) {
      // a cache that the mutant spoilt would fail every mutant after it
      this.#spoilt = first.killedBy !== undefined && !(await this.#passes(first.killedBy[0]))
      kept =
        first.status === 'survived' &&
        (this.#part.keeps?.some((file) => fileName.endsWith(file)) ?? false)
      if (!this.#spoilt && !kept) return first
    }
    stryker.activeMutant = mutant
    let anew
    try {
      const spoilt = await timed(() => this.#importAnew())
      anew =
        spoilt.failure === undefined
          ? await this.#runWith(mutant, kept ? every : ids, hitLimit)
          : {
              status: 'killed',
              killedBy: [ids[0] ?? ''],
              failureMessage: spoilt.failure,
              nrOfTests: 0,
            }
    } finally {
      stryker.activeMutant = undefined
    }
    this.#spoilt = true
    return anew
  }

  async #runWith(mutant, ids, hitLimit) {
    stryker.activeMutant = mutant
    stryker.hitCount = hitLimit === undefined ? undefined : 0
    stryker.hitLimit = hitLimit
    try {
      let nrOfTests = 0
      for (const id of ids) {
        nrOfTests++
        const { failure } = await timed(this.#tests.get(id)?.run ?? missing)
        if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' }
        if (failure === undefined) continue
        return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests }
      }
      return { status: 'survived', nrOfTests }
    } finally {
      stryker.activeMutant = undefined
      stryker.hitCount = undefined
    }
  }

  async #passes(id) {
    const { failure } = await timed(this.#tests.get(id)?.run ?? missing)
    return failure === undefined
  }

  #quickestFirst(ids) {
    const time = (id) => this.#times.get(id) ?? 0
    return [...ids].sort((a, b) => time(a) - time(b))
  }

  async #importAnew() {
    this.#imports++
    this.#spoilt = false
    const { href } = pathToFileURL(this.#file)
    const tests = await collect(() => import(`${href}?${this.#imports}`))
    this.#tests = new Map(tests.map((one) => [one.id, one]))
  }
}

globalThis.__stryker__ ??= {}
const stryker = globalThis.__stryker__

function missing() {
  throw new Error('the mutant took this test away')
}

async function timed(run) {
  const began = performance.now()
  let failure
  try {
    await run()
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
  }
  return { failure, ms: Math.round(performance.now() - began) }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
]
