import { checkTiers, type WrittenTier } from './checkTiers';
import type { TierRules } from './policy';
import { type RuleResult, ruleProblem } from './problem';

const SHARE = /^(.*\D)(\d{1,3}(?:\.\d{1,2})?)%$/;
const LIMIT = /^([^<>=]+)(?:>=|=>|>)(-?\d{1,15}(?:\.\d{1,4})?)$/;

/**
 * `VIP 5%, Gold 20%, Silver 50%, Bronze` or `VIP>=5000, Gold>=1000, Bronze` → tier rules.
 * Commas, semicolons and line breaks separate; full-width signs are accepted (`金≥5000，普通`).
 * In text, limits are amounts: whatever number the formula is given is compared with them.
 */
export function parseTierText(text: string): RuleResult<TierRules> {
  const parts = text
    .normalize('NFKC')
    .replace(/≥/g, '>=')
    .replace(/、/g, ',')
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const written: WrittenTier[] = [];
  for (const [index, part] of parts.entries()) {
    const tier = readPart(part, index === parts.length - 1);
    if (tier === undefined) return ruleProblem('RULE_UNREADABLE', { rule: part });
    written.push(tier);
  }
  return checkTiers(written);
}

function readPart(part: string, isLast: boolean): WrittenTier | undefined {
  const share = SHARE.exec(part);
  if (share) return { name: (share[1] as string).trim(), kind: 'share', limit: Math.round(Number(share[2]) * 100) };
  const limit = LIMIT.exec(part.replace(/[\s¥$€£]/g, (c) => (c.trim() === '' ? ' ' : '')).replace(/ *(>=|=>|>) */, '$1'));
  if (limit) return { name: (limit[1] as string).trim(), kind: 'amount', limit: Number(limit[2]) };
  return isLast && !/[<>=%]|\s\d+(\.\d+)?$/.test(part) ? { name: part, kind: undefined, limit: 0 } : undefined;
}
