const QUARTER_DAYS = 91;

/** What has no day of its own is told once a quarter at most. */
export function quarterOf(day: number): number {
  return Math.floor(day / QUARTER_DAYS);
}

export { QUARTER_DAYS };
