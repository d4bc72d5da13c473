import { type Cell, isBlank } from '../model/cell';
import type { DatedRate } from '../model/rate';
import { tierKey } from './checkTiers';
import { applyDimensionSetting, weighsNothing } from './dimensionSettings';
import { type GroupRow, groupRowOf, tidyWeights } from './groups';
import { declaredGroups, readGroup } from './groupTable';
import { applySetting } from './plainSettings';
import type { LimitKind, Policy } from './policy';
import { type RuleResult, ruleProblem } from './problem';
import { checkRates } from './rateRules';
import { type Changed, isRefusal, refuseKey, refuseValue } from './refusal';
import { readText, shownCell } from './ruleCells';
import { type PlacedProblem, type RuleLine, ruleLines } from './ruleLines';
import { foldWord, type NamedSetting, RULE_WORDS, settingNamed } from './ruleWords';
import { readTierRows } from './tierRows';

/** A rules table as far as it could be followed. */
export interface ReadRules {
  readonly policy: Policy;
  readonly problems: readonly PlacedProblem[]; // at most one per row
}

/**
 * The two-column rules table (a formula's `rules` range) → policy. A heading row (`Tier · Best share`, `From score` or
 * `From amount`), one row per tier, then `Weight: recency · 30` and the like. Anything not in the table stays as in `base`.
 */
export function parseRulesTable(rows: readonly (readonly Cell[])[], base: Policy): RuleResult<Policy> {
  const read = readRulesTable(rows, base);
  if (read === undefined) return ruleProblem('RULES_HEADING');
  const [first] = read.problems;
  return first === undefined ? { ok: true, value: read.policy } : ruleProblem(first.code, first.params);
}

/**
 * The same table as a sheet that people edit: what cannot be followed is told by its row, the usual value (`base`) holds
 * there, and the rest counts. `undefined` = no heading, so that nothing can be said of the rows below.
 */
export function readRulesTable(rows: readonly (readonly Cell[])[], base: Policy): ReadRules | undefined {
  const [heading, ...lines] = ruleLines(rows);
  const kind = headingKind(heading);
  if (heading === undefined || kind === undefined) return undefined;
  const sorted = sortLines(lines);
  const problems = [...sorted.problems];
  let policy = base;
  for (const { line, named } of sorted.settings) {
    const changed = applyLine(line, named, policy);
    if (isRefusal(changed)) problems.push({ ...changed, row: line.row, kept: named.setting === 'rate' ? 'leftOut' : 'usual' });
    else policy = changed;
  }
  const rates = checkedRates(
    policy,
    sorted.settings.filter(({ named }) => named.setting === 'rate'),
  );
  policy = { ...policy, weights: tidyWeights(policy.weights), rates: [] };
  if (weighsNothing(policy)) {
    const row = sorted.settings.filter(({ named }) => named.setting === 'weight').pop()?.line.row ?? heading.row;
    problems.push({ code: 'RULE_WEIGHT', params: {}, row, part: 'value', kept: 'usual' });
    policy = { ...policy, weights: base.weights };
  }
  const tiers = readTierRows(sorted.tiers, kind, base.rules);
  problems.push(...tiers.problems);
  if (tiers.rules === undefined && tiers.problems.length === 0)
    problems.push({ code: 'RULES_EMPTY', params: {}, row: heading.row, part: 'key', kept: 'usual' });
  policy = { ...policy, rules: tiers.rules ?? base.rules };
  for (const [word, declared] of sorted.declared) {
    const { group, problems: own } = readGroup(
      declared,
      sorted.groupRows.filter(([row]) => row.group === word),
      policy,
    );
    problems.push(...own);
    if (group !== undefined) policy = { ...policy, groups: [...policy.groups, group] };
  }
  for (const { line, named } of sorted.purposes) {
    const changed = withPurpose(line, named, policy);
    if (isRefusal(changed)) problems.push({ ...changed, row: line.row, kept: 'leftOut' });
    else policy = changed;
  }
  return { policy: { ...policy, rates: [...base.rates, ...rates.rates] }, problems: [...problems, ...rates.problems] };
}

interface NamedLine {
  readonly line: RuleLine;
  readonly named: NamedSetting;
}

/** Rows by what they are. Groups are known before their rows are, wherever they stand. */
function sortLines(lines: readonly RuleLine[]) {
  const { groups: declared, problems } = declaredGroups(lines);
  const names = new Set(declared.keys());
  const [settings, purposes, tiers]: [NamedLine[], NamedLine[], RuleLine[]] = [[], [], []];
  const groupRows: (readonly [GroupRow, RuleLine])[] = [];
  for (const line of lines) {
    const key = shownCell(line.key);
    const named = settingNamed(key);
    const groupRow = named === undefined ? groupRowOf(key, names) : undefined;
    if (named?.setting === 'purpose') purposes.push({ line, named });
    else if (named !== undefined && named.setting !== 'group') settings.push({ line, named });
    else if (groupRow !== undefined) groupRows.push([groupRow, line]);
    else if (named === undefined) tiers.push(line);
  }
  return { declared, problems, settings, purposes, tiers, groupRows };
}

function applyLine({ key, value }: RuleLine, named: NamedSetting, policy: Policy): Changed {
  const { setting } = named;
  switch (setting) {
    case 'weight':
    case 'direction':
    case 'cap':
    case 'missing':
      return applyDimensionSetting({ ...named, setting }, shownCell(key), value, policy);
    case 'purpose':
    case 'group':
      return policy; // read after the tiers
    default:
      return applySetting({ ...named, setting }, shownCell(key), value, policy);
  }
}

/** A purpose belongs to a tier there is; an empty one says nothing. */
function withPurpose({ key, value }: RuleLine, { entry }: NamedSetting, policy: Policy): Changed {
  const tier = policy.rules.tiers.find(({ name }) => tierKey(name) === tierKey(entry));
  if (tier === undefined) return refuseKey('RULE_UNKNOWN', { rule: shownCell(key) });
  if (isBlank(value)) return policy;
  const purpose = readText(value);
  return purpose === undefined ? refuseValue('RULE_SETTING', shownCell(key), value) : { ...policy, purposes: { ...policy.purposes, [tier.name]: purpose } };
}

/** Rates that hold together, row by row; what does not fit those before it is told and left out. */
function checkedRates(policy: Policy, lines: readonly NamedLine[]): { rates: DatedRate[]; problems: PlacedProblem[] } {
  const rates: DatedRate[] = [];
  const problems: PlacedProblem[] = [];
  for (const { line, named } of lines) {
    const read = applyLine(line, named, { ...policy, rates: [] });
    if (isRefusal(read)) continue; // told when the row was read
    const checked = checkRates({ currency: policy.currency, rates: [...rates, ...read.rates] });
    if (checked.ok) rates.push(...read.rates);
    else problems.push({ ...checked.problem, row: line.row, part: 'key', kept: 'leftOut' });
  }
  return { rates, problems };
}

function headingKind(line: RuleLine | undefined): LimitKind | undefined {
  if (line === undefined) return undefined;
  const heading = foldWord(shownCell(line.value));
  const kinds: readonly LimitKind[] = ['share', 'score', 'amount'];
  return kinds.find((kind) => Object.values(RULE_WORDS).some(({ limits }) => foldWord(limits[kind]) === heading));
}
