import { afterAll, expect, test, vi } from 'vitest'
import { fakeContext } from './fake-context.js'

/** Two evaluators that agree on all records but in this test. */
const disagreeing = () => ({
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
})

// files share what they load: another may have loaded the command with the evaluator that agrees,
// and none is to find this one
afterAll(() => {
  vi.doUnmock('../../confirm/index.js')
  vi.resetModules()
})

test('where the two evaluators differ nothing is explained, and it is a fault of ours', async () => {
  vi.resetModules()
  vi.doMock('../../confirm/index.js', disagreeing)
  const { explain } = await import('../../cli/commands/explain.js')
  const context = fakeContext('zh')
  const inputs = ['test/cli/scenarios/files/records/orders.csv']
  const code = await explain('QY-2', inputs, { asOf: '2015-03-23' }, context)
  expect([code, context.written.out]).toEqual([70, ''])
  expect(context.written.err).toContain(
    '4.1-completion yellow deadline: 2015-03-18T08:00:00+08:00 / —',
  )
})
