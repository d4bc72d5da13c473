import { DIMENSION_IDS, type DimensionId } from '../dimensions';
import { type Cell, isBlank, isDateCell } from '../model/cell';
import { isoDay, parseIsoDay } from '../model/day';
import { unitsOfRate } from '../model/rate';
import { checkTiers, type WrittenTier } from './checkTiers';
import type { LimitKind, Policy, TierRule } from './policy';
import type { PolicyLanguage } from './presets';
import { type RuleResult, ruleProblem } from './problem';
import { checkRates, currencyCode, rateRuleKey, readRateRule } from './rateRules';
import { foldWord, RULE_WORDS, type Setting, settingNamed } from './ruleWords';

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
  const tierLines: (readonly [Cell, Cell])[] = [];
  let policy = base;
  for (const [key, value] of lines.slice(1)) {
    const setting = readSetting(shownCell(key), value, policy);
    if (setting === undefined) tierLines.push([key, value]);
    else if (!setting.ok) return setting;
    else policy = setting.value;
  }
  if (DIMENSION_IDS.every((id) => policy.weights[id] === 0)) return ruleProblem('RULE_WEIGHT');
  const tiers = readTiers(tierLines, kind);
  const rules = tiers.ok ? checkTiers(tiers.value) : tiers;
  return rules.ok ? checkRates({ ...policy, rules: rules.value }) : rules;
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
    ...(policy.currency === undefined ? [] : [[words.currency, policy.currency]]),
    ...(policy.probableCustomers ? [[words.probable, words.yes]] : []),
    ...policy.rates.map((rate) => [rateRuleKey(rate, language), unitsOfRate(rate.rate)]),
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

/**
 * Bare numbers of one column are of one kind: a cell formatted 5% holds 0.05, so when none is above 1 they are parts of
 * the whole, else percents. A best tier of a bare 1 could be everybody or one in a hundred: that is asked, not guessed.
 */
function readTiers(lines: readonly (readonly [Cell, Cell])[], kind: LimitKind): RuleResult<WrittenTier[]> {
  const bare = lines.flatMap(([, value]) => (typeof value === 'number' ? [value] : []));
  const scale = kind === 'share' && bare.every((number) => number <= 1) ? 100 : 1;
  const tiers: WrittenTier[] = [];
  for (const [index, [key, value]] of lines.entries()) {
    const tier = readTier(key, value, kind, scale);
    const isUnclear = kind === 'share' && index === 0 && lines.length > 1 && value === 1 && scale === 100;
    if (tier === undefined || isUnclear) return ruleProblem('RULE_UNREADABLE', { rule: `${shownCell(key)} · ${shownCell(value)}` });
    tiers.push(tier);
  }
  return { ok: true, value: tiers };
}

/** `scale` brings bare numbers of a share column to percents. */
function readTier(key: Cell, value: Cell, kind: LimitKind, scale: number): WrittenTier | undefined {
  if (isDateCell(key) || isBlank(key)) return undefined;
  const name = String(key);
  if (isBlank(value)) return { name, kind: undefined, limit: 0 };
  const limit = readNumber(value);
  if (limit === undefined) return undefined;
  if (kind !== 'share') return { name, kind, limit: limit.value };
  return { name, kind, limit: Math.round(limit.value * (limit.isPercent ? 1 : scale) * 100) };
}

/** `undefined` when the row is not a setting; then it is a tier. */
function readSetting(key: string, value: Cell, policy: Policy): RuleResult<Policy> | undefined {
  const named = settingNamed(key);
  if (named === undefined) return undefined;
  const changed = changedBy(named.setting, named.entry, value, policy);
  if (changed === 'unknown') return ruleProblem('RULE_UNKNOWN', { rule: key });
  return changed === undefined ? ruleProblem('RULE_SETTING', { rule: `${key} · ${shownCell(value)}` }) : { ok: true, value: changed };
}

/** The policy after one setting; `undefined` = its value cannot be read, `unknown` = there is no such entry. */
function changedBy(setting: Setting, entry: string, value: Cell, policy: Policy): Policy | 'unknown' | undefined {
  if (setting === 'weight') {
    const id = DIMENSION_IDS.find((candidate) => candidate === entry || ALL_WORDS.some((words) => foldWord(words.dimensions[candidate]) === entry));
    return id === undefined ? 'unknown' : withWeight(policy, id, readNumber(value)?.value);
  }
  if (setting === 'asOf') {
    const asOf = isDateCell(value) ? value.day : parseIsoDay(String(value).trim());
    return asOf === undefined ? undefined : { ...policy, asOf };
  }
  if (setting === 'probable') {
    const probableCustomers = yesOrNo(value);
    return probableCustomers === undefined ? undefined : { ...policy, probableCustomers };
  }
  if (setting === 'rate') {
    const rate = readRateRule(entry, value);
    return typeof rate === 'object' ? { ...policy, rates: [...policy.rates, rate] } : rate;
  }
  const text = isBlank(value) || isDateCell(value) ? undefined : String(value);
  if (setting === 'sheet') return text === undefined ? undefined : { ...policy, sheet: text };
  if (setting === 'currency') {
    const currency = currencyCode(text ?? '');
    return currency === undefined ? undefined : { ...policy, currency };
  }
  const role = ALL_WORDS.flatMap((words) => Object.entries(words.columns)).find(([, word]) => foldWord(word) === entry)?.[0];
  if (role === undefined) return 'unknown';
  return text === undefined ? undefined : { ...policy, columns: { ...policy.columns, [role]: text } };
}

function yesOrNo(value: Cell): boolean | undefined {
  const word = foldWord(shownCell(value));
  if (value === true || ALL_WORDS.some(({ yes }) => yes === word)) return true;
  return value === false || ALL_WORDS.some(({ no }) => no === word) ? false : undefined;
}

function withWeight(policy: Policy, id: DimensionId, weight: number | undefined): Policy | undefined {
  if (weight === undefined || !(weight >= 0 && weight <= 1000)) return undefined;
  return { ...policy, weights: { ...policy.weights, [id]: Math.round(weight * 100) } };
}

function readNumber(cell: Cell): { value: number; isPercent: boolean } | undefined {
  if (typeof cell === 'number') return { value: cell, isPercent: false };
  const text = String(cell)
    .normalize('NFKC')
    .replace(/[\s¥$€£]/g, '');
  if (!/^-?\d{1,15}(\.\d{1,2}|(\.\d{1,4})?%)?$/.test(text)) return undefined; // the text 5.000 may be five thousand
  const isPercent = text.endsWith('%');
  return { value: Number(isPercent ? text.slice(0, -1) : text), isPercent };
}

function shownCell(cell: Cell): string {
  return isDateCell(cell) ? isoDay(cell.day) : String(cell);
}
