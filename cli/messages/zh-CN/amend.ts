import type { AmendWords } from '../amend-words.js'

export const amend: AmendWords = {
  made: (path, base) => `已建立 ${path}，修订的是 ${base} 版`,
  next: [
    '在这个文件夹里只写改了的，没有写的照旧；写法见文件里的说明',
    'hotline-cards check 查写法，hotline-cards test 看哪些案例变了',
  ],
  confirmed: (paths) => `已确认，写入：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToConfirm: '与定稿时相同，没有要确认的',
  notConfirmed: '规则还有错误，没有确认；先改正上面的错误',
  inheritedCases: (version) => `${version} 版沿用`,
  restate: (version, from) =>
    `这是 ${from} 版的案例，在 ${version} 版下结果不同：应当改变的，在 ${version} 的同一项里用原来的名称重写，或写 withdrawn: 理由；不应改变的，改规则`,
  history: {
    since: (from) => `自 ${from} 起`,
    same: '与前一版相同',
    othersChanged: '适用条件等也有修改',
    repealed: '已废止',
    openOrders: '施行时还没有办结的也适用',
    extended: '经批准延期的',
  },
}
