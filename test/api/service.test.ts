import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The example service, run against the built package and asked over HTTP. */
const file = pathToFileURL(join(import.meta.dirname, '../../examples/service.mjs')).href
let service: Server
let address = ''

beforeAll(async () => {
  ;({ service } = (await import(/* @vite-ignore */ file)) as { readonly service: Server })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => service.close(resolve)))

interface Body {
  readonly cards: readonly unknown[]
  readonly problems: readonly unknown[]
}

async function post(body: string) {
  const response = await fetch(address, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Body }
}

const order = {
  subject: 'work-order',
  id: 'QY-1',
  unit: '市教育局',
  category: '咨询',
  dispatchedAt: '2015-03-16 10:00',
  completedAt: '2015-03-18 08:00:01',
}

test('an order has its cards', async () => {
  const { status, body } = await post(JSON.stringify(order))
  expect(status).toBe(200)
  expect(body.cards).toMatchObject([{ colour: 'yellow', deadline: '2015-03-18T08:00:00+08:00' }])
})

test('a record that does not fit has 422, and what is wrong with it', async () => {
  const { status, body } = await post(JSON.stringify({ ...order, dispatchedAt: '2015-02-30' }))
  expect(status).toBe(422)
  expect(body.problems).toMatchObject([{ code: 'not-an-instant', field: 'dispatchedAt' }])
})

test('what is no JSON has 400, what is no record 422', async () => {
  expect((await post('{')).status).toBe(400)
  for (const none of ['null', '[]', '7']) expect((await post(none)).status).toBe(422)
})
