import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files below a folder (or one file), as texts by path; paths as people would type them. */
export async function readTexts(
  path: string,
  wanted: RegExp,
): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {}
  const found = await stat(path)
  if (found.isFile()) return { [slashes(path)]: await readFile(path, 'utf8') }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) {
    // a link to a file is that file; one to a folder may lead back here, and one to nothing is
    // what an editor leaves beside an open file
    const there = await stat(file).catch(() => undefined)
    if (there?.isFile()) texts[slashes(file)] = await readFile(file, 'utf8')
  }
  return texts
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
