// Builds dist/: the command as one bundle (start-up: chevrotain alone costs 300 ms unbundled),
// the library with its packages left outside, the shipped rules and calendars as modules, and
// type declarations.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { writeTexts } from './texts-modules.mjs'

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  splitting: true,
}

rmSync('dist', { recursive: true, force: true })
await build({
  ...common,
  entryPoints: ['cli/hotline-cards.ts', 'cli/run.ts'],
  outdir: 'dist/cli',
  minifySyntax: true,
  // CommonJS packages inside the bundle ask for node's own modules with require
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
  },
})
await build({
  ...common,
  entryPoints: [
    'api/index.ts',
    'api/node.ts',
    'api/confirm.ts',
    'calendar/index.ts',
    'engine/index.ts',
    'engine/threshold/index.ts',
  ],
  outbase: '.',
  outdir: 'dist',
  packages: 'external',
})
await writeTexts()
await writeEngineDigest()

/** What decision records name the engine by: all that evaluates, with the packages it uses. */
async function writeEngineDigest() {
  const { outputFiles } = await build({
    entryPoints: ['engine/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    write: false,
    logLevel: 'warning',
  })
  const digest = createHash('sha256').update(outputFiles[0].contents).digest('hex')
  writeFileSync('dist/engine.json', `${JSON.stringify({ digest: `sha256-${digest}` })}\n`)
}

if (process.argv.includes('--types')) {
  const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exit(status ?? 1)
}
