import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CALENDAR_FOLDER } from './shipped.js'

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
