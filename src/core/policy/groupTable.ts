import type { DimensionId } from '../dimensions';
import { dimensionNamed, readWeight, weighsNothing } from './dimensionSettings';
import { type GroupCondition, type GroupRow, groupWeights, isGroupName, readCondition, respelt, strangeTier } from './groups';
import type { GroupRules, Policy, TierRules } from './policy';
import { refuseKey, refuseValue } from './refusal';
import { shownCell } from './ruleCells';
import type { PlacedProblem, RuleLine } from './ruleLines';
import { foldWord, settingNamed } from './ruleWords';
import { readTierRows } from './tierRows';

/** A group as its row declares it. One that cannot be read still owns its rows, so that none is taken for a tier of everybody's. */
export interface DeclaredGroup {
  readonly name: string;
  readonly condition: GroupCondition | undefined;
}

/** Every `Group: …` row of a table, by folded name, in order. */
export function declaredGroups(lines: readonly RuleLine[]): { groups: ReadonlyMap<string, DeclaredGroup>; problems: PlacedProblem[] } {
  const groups = new Map<string, DeclaredGroup>();
  const problems: PlacedProblem[] = [];
  for (const { row, key, value } of lines) {
    const shown = shownCell(key);
    const named = settingNamed(shown);
    if (named?.setting !== 'group') continue;
    const name = named.entry;
    const condition =
      isGroupName(name) && !groups.has(foldWord(name)) ? readCondition(shown, value) : { ...refuseValue('RULE_GROUP', shown, value), part: 'key' as const };
    if ('code' in condition) problems.push({ ...condition, row, kept: 'leftOut' });
    if (!groups.has(foldWord(name))) groups.set(foldWord(name), { name, condition: 'code' in condition ? undefined : condition });
  }
  return { groups, problems };
}

/** A declared group with its rows, in the light of everybody's rules. */
export function readGroup(
  declared: DeclaredGroup,
  rows: readonly (readonly [GroupRow, RuleLine])[],
  policy: Policy,
): { group: GroupRules | undefined; problems: PlacedProblem[] } {
  const problems: PlacedProblem[] = [];
  const own: Partial<Record<DimensionId, number>> = {};
  const tierLines: RuleLine[] = [];
  let lastWeight = 0;
  for (const [{ kind, entry }, line] of rows) {
    if (kind === 'tier') {
      tierLines.push({ ...line, key: entry });
      continue;
    }
    const id = dimensionNamed(entry);
    const weight = readWeight(line.value);
    const shown = shownCell(line.key);
    if (id === undefined) problems.push({ ...refuseKey('RULE_UNKNOWN', { rule: shown }), row: line.row, kept: 'leftOut' });
    else if (weight === undefined) problems.push({ ...refuseValue('RULE_SETTING', shown, line.value), row: line.row, kept: 'usual' });
    else own[id] = weight;
    lastWeight = line.row;
  }
  const tiers = readOwnTiers(tierLines, policy.rules);
  problems.push(...tiers.problems);
  let weights = groupWeights(own, policy.weights);
  if (weights !== undefined && weighsNothing({ weights, extras: policy.extras })) {
    problems.push({ code: 'RULE_WEIGHT', params: {}, row: lastWeight, part: 'value', kept: 'usual' });
    weights = undefined;
  }
  const { name, condition } = declared;
  return { group: condition && { name, ...condition, rules: tiers.rules, weights }, problems };
}

/** A group has some of everybody's tiers; a row of another name, or out of their order, is left out. */
function readOwnTiers(lines: readonly RuleLine[], everybody: TierRules): { rules: TierRules | undefined; problems: PlacedProblem[] } {
  const problems: PlacedProblem[] = [];
  let [kept, read] = [[...lines], readTierRows(lines, everybody.kind, everybody)];
  problems.push(...read.problems);
  for (let at = strangeIn(read.rules, everybody); at >= 0; at = strangeIn(read.rules, everybody)) {
    const name = (read.rules as TierRules).tiers[at]?.name as string;
    const line = kept.find(({ key }) => shownCell(key).trim() === name) as RuleLine;
    if (problems.every(({ row }) => row !== line.row))
      problems.push({ code: 'RULE_GROUP_TIER', params: { name }, row: line.row, part: 'key', kept: 'leftOut' });
    kept = kept.filter((each) => each !== line);
    read = readTierRows(kept, everybody.kind, everybody);
  }
  return { rules: read.rules && respelt(read.rules, everybody), problems };
}

function strangeIn(rules: TierRules | undefined, everybody: TierRules): number {
  return rules === undefined ? -1 : strangeTier(rules, everybody);
}
