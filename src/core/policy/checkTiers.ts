import type { LimitKind, TierRule, TierRules } from './policy';
import { type RuleProblem, type RuleResult, ruleProblem } from './problem';
import { settingNamed } from './ruleWords';

/** A tier as somebody wrote it: its limit kind is still its own. */
export interface WrittenTier {
  readonly name: string;
  readonly kind: LimitKind | undefined; // undefined: everybody else
  readonly limit: number;
}

/** Which written tier is at fault, and whether it is by its name or by its limit. */
export interface TierFault {
  readonly index: number;
  readonly part: 'key' | 'value';
  readonly problem: RuleProblem;
}

/** Written tiers → rules: one kind of limit, from best to worst, only the last one without a limit, names apart and no settings. */
export function checkTiers(written: readonly WrittenTier[]): RuleResult<TierRules> {
  const [first] = written;
  if (first === undefined) return ruleProblem('RULES_EMPTY');
  const fault = tierFault(written);
  if (fault !== undefined) return { ok: false, problem: fault.problem };
  const tiers = written.map(({ name, kind, limit }): TierRule => ({ name: name.trim(), limit: kind === undefined ? undefined : limit }));
  return { ok: true, value: { kind: first.kind ?? 'share', tiers } };
}

/** What makes two spellings of a tier's name one. */
export function tierKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** The first fault of tiers that are not none. */
export function tierFault(written: readonly WrittenTier[]): TierFault | undefined {
  const first = written[0] as WrittenTier;
  const kind = first.kind ?? 'share';
  const seen = new Set<string>();
  for (const [index, tier] of written.entries()) {
    const fault = (part: TierFault['part'], code: RuleProblem['code'], params: RuleProblem['params']): TierFault => ({
      index,
      part,
      problem: { code, params },
    });
    const name = tierKey(tier.name);
    if (name === '' || settingNamed(tier.name) !== undefined) return fault('key', 'RULE_UNREADABLE', { rule: tier.name });
    if (seen.has(name)) return fault('key', 'RULE_NAME_REPEATED', { name: tier.name });
    seen.add(name);
    if (tier.kind === undefined && index < written.length - 1) return fault('value', 'RULE_REST_NOT_LAST', { name: tier.name });
    if (tier.kind !== undefined && tier.kind !== kind) return fault('value', 'RULES_MIXED', { first: first.name, second: tier.name });
    if (kind === 'share' && tier.kind !== undefined && !(tier.limit > 0 && tier.limit <= 10_000))
      return fault('value', 'RULE_UNREADABLE', { rule: `${tier.name} ${tier.limit / 100}%` });
    const better = written[index - 1];
    if (better !== undefined && tier.kind !== undefined && isWrongOrder(kind, better.limit, tier.limit)) {
      return fault('value', 'RULES_ORDER', {
        upper: better.name,
        upperLimit: shown(kind, better.limit),
        lower: tier.name,
        lowerLimit: shown(kind, tier.limit),
      });
    }
  }
  return undefined;
}

/** Shares grow from best to worst, limits fall; equal limits would leave the second tier empty for ever. */
function isWrongOrder(kind: LimitKind, better: number, worse: number): boolean {
  return kind === 'share' ? worse <= better : worse >= better;
}

function shown(kind: LimitKind, limit: number): string {
  return kind === 'share' ? `${limit / 100}%` : String(limit);
}
