const share = Number(process.env.RUNS_SHARE ?? 1)

/** How often a property is asked: a share of it (`RUNS_SHARE`) where each run comes many times over. */
export function runs(count: number): number {
  return Math.max(50, Math.ceil(count * share))
}

/** How far apart the numbers stand that are tried instead of every one of very many. */
export const stride = Math.ceil(1 / share)
