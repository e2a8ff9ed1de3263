import type { AmendWords } from '../amend-words.js'

export const amend: AmendWords = {
  made: (path, base) => `made ${path}, which amends version ${base}`,
  next: [
    'write in this folder only what changes; what is not written stays as it was',
    'hotline-cards check says what is wrong with it, hotline-cards test which cases change',
  ],
  confirmed: (paths) => `confirmed; wrote:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToConfirm: 'all is as it was settled; nothing to confirm',
  notConfirmed: 'not confirmed: mend the errors above first',
  inheritedCases: (version) => `taken over by ${version}`,
  restate: (version, from) =>
    `a case of ${from} that comes out otherwise under ${version}: if it should, write it again under its name in the cases of ${version}, or write "withdrawn: why"; if it should not, mend the rule`,
  history: {
    since: (from) => `from ${from}`,
    same: 'as before',
    othersChanged: 'its condition or other parts change too',
    repealed: 'repealed',
    openOrders: 'also for what is open when it takes effect',
    extended: 'after an approved extension',
  },
}
