import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // host-zone tests change TZ, which only a process of its own may do
    pool: 'forks',
    // files share what they load: no test leaves anything behind
    isolate: false,
    // one fewer than there are is for whoever watches; on two that would be one
    maxWorkers: '100%',
    testTimeout: 60_000,
    reporters: ['default', './test/count-reporter.ts'],
  },
})
