import { clockText } from '../clock-text.js'
import type { ExplainWords } from '../explain-words.js'

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
  cards: (colour, count) => `${count} ${colour} ${count === 1 ? 'card' : 'cards'}`,
  list: (words) => words.join(', '),
  alternatives: (words) => words.join(' or '),
  clauseHeading: (cite, title, applies) => `${cite} ${title} (${applies})`,
  clauseName: (cite, title) => `${cite} (${title})`,
  given: (cards) => `Given: ${cards}.`,
  givenNone: 'No card.',
  openNone: (deadline) => `Still open, no card yet; the nearest deadline is ${deadline}.`,
  undecided: (clause, facts) =>
    `${clause}: it cannot be said whether it applies, for want of ${facts.join(', ')}; no card was given by it.`,
  card: (cards, clause) => `${cards}: ${clause}.`,
  byLimit: ({ from, start, threshold, counting, promised, deadline, end, ended, asOf, late }) =>
    [
      `From ${from} ${start}`,
      promised === undefined ? '' : `, extended to ${promised}`,
      `, a card is given ${threshold} (${counting}); due ${deadline}`,
      ended === undefined
        ? `; as of ${asOf} still open, ${late} late.`
        : `; ended by ${end ?? ''} ${ended}, ${late} late.`,
    ].join(''),
  byFinding: (at) => `Every condition holds (see below), so the card is given, as of ${at}.`,
  repeated: (ordinal, at) => `Still not done: card no. ${ordinal} of this tier, as of ${at}.`,
  superseded: (by) => `(superseded by the ${by} of the same clause: kept, not counted)`,
  supersededByTally: '(converted: kept, not counted)',
  yieldsTo: (title, clause, cite) =>
    `(the same matter as ${clause} of ${title}, which by ${cite} prevails: not counted)`,
  contested: (question) =>
    `Whether these rules govern the record turns on a reading: ${question} (see Readings).`,
  wasOpen: (version) =>
    `Started before version ${version} took effect and still open then: governed by it.`,
  noExtension: 'This clause knows no extension; those of the record do not move it.',
  countsAs: (value) => `not filled in, counts as ${value}`,
  notFilled: 'not filled in',
  notFilledFacts: (facts) => `Not filled in: ${facts.join(', ')}.`,
  later: (fact, value) => `${fact} ${value} is later than as-of and not counted.`,
  chosen: (fact, instant) => `${fact} ${instant}`,
  open: (asOf) => `still open, counted to ${asOf}`,
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
    promise ? `From the promise ${from} (${counting})` : `From ${from} (${counting})`,
  elapsed: clockText,
  days: (count) => `${count} d`,
  run: (working, rest) =>
    [working > 0 ? `${working} working` : '', rest > 0 ? `${rest} rest` : '']
      .filter((part) => part !== '')
      .join(', '),
  marks: { start: 'start', end: 'end', asOf: 'as of', paused: 'paused', notCounted: 'not counted' },
  due: (colour) => `${colour} due`,
  sum: (counted, stop) => `The days add up to ${counted} by ${stop}.`,
  countedTo: (mark, counted) => `${mark} (${counted} so far)`,
  countedOn: (counted) =>
    ` Days after that only show where the deadline comes from: ${counted} by the last.`,
  termsThen: (own, from, after) => `at first ${own};\nextended: ${from}, ${after}`,
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
  sameReadings: 'Read otherwise, these come to the same:',
  sameReading: (question, used, rivals) => `${question} Used: ${used} (or: ${rivals.join(', ')}).`,
  lateCounted: (late, counted) => `${late} (of which ${counted} counted)`,
  lateDays: (late, days, working) =>
    `${late} (of which ${days} whole ${working ? 'working' : 'calendar'} days)`,
  month: (date) => ` Counts to ${date.slice(0, 7)}.`,
  decidedFact: (fact) => `${fact} (given by the rules)`,
  decidedRow: (row, used, gives, holds) => `${row}. ${used ? '[used] ' : ''}${gives}: ${holds}`,
  answered: (asked, recorded, holds) => `${asked} (${recorded}: ${holds})`,
  ofOther: (kind, clause) => `${kind === 'end-of' ? 'the end' : 'the deadline'} of ${clause}`,
  met: (clause, deadline, ended) => `${clause}: first due ${deadline}, ended ${ended}, in time.`,
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
    `${cite} (${title}): ${group} ${window}, ${sum} ${points ? 'points' : 'cards'}, ${threshold}: ${cards}, as of ${at}. Counted:`,
  tallyPart: ({ title, cite, group, window, sum, points, threshold, cards }) =>
    `Counted towards ${cite} (${title}): ${group} ${window}, ${sum} ${points ? 'points' : 'cards'}, ${threshold}: ${cards}. Counted with it:`,
  picture: (clause) => `Timeline: ${clause}`,
  pictureText: (start, stop, due) => `From ${start}, counted to ${stop}; ${due.join(', ')}.`,
  legend: { running: 'counting', stopped: 'stopped', rest: 'rest day', cutOff: 'left out' },
  restMark: 'rest',
  workMark: 'work',
  disagree: (id, about) =>
    `the two evaluators differ on record ${id}: no card may rest on it, and nothing is explained. Please report this:\n  ${about.join('\n  ')}`,
  several: (count) =>
    `${count} records match, all are explained; --assignment and --unit choose one`,
}
