import type { Language } from './messages/messages.js'

/**
 * Which language to speak: `--lang` wherever it stands, else the locale. Known before the command
 * line is read, because its own help is in that language.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const asked = args.flatMap((arg, index) => {
    if (arg === '--lang') return [args[index + 1]]
    return arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : []
  })
  const lang = asked.at(-1)
  if (lang === 'zh' || lang === 'en') return lang
  // Windows sets none of these
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale()
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
