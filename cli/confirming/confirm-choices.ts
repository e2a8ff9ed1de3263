/** Which records are derived again before anything of them is printed: `--confirm`. */
export const CONFIRM = ['cards', 'all', 'none'] as const
export type Confirm = (typeof CONFIRM)[number]
