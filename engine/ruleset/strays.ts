import type { Report } from '../../source/diagnostic.js'
import type { Texts } from '../../source/texts.js'

/**
 * What stands below the folder of a ruleset and is read by nobody: a version whose ruleset.yaml is
 * gone, and files that no version reads.
 */

/** Folders that are called by a date, as versions are, and have rule files but no ruleset.yaml. */
export function foldersWithoutRuleset(texts: Texts, root: string): readonly string[] {
  const folders = new Set(
    Object.keys(texts)
      .filter((path) => path.startsWith(root) && path.endsWith('.yaml'))
      .map(folderOf),
  )
  const versions = [...folders].filter((folder) => `${folder}ruleset.yaml` in texts)
  const without = [...folders].filter((folder) => lacksRuleset(texts, root, folder))
  return versions.length === 0 && without.length === 0 ? [root] : without
}

/** Whether a file is a version's that cannot be told to be one, for want of its ruleset.yaml. */
export function isOfNoVersion(texts: Texts, root: string, path: string): boolean {
  return lacksRuleset(texts, root, folderOf(path))
}

/** What looks like a rule file and is none: outside a version's folder, or of another ending. */
export function reportStrays(
  texts: Texts,
  root: string,
  versions: readonly { readonly folder: string }[],
  report: Report,
): void {
  for (const path of Object.keys(texts)) {
    const name = path.slice(root.length)
    if (!path.startsWith(root) || name === 'facts.yaml' || name.endsWith('.md')) continue
    // a version whose ruleset.yaml is broken or gone has its own diagnostic
    const inVersion =
      versions.some(({ folder }) => name.startsWith(`${folder}/`)) ||
      `${folderOf(path)}ruleset.yaml` in texts ||
      isOfNoVersion(texts, root, path)
    if (inVersion && name.endsWith('.yaml')) continue
    report({ path, start: 0, end: 0 }, { code: 'stray-file', name }, 'warning')
  }
}

function lacksRuleset(texts: Texts, root: string, folder: string): boolean {
  const isDated = /^\d{4}-\d{2}-\d{2}\/$/.test(folder.slice(root.length))
  return isDated && !(`${folder}ruleset.yaml` in texts)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
