import { DIMENSION_IDS, type DimensionId } from '../dimensions';
import { type Cell, isBlank, isDateCell } from '../model/cell';
import { isoDay, parseIsoDay } from '../model/day';
import { checkTiers, type WrittenTier } from './checkTiers';
import type { LimitKind, Policy, TierRule } from './policy';
import type { PolicyLanguage } from './presets';
import { type RuleResult, ruleProblem } from './problem';
import { foldWord, RULE_WORDS } from './ruleWords';

const LIMIT_KINDS = ['share', 'score', 'amount'] as const satisfies readonly LimitKind[];
const ALL_WORDS = Object.values(RULE_WORDS);

/**
 * The two-column rules table (a formula's `rules` range, or the Rules sheet) → policy. A heading row
 * (`Tier · Best share`, `From score` or `From amount`), one row per tier, then `Weight: recency · 30` and the like.
 * Anything not in the table stays as in `base`.
 */
export function parseRulesTable(rows: readonly (readonly Cell[])[], base: Policy): RuleResult<Policy> {
  const lines = rows.map((row) => [row[0] ?? '', row[1] ?? ''] as const).filter(([key, value]) => !isBlank(key) || !isBlank(value));
  const kind = headingKind(lines[0]);
  if (kind === undefined) return ruleProblem('RULES_HEADING');
  const tiers: WrittenTier[] = [];
  let policy = base;
  for (const [key, value] of lines.slice(1)) {
    const setting = readSetting(String(key), value, policy);
    if (setting === undefined) {
      const tier = readTier(key, value, kind);
      if (tier === undefined) return ruleProblem('RULE_UNREADABLE', { rule: `${key} · ${shownCell(value)}` });
      tiers.push(tier);
    } else if (!setting.ok) return setting;
    else policy = setting.value;
  }
  const rules = checkTiers(tiers);
  return rules.ok ? { ok: true, value: { ...policy, rules: rules.value } } : rules;
}

/** The policy as the rows of a rules table; `parseRulesTable` reads them back to the same policy. */
export function rulesTableRows(policy: Policy, language: PolicyLanguage): (string | number)[][] {
  const words = RULE_WORDS[language];
  const { kind, tiers } = policy.rules;
  return [
    [words.tier, words.limits[kind]],
    ...tiers.map(({ name, limit }) => [name, limitCell(kind, limit)]),
    ...DIMENSION_IDS.map((id) => [`${words.weight}: ${words.dimensions[id]}`, policy.weights[id] / 100]),
    ...(policy.sheet === undefined ? [] : [[words.sheet, policy.sheet]]),
    ...Object.entries(policy.columns).map(([role, header]) => [`${words.column}: ${words.columns[role] ?? role}`, header]),
    ...(policy.asOf === undefined ? [] : [[words.asOf, isoDay(policy.asOf)]]),
  ];
}

function limitCell(kind: LimitKind, limit: TierRule['limit']): string | number {
  if (limit === undefined) return '';
  return kind === 'share' ? `${limit / 100}%` : limit;
}

function headingKind(line: readonly [Cell, Cell] | undefined): LimitKind | undefined {
  if (line === undefined) return undefined;
  const heading = foldWord(String(line[1]));
  return LIMIT_KINDS.find((kind) => ALL_WORDS.some(({ limits }) => foldWord(limits[kind]) === heading));
}

function readTier(key: Cell, value: Cell, kind: LimitKind): WrittenTier | undefined {
  if (isDateCell(key) || isBlank(key)) return undefined;
  const name = String(key);
  if (isBlank(value)) return { name, kind: undefined, limit: 0 };
  const limit = readNumber(value);
  if (limit === undefined) return undefined;
  if (kind !== 'share') return { name, kind, limit: limit.value };
  const percent = limit.isPercent || limit.value > 1 ? limit.value : limit.value * 100; // a cell formatted 5% holds 0.05
  return { name, kind, limit: Math.round(percent * 100) };
}

/** `undefined` when the row is not a setting; then it is a tier. */
function readSetting(key: string, value: Cell, policy: Policy): RuleResult<Policy> | undefined {
  const word = foldWord(key);
  const split = word.indexOf(':');
  const [group, entry] = split < 0 ? [word, ''] : [word.slice(0, split), word.slice(split + 1)];
  const unreadable = ruleProblem('RULE_UNREADABLE', { rule: `${key} · ${shownCell(value)}` });
  for (const words of ALL_WORDS) {
    if (group === foldWord(words.weight) && split >= 0) {
      const id = DIMENSION_IDS.find((candidate) => foldWord(words.dimensions[candidate]) === entry || candidate === entry);
      return id === undefined ? ruleProblem('RULE_UNKNOWN', { rule: key }) : (withWeight(policy, id, readNumber(value)?.value) ?? unreadable);
    }
    if (group === foldWord(words.column) && split >= 0) {
      const role = Object.keys(words.columns).find((candidate) => foldWord(words.columns[candidate] as string) === entry);
      if (role === undefined) return ruleProblem('RULE_UNKNOWN', { rule: key });
      return isBlank(value) || isDateCell(value) ? unreadable : { ok: true, value: { ...policy, columns: { ...policy.columns, [role]: String(value) } } };
    }
    if (word === foldWord(words.sheet)) return isBlank(value) || isDateCell(value) ? unreadable : { ok: true, value: { ...policy, sheet: String(value) } };
    if (word === foldWord(words.asOf)) {
      const asOf = isDateCell(value) ? value.day : parseIsoDay(String(value).trim());
      return asOf === undefined ? unreadable : { ok: true, value: { ...policy, asOf } };
    }
  }
  return undefined;
}

function withWeight(policy: Policy, id: DimensionId, weight: number | undefined): RuleResult<Policy> | undefined {
  if (weight === undefined || !(weight >= 0 && weight <= 1000)) return undefined;
  const weights = { ...policy.weights, [id]: Math.round(weight * 100) };
  return { ok: true, value: { ...policy, weights } };
}

function readNumber(cell: Cell): { value: number; isPercent: boolean } | undefined {
  if (typeof cell === 'number') return { value: cell, isPercent: false };
  const text = String(cell)
    .normalize('NFKC')
    .replace(/[\s¥$€£]/g, '');
  if (!/^-?\d{1,15}(\.\d{1,4})?%?$/.test(text)) return undefined;
  const isPercent = text.endsWith('%');
  return { value: Number(isPercent ? text.slice(0, -1) : text), isPercent };
}

function shownCell(cell: Cell): string {
  return isDateCell(cell) ? isoDay(cell.day) : String(cell);
}
