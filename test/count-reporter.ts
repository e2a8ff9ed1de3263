import type { Reporter, TestModule } from 'vitest/node'

/** Says at the very end, on a line of its own, how many tests passed and failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0
    let failed = 0
    let skipped = 0
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'skipped') skipped++
        else failed++
      }
      // a file that does not load has no tests, and is no success
      if (module.state() === 'failed' && module.children.size === 0) failed++
    }
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    // after the default reporter's own summary
    process.once('exit', () => {
      process.stdout.write(`\n${passed} passed, ${failed} failed${tail}\n`)
    })
  }
}
