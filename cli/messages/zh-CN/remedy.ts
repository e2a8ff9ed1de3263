import type { Problem } from '../../../source/diagnostic.js'
import { findingRemedy } from './finding.js'
import { named } from './problem.js'
import { thresholdRemedy } from './threshold.js'
import { choose, countingName, factTypes, list, quoted, typeExample } from './words.js'

/** What to write instead, in Chinese; undefined where the problem itself says it. */
export function remedy(found: Problem): string | undefined {
  switch (found.code) {
    case 'yaml-syntax':
    case 'empty-file':
    case 'no-such-date':
    case 'duplicate-date':
    case 'shifts-out-of-order':
    case 'work-already-ordinary':
      return undefined
    case 'missing-key':
      return found.meaning === undefined
        ? `添上一行“${found.key}: …”`
        : `添上一行“${found.key}: …”（${found.meaning}）`
    case 'missing-value':
      return '冒号后空一格写内容；不需要的，删去这一行'
    case 'yaml-indent':
      return '同一层的各行对齐，每深一层多两个空格'
    case 'yaml-dash':
      return '“名称: 内容”一行一行写，前面不加“- ”；清单才加'
    case 'yaml-tab':
      return '改用空格，每级两个'
    case 'yaml-full-width':
      return `改用半角的“${found.use.trim()}”${found.use.endsWith(' ') ? '，后面空一格' : ''}`
    case 'yaml-quotes':
      return `改用半角的 ${found.use}，或者删去引号`
    case 'invisible-character':
      return '删去后重新输入'
    case 'pasted-cells':
      return '改写成“名称: 内容”，冒号用半角，后面空一格'
    case 'yaml-duplicate-key':
      return '删去一处，或把两处的内容合在一起'
    case 'yaml-alias':
      return '把内容照样再写一遍；内容以“*”开头的，放进引号'
    case 'yaml-documents':
      return '删去这一行“---”；是另一份内容的，另存为一个文件'
    case 'missing-file':
      return found.name === 'YYYY.yaml'
        ? '每年添一个文件，如 2015.yaml'
        : `在这个文件夹里添上“${found.name}”`
    case 'unknown-key':
      return choose(found.known, found.nearest) ?? '删去这一行'
    case 'unknown-value':
      return choose(found.known, found.nearest)
    case 'unknown-name':
      return choose(found.known, found.nearest, existing(found.kind)) ?? whereNamed(found.kind)
    case 'wrong-type':
      return found.bare === undefined
        ? typeExample(found.expected)
        : `前面写名称和冒号，冒号后空一格，如“english-name: ${found.bare}”；它本身是名称的，写“${found.bare}:”，内容另起一行`
    case 'wrong-form':
      return found.example === '' ? undefined : `如 ${found.example}`
    case 'duplicate-id':
      return '换一个没有用过的'
    case 'ambiguous-name':
      return found.kind === 'fact'
        ? '只留一处：表格里有这一列时，要分得清是哪一个事实'
        : '换一个：表格里这样写时，要分得清是哪一个值'
    case 'wrong-fact-type':
      return `这里要用${factTypes(found.wanted)}类的事实`
    case 'one-of-keys':
      return `只留${found.keys.map((key) => `“${key}”`).join('或')}`
    case 'key-set-twice':
      return `只留一处：删去别处的“${found.key}”，或不用理解“${found.reading}”`
    case 'threshold':
      return thresholdRemedy(found.detail)
    case 'letter-for-digit':
      return `改为“${found.use}”`
    case 'threshold-not-in-text': {
      const mend = found.apart
        ? '时限和原文有一样还是原版本的。修订改了这个数的，两样都要改：change 里的时限，和 amended-by、text-changes（或新的 text）'
        : '两处核对，改错的一处'
      return `原文写的是：${list(found.named)}；${mend}`
    }
    case 'threshold-comparison':
      return `改为“${found.use}”`
    case 'threshold-unit':
      if (found.counting !== undefined && found.allowed.length > 0) {
        return `改用${list(found.allowed.map(countingName))}，或换一个单位`
      }
      return found.allowed.length > 0 ? `如${quoted(found.allowed)}` : '如“超出 5 个工作日”'
    case 'tiers-order':
      return `把${found.higher}的时限改得比${found.lower}长`
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
      return findingRemedy(found)
    case 'pauses-with-rolled':
      return '删去 pauses，或换一种计时方式'
    case 'tally-unit':
      return `如“${found.use}”`
    case 'tally-window':
      return '写自然日、周、月、年，或小时、天（24 小时），如“30 个自然日”'
    case 'tally-per':
      return '用 clauses 只数有这个事实的，或从 per 里删去它'
    case 'tally-counts-nothing':
      return '核对 colours、points、clauses、tallies：总要有一条规则或折算发这样的牌'
    case 'tally-cycle':
      return '从其中一条的 tallies 里删去一个'
    case 'needs-counting':
      return `在下一级分两行写“${found.key}: ${found.text}”和“counting: …”，counting 可以写：${list(found.allowed.map(countingName))}`
    case 'warning-too-early':
      return '改短一些，要比这一档的时限短'
    case 'repeat-with-rolled':
      return '在下一级分两行写“every: …”和“counting: continuous”（或 suspended），或改用工作日、自然日'
    case 'repeat-needs-at-most':
      return '添上一行“at-most: 5”，或改用小时以上的单位'
    case 'no-such-limit':
      return found.why === 'no-end'
        ? '在那条规则里写上 to，或改用 deadline-of'
        : '改用同一类对象的、有 limit 的规则'
    case 'which-tier':
      return `写成“{ clause: ${found.clause}, tier: … }”，tier 可以写：${list(found.known)}`
    case 'limit-cycle':
      return '把其中一条改为从事实算起'
    case 'version-folder':
      return '版本与文件夹的名称要一致'
    case 'base-digest':
      return `规定真的改了的，把“${found.base}”改回原样，改动写进新的版本；只是改正抄写差错的，核对这份修订无误后，用 check --confirm-transcription 理由 确认`
    case 'governed-by-changed':
      return '这两处及其所用事实的类型，各版本要一样，删去这里的改动'
    case 'changed-in-place':
      return '规定真的改了的，改回原样，用 hotline-cards amend 施行日期 另立版本；只是改正抄写差错的，用 check --confirm-transcription 理由 确认'
    case 'matter-conflict':
      return found.both
        ? '只留一方的 prevails-over'
        : '在为准的一方的 ruleset.yaml 里写 prevails-over：另一方的代号（ruleset）和依据的条文（cite）；不是一件事的，matter 写得不同'
    case 'amended-words':
      if (found.where === 'sentence') return '照修订文件的原话写'
      return found.times === 0
        ? '照原来的版本核对'
        : `各处都改的，写 times: ${found.times}；只改一处的，多写前后几个字`
    case 'versions-same-start':
      return '后一个版本的适用时间应当更晚'
    case 'versions-in-two-zones':
      return '各版本的日历（calendar）用同一时区（zone）'
    case 'no-office-hours':
      return '在日历的 calendar.yaml 里写上 office-hours，或换一种计时方式'
    case 'source-not-carried':
      return found.amends
        ? '“将……修改为……”这样的句子，整句写进所改那一项的 amended-by，改动的字句写 text-changes（from 原来的，to 改后的）；“增加一项”的，这句话写 amended-by，新条文写 text；“自……施行”的，写成 ruleset.yaml 的一条 provisions（kind: effect）'
        : '在那一条的文件里，把它写进一个 item 或 provision 的 text'
    case 'text-quoted-twice':
      return '删去多出的一处'
    case 'not-utf8':
      return '用记事本“另存为”，编码选 UTF-8'
    case 'yaml-wide-space':
      return '删去，改用普通空格'
    case 'stray-file':
      return '放进版本文件夹，以 .yaml 结尾；不用的删去'
    case 'text-not-in-source':
      return '与文件的原件核对：这里错了的，照 source.md 改；source.md 抄错了、或存的不是这次的文件的，改 source.md（空格和换行不计）'
    case 'calendar-cycle':
      return '删去其中一个日历的 base'
    case 'calendar-stray-file':
      return '年份文件叫“2015.yaml”；个别单位的安排放在 overlays 文件夹里，以 .yaml 结尾'
    case 'unknown-zone':
    case 'zone-offset-varies':
      return '如 Asia/Shanghai'
    case 'year-gap':
      return `添上 ${found.missing.map((year) => `${year}.yaml`).join('、')}`
    case 'year-not-covered':
      return found.year < found.first || found.year > found.last
        ? '先在所依据的日历里添上这一年'
        : undefined
    case 'date-outside-year':
      return /^\d{4}-/.test(found.value) ? `写到 ${found.value.slice(0, 4)}.yaml 里` : undefined
    case 'range-reversed':
      return '核对这两个时间，是否写反了'
    case 'only-extended':
      return `在 limit 的 tiers 里添上${found.colour}（现有${found.known.join('、')}），或删去延期后的这一档`
    case 'holiday-missing':
      if (found.nearest !== undefined) return `“${found.nearest}”写成“${found.missing[0]}”`
      return '照通知补上；与别的假期连在一起放的，名称写在一起，如“国庆节、中秋节”；确实没有的，从 calendar.yaml 的 every-year 里删去'
    case 'notices-out-of-order':
      return '按公布的先后排列'
    case 'rest-and-work':
      return found.where === 'same-notice'
        ? '照通知原文核对，只留一处'
        : '先在 cancels 里取消先前的安排，再写新的'
    case 'cancels-nothing':
      return '照通知原文核对日期'
    case 'unit-in-two-overlays':
      return '一个单位只能写在一份安排里'
    default:
      return found satisfies never
  }
}

function existing(kind: Parameters<typeof named>[0]): string {
  return kind === 'value' ? '可以写：' : `现有${named(kind)}：`
}

/** Where a long list of names can be looked up. */
function whereNamed(kind: Parameters<typeof named>[0]): string | undefined {
  return kind === 'fact' || kind === 'value' ? '名称要与 facts.yaml 里的一致' : undefined
}
