// Loaded before the command: says at the end how much memory it took at most, and how long.
const began = process.hrtime.bigint()
process.on('exit', () => {
  const { maxRSS } = process.resourceUsage()
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  process.stderr.write(`\npeak ${(maxRSS / 1024).toFixed(0)} MiB, ${seconds.toFixed(2)} s\n`)
})
