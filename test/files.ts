import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Texts } from '../source/texts.js'

/** The repository's own rule and calendar files, as texts by path. */
const root = join(import.meta.dirname, '..')

export function readTexts(folder: string): Record<string, string> {
  const texts: Record<string, string> = {}
  const base = join(root, folder)
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(yaml|md|txt)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    texts[relative(base, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8')
  }
  return texts
}

export const rulesTexts: Texts = readTexts('rules/qingyuan-12345')
export const calendarTexts: Texts = readTexts('calendar')
