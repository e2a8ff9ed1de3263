import type { CoverageWords } from '../coverage-words.js'

/** The Chinese of what cases prove. */
export const coverage: CoverageWords = {
  clause: '规则',
  columns: {
    tiers: '牌',
    boundaries: '界限',
    branches: '分支',
    exceptions: '除外',
    days: '放假调休',
    extensions: '延期',
    others: '其他',
  },
  aspect: (aspect, { colour, condition }) => {
    switch (aspect.kind) {
      case 'tier':
        return `${colour}：发牌`
      case 'below':
      case 'at':
      case 'above':
        return `${colour}${aspect.extended ? '（延期后）' : ''}：${NEAR[aspect.kind]}`
      case 'branch':
      case 'value':
        return `只凭 ${condition}`
      case 'exception':
        return '只因除外情形而不发牌'
      case 'holiday':
        return '计时中遇通知放假'
      case 'make-up':
        return '计时中遇调休上班'
      case 'moved':
        return '延期推后了到期'
      case 'stood':
        return '延期不作数，到期不变'
      case 'alert':
        return `${colour}：第 ${aspect.index + 1} 次提醒`
      case 'repeat':
        return `${colour}：加发`
      case 'one-short':
        return '差一张（分）不折算'
    }
  },
  why: (why) => {
    switch (why.kind) {
      case 'none':
        return '没有案例接近'
      case 'impossible':
        return '不会出现：没有记录能做到'
      case 'failing':
        return `“${why.case.name}”本可检验，但它不符`
      case 'suggested':
        return `只有未经确认的“${why.case.name}”`
      case 'other-reading':
        return `只有改用别的读法的“${why.case.name}”`
      case 'unstated':
        return `“${why.case.name}”遇到了，但没有写明应得什么`
    }
  },
  uncovered: (count) => `没有案例检验到的，${count} 处：`,
  more: (count) => `……另有 ${count} 处，用 --coverage 全部列出`,
  allCovered: '每一处都有案例检验',
  coveredNow: (calendar, lastYear) =>
    `日历“${calendar}”现在到 ${lastYear} 年。这一例说的是没有日历的年份，把它的日期改到 ${lastYear + 1} 年；确是日历不该有这一年的，改日历`,
  ofVersion: (version, from) => `${version} 版（自 ${from} 起）`,
  undecided: (clause, facts) =>
    `${clause} 判断不了：没有填${facts.map((fact) => `“${fact}”`).join('、')}`,
  moreFailures: (count) => `……另有 ${count} 例不符`,
  totals: (passed, failed) => `${passed} 例通过，${failed} 例不符`,
  suggestedPassing: (count, failing) =>
    `另有 ${count} 例未经确认，不算检验${failing > 0 ? `；其中 ${failing} 例已不符` : ''}`,
  suggestionsWritten: (count, paths) =>
    `推算了 ${count} 例，未经确认；逐例核对后删去 suggested 一行才算检验：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToSuggest: '没有可以推算的案例',
  restated: (count, paths) =>
    `${count} 例没有通过，已按现在的结果改写，未经确认；逐例核对后删去 suggested 一行才算检验：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToRestate: '案例都通过，没有要改写的',
  leftAsTheyAre: (paths) =>
    `这些文件的写法特殊，程序改写后读出来的不是要写的内容，所以没有动；请把其中的案例改成一行一项的写法（见 rules/README.md），再运行一次：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  notRun: '规则或日历有错误，案例没有运行；先改正上面的错误',
  watching: '等待文件改动……（按 Ctrl-C 结束）',
}

const NEAR = { below: '差一点未到', at: '正好到', above: '刚刚超过' }
