/**
 * A length of time as ISO 8601 writes it, in hours, minutes and seconds: days are left out because
 * a day here can be a working day, and a duration of 24 hours is always meant.
 */
export function isoDuration(ms: number): string {
  const sign = ms < 0 ? '-' : ''
  const whole = Math.abs(ms)
  const hours = Math.floor(whole / 3_600_000)
  const minutes = Math.floor(whole / 60_000) % 60
  const seconds = (whole % 60_000) / 1000
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds > 0 || whole === 0 ? `${seconds}S` : '',
  ]
  return `${sign}PT${parts.join('')}`
}
