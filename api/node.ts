/**
 * For Node: rule and calendar folders as texts.
 *
 * @module hotline-cards/node
 */
import type { Texts } from '../engine/index.js'
import { readTexts as readFolder } from '../intake/read-folder.js'

export type { Texts }

/**
 * The YAML and Markdown files below some folders, as texts by path, as `loadRuleset` and `check`
 * take them. A folder that cannot be read rejects, as `node:fs` does.
 *
 * @example
 * ```ts
 * import { loadRuleset } from 'hotline-cards'
 * import { readTexts } from 'hotline-cards/node'
 *
 * const { plan } = loadRuleset(await readTexts('rules/qingyuan-12345', 'calendar'))
 * plan?.ruleset.name //=> 'qingyuan-12345'
 * ```
 *
 * @param folders - paths, relative to the working directory or absolute
 */
export async function readTexts(...folders: readonly string[]): Promise<Texts> {
  const read = await Promise.all(folders.map((one) => readFolder(one, /\.(ya?ml|md)$/)))
  return Object.assign({}, ...read)
}
