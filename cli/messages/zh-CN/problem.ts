import type { Invisible, Named, Problem } from '../../../source/diagnostic.js'
import { finding } from './finding.js'
import { thresholdProblem } from './threshold.js'
import { countingName, factTypes, wrongType } from './words.js'
import { yamlSyntax } from './yaml-syntax.js'

/** What is wrong with a rule or calendar file, in Chinese. */
export function problem(found: Problem): string {
  switch (found.code) {
    case 'yaml-syntax':
      return yamlSyntax(found.detail)
    case 'not-utf8':
      return '文件不是 UTF-8 编码，从这里起读不出来'
    case 'yaml-wide-space':
      return '行首用了全角空格或不间断空格，看起来像缩进，其实不是'
    case 'yaml-indent':
      return `前面有 ${found.found} 个空格，同一层的那一行是 ${found.use} 个`
    case 'yaml-dash':
      return '这一行多了“- ”'
    case 'yaml-tab':
      return '这里用了制表符（Tab 键），缩进不能用它'
    case 'yaml-full-width':
      return `这里用了全角的“${found.found}”`
    case 'yaml-quotes':
      return `这里用了中文的引号（${found.found}），它成了内容的一部分`
    case 'invisible-character':
      return `这里有看不见的字符（${invisible(found.name)}）${found.count > 1 ? `，共 ${found.count} 个` : ''}，多半是从 Word 或网页粘贴来的`
    case 'pasted-cells':
      return '这里的两格之间是制表符，多半是从 Excel 粘贴来的'
    case 'yaml-duplicate-key':
      return `“${firstLine(found.key)}”在同一处写了两次`
    case 'yaml-alias':
      return '这里引用了别处的内容（YAML 的“*名称”），本程序不支持'
    case 'yaml-documents':
      return '从这里起是第二份内容：单独一行“---”（或“...”）把文件隔成了两份，只能有一份'
    case 'empty-file':
      return '文件里没有内容'
    case 'missing-file':
      return `缺少文件“${found.name}”`
    case 'stray-file':
      return `“${found.name}”没有读：它不在版本文件夹里，或不以 .yaml 结尾`
    case 'unknown-key':
      return `这里不能写“${found.key}”`
    case 'missing-key':
      return `缺少“${found.key}”`
    case 'missing-value':
      return /^\d*$/.test(found.key) ? '这里没有写内容' : `“${found.key}”没有写内容`
    case 'unknown-value':
      return `这里的值不能是“${found.value}”`
    case 'wrong-type':
      return found.bare === undefined
        ? wrongType(found.expected, found.found)
        : `“${found.bare}”这一行只有一个词，没有冒号；这里要逐行写“名称: 内容”`
    case 'wrong-form':
      return `“${found.value}”的写法不对`
    case 'duplicate-id':
      return duplicate(found.kind, found.id)
    case 'ambiguous-name':
      return `“${found.name}”已经是${named(found.kind)}“${found.other}”的名称${found.written === found.name ? '' : `（写作“${found.written}”）`}`
    case 'unknown-name':
      return found.kind === 'value'
        ? `“${found.name}”不是这个事实的值`
        : `没有叫“${found.name}”的${named(found.kind)}`
    case 'wrong-fact-type':
      return `“${found.fact}”是${factTypes([found.type])}类的事实，不能用在这里`
    case 'one-of-keys':
      return `${found.keys.map((key) => `“${key}”`).join('和')}必须写一个，也只能写一个`
    case 'key-set-twice':
      return `“${found.key}”有两个来源：理解“${found.reading}”已经给出，别处又写了`
    case 'threshold':
      return thresholdProblem(found.detail)
    case 'letter-for-digit':
      return `“${found.found}”里有字母，不是数字`
    case 'threshold-not-in-text':
      return `${found.cite}的原文里没有“${found.threshold}”这个数`
    case 'threshold-comparison':
      return `“${found.found}”说的是容许多少，这里要写超出多少才发牌`
    case 'threshold-unit':
      if (found.allowed.length === 0) return `“${found.threshold}”不是一段时间，不能作时限`
      return found.counting === undefined
        ? `“${found.threshold}”不是次数，不能与这个事实比较`
        : `“${found.threshold}”的单位不能按“${countingName(found.counting)}”计时`
    case 'tiers-order':
      return `${found.higher}比${found.lower}重，时限却没有更长（${found.lower} ${found.lowerThreshold}，${found.higher} ${found.higherThreshold}）`
    case 'never-holds':
    case 'exception-swallows':
    case 'missing-undecides':
    case 'end-not-after-start':
    case 'same-thing-twice':
    case 'value-without-clause':
    case 'fact-unused':
    case 'reading-unused':
    case 'tiers-invert':
    case 'versions-out-of-order':
    case 'version-not-covered':
    case 'intended-nothing':
      return finding(found)
    case 'pauses-with-rolled':
      return '到期日顺延（rolled）的时限不能再写暂停（pauses）'
    case 'tally-unit':
      return found.counts === 'cards'
        ? `这条折算数的是张数，“${found.found}”不是张数`
        : `这条折算数的是分数，“${found.found}”不是分数`
    case 'tally-window':
      return `“${found.found}”不能作往回数的时间`
    case 'tally-per':
      return `要数的牌有“${found.subject}”的，它没有“${found.fact}”，合不到一起`
    case 'tally-counts-nothing':
      return '这条折算没有牌可数'
    case 'tally-cycle':
      return `折算互相数对方的牌，绕成了一圈：${found.names.join(' → ')}`
    case 'needs-counting':
      return `“${found.text}”没有说怎样计时，它所在的时限是按别的单位计的`
    case 'warning-too-early':
      return `“${found.warning}”不比时限短，一起算就要提醒`
    case 'repeat-with-rolled':
      return '到期日顺延（rolled）算不出超出了多少小时，不能照它加发'
    case 'repeat-needs-at-most':
      return '以分、秒计的加发没有写最多几次，一直不办结就发个不停'
    case 'no-such-limit':
      switch (found.why) {
        case 'other-subject':
          return `规则“${found.clause}”看的是另一类对象，不能从它的时限算起`
        case 'no-limit':
          return `规则“${found.clause}”直接给牌，没有时限`
        case 'no-end':
          return `规则“${found.clause}”的时限没有写终止（to）`
        default:
          return found.why satisfies never
      }
    case 'which-tier':
      return `这里要写明是规则“${found.clause}”的哪一档`
    case 'limit-cycle':
      return `时限互相从对方算起，绕成了一圈：${found.clauses.join(' → ')}`
    case 'version-folder':
      return `版本写的是“${found.version}”，所在的文件夹却叫“${found.folder}”`
    case 'base-digest':
      return `所修订的版本“${found.base}”与写这份修订时不同`
    case 'governed-by-changed':
      return `“${found.subject}”适用哪个版本（governed-by、ended-by），各版本的看法不同`
    case 'changed-in-place':
      return changedInPlace(found)
    case 'matter-conflict':
      return `“${found.clause}”与规则“${found.ruleset}”${found.cite}（${found.other}）管的是同一件事（${found.matter}），${found.both ? '双方都说以自己为准' : '没有写明以哪一个为准'}`
    case 'amended-words':
      if (found.where === 'sentence') return `“${found.words}”不在 amended-by 的句子里`
      return found.times === 0
        ? `所修订的原文里没有“${found.words}”`
        : `所修订的原文里“${found.words}”有 ${found.times} 处，不知道改哪一处`
    case 'versions-same-start':
      return `版本“${found.first}”与“${found.second}”从同一刻起适用`
    case 'versions-in-two-zones':
      return `版本“${found.first}”与“${found.second}”的日历不在同一时区，记录里没写时区的时刻不知道照哪一个读`
    case 'no-office-hours':
      return `日历“${found.calendar}”没有写办公时间，按办公时间或下班时间计的时限算不出来`
    case 'source-not-carried':
      return `原文“${found.from}……”没有任何一项或条文带着`
    case 'text-quoted-twice':
      return `${found.cite}的原文已由别处带着，一句只能在一处`
    case 'text-not-in-source':
      return `${found.cite}的文字与 source.md 不一致，从“${found.from}”起不同`
    case 'calendar-cycle':
      return `日历互为依据，绕成了一圈：${found.names.join(' → ')}`
    case 'calendar-stray-file':
      return `不知道“${found.name}”是什么文件，没有读它`
    case 'unknown-zone':
      return `没有叫“${found.zone}”的时区`
    case 'zone-offset-varies':
      return `时区“${found.zone}”的时差在 ${found.date} 前后有变动，本程序不支持这样的时区`
    case 'year-gap':
      return `中间缺了 ${found.missing.join('、')} 年`
    case 'year-not-covered':
      return `${found.year} 年不在日历的范围内（${found.first}—${found.last} 年）`
    case 'no-such-date':
      return `没有“${found.value}”这一天`
    case 'duplicate-date':
      return `${found.date} 写了两次`
    case 'date-outside-year':
      return `这个文件写的是 ${found.year} 年，“${found.value}”不在这一年`
    case 'range-reversed':
      return found.to === found.from
        ? `开始和结束都是 ${found.from}`
        : `结束（${found.to}）早于开始（${found.from}）`
    case 'shifts-out-of-order':
      return `这一段从 ${found.from} 开始，上一段到 ${found.previousTo} 才结束`
    case 'only-extended':
      return `延期后有${found.colour}，延期前的 tiers 里却没有`
    case 'holiday-missing':
      return found.nearest === undefined
        ? `${found.year}年的通知里没有${found.missing.join('、')}`
        : `${found.year}年的通知里没有“${found.missing[0]}”，只有“${found.nearest}”`
    case 'notices-out-of-order':
      return `这份通知 ${found.published} 公布，排在了 ${found.previous} 公布的通知后面`
    case 'rest-and-work':
      return found.where === 'same-notice'
        ? `${found.date} 在同一份通知里既放假又上班`
        : `${found.date} 与先前通知的安排相反`
    case 'work-already-ordinary':
      return `${found.date} 本来就上班，不必写`
    case 'cancels-nothing':
      return found.mark === 'rest'
        ? `${found.date} 先前没有安排放假，没有可以取消的`
        : `${found.date} 先前没有安排上班，没有可以取消的`
    case 'unit-in-two-overlays':
      return `单位“${found.unit}”已经写在 ${found.other} 里`
    default:
      return found satisfies never
  }
}

function changedInPlace({ kind, name, path, change }: InPlace): string {
  const what = kind === 'version' ? '' : kind === 'clause' ? '规则' : named(kind)
  const thing = `${what}“${name}”`
  const part = path === undefined ? thing : `${thing}的 ${path}`
  switch (change.kind) {
    case 'changed':
      return `${part} 定稿时是“${change.was}”，现在是“${change.is}”，没有写成修订`
    case 'added':
      return `${part}${change.is === undefined ? '' : `（${change.is}）`}是定稿以后添的，没有写成修订`
    case 'removed':
      return `定稿时有${part}${change.was === undefined ? '' : `（${change.was}）`}，现在没有了，也没有写成修订`
  }
}

type InPlace = Extract<Problem, { code: 'changed-in-place' }>

function duplicate(kind: Named, id: string): string {
  const rank = /^rank (.*)$/.exec(id)?.[1]
  if (kind === 'colour' && rank !== undefined) return `有两种颜色的轻重（rank）都是 ${rank}`
  return `${named(kind)}“${id}”用了两次`
}

/** What officers call the things that rule files give names to. */
export function named(kind: Named): string {
  switch (kind) {
    case 'fact':
      return '事实'
    case 'subject':
      return '记录类型'
    case 'colour':
      return '颜色'
    case 'reading':
      return '理解'
    case 'option':
      return '读法'
    case 'calendar':
      return '日历'
    case 'clause':
      return '规则编号'
    case 'tally':
      return '折算编号'
    case 'item':
      return '项号'
    case 'unit':
      return '单位'
    case 'value':
      return '值'
    case 'event':
      return '事件'
    case 'version':
      return '版本'
    case 'provision':
      return '条文'
    case 'case':
      return '案例'
    case 'ruleset':
      return '规则代号'
    default:
      return kind satisfies never
  }
}

function invisible(name: Invisible): string {
  switch (name) {
    case 'no-break-space':
      return '不间断空格'
    case 'zero-width':
      return '零宽字符'
    case 'soft-hyphen':
      return '软连字符'
    case 'direction-mark':
      return '文字方向标记'
    default:
      return name satisfies never
  }
}

/** A repeated key is reported with all that stands under it. */
export function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/:.*$/, '').trim()
}
