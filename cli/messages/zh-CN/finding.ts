import type { FindingProblem, Witness } from '../../../source/diagnostic.js'
import { list, quoted } from './words.js'

/** What the rules come to, taken together, in Chinese; and what to do about it. */
export function finding(found: FindingProblem): string {
  switch (found.code) {
    case 'never-holds':
      switch (found.part) {
        case 'clause':
          return `规则“${found.name}”永远不会发牌：${conflict(found.facts)}`
        case 'branch':
          return `“${found.name}”里的这一种情形永远不会出现`
        case 'exception':
          return `“${found.name}”的例外（unless）永远用不上`
        case 'row':
          return `“${found.name}”的这一行永远轮不到`
      }
      break
    case 'exception-swallows':
      return `“${found.clause}”的例外（unless）把规则全抵消了，永远不会发牌`
    case 'missing-undecides':
      return found.part === 'row'
        ? `没有填“${found.fact}”的记录，“${found.name}”的这一行判断不了，“${found.name}”就没有值`
        : `没有填“${found.fact}”的记录，“${found.name}”的除外（unless、not）判断不了，整条对它们不起作用，不发牌`
    case 'end-not-after-start':
      return `“${found.clause}”的终点（to）不会晚于起点（from），办结的记录永远不会超时`
    case 'same-thing-twice':
      return `“${found.first}”和“${found.second}”对同一件事各发一张牌`
    case 'value-without-clause':
      return `“${found.fact}”是“${found.value}”的，没有一条规则管：不发牌，也没有提示`
    case 'fact-unused':
      return `事实“${found.fact}”没有一处用到`
    case 'reading-unused':
      return `理解“${found.reading}”没有一处用到，换哪种读法都一样`
    case 'tiers-invert':
      return `有的起点上，${found.higher}（${found.higherThreshold}）比${found.lower}（${found.lowerThreshold}）先到期，${found.lower}不会单独出现`
    case 'versions-out-of-order': {
      const order = `版本 ${found.second} 比 ${found.first} 先适用，或同时适用`
      return found.reading === undefined ? order : `照理解“${found.reading}”的另一种读法，${order}`
    }
    case 'version-not-covered': {
      const years = found.from === found.to ? `${found.from}` : `${found.from} 至 ${found.to}`
      return `版本 ${found.version} 适用的 ${years} 年，日历“${found.calendar}”里没有，那时的记录都会退回`
    }
    case 'intended-nothing':
      return `这里说是本意的“${found.finding}”（${list(found.of)}）并不存在`
  }
}

function conflict(facts: readonly string[]): string {
  if (facts.length === 0) return '条件不能成立'
  return facts.length === 1
    ? `对“${facts[0]}”的要求自相矛盾`
    : `对${quoted(facts)}的要求不能同时满足`
}

export function findingRemedy(found: FindingProblem): string | undefined {
  switch (found.code) {
    case 'never-holds':
      return found.part === 'row' ? '移到前面，改条件，或删去' : '核对各行的值；用不上的，删去'
    case 'exception-swallows':
      return '把例外写得比规则窄'
    case 'missing-undecides': {
      const [say, otherwise] = found.derived
        ? [`在“${found.fact}”的 decide 里添一行，写明其余的是什么`, '']
        : [
            `在 facts.yaml（修订里的在 changed-facts.yaml）的“${found.fact}”下写 ${found.type === 'yes-no' ? 'absent: no（没填的算“否”）' : 'absent: 没填算什么'}`,
            '，每条记录都要填的写 required: yes',
          ]
      return `${say}${otherwise}；没填的本来就不发牌的，${meant(found.code, [found.name, found.fact])}`
    }
    case 'end-not-after-start':
      return '换一个发生在起点之后的事实'
    case 'same-thing-twice':
      return `合成一条，或改条件使两条不同时成立；确要各发一张的，${meant(found.code, [found.first, found.second])}`
    case 'value-without-clause':
      return `写进有关规则的 when 或 facts.yaml 的 groups；本来就不发牌的，${meant(found.code, [found.fact, found.value])}`
    case 'fact-unused':
      return `删去，或写进有关规则；确要留着的，${meant(found.code, [found.fact])}`
    case 'reading-unused':
      return `在有关规则里写 reading: ${found.reading}；不用的，删去`
    case 'tiers-invert':
      return `各档用同一种单位，或把${found.higher}的时限改长`
    case 'versions-out-of-order':
      return '后一个版本的适用时间应当更晚'
    case 'version-not-covered':
      return `给日历“${found.calendar}”或它所依据的日历添上这些年份，如 ${found.from}.yaml；适用时间写错的，改过来`
    case 'intended-nothing':
      return '核对 of 里的名称；已经改好、不再提醒的，删去这一条'
  }
}

/** How an officer says that a finding is meant. */
function meant(code: string, of: readonly string[]): string {
  return `在 ruleset.yaml 的 intended 下添一行“- { code: ${code}, of: [${of.join(', ')}], because: 理由 }”`
}

/** 例（截至 …）：what stands before a record that shows a problem. */
export function witness({ asOf, readings = {} }: Witness): string {
  const taken = Object.entries(readings).map(([id, option]) => `理解 ${id} 取 ${option}，`)
  return `例（${taken.join('')}截至 ${asOf}）：`
}
