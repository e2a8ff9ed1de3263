/** A length of time that can be added up by hand, `38:05:58`: hours may be more than 24. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':') + fraction
}

/** The same in words, `105 小时 30 分`: hours may be more than 24, for a day may not be meant. */
export function hoursIn(ms: number, [hour, minute, second]: readonly [string, string, string]) {
  const seconds = Math.floor(ms / 1000)
  const parts = [
    [Math.floor(seconds / 3600), hour],
    [Math.floor(seconds / 60) % 60, minute],
    [seconds % 60, second],
  ] as const
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`)
  return said.length > 0 ? said.join(' ') : `0${second}`
}
