/**
 * Time counted the slow way, from the words of the law and from nothing else: a plain map of days,
 * one step after another. Shares no code with calendar/, so that the two can be held against
 * each other.
 */
const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000
const SECOND = 1000

export interface WalkDay {
  /** Whether it rests when weekends rest too, and when only the notices' days do. */
  readonly rests: boolean
  readonly restsByNotice: boolean
}

export interface WalkCalendar {
  readonly days: ReadonlyMap<number, WalkDay>
  readonly offset: number
  readonly shifts: readonly { readonly from: number; readonly to: number }[]
}

/** `from` included, `to` excluded, for instants; both dates for whole days. */
export interface WalkPause {
  readonly from: number
  readonly to: number
}

export type WalkKind = 'suspended' | 'office-hours' | 'continuous'
export type Outside = 'outside'

export class Walker {
  readonly calendar: WalkCalendar

  constructor(calendar: WalkCalendar) {
    this.calendar = calendar
  }

  private day(at: number): number {
    return Math.floor((at + this.calendar.offset) / DAY)
  }

  private rests(day: number, noticesOnly: boolean): boolean {
    const found = this.calendar.days.get(day)
    if (!found) throw new Error('outside')
    return noticesOnly ? found.restsByNotice : found.rests
  }

  private offered(at: number, kind: WalkKind, noticesOnly: boolean): boolean {
    if (kind === 'continuous') return true
    const day = this.day(at)
    if (this.rests(day, noticesOnly)) return false
    if (kind === 'suspended') return true
    const time = at + this.calendar.offset - day * DAY
    return this.calendar.shifts.some((shift) => time >= shift.from && time < shift.to)
  }

  /** An hour or a minute where nothing changes inside it, a second otherwise. */
  private step(at: number, room: number, kind: WalkKind, pauses: readonly WalkPause[]): number {
    const time = (at + this.calendar.offset) % DAY
    const shifts = kind === 'office-hours' ? this.calendar.shifts : []
    for (const step of [HOUR, MINUTE]) {
      if (time % step !== 0 || room < step) continue
      const inside = (edge: number, from: number) => edge > from && edge < from + step
      if (shifts.some((s) => inside(s.from, time) || inside(s.to, time))) continue
      if (pauses.some((pause) => inside(pause.from, at) || inside(pause.to, at))) continue
      return step
    }
    return SECOND
  }

  hoursDeadline(
    kind: WalkKind,
    noticesOnly: boolean,
    start: number,
    length: number,
    pauses: readonly WalkPause[],
  ): number | Outside {
    let at = start
    let left = length
    while (left > 0) {
      if (!this.calendar.days.has(this.day(at))) return 'outside'
      const step = this.step(at, left, kind, pauses)
      const paused = pauses.some((pause) => at >= pause.from && at < pause.to)
      if (!paused && this.offered(at, kind, noticesOnly)) left -= step
      at += step
    }
    return at
  }

  hoursElapsed(
    kind: WalkKind,
    noticesOnly: boolean,
    start: number,
    end: number,
    pauses: readonly WalkPause[],
  ): number | Outside {
    let counted = 0
    let at = start
    while (at < end) {
      if (!this.calendar.days.has(this.day(at))) return 'outside'
      const step = this.step(at, end - at, kind, pauses)
      const paused = pauses.some((pause) => at >= pause.from && at < pause.to)
      if (!paused && this.offered(at, kind, noticesOnly)) counted += step
      at += step
    }
    return counted
  }

  rolledDeadline(noticesOnly: boolean, start: number, length: number): number | Outside {
    let end = start + length
    for (;;) {
      // the last second before the end is on the day that the end belongs to
      const day = this.day(end - SECOND)
      if (!this.calendar.days.has(day)) return 'outside'
      if (!this.rests(day, noticesOnly)) return end
      end += DAY
    }
  }

  /** The last day of a limit of whole days; `every` counts rest days too. */
  lastDay(
    every: boolean,
    ownCounts: boolean,
    own: number,
    length: number,
    pauses: readonly WalkPause[],
  ): number | Outside {
    let day = own
    let left = length
    if (left > 0 && ownCounts && this.counts(day, every, pauses)) left--
    while (left > 0) {
      day++
      if (!this.calendar.days.has(day)) return 'outside'
      if (this.counts(day, every, pauses)) left--
    }
    return day
  }

  /** How many counted days have ended by an instant. */
  daysElapsed(
    every: boolean,
    ownCounts: boolean,
    own: number,
    end: number,
    closeOfOffice: boolean,
    pauses: readonly WalkPause[],
  ): number | Outside {
    let counted = 0
    for (let day = own; ; day++) {
      if (!this.calendar.days.has(day)) {
        return day * DAY - this.calendar.offset >= end ? counted : 'outside'
      }
      if (this.end(day, closeOfOffice) > end) return counted
      if ((day > own || ownCounts) && this.counts(day, every, pauses)) counted++
    }
  }

  /** Back from a deadline until just a length has been passed, and on until more would be. */
  hoursLead(
    kind: WalkKind,
    noticesOnly: boolean,
    deadline: number,
    length: number,
    pauses: readonly WalkPause[],
  ): number | Outside {
    let at = deadline
    let left = length
    for (;;) {
      const step = this.stepBack(at, left > 0 ? left : HOUR, kind, pauses)
      const from = at - step
      if (!this.calendar.days.has(this.day(from))) return 'outside'
      const paused = pauses.some((pause) => from >= pause.from && from < pause.to)
      if (!paused && this.offered(from, kind, noticesOnly)) {
        if (left === 0) return at
        left -= step
      }
      at = from
    }
  }

  private stepBack(at: number, room: number, kind: WalkKind, pauses: readonly WalkPause[]): number {
    for (const step of [HOUR, MINUTE]) {
      if (room >= step && this.step(at - step, step, kind, pauses) === step) return step
    }
    return SECOND
  }

  /** The end of the day after which just so many counted days end by a deadline. */
  daysLead(
    every: boolean,
    deadline: number,
    length: number,
    closeOfOffice: boolean,
    pauses: readonly WalkPause[],
  ): number | Outside {
    let day = this.day(deadline)
    if (!this.calendar.days.has(day) || this.end(day, closeOfOffice) > deadline) day--
    let left = length
    for (; this.calendar.days.has(day); day--) {
      if (!this.counts(day, every, pauses)) continue
      if (left === 0) return this.end(day, closeOfOffice)
      left--
    }
    return 'outside'
  }

  end(day: number, closeOfOffice: boolean): number {
    const last = this.calendar.shifts[this.calendar.shifts.length - 1]
    const office = closeOfOffice && last !== undefined && !this.rests(day, false)
    return day * DAY - this.calendar.offset + (office ? last.to : DAY)
  }

  movedOffRest(day: number): number | Outside {
    let at = day
    while (this.calendar.days.has(at)) {
      if (!this.rests(at, false)) return at
      at++
    }
    return 'outside'
  }

  private counts(day: number, every: boolean, pauses: readonly WalkPause[]): boolean {
    if (pauses.some((pause) => day > pause.from && day <= pause.to)) return false
    return every || !this.rests(day, false)
  }
}
