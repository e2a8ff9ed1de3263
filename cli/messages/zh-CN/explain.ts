import { clockText, hoursIn } from '../clock-text.js'
import type { ExplainWords, TallySentence } from '../explain-words.js'
import { list, quoted } from './words.js'

/** The Chinese of an explanation, as an official paper writes it. */
export const explain: ExplainWords = {
  title: '评定结果说明',
  labels: {
    record: '评定对象',
    unit: '承办单位',
    order: '所属工单',
    basis: '评定依据',
    asOf: '截至时刻',
    calendar: '采用日历',
    confirmed: '结果复核',
    fact: '事项',
    value: '记录所载',
    condition: '条件',
    thisRecord: '本记录',
    holds: '是否成立',
    always: '没有别的条件',
    all: '以下各项都成立：',
    any: '以下有一项成立：',
    not: '以下情形不成立：',
    unless: '但有下列情形的除外：',
    present: '已填写',
    absent: '没有填写',
    yes: '是',
    no: '否',
    start: '起算',
    end: '终止',
    counting: '计时方法',
    pauses: '暂停计时',
    tier: '档',
    threshold: '规定',
    firstDeadline: '原届满时刻',
    deadline: '届满时刻',
    state: '结果',
    extensions: '延期申请',
    alerts: '到期提醒',
    requested: '申请时间',
    decidedAt: '决定时间',
    decision: '决定',
    promised: '承诺日',
    reason: '理由',
    date: '日期',
    weekday: '星期',
    kind: '性质',
    counted: '当日计时',
    countedClock: '计时（时:分:秒）',
    total: '累计',
    remark: '备注',
    clause: '条款',
    question: '条文没有写明的问题',
    used: '本次采用的理解',
    ifOtherwise: '换一种理解',
    effectiveFrom: '该版施行时间',
    governedAt: '选定版本的时间',
    source: '记录来源',
    digest: '规则文本摘要',
    cardIds: '牌号',
    holidays: '放假依据',
    unknownFields: '未使用的栏目',
    decisions: '由规则认定',
    tallies: '累计折算',
    none: '—',
  },
  headings: [
    '一、结论',
    '二、认定的事实',
    '三、逐条对照',
    '四、条文的理解',
    '五、相关规定',
    '附注',
  ],
  notApplying: '附：不适用的条款及理由',
  applies: { applies: '适用', 'does-not-apply': '不适用', undecided: '缺事实，无法判断' },
  truth: { true: '成立', false: '不成立', unknown: '不明' },
  exception: { true: '有此情形，除外', false: '无此情形', unknown: '不明' },
  record: (subject, id, assignment) =>
    assignment === undefined ? `${subject} ${id}` : `${subject} ${id}（派单序号 ${assignment}）`,
  ruleset: (title, document, version) => `《${title}》（${document}），${version} 版`,
  asOf: (instant) => `${instant}（此后发生的事不计入）`,
  cards: (colour, count) => `${colour} ${count} 张`,
  list,
  alternatives: (words) => words.join('或'),
  clauseHeading: (cite, title, applies) => `${cite}　${title}（${applies}）`,
  clauseName: (cite, title) => `${cite}（${title}）`,
  given: (cards) => `发${cards}。`,
  givenNone: '不发牌。',
  undecidedNone: '事实不全，未发牌。',
  openNone: (deadline) => `尚未办结，暂不发牌；最近的时限于 ${deadline} 届满。`,
  allConverted: '所发的牌都已折算成别的牌，不再单独计算（见下）。',
  undecided: (clause, facts) =>
    `${clause}：因记录没有填写${quoted(facts)}，无法判断是否适用，未据此发牌。`,
  card: (cards, clause) => `${cards}：${clause}。`,
  byLimit: ({ from, start, threshold, counting, promised, deadline, end, ended, asOf, late }) =>
    [
      `自${from} ${start} 起算`,
      promised === undefined ? '，' : `，经批准延期至 ${promised}，其后`,
      `${threshold}的发牌（${counting}）；时限于 ${deadline} 届满`,
      ended === undefined
        ? `；截至 ${asOf} 仍未完成，已超过 ${late}。`
        : `；终止于${end ?? ''} ${ended}，超过 ${late}。`,
    ].join(''),
  promised: (promised, working) =>
    promised === undefined || promised === working
      ? working
      : `${promised}（休息日，顺延到 ${working}）`,
  inVain: (requested, effect) =>
    `${requested === undefined ? '' : `${requested} `}申请的延期：${explain.effect[effect]}。`,
  byFinding: (at, absent) =>
    `${
      absent.length === 0
        ? '条件全部成立'
        : `查证属实，记录没有写明${quoted(absent)}，按依据条款认定条件成立`
    }（见“逐条对照”），即予发牌，发牌时刻为 ${at}。`,
  repeated: (ordinal, at) => `超出后继续拖延，第 ${ordinal} 次发牌（${at}）。`,
  superseded: (cite, cards, by) =>
    `${cite}另有${list(cards)}，已由同一条款的${by}取代，只留作记录，不计入发牌数。`,
  supersededPart: (cards, at) => `${cards}（${list(at)}）`,
  supersededByTally: '（已折算，只留作记录）',
  yieldsTo: (title, clause, cite) =>
    `（与《${title}》${clause}是同一件事，按其${cite}以该规定为准，此牌不算）`,
  contested: (question) => `本记录是否适用本规则，取决于如何理解：${question}（见“条文的理解”）。`,
  wasOpen: (version) => `${version} 版施行前已经开始、施行时尚未办结，适用该版。`,
  noExtension: '本条没有规定可以延期，记录中的延期申请对本条时限不起作用。',
  countsAs: (value) => `未填，按“${value}”认定`,
  notFilled: '未填',
  notFilledFacts: (facts) => `未填：${list(facts)}。`,
  later: (fact, at, stage, began) => {
    switch (stage) {
      case undefined:
        return `${fact} ${at} 在截至时刻之后，未计入。`
      case 'requestedAt':
        return `${at} 申请的${fact}在截至时刻之后，未计入。`
      case 'decidedAt':
        return `${fact}${began === undefined ? '' : `（${began} 申请）`}到 ${at} 才有决定，在截至时刻之后，按尚未决定论。`
      case 'from':
        return `自 ${at} 起的${fact}在截至时刻之后，未计入。`
      case 'to':
        return `${fact}（自 ${began} 起）到 ${at} 才终止，在截至时刻之后，按尚未终止论。`
    }
  },
  occasions: (began) => `${began.length} 次（${list(began)}）`,
  decision: (decision) =>
    ({ approved: '批准', rejected: '不批准', pending: '未决定' })[decision] ?? decision,
  chosen: (fact, instant) => `${fact} ${instant}`,
  open: (asOf) => `尚未终止（计至 ${asOf}）`,
  waiting: '尚未起算',
  deadline: (instant, isMidnight) => (isMidnight ? `${instant} 24:00` : instant),
  state: (state, late) => {
    switch (state) {
      case 'waiting':
        return '尚未起算'
      case 'running':
        return '时限未满，尚在办理'
      case 'met':
        return '未超出'
      case 'missed':
        return `已超出，超过 ${late}`
      case 'late':
        return `已超出，尚未完成，已超过 ${late}`
    }
  },
  effect: {
    moved: '届满时刻顺延',
    lifted: '随轻的一档顺延（重的一档不早于轻的一档）',
    rejected: '申请未获批准，不顺延',
    pending: '截至时刻尚未批准，不顺延',
    'too-late': '申请时这一档的时限已经超出，不顺延',
    'not-later': '按承诺日计算并不更晚，届满时刻不变',
    'not-first': '只认第一次延期，不顺延',
    'no-terms': '这一档没有延期的规定，不顺延',
  },
  step: ({ colour, requested, decided, decision, promised, working, effect, before, after }) =>
    [
      `${colour}：${requested === undefined ? '申请时间未填（视为按时申请）' : `${requested} 申请`}`,
      decided === undefined ? `，${DECIDED[decision]}` : `，${decided} ${DECIDED[decision]}`,
      promised === undefined ? '' : `，承诺日 ${promised}`,
      working === undefined ? '' : `（休息日，顺延到 ${working}）`,
      `。${explain.effect[effect]}`,
      effect === 'moved' || effect === 'lifted'
        ? `：由 ${before} 改为 ${after}。`
        : `（仍为 ${after}）。`,
    ].join(''),
  heldBack: '（重的一档不早于轻的一档）',
  alert: (colour, before, at, state) => `${colour}${before}，${at}${ALERTS[state]}`,
  countFrom: ({ from, promise, counting }) =>
    `自${promise ? '承诺日' : ''} ${from} 起${counting === undefined ? '' : `（${counting}）`}`,
  elapsed: clockText,
  hours: (ms) => hoursIn(ms, [' 小时', ' 分', ' 秒']),
  days: (count) => `${count} 日`,
  run: (working, rest) =>
    [working > 0 ? `工作日 ${working} 天` : '', rest > 0 ? `休息日 ${rest} 天` : '']
      .filter((part) => part !== '')
      .join('、'),
  marks: {
    start: '起算',
    end: '终止',
    asOf: '截至',
    paused: '暂停计时',
    pausedFromHere: '自当日起暂停，当日照计',
    notCounted: '当日不算',
  },
  due: (colour) => `${colour}时限届满`,
  sum: (counted, stop) => `逐日相加，到 ${stop} 共计 ${counted}。`,
  afterEnd: '终止以后',
  afterAsOf: '截至以后',
  movedTo: (deadline) => `（延期后为 ${deadline}）`,
  movedOn: '各档时限已按承诺日另算，见下表。',
  again: (colour, ordinal, time) => `${colour}第 ${ordinal} 次发牌 ${time}`,
  notBegun: (stop, counted) =>
    `计时已于 ${stop} 停止，此表没有计入的时间；各日只为算出届满时刻而列，至末一时限届满计 ${counted}。`,
  countedOn: (counted) => `其后的只为算出届满时刻而列，至末一时限届满计 ${counted}。`,
  termsThen: (own, from, after) => `原为${own}；\n延期后${from}，${after}`,
  cut: '日历到此为止，其后未计。',
  rolled: '按这种计时方法没有逐日累计的数，只看届满时刻落在哪一天。',
  rival: (option, outcome) => `若按“${option}”理解，则：${outcome}`,
  same: '结果不变。',
  rivalOutcome: {
    rejected: '无法评定（日历没有所需的年份）。',
    'not-governed': '本规则不适用于本记录，不发牌。',
    'not-evaluated': '未作比较。',
  },
  clauseFalls: '本条不适用',
  clauseApplies: '本条也适用',
  newDeadline: (colour, instant) => `${colour}时限于 ${instant} 届满`,
  cardsThen: (cards, now) => `${cards}（现为${now}）`,
  cardsSame: '发牌不变',
  colon: '：',
  comma: '，',
  noCards: '不发牌',
  question: (question, cite) => `${question}（${cite}）`,
  sameReadings: '以下各处，换一种理解结果不变：',
  sameReading: (question, used, rivals) => `${question}采用：${used}（另有：${list(rivals)}）。`,
  lateCounted: (late, counted) => `${late}（其中计入时限的 ${counted}）`,
  lateDays: (late, days, working) => `${late}（其中满 ${days} 个${working ? '工作日' : '自然日'}）`,
  month: (date) => `计入 ${Number(date.slice(0, 4))} 年 ${Number(date.slice(5, 7))} 月。`,
  decidedFact: (fact) => `${fact}（由规则认定）`,
  decidedRow: (row, used, gives, holds) =>
    `${row}. ${used ? '【采用】' : ''}认定为${gives}的情形：${holds}`,
  answered: (asked, recorded, holds) => `${asked}（本记录：${recorded}，${holds}）`,
  ofOther: (kind, clause) => `“${clause}”${kind === 'end-of' ? '终止时' : '时限届满时'}`,
  met: (clause, limit, ended, exact) =>
    `${clause}：${limit}，已于 ${ended} 终止${exact ? '，正好在届满时刻（“超出”不含本数）' : ''}，未超出。`,
  running: (clause, limit) => `${clause}：${limit}，尚在办理。`,
  waitingStill: (clause) => `${clause}：尚未起算。`,
  dueAt: (colour, deadline) => `${colour}时限于 ${deadline} 届满`,
  sameText: (cite) => `（${cite}的原文见上。）`,
  endedBefore: '（在起算之前，没有计时）',
  alikeFalse: (cites, fact, value) =>
    `${list(cites)}：都因${fact}（本记录：${value}）不符而不适用。`,
  beside: '附：其他规定',
  besideText: (ruleset) => `${ruleset}：没有适用于本记录的条款，不据以发牌。`,
  semicolon: '；',
  chosenReadings: (interpretation) =>
    `条文没有写明的地方，按规则文件选定的理解评定；选定的理解不是条文原文，换一种理解的结果也列在下面。${
      interpretation === undefined ? '' : `由谁解释：“${interpretation}”`
    }`,
  unconcerned: (count) => `另有 ${count} 处理解只涉及不适用的条款，不列。`,
  noReadings: '没有需要选择理解的地方。',
  absentHolds:
    '按规则，“没有填写”也成立的条件，是指记录没有另写与条款不符的事实时，按该条款认定；写明不符的，该条款不适用。',
  noRow: '无（没有符合的情形）',
  holiday: (name, title, published, address) =>
    `${name}：${title}（${published} 公布，${address}）`,
  confirmed: '由两套分别编写的程序各自评定，结论一致（所依据的条款和日历相同）。',
  notGoverned: (record, unit) => `${record}（${unit}）发生在规则施行之前，不适用本规则，不发牌。`,
  tally: (so) => `${so.cite}（${so.title}）：${reached(so)}，记于 ${so.at}。所计各牌：`,
  tallyPart: (so) => `本记录的牌计入${so.cite}（${so.title}）：${reached(so)}。所计各牌：`,
  window: (first = '', last) => (last === undefined ? first : `${first} 至 ${last}`),
  counted: ({ id, clause, cards, at, cardId }) =>
    `${id}：${clause}，${cards}${at === undefined ? '' : `，${at}`}（牌号 ${cardId}）`,
  picture: (clause) => `时间图：${clause}`,
  pictureText: (start, stop, due) => `自 ${start} 起，计至 ${stop}；${list(due)}。`,
  bar: (promise, from) => (promise ? `自承诺日 ${from} 起计` : `自 ${from} 起计`),
  legend: {
    running: '计时',
    runningDay: '当日有计时',
    stopped: '停止计时',
    rest: '休息日',
    cutOff: '其后从略',
  },
  restMark: '休',
  workMark: '班',
  refused: (name) => `${name} 在被退回的记录之中，原因见上；改好以后再作说明`,
  noSuchCard: (name) => `没有 ${name} 这张牌；下面说明的是这条记录现在的评定结果`,
  several: (count) => `符合的记录有 ${count} 条，逐条说明；用 --assignment、--unit 可以只看一条`,
}

function reached({ group, window, sum, points, threshold, cards }: TallySentence): string {
  return `${group} ${window} 累计 ${sum} ${points ? '分' : '张'}，${threshold}，折算${cards}`
}

const DECIDED = { approved: '获批准', rejected: '未获批准', pending: '尚未决定' } as const

const ALERTS = {
  waiting: '尚未起算',
  pending: '，尚未到提醒时刻',
  raised: ' 已提醒，时限未满',
  passed: ' 已提醒，其后时限已满',
  ended: '，其后已办结',
} as const
