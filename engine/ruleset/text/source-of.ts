import type { Report } from '../../../source/diagnostic.js'
import type { Texts } from '../../../source/texts.js'
import type { ComposedVersion } from '../../amend/compose-all.js'
import type { RulesetFolder } from '../read-folders.js'
import { REPUBLISHED, type SourceText } from './check-source-text.js'

/**
 * The text that a version is held against: its own source.md, else for a version written whole the
 * ruleset's. An amendment's own source may be the regulation published anew, which must carry
 * everything, or the amending document, which must carry what the amendment's own files quote;
 * what is inherited was held against the base's.
 */
export function sourceOf(
  { own, ruleset }: ComposedVersion,
  texts: Texts,
  { root, allRead }: RulesetFolder,
  report: Report,
): SourceText | undefined {
  const folder = `${root}${own.folder}/`
  const path = `${folder}source.md`
  const text = texts[path]
  const quotes = (at: { readonly path: string }) => at.path.startsWith(folder)
  if (text !== undefined) {
    const only = own.amends && !text.includes(REPUBLISHED) ? quotes : undefined
    return { path, text, allRead, only }
  }
  if (!own.amends) {
    const shared = texts[`${root}source.md`]
    return shared === undefined
      ? undefined
      : { path: `${root}source.md`, text: shared, allRead, only: undefined }
  }
  if (own.articles.length > 0) {
    const at = { path: ruleset.span.path, start: 0, end: 0 }
    report(at, { code: 'missing-file', name: 'source.md' }, 'warning')
  }
  return undefined
}
