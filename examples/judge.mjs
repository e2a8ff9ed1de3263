// The law, walked: every deadline of one record by stepping through time, minute by minute or day
// by day, with a pencil's logic and nothing of the engine.
//
// 清府办〔2015〕10号, default readings. An instant here is a number of seconds since 2015-01-01 00:00
// in Qingyuan; a day is its number, 0 for 2015-01-01. No Date, no clock, no zone of the host.

const EFFECT = '2015-02-27T00:00:00+08:00'
const MINUTE = 60
const HOUR = 3600
const DAY = 86400

// ---- The calendar -----------------------------------------------------------------------------

// The State Council's notice for 2015 (published 2014-12-16), with the notice of 2015-05-13 that
// added 3 to 5 September and the working Sunday after them.
const OFF_RUNS = [
  ['2015-01-01', '2015-01-03'],
  ['2015-02-18', '2015-02-24'],
  ['2015-04-04', '2015-04-06'],
  ['2015-05-01', '2015-05-03'],
  ['2015-06-20', '2015-06-22'],
  ['2015-09-03', '2015-09-05'],
  ['2015-09-26', '2015-09-27'],
  ['2015-10-01', '2015-10-07'],
]
const MAKE_UP_DAYS = ['2015-01-04', '2015-02-15', '2015-02-28', '2015-09-06', '2015-10-10']

const two = (number) => String(number).padStart(2, '0')
const isLeap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLengths = (year) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Every day of 2015 in order: its date and whether it works. 2015-01-01 was a Thursday. */
const DAYS_OF_2015 = monthLengths(2015)
  .flatMap((length, month) =>
    Array.from({ length }, (_, index) => `2015-${two(month + 1)}-${two(index + 1)}`),
  )
  .map((date, number) => {
    const weekday = (number + 4) % 7 // 0 is Sunday
    const weekend = weekday === 0 || weekday === 6
    const holiday = OFF_RUNS.some(([first, last]) => date >= first && date <= last)
    return { date, working: MAKE_UP_DAYS.includes(date) || !(weekend || holiday) }
  })

function calendarDay(day) {
  const found = DAYS_OF_2015[day]
  if (found === undefined) throw new Error(`day ${day} is outside 2015: no calendar, no guess`)
  return found
}
const isWorking = (day) => calendarDay(day).working
const dayOf = (instant) => Math.floor(instant / DAY)
/** 24:00 of a day is the first second of the next. */
const endOf = (day) => (day + 1) * DAY

// ---- Reading and writing instants -------------------------------------------------------------

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?(?:\+08:00)?)?$/

export function read(text) {
  if (text === undefined || text === null || text === '') return null
  const match = WRITTEN.exec(text)
  if (match === null) throw new Error(`not an instant of Asia/Shanghai: ${text}`)
  const [year, month, date, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  let day = date - 1
  for (let y = 2015; y < year; y += 1) day += isLeap(y) ? 366 : 365
  if (year < 2015) throw new Error(`before 2015: ${text}`)
  for (const length of monthLengths(year).slice(0, month - 1)) day += length
  return day * DAY + hour * HOUR + minute * MINUTE + second
}

export function write(instant) {
  if (instant === null) return null
  const ofDay = instant % DAY
  const clock = [ofDay / HOUR, (ofDay % HOUR) / MINUTE, ofDay % MINUTE].map(Math.floor).map(two)
  return `${calendarDay(dayOf(instant)).date}T${clock.join(':')}+08:00`
}

// ---- Walking through time ---------------------------------------------------------------------

/** 节假日顺延: the clock stands still on rest days. The instant at which the hours are used up. */
function afterHours(start, hours) {
  let left = hours * HOUR
  let now = start
  while (left > 0) {
    // Whole minutes where both the clock and what is left allow it, else single seconds.
    const step = now % MINUTE === 0 && left >= MINUTE ? MINUTE : 1
    if (isWorking(dayOf(now))) left -= step
    now += step
  }
  return now
}

/** 工作日: 24:00 of the count-th working day after the start's own date. */
function afterWorkingDays(start, count) {
  let day = dayOf(start)
  let left = count
  while (left > 0) {
    day += 1
    if (isWorking(day)) left -= 1
  }
  return endOf(day)
}

/** A promise is a date; one that falls on a rest day becomes the next working day. */
function promiseDay(instant) {
  let day = dayOf(instant)
  while (!isWorking(day)) day += 1
  return day
}

// ---- The clauses ------------------------------------------------------------------------------

const CONSULTATION = ['consultation', 'opinion', 'suggestion', 'praise']
const REQUEST = [
  'request',
  'consumer-complaint',
  'economic-violation-report',
  'efficiency-complaint',
]

const earliest = (...instants) => {
  const present = instants.filter((instant) => instant !== null)
  return present.length === 0 ? null : Math.min(...present)
}

/** The n-th tier after every approved extension, in the order in which they were requested. */
function extend(deadline, tier, extensions) {
  let moved = deadline
  for (const { requestedAt, promisedAt } of extensions) {
    const inTime = requestedAt === null || requestedAt <= moved
    if (!inTime) continue
    moved = Math.max(moved, afterWorkingDays(promiseDay(promisedAt) * DAY, tier))
  }
  return moved
}

function approvedExtensions(order, seen) {
  return (order.extensions ?? [])
    .map((extension) => ({
      approved: extension.decision === 'approved',
      requestedAt: read(extension.requestedAt),
      decidedAt: read(extension.decidedAt),
      promisedAt: read(extension.promisedAt),
    }))
    .filter(({ approved }) => approved)
    .filter(({ requestedAt }) => requestedAt === null || seen(requestedAt) !== null)
    .filter(({ decidedAt }) => decidedAt === null || seen(decidedAt) !== null)
    .map((extension) => {
      if (extension.promisedAt === null) throw new Error(`${order.id}: approved without a promise`)
      return extension
    })
    .sort((a, b) => (a.requestedAt ?? -1) - (b.requestedAt ?? -1))
}

/** One clock: what it is of, when it ended, and its tiers from the lowest colour up. */
function limit(item, end, ...tiers) {
  let latest = null
  for (const tier of tiers) {
    // A higher colour is never due before a lower one.
    if (tier.deadline !== null && latest !== null) tier.deadline = Math.max(tier.deadline, latest)
    latest = tier.deadline
  }
  return { item, end, tiers }
}

function limitsOfOrder(order, seen) {
  const at = (fact) => seen(read(order[fact]))
  const dispatched = at('dispatchedAt')
  const completed = at('completedAt')
  // A return counts once accepted, and then from its request; a refused one never stops a clock.
  const accepted = at('returnAcceptedAt')
  const returned = accepted === null ? null : (at('returnRequestedAt') ?? accepted)
  const extensions = approvedExtensions(order, seen)
  const limits = []

  if (CONSULTATION.includes(order.category)) {
    limits.push(
      limit(
        '4.1',
        earliest(completed, returned),
        { colour: 'yellow', deadline: extend(afterHours(dispatched, 46), 1, extensions) },
        { colour: 'red', deadline: extend(afterHours(dispatched, 70), 2, extensions) },
      ),
    )
  } else if (REQUEST.includes(order.category)) {
    limits.push(
      limit(
        '4.2',
        earliest(completed, returned),
        { colour: 'yellow', deadline: extend(afterWorkingDays(dispatched, 5), 1, extensions) },
        { colour: 'red', deadline: extend(afterWorkingDays(dispatched, 6), 2, extensions) },
      ),
    )
  } else throw new Error(`${order.id}: unknown category ${order.category}`)

  if (order.urgent && !order.publicEmergency) {
    const handled = at('handledAt')
    const result = at('resultFeedbackAt')
    limits.push(
      limit('4.5', earliest(at('firstFeedbackAt'), result, completed, returned), {
        colour: 'yellow',
        deadline: afterHours(at('phoneNotifiedAt') ?? dispatched, 1),
      }),
      limit('4.5', earliest(result, returned), {
        colour: 'red',
        deadline: handled === null ? null : afterWorkingDays(handled, 1),
      }),
    )
  }
  return limits
}

const limitsOfKnowledgeItem = (item, seen) => [
  limit('4.4', seen(read(item.confirmedAt)), {
    colour: 'yellow',
    deadline: afterWorkingDays(read(item.submittedAt), 2),
  }),
]

function stateOf(deadline, end, asOf) {
  if (deadline === null) return 'waiting'
  if (end !== null) return end <= deadline ? 'met' : 'missed'
  return asOf > deadline ? 'late' : 'running'
}

/** 第五条（二）: whether the unit should have taken the lead; null where nobody wrote it down. */
function isLead({ coordination, unitRole }) {
  if (!coordination || !unitRole) return null
  const lead = {
    'county-needs-superior': 'county-unit',
    'superior-needs-county': 'superior-department',
    'several-areas': 'common-superior',
    'cross-system': 'root-cause-unit',
  }[coordination]
  return unitRole === lead
}

/** The colour of a finding's card, or null where a fact that its item names says otherwise. */
function colourOfFinding(finding) {
  if (finding.verified !== true) return null
  switch (finding.item) {
    case '4.3':
      if (finding.replyClear === true || finding.causedDissatisfaction === false) return null
      return 'yellow'
    case '4.4':
      return finding.knowledgeFault === 'none' || finding.causedComplaint === false ? null : 'red'
    case '5.2':
      return isLead(finding) === false ? null : 'red'
    case '7.5': {
      const { repeatComplaints, exemption } = finding
      if (typeof repeatComplaints === 'number' && repeatComplaints < 3) return null
      return exemption && exemption !== 'none' ? null : 'red'
    }
    default:
      if (!/^(5\.[1-7]|6\.[1-6]|7\.[1-7])$/.test(finding.item)) {
        throw new Error(`${finding.id}: no card for item ${finding.item}`)
      }
      return 'red'
  }
}

/** The instant that decides whether the rules were in force for a record. */
export function governs(record) {
  if (record.subject === 'finding') return read(record.occurredAt) ?? read(record.foundAt)
  return read(record.subject === 'work-order' ? record.dispatchedAt : record.submittedAt)
}

export function judge(record, asOfText) {
  const asOf = read(asOfText)
  const seen = (instant) => (instant !== null && instant <= asOf ? instant : null)
  const { subject, id, unit } = record
  // Without an assignment an order is its first; findings and knowledge items may have none.
  const assignment = record.assignment || (subject === 'work-order' ? '1' : null)
  if (governs(record) < read(EFFECT)) return { governed: false, cards: [], deadlines: [] }

  if (subject === 'finding') {
    const colour = colourOfFinding(record)
    const at = seen(read(record.foundAt))
    const common = { status: 'active', subject, id, assignment, unit }
    const card = {
      item: record.item,
      colour,
      ...common,
      at: write(at),
      deadline: null,
      endedAt: null,
    }
    return { governed: true, cards: colour === null || at === null ? [] : [card], deadlines: [] }
  }

  const limits =
    subject === 'work-order' ? limitsOfOrder(record, seen) : limitsOfKnowledgeItem(record, seen)
  const cards = []
  const deadlines = []
  for (const { item, end, tiers } of limits) {
    const states = tiers.map(({ deadline }) => stateOf(deadline, end, asOf))
    const passed = states.map((state) => state === 'missed' || state === 'late')
    tiers.forEach(({ colour, deadline }, index) => {
      const due = write(deadline)
      deadlines.push({ subject, id, assignment, item, colour, deadline: due, state: states[index] })
      if (!passed[index]) return
      // Of one clock only the highest colour stands; the lower is kept as superseded.
      const status = passed.slice(index + 1).includes(true) ? 'superseded' : 'active'
      const card = { item, colour, status, subject, id, assignment, unit }
      cards.push({ ...card, at: due, deadline: due, endedAt: write(end) })
    })
  }
  return { governed: true, cards, deadlines }
}
