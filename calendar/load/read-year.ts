/** A year's file: its notices in the order in which they were published. */
import type { Report } from '../../source/diagnostic.js'
import { child, itemsOf, type Node, textOf } from '../../source/yaml.js'
import type { Notice } from '../calendar.js'
import type { Day } from '../days.js'
import { formatDay } from '../format.js'
import type { NoticeSource } from '../table.js'
import { readFile, type Source, type YearPath } from './files.js'
import type { Change } from './mark-days.js'
import { type Bounds, type Dated, readDay, readDays, readRuns } from './read-days.js'

export interface YearNotice {
  readonly notice: Notice
  readonly change: Change
}

export function readYear(
  source: Source,
  { year, path }: YearPath,
  report: Report,
): readonly YearNotice[] {
  const root = readFile(source, path, 'year', report)
  const bounds: Bounds = { first: year, last: year, file: 'year' }
  let previous: Day | undefined
  return itemsOf(child(root, 'notices')).flatMap((node) => {
    const from = readNoticeSource(node, report)
    if (!from) return []
    if (previous !== undefined && from.publishedOn < previous) {
      report(child(node, 'published')?.span ?? node.span, {
        code: 'notices-out-of-order',
        published: formatDay(from.publishedOn),
        previous: formatDay(previous),
      })
    }
    previous = from.publishedOn
    const cancels = child(node, 'cancels')
    const change: Change = {
      kind: 'notice',
      notice: from,
      rest: readRuns(child(node, 'rest'), bounds, report),
      work: readDays(child(node, 'work'), bounds, report),
      cancelledRest: readDays(child(cancels, 'rest'), bounds, report),
      cancelledWork: readDays(child(cancels, 'work'), bounds, report),
    }
    return [{ change, notice: toNotice(from, change, year, path) }]
  })
}

/** Title, publication and address, wherever a file names its authority. */
export function readNoticeSource(node: Node | undefined, report: Report): NoticeSource | undefined {
  const published = readDay(child(node, 'published'), undefined, report)
  if (!published) return undefined
  return {
    title: textOf(node, 'title') ?? '',
    publishedOn: published.day,
    address: textOf(node, 'address') ?? '',
  }
}

function toNotice(from: NoticeSource, change: Change, year: number, path: string): Notice {
  const days = (dated: readonly Dated[]): readonly Day[] => dated.map(({ day }) => day)
  return {
    ...from,
    year,
    path,
    rest: change.rest.map((run) => ({ name: run.name, from: run.from.day, to: run.to.day })),
    work: days(change.work),
    cancelledRest: days(change.cancelledRest),
    cancelledWork: days(change.cancelledWork),
  }
}
