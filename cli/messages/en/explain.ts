import { clockText, hoursIn } from '../clock-text.js'
import type { ExplainWords } from '../explain-words.js'
import { counted, numbered } from './counted.js'

/** The English of an explanation; what the rules say stays as they say it. */
export const explain: ExplainWords = {
  title: 'Explanation of cards',
  labels: {
    record: 'record',
    unit: 'unit',
    order: 'order',
    basis: 'rules',
    asOf: 'as of',
    calendar: 'calendar',
    confirmed: 'confirmed',
    fact: 'fact',
    value: 'as recorded',
    condition: 'condition',
    thisRecord: 'this record',
    holds: 'holds',
    always: 'always',
    all: 'all of these hold:',
    any: 'any of these holds:',
    not: 'this does not hold:',
    unless: 'except where:',
    present: 'filled in',
    absent: 'not filled in',
    yes: 'yes',
    no: 'no',
    start: 'starts',
    end: 'ends',
    counting: 'counting',
    pauses: 'pauses',
    tier: 'tier',
    threshold: 'rule',
    firstDeadline: 'first deadline',
    deadline: 'deadline',
    state: 'outcome',
    extensions: 'extensions',
    alerts: 'alerts',
    requested: 'requested',
    decidedAt: 'decided',
    decision: 'decision',
    promised: 'promised',
    reason: 'reason',
    date: 'date',
    weekday: 'weekday',
    kind: 'kind',
    counted: 'counted',
    countedClock: 'counted (h:min:s)',
    total: 'total',
    remark: 'remark',
    clause: 'clause',
    question: 'question the text leaves open',
    used: 'reading used',
    ifOtherwise: 'otherwise',
    effectiveFrom: 'in force from',
    governedAt: 'governed by its date',
    source: 'read from',
    digest: 'digest of the rules',
    cardIds: 'card ids',
    holidays: 'holidays',
    unknownFields: 'fields not used',
    decisions: 'given by the rules',
    tallies: 'tallies',
    none: '—',
  },
  headings: [
    '1. Conclusion',
    '2. Facts',
    '3. Clause by clause',
    '4. Readings',
    '5. Provisions',
    'Notes',
  ],
  notApplying: 'Clauses that do not apply, and why',
  applies: {
    applies: 'applies',
    'does-not-apply': 'does not apply',
    undecided: 'undecided for want of facts',
  },
  truth: { true: 'yes', false: 'no', unknown: 'unknown' },
  exception: { true: 'yes, excepted', false: 'no', unknown: 'unknown' },
  record: (subject, id, assignment) =>
    assignment === undefined ? `${subject} ${id}` : `${subject} ${id} (assignment ${assignment})`,
  ruleset: (title, document, version) => `${title} (${document}), version ${version}`,
  asOf: (instant) => `${instant} (nothing later is counted)`,
  cards: (colour, count) => counted(count, `${colour} card`),
  list: (words) => words.join(', '),
  alternatives: (words) => words.join(' or '),
  clauseHeading: (cite, title, applies) => `${cite} ${title} (${applies})`,
  clauseName: (cite, title) => `${cite} (${title})`,
  given: (cards) => `Given: ${cards}.`,
  givenNone: 'No card.',
  undecidedNone: 'No card, for want of facts.',
  openNone: (deadline) => `Still open, no card yet; the nearest deadline is ${deadline}.`,
  allConverted: 'Every card was converted into others and counts no more by itself (see below).',
  undecided: (clause, facts) =>
    `${clause}: it cannot be said whether it applies, for want of ${facts.join(', ')}; no card was given by it.`,
  card: (cards, clause) => `${cards}: ${clause}. `,
  byLimit: ({ from, start, threshold, counting, promised, deadline, end, ended, asOf, late }) =>
    [
      `From ${from} ${start}`,
      promised === undefined ? '' : `, extended to ${promised}`,
      `, a card is given ${threshold} (${counting}); due ${deadline}`,
      ended === undefined
        ? `; as of ${asOf} still open, ${late} late.`
        : `; ended by ${end ?? ''} ${ended}, ${late} late.`,
    ].join(''),
  promised: (promised, working) =>
    promised === undefined || promised === working
      ? working
      : `${promised} (a rest day, moved to ${working})`,
  inVain: (requested, effect) =>
    ` Extension${requested === undefined ? '' : ` requested ${requested}`}: ${explain.effect[effect]}.`,
  byFinding: (at, absent) =>
    `${
      absent.length === 0
        ? 'Every condition holds'
        : `Verified; the record does not say ${absent.join(', ')}, and the clause that it cites is taken to fit`
    } (see below), so the card is given, dated ${at}.`,
  repeated: (ordinal, at) => `Still not done: card no. ${ordinal} of this tier, dated ${at}.`,
  superseded: (cite, cards, by) =>
    `${cite}: ${cards.join(', ')} superseded by the ${by} of the same clause, kept, not counted.`,
  supersededPart: (cards, at) => `${cards} (${at.join(', ')})`,
  supersededByTally: ' (converted: kept, not counted)',
  yieldsTo: (title, clause, cite) =>
    ` (the same matter as ${clause} of ${title}, which by ${cite} prevails: not counted)`,
  contested: (question) =>
    `Whether these rules govern the record turns on a reading: ${question} (see Readings).`,
  wasOpen: (version) =>
    `Started before version ${version} took effect and still open then: governed by it.`,
  noExtension: 'This clause knows no extension; those of the record do not move it.',
  countsAs: (value) => `not filled in, counts as ${value}`,
  notFilled: 'not filled in',
  notFilledFacts: (facts) => `Not filled in: ${facts.join(', ')}.`,
  later: (fact, at, stage, began) => {
    const which = began === undefined ? '' : ` of ${began}`
    switch (stage) {
      case 'decidedAt':
        return `${fact}${which}: decided on ${at}, later than as-of, so counted as pending.`
      case 'to':
        return `${fact}${which}: ended on ${at}, later than as-of, so counted as not ended.`
      default:
        return `${fact} ${at} is later than as-of and not counted.`
    }
  },
  occasions: (began) => `${began.length} (${began.join(', ')})`,
  decision: (decision) => decision,
  chosen: (fact, instant) => `${fact} ${instant}`,
  open: (asOf) => `still open (counted to ${asOf})`,
  waiting: 'not started',
  deadline: (instant, isMidnight) => (isMidnight ? `${instant} 24:00` : instant),
  state: (state, late) => {
    switch (state) {
      case 'waiting':
        return 'not started'
      case 'running':
        return 'running'
      case 'met':
        return 'met'
      case 'missed':
        return `passed, ${late} late`
      case 'late':
        return `passed and open, ${late} late`
    }
  },
  effect: {
    moved: 'deadline moved',
    lifted: 'moved with the lower tier',
    rejected: 'rejected: not moved',
    pending: 'pending as of then: not moved',
    'too-late': 'asked for after this tier was passed: not moved',
    'not-later': 'the promise comes no later: not moved',
    'not-first': 'only the first extension counts: not moved',
    'no-terms': 'this tier knows no extension: not moved',
  },
  step: ({ colour, requested, decided, decision, promised, working, effect, before, after }) =>
    [
      `${colour}: ${requested === undefined ? 'request undated (taken as in time)' : `requested ${requested}`}`,
      `, ${decision}${decided === undefined ? '' : ` ${decided}`}`,
      promised === undefined ? '' : `, promised ${promised}`,
      working === undefined ? '' : ` (a rest day, moved to ${working})`,
      `. ${explain.effect[effect]}`,
      effect === 'moved' || effect === 'lifted'
        ? ` from ${before} to ${after}.`
        : ` (still ${after}).`,
    ].join(''),
  heldBack: ' (never before a lower tier)',
  alert: (colour, before, at, state) => `${colour}: ${before}${at && `, ${at}`} (${state})`,
  countFrom: ({ from, promise, counting }) =>
    `From ${promise ? 'the promise ' : ''}${from}${counting === undefined ? '' : ` (${counting})`}`,
  elapsed: clockText,
  hours: (ms) => hoursIn(ms, [' h', ' min', ' s']),
  days: (count) => `${count} d`,
  run: (working, rest) =>
    [working > 0 ? `${working} working` : '', rest > 0 ? `${rest} rest` : '']
      .filter((part) => part !== '')
      .join(', '),
  marks: {
    start: 'start',
    end: 'end',
    asOf: 'as of',
    paused: 'paused',
    pausedFromHere: 'paused from here on, still counted',
    notCounted: 'not counted',
  },
  due: (colour) => `${colour} due`,
  sum: (counted, stop) => `The days add up to ${counted} by ${stop}.`,
  afterEnd: 'after the end',
  afterAsOf: 'after as-of',
  movedTo: (deadline) => ` (extended: ${deadline})`,
  movedOn: ' Every deadline comes from the promise instead, below.',
  again: (colour, ordinal, time) => `${colour} card no. ${ordinal} ${time}`,
  notBegun: (stop, counted) =>
    `The clock stopped at ${stop}, before this: nothing was counted. The days only show where the deadline comes from: ${counted} by the last.`,
  countedOn: (counted) =>
    ` Days after that only show where the deadline comes from: ${counted} by the last.`,
  termsThen: (own, from, after) => `at first ${own};\nextended: ${uncapped(from)}, ${after}`,
  cut: 'The calendar ends here; nothing after it is counted.',
  rolled: 'This counting has no daily sum; only where the deadline falls matters.',
  rival: (option, outcome) => `if read as “${option}”: ${outcome}`,
  same: 'the same.',
  rivalOutcome: {
    rejected: 'cannot be evaluated (the calendar lacks a year).',
    'not-governed': 'these rules would not govern the record; no card.',
    'not-evaluated': 'not compared.',
  },
  clauseFalls: 'does not apply',
  clauseApplies: 'applies too',
  newDeadline: (colour, instant) => `${colour} due ${instant}`,
  cardsThen: (cards, now) => `${cards} (now ${now})`,
  cardsSame: 'the same cards',
  colon: ': ',
  comma: ', ',
  noCards: 'no card',
  question: (question, cite) => `${question} (${cite})`,
  sameReadings: 'Read otherwise, these come to the same:',
  sameReading: (question, used, rivals) => `${question} Used: ${used} (or: ${rivals.join(', ')}).`,
  lateCounted: (late, counted) => `${late} (of which ${counted} counted)`,
  lateDays: (late, days, working) =>
    `${late} (of which ${counted(days, `whole ${working ? 'working' : 'calendar'} day`)})`,
  month: (date) => ` Counts to ${date.slice(0, 7)}.`,
  decidedFact: (fact) => `${fact} (given by the rules)`,
  decidedRow: (row, used, gives, holds) => `${row}. ${used ? '[used] ' : ''}${gives}: ${holds}`,
  answered: (asked, recorded, holds) => `${asked} (${recorded}: ${holds})`,
  ofOther: (kind, clause) => `${kind === 'end-of' ? 'the end' : 'the deadline'} of ${clause}`,
  met: (clause, limit, ended, exact) =>
    `${clause}: ${limit}, ended ${ended}, ${exact ? 'exactly then and so ' : ''}in time.`,
  running: (clause, limit) => `${clause}: ${limit}, still open.`,
  waitingStill: (clause) => `${clause}: not started.`,
  dueAt: (colour, deadline) => `${colour} due ${deadline}`,
  sameText: (cite) => `(The text of ${cite} stands above.)`,
  endedBefore: ' (before the start: nothing was counted)',
  alikeFalse: (cites, fact, value) =>
    `${cites.join(', ')}: none applies, for ${fact} (this record: ${value}).`,
  beside: 'Other rules',
  besideText: (ruleset) => `${ruleset}: no clause applies to this record, and none gives a card.`,
  semicolon: '; ',
  chosenReadings: (interpretation) =>
    `Where the text does not say, the readings chosen in the rule files were used. They are not the text; what others would give stands below.${
      interpretation === undefined ? '' : ` Who interprets it: “${interpretation}”`
    }`,
  unconcerned: (count) =>
    `${counted(count, 'more reading')} ${numbered(count, 'concerns', 'concern')} only clauses that do not apply.`,
  noReadings: 'There is nothing to choose between.',
  absentHolds:
    'A condition that holds where a fact is “not filled in” means: the clause applies unless the record says what does not fit it.',
  noRow: 'none (no row holds)',
  holiday: (name, title, published, address) => `${name}: ${title} (${published}, ${address})`,
  confirmed:
    'evaluated by two programs written apart, which agree (the clauses and the calendar are the same).',
  notGoverned: (record, unit) =>
    `${record} (${unit}) is from before these rules took effect: not governed, no card.`,
  tally: ({ title, cite, group, window, sum, points, threshold, cards, at }) =>
    `${cite} (${title}): ${group} ${window}, ${counted(sum, points ? 'point' : 'card')}, ${threshold}: ${cards}, dated ${at}. Counted:`,
  tallyPart: ({ title, cite, group, window, sum, points, threshold, cards }) =>
    `Counted towards ${cite} (${title}): ${group} ${window}, ${counted(sum, points ? 'point' : 'card')}, ${threshold}: ${cards}. Counted with it:`,
  window: (first = '', last) => (last === undefined ? first : `${first} to ${last}`),
  counted: ({ id, clause, cards, at, cardId }) =>
    `${id}: ${clause}, ${cards}${at === undefined ? '' : `, ${at}`} (${cardId})`,
  picture: (clause) => `Timeline: ${clause}`,
  pictureText: (start, stop, due) => `From ${start}, counted to ${stop}; ${due.join(', ')}.`,
  bar: (promise, from) => (promise ? `from the promise ${from}` : `from ${from}`),
  legend: {
    running: 'counting',
    runningDay: 'counted in part',
    stopped: 'stopped',
    rest: 'rest day',
    cutOff: 'left out',
  },
  restMark: 'rest',
  workMark: 'work',
  refused: (name) =>
    `${name} is among the records that were rejected (see above): mend it and ask again`,
  noSuchCard: (name) => `there is no card ${name}; what follows is what the record comes to now`,
  several: (count) =>
    `${count} records match, all are explained; --assignment and --unit choose one`,
}

function uncapped(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
