// A whole HTTP service: POST a record as JSON, have its cards; a record that does not fit has 422
// and what is wrong with it. `node examples/service.mjs`, then:
//   curl localhost:3000 -d '{"subject":"work-order","id":"1","unit":"甲","category":"咨询","dispatchedAt":"2015-03-16 10:00"}'
import { createServer } from 'node:http'
import { evaluate, loadRuleset } from 'hotline-cards'
import { texts } from 'hotline-cards/rules/qingyuan-12345'

const { plan, diagnostics } = loadRuleset(texts)
if (!plan) throw new Error(JSON.stringify(diagnostics))

export const service = createServer(async (request, response) => {
  const answer = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.method !== 'POST') return answer(405, { problems: [{ code: 'post-a-record' }] })
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > 1e6) return request.destroy()
  }
  try {
    const outcome = evaluate(JSON.parse(text), plan, { asOf: Date.now() })
    answer(outcome.kind === 'rejection' ? 422 : 200, outcome)
  } catch (error) {
    answer(error instanceof SyntaxError ? 400 : 500, { problems: [{ code: error.name }] })
  }
})

if (import.meta.main ?? process.argv[1] === import.meta.filename) service.listen(3000)
