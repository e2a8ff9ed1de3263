/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type { WrittenOfficeHours } from './parts.js'

/** 一个日历（calendar.yaml） */
export type CalendarFile = {
  /** 日历的中文名称 */
  readonly label: string | number
  /** 所依据的日历（另一个文件夹的名称）。只写与它不同的各项 */
  readonly base?: string | number
  /** 时区，如 Asia/Shanghai。没有 base 的必须写 */
  readonly zone?: string
  /** 每周休息的日子。没有 base 的必须写 */
  readonly 'weekly-rest'?: ReadonlyArray<
    'Sunday' | 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday'
  >
  /** 每年都放的假期。哪一年的文件里没有，check 会提醒。 */
  readonly 'every-year'?: ReadonlyArray<string | number>
  readonly 'office-hours'?: WrittenOfficeHours
}
