import { isBlank, isDateCell } from '../model/cell';
import { checkTiers, type TierFault, tierFault, tierKey, type WrittenTier } from './checkTiers';
import type { LimitKind, TierRules } from './policy';
import { readNumber, shownCell } from './ruleCells';
import type { PlacedProblem, RuleLine } from './ruleLines';
import { splitKey } from './ruleWords';

/** Rows of tiers as they could be read. */
export interface ReadTiers {
  readonly rules: TierRules | undefined; // undefined: no row could be used
  readonly problems: readonly PlacedProblem[];
}

/**
 * Rows such as `VIP · 5%` → tiers. A row whose limit cannot be used takes the limit of the usual tier of its name where
 * there is one, else it is left out; the others stand.
 */
export function readTierRows(lines: readonly RuleLine[], kind: LimitKind, usual: TierRules): ReadTiers {
  const scale = shareScale(lines, kind);
  const problems: PlacedProblem[] = [];
  const rows: ReadRow[] = [];
  for (const [index, line] of lines.entries()) {
    const tier = isUnclear(line, index, lines.length, kind, scale) ? undefined : readTier(line, kind, scale);
    const kept = tier ?? usualTier(line, kind, usual);
    if (tier === undefined) problems.push(unreadable(line, kept));
    if (kept !== undefined) rows.push({ line, tier: kept, isUsual: tier === undefined });
  }
  for (let fault = faultOf(rows, kind, usual); fault !== undefined; fault = faultOf(rows, kind, usual)) {
    const { line, isUsual } = rows[fault.index] as ReadRow;
    const instead = fault.part === 'value' && !isUsual ? usualTier(line, kind, usual) : undefined;
    if (problems.every(({ row }) => row !== line.row)) problems.push({ ...fault.problem, row: line.row, part: fault.part, kept: keptOf(instead) });
    if (instead === undefined) rows.splice(fault.index, 1);
    else rows[fault.index] = { line, tier: instead, isUsual: true };
  }
  const rules = checkTiers(rows.map(({ tier }) => tier));
  return { rules: rules.ok ? { ...rules.value, kind } : undefined, problems };
}

interface ReadRow {
  readonly line: RuleLine;
  readonly tier: WrittenTier;
  readonly isUsual: boolean; // its limit is the usual tier's
}

function unreadable({ row, key, value }: RuleLine, kept: WrittenTier | undefined): PlacedProblem {
  const params = { rule: `${shownCell(key)} · ${shownCell(value)}` };
  return { code: 'RULE_UNREADABLE', params, row, part: isDateCell(key) || isBlank(key) ? 'key' : 'value', kept: keptOf(kept) };
}

function keptOf(tier: WrittenTier | undefined): PlacedProblem['kept'] {
  return tier === undefined ? 'leftOut' : 'usual';
}

/**
 * Where everybody else's tier is followed by further rows and none of them is for everybody else, those are too many:
 * most likely misspelt settings.
 */
function faultOf(rows: readonly ReadRow[], kind: LimitKind, usual: TierRules): TierFault | undefined {
  const fault = rows.length === 0 ? undefined : tierFault(rows.map(({ tier }) => tier));
  if (fault?.problem.code !== 'RULE_REST_NOT_LAST') return fault;
  const { line } = rows[fault.index] as ReadRow;
  const hasUsualLimit = usualTier(line, kind, usual)?.kind !== undefined;
  if (hasUsualLimit || rows[rows.length - 1]?.tier.kind === undefined) return fault;
  const index = fault.index + 1;
  const name = rows[index]?.tier.name ?? '';
  return { index, part: 'key', problem: splitKey(name).after === undefined ? fault.problem : { code: 'RULE_UNKNOWN', params: { rule: name } } };
}

/**
 * Bare numbers of one column are of one kind: a cell formatted 5% holds 0.05, so when none is above 1 they are parts of
 * the whole, else percents.
 */
function shareScale(lines: readonly RuleLine[], kind: LimitKind): number {
  const bare = lines.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return kind === 'share' && bare.every((number) => number <= 1) ? 100 : 1;
}

/** A best tier of a bare 1 could be everybody or one in a hundred: that is asked, not guessed. */
function isUnclear({ value }: RuleLine, index: number, count: number, kind: LimitKind, scale: number): boolean {
  return kind === 'share' && index === 0 && count > 1 && value === 1 && scale === 100;
}

/** `scale` brings bare numbers of a share column to percents. */
function readTier({ key, value }: RuleLine, kind: LimitKind, scale: number): WrittenTier | undefined {
  if (isDateCell(key) || isBlank(key)) return undefined;
  const name = String(key);
  if (isBlank(value)) return { name, kind: undefined, limit: 0 };
  const limit = readNumber(value);
  if (limit === undefined) return undefined;
  if (kind !== 'share') return { name, kind, limit: limit.value };
  return { name, kind, limit: Math.round(limit.value * (limit.isPercent ? 1 : scale) * 100) };
}

function usualTier({ key }: RuleLine, kind: LimitKind, usual: TierRules): WrittenTier | undefined {
  if (usual.kind !== kind || isDateCell(key)) return undefined;
  const tier = usual.tiers.find(({ name }) => tierKey(name) === tierKey(String(key)));
  return tier && { name: String(key), kind: tier.limit === undefined ? undefined : kind, limit: tier.limit ?? 0 };
}
