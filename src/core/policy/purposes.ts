import type { Policy } from './policy';

/** What a tier is for, in the user's words. */
export function purposeOf({ purposes }: Pick<Policy, 'purposes'>, name: string): string | undefined {
  return Object.entries(purposes).find(([tier]) => tier === name)?.[1];
}

/** The tiers that nobody has said a purpose of, best first. */
export function purposeMissing(policy: Pick<Policy, 'purposes' | 'rules'>): string[] {
  return policy.rules.tiers.map(({ name }) => name).filter((name) => (purposeOf(policy, name) ?? '').trim() === '');
}
