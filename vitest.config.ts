import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // host-zone tests change TZ, which only a process of its own may do
    pool: 'forks',
    testTimeout: 60_000,
    reporters: ['default', './test/count-reporter.ts'],
  },
})
