import { checkTiers, type WrittenTier } from './checkTiers';
import type { TierRules } from './policy';
import { type RuleResult, ruleProblem } from './problem';

const SHARE = /^(?:(.*[^ .<>=:-]) ?[: ] ?|(.*[^\d .<>=:-]))(\d{1,3}(?:\.\d{1,2})?) ?%$/;
const LIMIT = /^([^<>=]*[^<>= ]) ?(?:>=|=>|>) ?[¥$€£]? ?(-?\d{1,15}(?:\.\d{1,2})?)$/; // 5.000 may be five thousand: refused
const THOUSANDS = /(> ?=? ?[¥$€£]? ?-?\d{1,3})((?:,\d{3})+)(?!\d)/g; // >=5,000

/**
 * `VIP 5%, Gold 20%, Silver 50%, Bronze` or `VIP>=5000, Gold>=1000, Bronze` → tier rules.
 * Commas, semicolons and line breaks separate, but not the thousands of `>=5,000`; full-width signs are accepted (`金≥5000，普通`).
 * In text, limits are amounts: whatever number the formula is given is compared with them.
 */
export function parseTierText(text: string): RuleResult<TierRules> {
  const parts = text
    .normalize('NFKC')
    .replace(/≥/g, '>=')
    .replace(THOUSANDS, (_, start: string, groups: string) => start + groups.replace(/,/g, ''))
    .split(/[,、;\n]/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  const written: WrittenTier[] = [];
  for (const [index, part] of parts.entries()) {
    const tier = readPart(part, index > 0 && index === parts.length - 1);
    if (tier === undefined) return ruleProblem('RULE_UNREADABLE', { rule: part });
    written.push(tier);
  }
  return checkTiers(written);
}

/** Only the last of several may be a name alone: one tier for everybody is no rule, but a slip such as "TIER_RULES" in quotes. */
function readPart(part: string, mayBeRest: boolean): WrittenTier | undefined {
  const share = SHARE.exec(part);
  if (share) return { name: (share[1] ?? share[2]) as string, kind: 'share', limit: Math.round(Number(share[3]) * 100) };
  const limit = LIMIT.exec(part);
  if (limit) return { name: limit[1] as string, kind: 'amount', limit: Number(limit[2]) };
  return mayBeRest && !/[<>=%]|(^|\s)\d+(\.\d+)?$/.test(part) ? { name: part, kind: undefined, limit: 0 } : undefined;
}
