// Writes the three exports of the example month, the same on every machine:
//
//   node examples/export/make.mjs [FOLDER]     (default: examples/export/made)

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCsv } from './csv.mjs'
import { makeLog } from './log.mjs'
import { makeXlsx } from './xlsx.mjs'

const target = process.argv[2] ?? join(import.meta.dirname, 'made')
for (const [name, make] of Object.entries({ csv: makeCsv, xlsx: makeXlsx, log: makeLog })) {
  const folder = join(target, name)
  mkdirSync(folder, { recursive: true })
  const { files, broken } = make()
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes)
  console.log(`${folder}: ${Object.keys(files).join(', ')}; ${broken.length} broken`)
}
