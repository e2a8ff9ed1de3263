import { UsageError } from '../usage-error.js'

/** In which form a result is written: as `--format` says, else as the name of the output ends. */

/** What files of each form are called; a form for people is a plain text. */
const ENDINGS = {
  table: ['txt'],
  text: ['txt'],
  json: ['json'],
  ndjson: ['ndjson', 'jsonl'],
  csv: ['csv'],
  xlsx: ['xlsx'],
  md: ['md'],
  html: ['html', 'htm'],
  ts: ['ts'],
} as const

type Form = keyof typeof ENDINGS

/**
 * The first of the forms where neither says anything. A name that ends like a form which the
 * command has not got would lie about what is in the file. `.gz` is how it is packed.
 */
export function outputFormat<F extends Form>(
  { format, output }: { readonly format?: F | undefined; readonly output?: string | undefined },
  forms: readonly [F, ...F[]],
): F {
  if (format !== undefined) return format
  const ending = /\.([a-z]\w*)(?:\.gz)?$/i.exec(output ?? '')?.[1]?.toLowerCase()
  if (output === undefined || ending === undefined || ending === 'gz') return forms[0]
  const endingsOf = (form: F): readonly string[] => ENDINGS[form]
  const named = forms.find((form) => endingsOf(form).includes(ending))
  if (named !== undefined) return named
  const known = forms.flatMap(endingsOf).map((one) => `.${one}`)
  throw new UsageError({ code: 'unknown-ending', path: output, known })
}
