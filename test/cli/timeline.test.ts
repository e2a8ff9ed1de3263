import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explain } from '../../cli/commands/explain.js'
import type { Language } from '../../cli/messages/messages.js'
import { fakeContext } from './fake-context.js'

/** The picture of a clock: its words lie within it, whatever happened on its last day. */
const AT =
  /<text x="([\d.]+)" y="[\d.]+"( textLength="([\d.]+)" [^>]*)?( font-weight[^>]*)? stroke="#fff"[^>]*>([^<]*)</g

/** Right edges of what is written beside moments, at what browsers were seen to take. */
async function edges(order: object, language: Language): Promise<readonly [number, string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-cards-'))
  try {
    const records = join(folder, 'r.ndjson')
    writeFileSync(records, JSON.stringify({ subject: 'work-order', id: 'T-1', ...order }))
    const context = fakeContext(language)
    await explain('T-1', [records], { asOf: '2015-07-01', format: 'html' }, context)
    const pictures = context.written.out.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    expect(pictures.length).toBeGreaterThan(0)
    for (const picture of pictures) expect(picture).toContain('viewBox="0 0 780 ')
    return pictures.flatMap((picture) =>
      [...picture.matchAll(AT)].map(([, x, , squeezed, bold, label = '']): [number, string] => [
        Number(x) + Number(squeezed ?? spread(label, bold !== undefined)),
        label,
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Letters and figures of Noto Sans at 12.5 pixels came to 6.2 each, in bold 6.5. */
function spread(label: string, bold: boolean): number {
  return [...label].reduce(
    (sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 12.5 : bold ? 6.5 : 6.2),
    0,
  )
}

const unit = '连州市政府'
const urgent = { unit, category: 'request', urgent: true }

test.for([
  [
    'two names on the last day',
    { resultFeedbackAt: '2015-05-05 17:00', completedAt: '2015-05-05 17:00' },
  ],
  [
    'three',
    {
      resultFeedbackAt: '2015-05-05 17:00',
      completedAt: '2015-05-05 17:00',
      returnRequestedAt: '2015-05-05 17:00',
    },
  ],
  [
    'more than there is room for',
    {
      resultFeedbackAt: '2015-05-05 23:59',
      completedAt: '2015-05-05 23:59',
      returnRequestedAt: '2015-05-05 23:59',
      returnAcceptedAt: '2015-05-05 23:59',
    },
  ],
  ['an end long after the last day that is drawn', { resultFeedbackAt: '2015-06-25 17:00' }],
] as const)('no label runs over: %s', async ([, more]) => {
  const order = {
    ...urgent,
    dispatchedAt: '2015-05-02 21:00',
    phoneNotifiedAt: '2015-05-02 21:06',
    firstFeedbackAt: '2015-05-04 08:40',
    handledAt: '2015-05-04 12:00',
    ...more,
  }
  for (const language of ['zh', 'en'] as const) {
    const found = await edges(order, language)
    expect(found.length).toBeGreaterThan(8)
    expect(found.filter(([edge]) => edge > 780)).toEqual([])
  }
})
