// The tests of a part and all of the repository that they import, as one module: importing it again
// under another name is the whole repository anew, in milliseconds. Packages stay outside.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'

export async function bundle(tests) {
  const files = globSync([...tests]).sort()
  const outfile = resolve('.mutation-tests.mjs')
  await build({
    stdin: {
      contents: files.map((file) => `import './${file}'`).join('\n'),
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // a file of tests is wanted for what it does, whatever the package says of its files
    ignoreAnnotations: true,
    logLevel: 'error',
    plugins: [ownPlaces, ourSuite],
  })
  return outfile
}

/** A file goes on knowing where it stands. */
const ownPlaces = {
  name: 'own-places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    })),
}

/** `vitest` is the suite of this process. */
const ourSuite = {
  name: 'our-suite',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^vitest$/ }, () => ({ path: SUITE, external: true })),
}

const SUITE = fileURLToPath(new URL('./suite.mjs', import.meta.url))
