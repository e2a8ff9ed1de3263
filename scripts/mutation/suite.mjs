// vitest's describe, test and expect for tests that are bundled into this process: each test is
// collected once and can be run by itself, thousands of times, without a worker or a module anew.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// what vitest itself builds its expect from, as it finds it
const ofVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'))
const load = (name) => import(pathToFileURL(ofVitest.resolve(name)).href)
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, ASYMMETRIC_MATCHERS_OBJECT } =
  await load('@vitest/expect')

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
chai.use(({ Assertion }) => {
  // snapshots are vitest's own; the tests that are run here say what they mean without them
  Assertion.prototype.toMatchInlineSnapshot = () => {}
})

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
)

let collected = []
let names = []
let after = []

/** What a bundle's import collects: the tests in order, with names that are each other's unlike. */
export async function collect(importing) {
  collected = []
  names = []
  after = []
  await importing()
  return collected
}

function add(name, ...rest) {
  const run = rest.find((one) => typeof one === 'function')
  const id = `${[...names, name].join(' ')} #${collected.length}`
  const cleanUp = after
  collected.push({
    id,
    run: async () => {
      try {
        await run()
      } finally {
        for (const one of cleanUp) await one()
      }
    },
  })
}

function group(name, ...rest) {
  names.push(name)
  rest.find((one) => typeof one === 'function')()
  names.pop()
}

const eachOf = (make) => (table) => (name, run, options) => {
  for (const row of table) {
    make(name, () => (Array.isArray(row) ? run(...row) : run(row)), options)
  }
}

const skipIf = (skips) => (skips ? () => {} : add)
export const it = Object.assign(add, { each: eachOf(add), skipIf })
export const test = it
export const describe = Object.assign(group, { each: eachOf(group) })
export const afterEach = (run) => {
  after = [...after, run]
}
