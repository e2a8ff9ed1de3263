import type { DiffTallyWords } from '../diff-tally-words.js'

/** The Chinese of `diff` for tallies. */
export const diffTally: DiffTallyWords = {
  heading: '累计折算',
  card: ({ card, threshold, sum, counts, rows }) =>
    `${card}，要${threshold}：数到 ${sum} ${counts === 'cards' ? '张' : '分'}，${rows}`,
  marked: {
    base: { lacks: (row) => `${row}（改后没有）`, replaced: (row) => `${row}（改后已折算）` },
    changed: { lacks: (row) => `${row}（原来没有）`, replaced: (row) => `${row}（原来已折算）` },
  },
  none: (threshold) => (threshold === undefined ? '没有这一条' : `不够（要${threshold}）`),
  replacedBy: (tally, id, colour) => `折算成 ${tally} ${id} 的${colour}`,
  and: '、',
}
