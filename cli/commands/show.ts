import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { type LoadOptions, loadRules } from '../load.js'
import { showDiagnostics } from '../output/diagnostics.js'
import { contentsText, provisionText } from '../output/show/contents.js'
import { findItem } from '../output/show/find.js'
import { itemText } from '../output/show/item.js'
import { UsageError } from '../usage-error.js'

/** `show`: the rules in words, of the latest version: one item, one clause, or the contents. */
export async function show(
  name: string | undefined,
  options: LoadOptions,
  context: Context,
): Promise<ExitCode> {
  const { plan, ruleset, calendars, diagnostics, texts } = await loadRules(options)
  showDiagnostics(diagnostics, texts, context)
  const version = ruleset?.versions.at(-1)
  if (!plan || !ruleset || !version) return EXIT.unusable
  if (name === undefined) {
    const label = calendars.get(version.calendar)?.label ?? ''
    await context.out(contentsText(ruleset, version, label, context))
    return EXIT.done
  }
  const found = findItem(name, version)
  switch (found.kind) {
    case 'items': {
      const texts = found.items.map(({ item, clauses }) =>
        itemText(item, clauses, version, context),
      )
      await context.out(texts.join('\n'))
      return EXIT.done
    }
    case 'provision':
      await context.out(provisionText(found.provision, context))
      return EXIT.done
    case 'none': {
      const near = found.nearest === undefined ? {} : { nearest: found.nearest }
      throw new UsageError({ code: 'unknown-item', name, ...near })
    }
  }
}
