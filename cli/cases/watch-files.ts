import { readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'

/** How long nothing must change before a run: editors write a file in several steps. */
const QUIET_MS = 150

/** What is looked at; not what editors keep beside it. */
const WATCHED = /\.(ya?ml|md)$/

/**
 * Calls back each time files below the folders have changed and then been left alone; never twice
 * at once. Resolves when the signal says so, with every watcher closed.
 */
export function watchFiles(
  folders: readonly string[],
  changed: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const places = [...new Set(folders)]
    let seen = stateOf(places)
    let timer: NodeJS.Timeout | undefined
    let running = false
    const run = async () => {
      if (running) return
      running = true
      // to be read is an event too on some systems, and what changes meanwhile is run again
      for (let now = stateOf(places); now !== seen && !signal.aborted; now = stateOf(places)) {
        seen = now
        await changed()
      }
      running = false
    }
    const watchers = places.map((folder) =>
      watch(folder, { recursive: true }, (_, name) => {
        if (!name || !WATCHED.test(String(name))) return
        clearTimeout(timer)
        timer = setTimeout(() => void run().catch(reject), QUIET_MS)
      }),
    )
    const end = () => {
      clearTimeout(timer)
      for (const one of watchers) one.close()
      resolve()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** When each file was last written, and how long it is. */
function stateOf(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => WATCHED.test(name))
      .map((name) => {
        const path = join(folder, name)
        // one that is gone by now will be missing the next time
        const stat = statSync(path, { throwIfNoEntry: false })
        return `${path} ${stat?.mtimeMs} ${stat?.size}`
      }),
  )
  return files.sort().join('\n')
}
