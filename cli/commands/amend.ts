import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { parseMoment } from '../../calendar/index.js'
import { versionDigests } from '../../engine/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import { showDiagnostics } from '../output/diagnostics/diagnostics.js'
import { amendmentText } from '../rule-files/amendment-text.js'
import { UsageError } from '../usage-error.js'

/** `amend DATE`: the folder of a version that changes the last one from a date on. */
export interface AmendOptions extends LoadOptions {
  readonly document?: string
}

export async function amend(
  date: string,
  options: AmendOptions,
  context: Context,
): Promise<ExitCode> {
  const parsed = parseMoment(date, 0)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !parsed.ok) {
    throw new UsageError({ code: 'not-a-date', value: date })
  }
  const { ruleset, diagnostics, texts, rulesTexts, root } = await loadRules(options)
  showDiagnostics(diagnostics, texts, context)
  const base = ruleset?.versions.at(-1)
  const digest = base && versionDigests(rulesTexts).get(base.version)
  if (!base || digest === undefined) return EXIT.unusable
  if (date <= base.version) {
    throw new UsageError({ code: 'version-not-later', version: date, last: base.version })
  }
  const folder = `${root}${date}`
  if (existsSync(folder)) throw new UsageError({ code: 'already-there', path: folder })
  const path = `${folder}/ruleset.yaml`
  const text = amendmentText(base, { version: date, digest, document: options.document })
  mkdirSync(folder)
  writeFileSync(path, text)
  const { made, next } = context.messages.amend
  await context.out(`${made(path, base.version)}\n${next.map((line) => `  ${line}\n`).join('')}`)
  return EXIT.done
}
