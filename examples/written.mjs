// The records put into the month on purpose: each stands where two readings, two seconds or two
// days part. Deadlines in the comments were worked out on paper, before any program.
//
// Working days: May 4–8, 11–15, 18–22, 25–29, June 1–5, 8–12, 15–19, 23–26, 29–30, July 1–3, 6–10.

const order = (number, unit, category, dispatchedAt, facts = {}) => ({
  id: `QY12345-2015${(facts.first ?? dispatchedAt).slice(0, 5).replace('-', '')}-${number}`,
  unit,
  category,
  dispatchedAt,
  ...facts,
})
const approved = (extensionRequestedAt, extensionPromisedAt) => ({
  extensionRequestedAt,
  extensionDecision: '同意',
  extensionPromisedAt,
})
const urgent = (call, first, handled, result, facts = {}) => ({
  urgent: '是',
  phoneNotifiedAt: call,
  firstFeedbackAt: first,
  handledAt: handled,
  resultFeedbackAt: result,
  completedAt: result,
  ...facts,
})

const consultations = [
  // Mon 10:00 + 46 h = Wed 08:00, + 70 h = Thu 08:00.
  order('0901', '市教育局', '咨询', '05-04 10:00:00', { completedAt: '05-06 08:00:00' }),
  order('0902', '市教育局', '咨询', '05-04 10:00:00', { completedAt: '05-06 08:00:01' }),
  order('0903', '市卫生和计划生育局', '意见', '05-05 09:12:40', { completedAt: '05-08 07:12:40' }),
  order('0904', '市卫生和计划生育局', '建议', '05-05 09:12:40', { completedAt: '05-08 07:12:41' }),
  // Thu 02:00 + 46 h = Friday's 24:00 exactly; it is not carried over the weekend.
  order('0905', '市民政局', '咨询', '05-07 02:00:00', { completedAt: '05-08 23:59:59' }),
  order('0906', '市民政局', '咨询', '05-07 02:00:00', { completedAt: '05-09 00:00:00' }),
  order('0907', '市民政局', '表扬', '05-07 02:00:00', { completedAt: '05-09 10:05:00' }),
  // May Day rests: the clock starts Monday 00:00, yellow Tue 22:00, red Wed 22:00.
  order('0908', '市旅游局', '咨询', '05-01 09:30:00', { completedAt: '05-05 22:00:00' }),
  order('0909', '市旅游局', '咨询', '05-03 23:59:59', { completedAt: '05-05 22:00:01' }),
  order('0910', '市旅游局', '建议', '05-04 00:00:00', { completedAt: '05-05 21:59:59' }),
  // Fri 17:45:20: 6 h 14 min 40 s on Friday, 24 h on Monday, the rest by Tue 15:45:20.
  order('0911', '市公安局', '咨询', '05-08 17:45:20', { completedAt: '05-12 15:45:20' }),
  order('0912', '市公安局', '咨询', '05-08 17:45:20', { completedAt: '05-12 15:45:21' }),
  order('0913', '市公安局', '咨询', '05-08 17:45:20', { completedAt: '05-13 16:20:00' }),
  // Answered on the rest day on which it came: no time has run.
  order('0914', '市水务局', '咨询', '05-16 10:20:00', { completedAt: '05-16 11:02:18' }),
  // The last second of a working week, and the first of the weekend.
  order('0915', '市交通运输局', '咨询', '05-15 23:59:59', { completedAt: '05-19 21:59:59' }),
  order('0916', '市交通运输局', '咨询', '05-16 00:00:00', { completedAt: '05-19 22:00:01' }),
  // Never answered.
  order('0917', '市住房公积金管理中心', '咨询', '05-21 15:10:33'),
  // A telephone call and feedback times make no urgent order.
  order('0918', '市水务局', '意见', '05-20 08:31:00', {
    phoneNotifiedAt: '05-20 08:35:00',
    firstFeedbackAt: '05-20 11:50:00',
    handledAt: '05-20 16:00:00',
    completedAt: '05-20 16:40:00',
  }),
]

const requests = [
  // May 4, 5, 6, 7, 8: due at Friday's 24:00, for every dispatch inside the holiday.
  order('0921', '清城区政府', '一般性诉求', '05-01 08:47:05', { completedAt: '05-09 00:00:00' }),
  order('0922', '清城区政府', '一般性诉求', '05-02 19:03:51', { completedAt: '05-09 00:00:01' }),
  order('0923', '清新区政府', '一般性诉求', '05-03 23:59:59', { completedAt: '05-08 23:59:59' }),
  // One second later counts from the next day: 5, 6, 7, 8, 11.
  order('0924', '清新区政府', '一般性诉求', '05-04 00:00:00', { completedAt: '05-11 23:59:59' }),
  // Friday's last second: 11–15, then Monday 18 for red. Saturday is already late.
  order('0925', '市工商行政管理局', '消费投诉', '05-08 23:59:59', {
    completedAt: '05-16 11:20:00',
  }),
  // 12, 13, 14, 15, 18; red 19: exactly at red's 24:00, and one second after.
  order('0926', '市工商行政管理局', '消费投诉', '05-11 09:40:12', {
    completedAt: '05-20 00:00:00',
  }),
  order('0927', '市工商行政管理局', '经济违法行为举报', '05-11 09:40:12', {
    completedAt: '05-20 00:00:01',
  }),
  order('0928', '市城市综合管理局', '行政效能投诉', '05-30 22:15:00', {
    completedAt: '06-05 23:59:59',
  }),
  order('0929', '英德市政府', '一般性诉求', '05-31 23:59:59', { completedAt: '06-06 09:00:00' }),
  // Open at the end of June.
  order('0930', '市国土资源局', '一般性诉求', '05-12 10:26:44'),
  order('0931', '连州市政府', '经济违法行为举报', '05-27 16:12:09'),
  // Reopened: the first was in time, the second is a clock of its own.
  order('0932', '市物价局', '消费投诉', '05-06 11:01:00', { completedAt: '05-08 15:30:00' }),
  order('0932', '市物价局', '消费投诉', '05-18 09:05:30', {
    first: '05-06',
    assignment: '2',
    completedAt: '05-26 08:45:00',
  }),
]

const extended = [
  // First due Wed 20, 24:00. Promise Fri 22: yellow Mon 25, 24:00; red Tue 26, 24:00.
  order('0941', '市环境保护局', '一般性诉求', '05-13 09:20:00', {
    ...approved('05-19 10:00:00', '05-22'),
    completedAt: '05-25 16:00:00',
  }),
  // Promise Sat 23 moves to Mon 25: yellow Tue 26, 24:00; red Wed 27, 24:00.
  order('0942', '市环境保护局', '一般性诉求', '05-13 09:20:00', {
    ...approved('05-19 10:00:00', '05-23'),
    completedAt: '05-26 23:59:59',
  }),
  order('0943', '市环境保护局', '一般性诉求', '05-13 09:20:00', {
    ...approved('05-19 10:00:00', '05-23'),
    completedAt: '05-27 09:00:00',
  }),
  order('0944', '市环境保护局', '一般性诉求', '05-13 09:20:00', {
    ...approved('05-19 10:00:00', '05-24'),
    completedAt: '05-28 00:00:01',
  }),
  // Refused and undecided: the first clock runs on, due 05-21 and 05-22 at 00:00.
  order('0945', '市林业局', '一般性诉求', '05-13 15:00:00', {
    extensionRequestedAt: '05-19 16:00:00',
    extensionDecision: '不同意',
    extensionPromisedAt: '05-29',
    completedAt: '05-21 10:30:00',
  }),
  order('0946', '市农业局', '一般性诉求', '05-13 15:00:00', {
    extensionRequestedAt: '05-20 17:00:00',
    extensionDecision: '待审批',
    extensionPromisedAt: '06-03',
  }),
  // Consultation due Wed 6, 08:00 and Thu 7, 08:00. Asked between the two: yellow stands, red
  // moves with the promise of Wed 13 to Fri 15, 24:00.
  order('0947', '市人力资源和社会保障局', '咨询', '05-04 10:00:00', {
    ...approved('05-06 15:00:00', '05-13'),
    completedAt: '05-12 17:00:00',
  }),
  // Asked when both had passed: both stand.
  order('0948', '市人力资源和社会保障局', '咨询', '05-04 10:00:00', {
    ...approved('05-07 08:00:01', '05-13'),
    completedAt: '05-12 17:00:00',
  }),
  // Asked exactly at the deadline, and one second after.
  order('0949', '市人力资源和社会保障局', '咨询', '05-04 10:00:00', {
    ...approved('05-06 08:00:00', '05-08'),
    completedAt: '05-11 23:00:00',
  }),
  order('0950', '市人力资源和社会保障局', '咨询', '05-04 10:00:00', {
    ...approved('05-06 08:00:01', '05-08'),
    completedAt: '05-11 23:00:00',
  }),
  // A promise so early that it changes nothing: still 05-26 and 05-27 at 00:00.
  order('0951', '佛冈县政府', '一般性诉求', '05-18 14:50:00', {
    ...approved('05-19 09:00:00', '05-20'),
    completedAt: '05-25 18:10:00',
  }),
  // Nobody wrote down when it was asked: counts as in time. Promise Fri June 5.
  order('0952', '阳山县政府', '一般性诉求', '05-20 10:00:00', {
    ...approved('', '06-05'),
    completedAt: '06-08 11:00:00',
  }),
  // A promise later than the day of evaluation is still a promise: 07-14 and 07-15 at 00:00.
  order(
    '0953',
    '市城乡规划局',
    '一般性诉求',
    '05-28 10:00:00',
    approved('06-03 09:00:00', '07-10'),
  ),
  // Yellow exactly at as-of (running); yellow late and red exactly at as-of; both late.
  order(
    '0954',
    '市城乡规划局',
    '一般性诉求',
    '05-28 10:00:00',
    approved('06-03 09:00:00', '06-29'),
  ),
  order(
    '0955',
    '市城乡规划局',
    '一般性诉求',
    '05-28 10:00:00',
    approved('06-03 09:00:00', '06-26'),
  ),
  order(
    '0956',
    '市城乡规划局',
    '一般性诉求',
    '05-28 10:00:00',
    approved('06-03 09:00:00', '06-25'),
  ),
  // Done at the as-of instant itself, which is yellow's deadline too.
  order('0957', '市城乡规划局', '行政效能投诉', '05-28 10:00:00', {
    ...approved('06-03 09:00:00', '06-29'),
    completedAt: '07-01 00:00:00',
  }),
  // Over the Dragon Boat Festival (June 20–22): Fri 19 gives Tue 23; Mon 22 moves to Tue 23.
  order('0958', '连南瑶族自治县政府', '一般性诉求', '05-29 16:40:00', {
    ...approved('06-04 10:10:00', '06-19'),
    completedAt: '06-23 17:20:00',
  }),
  order('0959', '连山县政府', '一般性诉求', '05-29 16:40:00', {
    ...approved('06-04 10:10:00', '06-22'),
    completedAt: '06-25 00:00:01',
  }),
  // A promise written with a time of day is still its date: yellow at 05-26 00:00.
  order('0960', '市食品药品监督管理局', '消费投诉', '05-13 11:11:11', {
    ...approved('05-20 08:40:00', '05-22 17:30:00'),
    completedAt: '05-25 20:05:00',
  }),
  order('0961', '市食品药品监督管理局', '消费投诉', '05-13 11:11:11', {
    ...approved('05-20 08:40:00', '05-22 00:00:00'),
    completedAt: '05-26 00:00:01',
  }),
  // Request asked for after yellow (05-21 00:00), before red: red moves to 05-27 00:00.
  order('0962', '市住房和城乡建设管理局', '一般性诉求', '05-13 17:00:00', {
    ...approved('05-21 09:00:00', '05-22'),
    completedAt: '05-26 10:00:00',
  }),
]

const returned = [
  // Asked exactly at yellow's instant (Wed 13, 07:00), granted a day later; and one second after.
  order('0971', '市住房和城乡建设管理局', '咨询', '05-11 09:00:00', {
    returnRequestedAt: '05-13 07:00:00',
    returnAcceptedAt: '05-14 10:00:00',
  }),
  order('0971', '市城市综合管理局', '咨询', '05-14 10:12:00', {
    first: '05-11',
    assignment: '2',
    completedAt: '05-15 09:45:00',
  }),
  order('0972', '市住房和城乡建设管理局', '咨询', '05-11 09:00:00', {
    returnRequestedAt: '05-13 07:00:01',
    returnAcceptedAt: '05-14 10:00:00',
  }),
  order('0972', '市城市综合管理局', '咨询', '05-14 10:12:00', {
    first: '05-11',
    assignment: '2',
    completedAt: '05-18 11:00:00',
  }),
  // Granted, with no record of the asking: ends when granted.
  order('0973', '市国土资源局', '一般性诉求', '05-19 09:00:00', {
    returnAcceptedAt: '05-20 16:30:00',
  }),
  order('0973', '英德市政府', '一般性诉求', '05-20 16:55:00', {
    first: '05-19',
    assignment: '2',
    completedAt: '05-28 08:50:00',
  }),
  // Twice returned; each unit has its own clock, and the third is late on its own.
  order('0974', '市水务局', '一般性诉求', '05-12 08:40:00', {
    returnRequestedAt: '05-12 15:00:00',
    returnAcceptedAt: '05-12 17:10:00',
  }),
  order('0974', '市城市综合管理局', '一般性诉求', '05-13 09:00:00', {
    first: '05-12',
    assignment: '2',
    returnRequestedAt: '05-14 10:00:00',
    returnAcceptedAt: '05-15 11:30:00',
  }),
  order('0974', '清城区政府', '一般性诉求', '05-15 15:00:00', {
    first: '05-12',
    assignment: '3',
    completedAt: '05-23 10:00:00',
  }),
  // Refused: the clock never stopped. In time, late, and never done.
  order('0975', '市交通运输局', '一般性诉求', '05-14 10:30:00', {
    returnRequestedAt: '05-15 09:00:00',
    completedAt: '05-21 23:10:00',
  }),
  order('0976', '市环境保护局', '经济违法行为举报', '05-14 10:30:00', {
    returnRequestedAt: '05-15 09:00:00',
    completedAt: '05-25 09:00:00',
  }),
  order('0977', '阳山县政府', '咨询', '05-19 14:35:00', { returnRequestedAt: '05-19 16:00:00' }),
  // Returned after both had passed: the cards stay with the unit that kept it so long.
  order('0978', '市农业局', '一般性诉求', '05-05 16:00:00', {
    returnRequestedAt: '05-14 09:10:00',
    returnAcceptedAt: '05-14 15:00:00',
  }),
  order('0978', '市林业局', '一般性诉求', '05-14 16:00:00', {
    first: '05-05',
    assignment: '2',
    completedAt: '05-19 10:00:00',
  }),
  // An extension first, and then a return within it.
  order('0979', '市住房公积金管理中心', '咨询', '05-19 10:00:00', {
    ...approved('05-20 15:00:00', '05-26'),
    returnRequestedAt: '05-27 16:00:00',
    returnAcceptedAt: '05-28 09:30:00',
  }),
  order('0979', '市人力资源和社会保障局', '咨询', '05-28 10:00:00', {
    first: '05-19',
    assignment: '2',
    completedAt: '05-29 11:00:00',
  }),
]

const urgents = [
  // Friday 23:40: twenty minutes on Friday, forty on Monday: 00:40:00. Result: Monday's 24:00.
  order('0981', '市公安局', '一般性诉求', '05-15 23:38:10', {
    ...urgent('05-15 23:40:00', '05-16 01:30:00', '05-16 04:00:00', '05-18 20:00:00'),
  }),
  // Friday 23:35:15 leaves 35 min 15 s for Monday: exactly then, and a second after.
  order('0982', '市水务局', '一般性诉求', '05-22 23:30:15', {
    ...urgent('05-22 23:35:15', '05-25 00:35:15', '05-25 09:00:00', '05-26 23:59:59'),
  }),
  order('0983', '清新区政府', '一般性诉求', '05-22 23:30:15', {
    ...urgent('05-22 23:35:15', '05-25 00:35:16', '05-25 09:00:00', '05-27 00:00:00'),
  }),
  // A working morning: the hour itself, and one second more; no call, so from dispatch.
  order('0984', '市住房和城乡建设管理局', '一般性诉求', '05-12 09:01:30', {
    ...urgent('05-12 09:05:00', '05-12 10:05:00', '05-12 17:00:00', '05-13 10:00:00'),
  }),
  order('0985', '市住房和城乡建设管理局', '一般性诉求', '05-12 09:01:30', {
    ...urgent('', '05-12 10:01:31', '05-12 17:00:00', '05-13 10:00:00'),
  }),
  // 110, 119 and 120 are another matter: no 4.5 here, but 4.2 runs (and is late).
  order('0986', '市公安局', '一般性诉求', '05-06 13:20:00', {
    ...urgent('05-06 13:22:00', '05-06 15:00:00', '05-08 10:00:00', '05-14 09:00:00'),
    publicEmergency: '是',
  }),
  order('0987', '市卫生和计划生育局', '一般性诉求', '05-09 20:12:00', {
    ...urgent('05-09 20:13:00', '', '05-09 22:00:00', '05-11 09:00:00'),
    publicEmergency: '是',
  }),
  // Both late: two clauses, both cards stand.
  order('0988', '市环境保护局', '一般性诉求', '05-20 09:00:00', {
    ...urgent('05-20 09:00:00', '05-20 10:30:00', '05-20 20:00:00', '05-22 08:00:00'),
  }),
  // Nothing came back, and it is not handled: the result waits.
  order('0989', '连南瑶族自治县政府', '一般性诉求', '05-26 11:30:00', {
    ...urgent('05-26 11:33:20', '', '', ''),
  }),
  // No first feedback, but the result itself within the hour.
  order('0990', '清远供电局', '一般性诉求', '05-19 19:10:00', {
    ...urgent('05-19 19:12:00', '', '05-19 20:00:00', '05-19 20:11:59'),
  }),
  // Completed in the system, no result reported: completion is no result feedback.
  order('0991', '市交通运输局', '一般性诉求', '05-14 14:40:00', {
    ...urgent('05-14 14:42:00', '05-14 15:20:00', '05-14 18:30:00', ''),
    completedAt: '05-15 09:10:00',
  }),
  // Returned within the hour, and handed to the one whose it is.
  order('0992', '市城市综合管理局', '一般性诉求', '05-21 16:00:00', {
    ...urgent('05-21 16:03:00', '', '', ''),
    returnRequestedAt: '05-21 16:40:00',
    returnAcceptedAt: '05-21 17:20:00',
  }),
  order('0992', '清城区政府', '一般性诉求', '05-21 17:25:00', {
    ...urgent('05-21 17:26:00', '05-21 18:00:00', '05-21 23:50:00', '05-23 00:00:01'),
    first: '05-21',
    assignment: '2',
  }),
  // On May Day the hour begins on Monday at 00:00. Result due Monday's 24:00.
  order('0993', '清远供电局', '一般性诉求', '05-01 10:00:00', {
    ...urgent('05-01 10:02:00', '05-01 10:20:00', '05-01 13:15:00', '05-04 23:59:59'),
  }),
  order('0994', '连州市政府', '一般性诉求', '05-02 21:00:00', {
    ...urgent('05-02 21:06:00', '05-04 08:40:00', '05-04 12:00:00', '05-05 17:00:00'),
  }),
  // The call came forty minutes after dispatch; the unit had answered before it came.
  order('0995', '市水务局', '一般性诉求', '05-13 10:00:00', {
    ...urgent('05-13 10:40:00', '05-13 11:35:00', '05-13 16:00:00', '05-14 16:00:00'),
  }),
  order('0996', '市安全生产监督管理局', '经济违法行为举报', '05-27 15:00:00', {
    ...urgent('05-27 15:30:00', '05-27 15:21:00', '05-28 12:00:00', '05-29 11:00:00'),
  }),
  // A consultation may be urgent too: 4.1 and 4.5 both run, and both are late.
  order('0997', '市卫生和计划生育局', '咨询', '05-25 10:00:00', {
    ...urgent('05-25 10:00:30', '05-25 11:00:31', '05-27 08:30:00', '05-27 09:00:00'),
  }),
  // Reported by telephone before it was written down as handled.
  order('0998', '英德市政府', '一般性诉求', '05-28 22:40:00', {
    ...urgent('05-28 22:41:00', '05-28 23:05:00', '05-29 02:30:00', '05-29 02:10:00'),
  }),
  // The extension of 4.2 does nothing for 4.5: its result was due Friday's 24:00.
  order('0999', '市安全生产监督管理局', '一般性诉求', '05-20 16:00:00', {
    ...urgent('05-20 16:01:00', '05-20 16:50:00', '05-28 17:00:00', '06-01 10:00:00'),
    ...approved('05-26 09:00:00', '06-02'),
  }),
]

export const writtenOrders = [...consultations, ...requests, ...extended, ...returned, ...urgents]

/** Two working days after the day on which it was handed in. */
export const writtenKnowledge = [
  // May Day: 4, 5.
  ['市旅游局', '05-01 10:00:00', '05-06 00:00:00'],
  ['市旅游局', '05-03 23:59:59', '05-06 00:00:01'],
  // A second later: 5, 6.
  ['市教育局', '05-04 00:00:00', '05-06 23:59:59'],
  // Friday: 11, 12.
  ['市公安局', '05-08 17:20:00', '05-12 22:40:00'],
  ['市公安局', '05-08 23:59:59', '05-13 08:35:00'],
  // Thursday: Friday, Monday.
  ['市民政局', '05-14 09:00:00', '05-18 23:59:59'],
  ['市民政局', '05-15 00:00:00', '05-20 09:12:00'],
  // Confirmed on the rest day on which it came.
  ['市水务局', '05-23 15:00:00', '05-23 16:10:00'],
  // Never confirmed.
  ['连山县政府', '05-18 11:25:40', ''],
  ['市地方税务局', '05-29 16:58:02', ''],
]

const BAD_REPLY = { replyClear: 'no', causedDissatisfaction: 'yes' }

/** What people established. Where `order` is absent, no order stands behind it. */
export const writtenFindings = [
  { item: '4.3', verified: 'yes', order: 'completed', ...BAD_REPLY },
  { item: '4.3', verified: 'yes', order: 'same', ...BAD_REPLY }, // the same order a second time
  { item: '4.3', verified: 'yes', order: 'completed' },
  { item: '4.3', verified: 'yes', order: 'completed', ...BAD_REPLY, replyClear: 'yes' },
  { item: '4.3', verified: 'yes', order: 'completed', ...BAD_REPLY, causedDissatisfaction: 'no' },
  { item: '4.3', verified: 'no', order: 'completed', ...BAD_REPLY },
  { item: '4.3', verified: 'yes', order: 'completed', causedDissatisfaction: 'yes' },
  { item: '4.4', verified: 'yes', knowledgeFault: 'outdated', causedComplaint: 'yes' },
  { item: '4.4', verified: 'yes', knowledgeFault: 'wrong', causedComplaint: 'yes' },
  { item: '4.4', verified: 'yes', knowledgeFault: 'outdated', causedComplaint: 'no' },
  { item: '4.4', verified: 'yes', knowledgeFault: 'none', causedComplaint: 'yes' },
  { item: '4.4', verified: 'yes', knowledgeFault: 'wrong' },
  { item: '5.1', verified: 'yes', order: 'refused' },
  { item: '5.1', verified: 'no', order: 'refused' },
  {
    item: '5.2',
    verified: 'yes',
    order: 'county',
    coordination: 'county-needs-superior',
    unitRole: 'county-unit',
  },
  {
    item: '5.2',
    verified: 'yes',
    order: 'county',
    coordination: 'superior-needs-county',
    unitRole: 'county-unit',
  },
  {
    item: '5.2',
    verified: 'yes',
    order: 'city',
    coordination: 'cross-system',
    unitRole: 'root-cause-unit',
  },
  {
    item: '5.2',
    verified: 'yes',
    order: 'city',
    coordination: 'several-areas',
    unitRole: 'other',
  },
  { item: '5.2', verified: 'yes', order: 'city', coordination: 'cross-system' },
  { item: '5.2', verified: 'yes', order: 'city' },
  { item: '5.3', verified: 'yes', order: 'completed' },
  { item: '5.4', verified: 'yes', order: 'completed' },
  { item: '5.5', verified: 'yes', order: 'urgent' },
  { item: '5.6', verified: 'no', order: 'completed' },
  { item: '5.7', verified: 'yes', order: 'completed' },
  { item: '6.1', verified: 'yes', order: 'completed' },
  { item: '6.2', verified: 'no', order: 'completed' },
  { item: '6.3', verified: 'yes', order: 'completed' },
  { item: '6.4', verified: 'yes', order: 'completed' },
  { item: '6.5', verified: 'yes', order: 'completed' },
  { item: '6.6', verified: 'yes', order: 'completed' },
  { item: '7.1', verified: 'yes', order: 'completed' },
  { item: '7.2', verified: 'yes', order: 'completed' },
  { item: '7.3', verified: 'yes', order: 'completed' },
  { item: '7.4', verified: 'no', order: 'completed' },
  { item: '7.5', verified: 'yes', order: 'completed', repeatComplaints: '3', exemption: 'none' },
  { item: '7.5', verified: 'yes', order: 'completed', repeatComplaints: '2', exemption: 'none' },
  { item: '7.5', verified: 'yes', order: 'completed', repeatComplaints: '5' },
  {
    item: '7.5',
    verified: 'yes',
    order: 'completed',
    repeatComplaints: '4',
    exemption: 'historical',
  },
  { item: '7.5', verified: 'yes', order: 'completed' },
  {
    item: '7.5',
    verified: 'yes',
    order: 'completed',
    repeatComplaints: '10',
    exemption: 'unreasonable-demand',
  },
  { item: '7.6', verified: 'yes', order: 'completed' },
  { item: '7.7', verified: 'yes', order: 'completed' },
  // Before the rules were signed, between signing and printing, and on the first second of effect.
  { item: '7.6', verified: 'yes', occurredAt: '02-26 16:40:00', foundAt: '05-12 10:00:00' },
  { item: '6.5', verified: 'yes', occurredAt: '03-02 09:30:00', foundAt: '05-13 15:25:00' },
  { item: '7.3', verified: 'yes', occurredAt: '02-27 00:00:00', foundAt: '05-14 09:10:00' },
]
