// The shipped rules and calendars as modules (`hotline-cards/rules/qingyuan-12345`,
// `hotline-cards/calendars`): texts by path, for who has no file system, and the types of the
// records that the rules take. Made by the built library itself.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const typesOfTexts = (about) => `/** ${about} */
export declare const texts: Readonly<Record<string, string>>
`

export async function writeTexts() {
  const built = (path) => import(pathToFileURL(join('dist/api', path)).href)
  const { loadRuleset, recordTypes } = await built('index.js')
  const { readTexts } = await built('node.js')
  mkdirSync('dist/texts', { recursive: true })
  const put = (name, text) => writeFileSync(join('dist/texts', name), text)

  const calendars = await readTexts('calendar/cn', 'calendar/qingyuan')
  put('calendars.js', `export const texts = ${JSON.stringify(calendars, null, 1)}\n`)
  put('calendars.d.ts', typesOfTexts('The calendars that came with the package, as texts by path.'))

  for (const name of rulesetsIn('rules')) {
    const rules = await readTexts(`rules/${name}`)
    const { plan } = loadRuleset({ ...rules, ...calendars })
    if (!plan) throw new Error(`rules/${name} does not load`)
    put(
      `${name}.js`,
      `import { texts as calendars } from './calendars.js'\n
export const texts = { ...${JSON.stringify(rules, null, 1)}, ...calendars }\n`,
    )
    put(
      `${name}.d.ts`,
      `${typesOfTexts(`The ruleset ${name} and the calendars it counts by, as texts by path.`)}
${recordTypes(plan)}`,
    )
  }
}

function rulesetsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => name)
}
