import { expect, test, vi } from 'vitest'
import { explain } from '../../cli/commands/explain.js'
import { fakeContext } from './fake-context.js'

/** Two evaluators that agree on all records but in this test. */
vi.mock('../../confirm/index.js', () => ({
  confirm: async () => ({
    agrees: false,
    derivations: [],
    disagreements: [
      {
        what: 'deadline',
        clause: '4.1-completion',
        colour: 'yellow',
        first: '2015-03-18T08:00:00+08:00',
        second: undefined,
      },
    ],
  }),
}))

test('where the two evaluators differ nothing is explained, and it is a fault of ours', async () => {
  const context = fakeContext('zh')
  const inputs = ['test/cli/scenarios/files/records/orders.csv']
  const code = await explain('QY-2', inputs, { asOf: '2015-03-23' }, context)
  expect([code, context.written.out]).toEqual([70, ''])
  expect(context.written.err).toContain(
    '4.1-completion yellow deadline: 2015-03-18T08:00:00+08:00 / —',
  )
})
