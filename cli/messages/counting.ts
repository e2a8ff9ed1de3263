import type { Counting } from '../../calendar/index.js'

/** How a limit counts, in words. */
export function countingZh(counting: Counting): string {
  switch (counting.kind) {
    case 'suspended':
      return '节假日停止计时'
    case 'rolled':
      return '到期日遇节假日顺延'
    case 'continuous':
      return '自然时间'
    case 'office-hours':
      return '只计办公时间'
    case 'working-days':
      return counting.endOfDay === 'midnight' ? '按工作日' : '按工作日，到下班为止'
    case 'calendar-days':
      return '按自然日'
  }
}

export function countingEn(counting: Counting): string {
  switch (counting.kind) {
    case 'suspended':
      return 'stopped on rest days'
    case 'rolled':
      return 'wall-clock, moved off rest days'
    case 'continuous':
      return 'wall-clock'
    case 'office-hours':
      return 'office hours only'
    case 'working-days':
      return counting.endOfDay === 'midnight'
        ? 'in working days'
        : 'in working days, to close of office'
    case 'calendar-days':
      return 'in calendar days'
  }
}
