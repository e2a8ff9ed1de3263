// The built command's run, once for every message: arguments, input and environment in; what it
// wrote and its exit code out. Whoever asked sleeps meanwhile and is woken.
import { Readable, Writable } from 'node:stream'
import { parentPort } from 'node:worker_threads'
import { createContext, run } from '../dist/cli/run.js'

parentPort.once('message', ({ port, done }) => {
  port.on('message', async (asked) => {
    port.postMessage(await answer(asked))
    Atomics.store(done, 0, 1)
    Atomics.notify(done, 0)
  })
})

async function answer({ args, input, env }) {
  const stdout = collector()
  const stderr = collector()
  const stdin = Readable.from([Buffer.from(input)])
  const surroundings = { env, stdin, stdout: stdout.stream, stderr: stderr.stream }
  const code = await run(args, createContext(args, surroundings))
  return { stdout: stdout.text(), stderr: stderr.text(), code }
}

function collector() {
  const chunks = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}
