import type { PlacedMapProblem } from '../../records/table-map.js'
import type { UsageProblem } from '../../usage-error.js'
import { list } from './words.js'

/** What is wrong with how the program was called, in Chinese. */
export function usage(found: UsageProblem): string {
  switch (found.code) {
    case 'no-command':
      return '请写上要用的命令'
    case 'unknown-command':
      return `没有“${found.name}”这个命令${ask(found.nearest)}`
    case 'unknown-option':
      return `没有“${found.name}”这个选项${ask(found.nearest)}`
    case 'missing-argument':
      return `还缺少 <${found.name}>`
    case 'missing-option-value':
      return `选项“${found.option}”后面还缺少内容`
    case 'wrong-option-value':
      return `选项“${found.option}”不能是“${found.value}”，可以是：${list(found.known)}`
    case 'opposite-options':
      return `${found.options.join(' 和 ')} 意思相反，只能写一个`
    case 'too-many-arguments':
      return '写多了：后面有这个命令不用的内容'
    case 'input-is-folder':
      return `“${found.path}”是文件夹，请写出其中的文件`
    case 'target-is-folder':
      return `“${found.path}”是文件夹，要写的是一个文件`
    case 'target-taken':
      return `“${found.path}”是输入，或已用来写别的结果，不能写到那里`
    case 'map':
      return found.problems.map(mapProblem).join('\n')
    case 'before-effect':
      return `${found.day} 时规则还没有施行，最早的是 ${found.first} 版`
    case 'no-cases':
      return `没有找到案例：${found.path}`
    case 'io':
      return `读写“${found.path}”时出错（${found.detail}）`
    case 'no-such-path':
      return `找不到“${found.path}”`
    case 'several-rulesets':
      return `这里有几套规则，请用 --rules 指明一套：${list(found.folders)}`
    case 'nothing-to-check':
      return `“${found.path}”里没有规则（facts.yaml），也没有日历（calendar.yaml）`
    case 'no-reason':
      return '请写明理由，如 --confirm-transcription "与红头文件核对，原文如此"'
    case 'version-not-later':
      return `新版本（${found.version}）要晚于最后一个版本（${found.last}）`
    case 'unknown-item':
      return `规则里没有“${found.name}”${ask(found.nearest)}`
    case 'unknown-record':
      return `没有找到编号为“${found.name}”的记录${found.nearest.length > 0 ? `；相近的有：${list(found.nearest)}` : ''}`
    case 'no-calendars':
      return `“${found.path}”里没有日历（calendar.yaml）`
    case 'unknown-calendar':
      return `没有“${found.name}”这个日历${ask(found.nearest) || `，现有：${list(found.known)}`}`
    case 'which-calendar':
      return `有几个日历，请用 --name 指明一个：${list(found.known)}`
    case 'not-a-name':
      return `“${found.name}”不能作代号，请只用小写字母、数字和短横，如 shaoguan-12345`
    case 'already-there':
      return `“${found.path}”已经有了，没有动它`
    case 'not-a-date':
      return `“${found.value}”不是日期，日期如 2026-01-01`
    case 'no-such-version':
      return `“${found.name}”既不是文件夹，也不是规则的版本，现有版本：${list(found.known)}`
    case 'not-a-number':
      return `“${found.value}”不是数，写法如 3`
    case 'not-a-year':
      return `“${found.value}”不是年份，年份写四位数字，如 2015`
    case 'not-a-month':
      return `“${found.value}”不是月份，月份写 1 至 12`
    case 'year-not-in-calendar':
      return `日历“${found.calendar}”里没有 ${found.year} 年，现有 ${found.first}—${found.last} 年`
    case 'not-an-instant':
      return `“${found.value}”不是时刻，写法如 2015-07-01 或 "2015-07-01 09:00:00"`
    case 'not-a-duration':
      return `“${found.value}”不是时长，写法如 24h、3天、"90 分钟"`
    case 'unknown-colour':
      return `没有“${found.name}”这种颜色，可用：${found.known.join('、')}`
    case 'unknown-format':
      return `没有“${found.name}”这种格式，可用：${found.known.join('、')}`
    case 'unknown-ending':
      return `结果写不成“${found.path}”这种文件，文件名可用的后缀：${found.known.join('、')}`
    case 'unknown-subject':
      return `没有“${found.name}”这类记录，可用：${found.known.join('、')}`
    case 'no-input':
      return '请给出要评定的文件或文件夹；- 表示标准输入'
    case 'workbook-to-terminal':
      return 'xlsx 不能显示在屏幕上，请用 --output 文件.xlsx 写到文件'
    case 'other':
      return found.detail
    default:
      return found satisfies never
  }
}

export function usageHint(command: string | undefined): string {
  return `用 hotline-cards ${command === undefined ? '' : `${command} `}--help 看说明`
}

function mapProblem({ place, frame, problem }: PlacedMapProblem): string {
  return [`${place}：${inMap(problem)}`, ...frame].join('\n')
}

function inMap(problem: PlacedMapProblem['problem']): string {
  switch (problem.code) {
    case 'no-equals':
      return `“${problem.pair}”应写成 列名=事实，如 --map 派发日=派单时间`
    case 'unknown-fact':
      return `列“${problem.header}”对应的“${problem.fact}”不是 facts.yaml 里的事实${ask(problem.nearest)}`
    case 'unknown-key':
      return `没有“${problem.key}”这个键${ask(problem.nearest)}`
    case 'not-a-date':
      return `“${problem.value}”不是日期，日期如 2015-05-01`
    case 'syntax':
      return '这里写得不合 YAML'
    case 'wrong-shape':
      return '这里应写成 columns: {列名: 事实} 或 units: [{from: 旧名, to: 新名, since: 2015-05-01}]'
    default:
      return problem satisfies never
  }
}

function ask(nearest: string | undefined): string {
  return nearest === undefined ? '' : `，是不是“${nearest}”？`
}
