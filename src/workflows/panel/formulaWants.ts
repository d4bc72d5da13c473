/** What a formula is made of: what it reads, what it needs of ours, and how many columns it fills. */
export interface Want {
  readonly reads: 'number' | 'customer' | 'orders' | 'visits'; // visits: orders without amounts
  readonly name?: 'TIER_RULES' | 'TIERS';
  readonly columns: number;
}

/** The functions people want most, by name, in the order they are offered. */
export const WANTS = {
  TIER: { reads: 'number', name: 'TIER_RULES', columns: 1 },
  TIER_OF: { reads: 'customer', name: 'TIERS', columns: 1 },
  TIER_SCORE: { reads: 'number', columns: 1 },
  TIER_NEXT: { reads: 'number', name: 'TIER_RULES', columns: 1 },
  TIER_EXPLAIN: { reads: 'number', name: 'TIER_RULES', columns: 1 },
  TIER_ABC: { reads: 'number', columns: 1 },
  TIER_CUSTOMERS: { reads: 'orders', columns: 7 },
  TIER_RFM: { reads: 'orders', name: 'TIER_RULES', columns: 9 },
  TIER_LIFECYCLE: { reads: 'visits', columns: 5 },
  TIER_CHECK: { reads: 'orders', columns: 5 },
} as const satisfies Readonly<Record<string, Want>>;

export type WantName = keyof typeof WANTS;
export const WANT_NAMES = Object.keys(WANTS) as WantName[];
