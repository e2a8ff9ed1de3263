// The orders of the log that are broken, each in its own way, and what must be said of each: written
// by hand, and not taken from what a program said.
//
// `change` is given the order's events by time and gives back what is written instead: events, or
// text where a line is no event any more.

const order = (number) => `QY12345-${number}`
const without = (type) => (events) => events.filter((event) => event.type !== type)
const changed = (type, changes) => (events) =>
  events.map((event) => (event.type === type ? { ...event, ...changes } : event))

export const breakages = [
  {
    of: order('20150504-0902'),
    change: without('dispatched'),
    zh: '办结：这次派单（1）从未派出',
    en: '办结: the assignment "1" was never dispatched',
  },
  {
    of: order('20150502-0922'),
    change: (events) =>
      events.flatMap((event) =>
        event.type === 'completed'
          ? [event, { ...event, at: '2015-05-11T10:00:00+08:00' }]
          : [event],
      ),
    zh: '办结：已经结束过',
    en: '办结: it has ended already',
  },
  // the clocks of two systems differ: completed before it was dispatched
  {
    of: order('20150508-0925'),
    change: changed('completed', { at: '2015-05-08T09:00:00+08:00' }),
    zh: '办结：这次派单（1）从未派出',
    en: '办结: the assignment "1" was never dispatched',
  },
  {
    of: order('20150503-0909'),
    change: changed('completed', { type: 'complete' }),
    zh: '不认识的事件“complete”',
    en: 'unknown event "complete"',
  },
  {
    of: order('20150511-0926'),
    change: changed('completed', { at: '2015-02-30T00:00:00+08:00' }),
    zh: '“2015-02-30T00:00:00+08:00”：没有这一天',
    en: '"2015-02-30T00:00:00+08:00" is a date that does not exist',
  },
  // a date alone does not say what came first
  {
    of: order('20150511-0927'),
    change: changed('completed', { at: '2015-05-20' }),
    zh: '“2015-05-20”不是日期和时间',
    en: '"2015-05-20" is not a date and time',
  },
  {
    of: order('20150508-0912'),
    change: (events) =>
      events.map((event) =>
        event.type === 'completed' ? JSON.stringify(event).slice(0, 60) : event,
      ),
    zh: '不是一条 JSON 记录',
    en: 'not a JSON record',
  },
  {
    of: order('20150508-0913'),
    change: changed('accepted', { category: '资询' }),
    zh: '不能是“资询”',
    en: 'cannot be "资询"',
  },
  {
    of: order('20150516-0916'),
    change: changed('dispatched', { unit: null }),
    zh: '承办单位（unit）没有填写',
    en: '"unit" (承办单位) is not filled in',
  },
  {
    of: order('20150513-0943'),
    change: without('extensionRequested'),
    zh: '同意延期：没有可以了结的',
    en: '同意延期: nothing open in',
  },
  {
    of: order('20150512-0930'),
    change: (events) =>
      events.flatMap((event) =>
        event.type === 'dispatched'
          ? [event, { ...event, at: '2015-05-13T08:40:00+08:00', unit: '市水务局' }]
          : [event],
      ),
    zh: '派单“1”派了两次',
    en: 'assignment "1" was dispatched already',
  },
  {
    of: order('20150511-0972'),
    change: (events) =>
      events
        .filter(({ type }) => type !== 'returnAccepted')
        .map(({ assignment, ...event }) =>
          event.type === 'completed' ? event : { ...event, assignment },
        ),
    zh: '没有写是哪一次派单，这时有 2 次',
    en: 'which of 2 assignments is not said',
  },
  {
    of: order('20150521-0917'),
    change: changed('dispatched', { at: '2051-05-21T15:10:33+08:00' }),
    zh: '日历里没有 2051 年',
    en: 'the calendar has no 2051',
  },
  // a finding under another unit's name than that of its assignment
  {
    of: order('20150512-0065'),
    change: changed('finding', { unit: '市教育局' }),
    zh: '这里是“市教育局”，别处是“连州市政府”',
    en: 'is "市教育局" here and "连州市政府" elsewhere',
  },
  {
    of: order('20150527-0931'),
    change: (events) => events.map(({ order: number, ...event }) => ({ oder: number, ...event })),
    zh: '没有写是哪个工单',
    en: 'does not say of which order it is',
  },
]
