/** How often a property is asked: a share of it (`RUNS_SHARE`) where each run comes many times over. */
export function runs(count: number): number {
  return Math.max(50, Math.ceil(count * Number(process.env.RUNS_SHARE ?? 1)))
}
