import type { Texts } from '../../source/texts.js'
import { readFolders, rootOf } from '../ruleset/read-folders.js'
import { composeAll } from './compose-all.js'
import { versionDigest } from './digest.js'

/** What each version says, as the digest that an amendment of it names. Nothing is reported. */
export function versionDigests(texts: Texts): ReadonlyMap<string, string> {
  const root = rootOf(texts)
  const quiet = () => {}
  const folders = root === undefined ? undefined : readFolders(texts, root, quiet)
  if (!folders?.facts) return new Map()
  const whole = composeAll(folders, folders.facts, quiet)
  return new Map(whole.map((one) => [one.own.folder, versionDigest(one)]))
}
