/** As it is written in a file; made by scripts/types-from-schema.mjs, not by hand. */

import type {
  WrittenAddress,
  WrittenDate,
  WrittenDates,
  WrittenOfficeHours,
  WrittenRuns,
  WrittenTitle,
} from './parts.js'

/** 个别单位的不同安排（overlays/*.yaml） */
export type OverlayFile = {
  /** 这份安排的名称 */
  readonly label: string | number
  /** 适用的单位，写法与工单里的单位名称一致；一个单位只能出现在一份安排里 */
  readonly units: ReadonlyArray<string | number>
  /** 所依据的文件 */
  readonly notice?: {
    readonly title: WrittenTitle
    /** 文件的公布日期 */
    readonly published: WrittenDate
    readonly address: WrittenAddress
  }
  /** 这些单位另外休息的日期 */
  readonly rest?: WrittenRuns
  /** 日历上休息、这些单位上班的日期 */
  readonly work?: WrittenDates
  readonly 'office-hours'?: WrittenOfficeHours
}
