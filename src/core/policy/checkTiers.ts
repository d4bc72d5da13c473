import type { LimitKind, TierRule, TierRules } from './policy';
import { type RuleResult, ruleProblem } from './problem';
import { settingNamed } from './ruleWords';

/** A tier as somebody wrote it: its limit kind is still its own. */
export interface WrittenTier {
  readonly name: string;
  readonly kind: LimitKind | undefined; // undefined: everybody else
  readonly limit: number;
}

/** Written tiers → rules: one kind of limit, from best to worst, only the last one without a limit, names apart and no settings. */
export function checkTiers(written: readonly WrittenTier[]): RuleResult<TierRules> {
  const [first] = written;
  if (first === undefined) return ruleProblem('RULES_EMPTY');
  const kind = first.kind ?? 'share';
  const seen = new Set<string>();
  const tiers: TierRule[] = [];
  for (const [index, tier] of written.entries()) {
    const name = tier.name.normalize('NFKC').trim().toLowerCase();
    if (name === '' || settingNamed(tier.name) !== undefined) return ruleProblem('RULE_UNREADABLE', { rule: tier.name });
    if (seen.has(name)) return ruleProblem('RULE_NAME_REPEATED', { name: tier.name });
    seen.add(name);
    if (tier.kind === undefined && index < written.length - 1) return ruleProblem('RULE_REST_NOT_LAST', { name: tier.name });
    if (tier.kind !== undefined && tier.kind !== kind) return ruleProblem('RULES_MIXED', { first: first.name, second: tier.name });
    if (kind === 'share' && tier.kind !== undefined && !(tier.limit > 0 && tier.limit <= 10_000))
      return ruleProblem('RULE_UNREADABLE', { rule: `${tier.name} ${tier.limit / 100}%` });
    const better = tiers[index - 1];
    if (better?.limit !== undefined && tier.kind !== undefined && isWrongOrder(kind, better.limit, tier.limit)) {
      return ruleProblem('RULES_ORDER', { upper: better.name, upperLimit: shown(kind, better.limit), lower: tier.name, lowerLimit: shown(kind, tier.limit) });
    }
    tiers.push({ name: tier.name.trim(), limit: tier.kind === undefined ? undefined : tier.limit });
  }
  return { ok: true, value: { kind, tiers } };
}

/** Shares grow from best to worst, limits fall; equal limits would leave the second tier empty for ever. */
function isWrongOrder(kind: LimitKind, better: number, worse: number): boolean {
  return kind === 'share' ? worse <= better : worse >= better;
}

function shown(kind: LimitKind, limit: number): string {
  return kind === 'share' ? `${limit / 100}%` : String(limit);
}
