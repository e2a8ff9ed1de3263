/** No rule in code: no city, holiday, office hour or limit in calendar/*.ts, and no host. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CALENDAR_FOLDER } from './shipped.js'

const files = readdirSync(CALENDAR_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(join(CALENDAR_FOLDER, file), 'utf8')] as const)

describe.each(files)('calendar/%s', (_, text) => {
  it('names no place, holiday or office hour', () => {
    expect(text).not.toMatch(/qingyuan|shanghai|beijing|guangdong|china/i)
    expect(text).not.toMatch(/\p{Script=Han}/u)
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(code).not.toMatch(/\b\d{1,2}:\d\d\b|\b20\d\d\b/)
  })

  it('asks nothing of the host', () => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(code).not.toMatch(
      /'node:|process\.|console\.|Date\.now|new Date\(\)|fetch\(|Math\.random/,
    )
    expect(code).not.toMatch(/\.get(FullYear|Month|Date|Hours|Day|TimezoneOffset)\(/)
  })

  it('imports only what it may, and opens with what it knows', () => {
    const foreign = [...text.matchAll(/from '([^']+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !/^(\.\.?\/)+(source\/)?[\w/.-]+\.(js|json)$/.test(name))
    for (const name of foreign) expect(['ajv', '@date-fns/tz/tzOffset']).toContain(name)
    expect(text).toMatch(/^(import[\s\S]*?\n)?\/\*\*/)
    expect(text.split('\n').length).toBeLessThan(200)
  })
})

describe.each(['calendar', 'year', 'overlay', 'parts'])('schema/%s', (name) => {
  const text = readFileSync(join(CALENDAR_FOLDER, `schema/${name}.schema.json`), 'utf8')

  it('gives an example wherever it asks for a form, one that fits', () => {
    JSON.parse(text, (_, value) => {
      if (typeof value?.pattern === 'string') {
        expect(value.examples[0]).toMatch(new RegExp(value.pattern))
      }
      return value
    })
  })
})
