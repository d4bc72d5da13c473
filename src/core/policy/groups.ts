import { DIMENSION_IDS, type DimensionId } from '../dimensions';
import type { Cell } from '../model/cell';
import { tierKey } from './checkTiers';
import { forbiddenAttribute } from './forbiddenAttributes';
import type { GroupRules, TierRules, Weights } from './policy';
import { type Refusal, refuseKey, refuseValue } from './refusal';
import { readText } from './ruleCells';
import { foldWord, idOfWord, RULE_WORDS, settingNamed, splitKey } from './ruleWords';

/** Who belongs to a group: a cell of a column, or (`column` is '') a lifecycle stage. */
export type GroupCondition = Pick<GroupRules, 'column' | 'value'>;

/** `Wholesale: VIP`, `Wholesale weight: margin`: a row of a group's own rules. */
export interface GroupRow {
  readonly group: string; // folded
  readonly kind: 'tier' | 'weight';
  readonly entry: string;
}

/** A name that its rows can begin with: no colon in it, no setting, not ending as the rows of another group's weights do. */
export function isGroupName(name: string): boolean {
  const word = foldWord(name);
  const isSetting = settingNamed(name) !== undefined || settingNamed(`${name}: x`) !== undefined;
  return word !== '' && !word.includes(':') && !isSetting && weightOwner(word) === undefined;
}

/** The row's group, when it is the row of one that is declared. `groups` are folded names. */
export function groupRowOf(key: string, groups: ReadonlySet<string>): GroupRow | undefined {
  const { before, after } = splitKey(key);
  if (after === undefined) return undefined;
  const word = foldWord(before);
  if (groups.has(word)) return { group: word, kind: 'tier', entry: after };
  const owner = weightOwner(word);
  return owner !== undefined && groups.has(owner) ? { group: owner, kind: 'weight', entry: after } : undefined;
}

/** `Customer type = Wholesale`, `Stage = new`. */
export function readCondition(key: string, cell: Cell): GroupCondition | Refusal {
  const [column = '', ...rest] = (readText(cell) ?? '').split(/[=＝]/);
  const condition = conditionOf(column, rest.join('='));
  if (condition === undefined) return refuseValue('RULE_GROUP', key, cell);
  return forbiddenAttribute(condition.column) === undefined
    ? condition
    : { ...refuseKey('RULE_FORBIDDEN_ATTRIBUTE', { column: condition.column }), part: 'value' };
}

/** A stage is told by its word under the word for stage; any other column by its header. */
export function conditionOf(column: string, value: string): GroupCondition | undefined {
  const [header, wanted] = [column.trim(), value.trim()];
  if (header === '' || wanted === '' || /[=＝]/.test(header)) return undefined;
  const stage = Object.values(RULE_WORDS).some((words) => foldWord(words.stage) === foldWord(header)) ? idOfWord(wanted, ({ stages }) => stages) : undefined;
  return stage === undefined ? { column: header, value: wanted } : { column: '', value: stage };
}

/** The group's weights in full; `undefined` when they are those of everybody. */
export function groupWeights(own: Weights, weights: Weights): Weights | undefined {
  const full = tidyWeights({ ...weights, ...own });
  return DIMENSION_IDS.some((id) => (full[id] ?? 0) !== (weights[id] ?? 0)) ? full : undefined;
}

/** Only where a group's weights differ from everybody's. */
export function ownWeights(group: GroupRules, weights: Weights): [DimensionId, number][] {
  const { weights: own } = group;
  if (own === undefined) return [];
  return DIMENSION_IDS.flatMap((id): [DimensionId, number][] => ((own[id] ?? 0) === (weights[id] ?? 0) ? [] : [[id, own[id] ?? 0]]));
}

/** A further dimension of weight 0 is none; the three of every table stay, so that everybody sees them off. */
export function tidyWeights(weights: Weights): Weights {
  const kept = DIMENSION_IDS.filter((id) => (weights[id] ?? 0) > 0 || (weights[id] === 0 && ['recency', 'frequency', 'monetary'].includes(id)));
  return Object.fromEntries(kept.map((id) => [id, weights[id]]));
}

/** The first of a group's tiers that is not one of everybody's, in their order; `-1` = none. */
export function strangeTier(own: TierRules, everybody: TierRules): number {
  let last = -1;
  return own.tiers.findIndex(({ name }) => {
    const at = everybody.tiers.findIndex((tier) => tierKey(tier.name) === tierKey(name));
    const isStrange = at <= last;
    last = at;
    return isStrange;
  });
}

/** A group's tiers under everybody's spelling of their names. */
export function respelt(own: TierRules, everybody: TierRules): TierRules {
  const tiers = own.tiers.map((tier) => ({ ...tier, name: everybody.tiers.find(({ name }) => tierKey(name) === tierKey(tier.name))?.name ?? tier.name }));
  return { ...own, tiers };
}

/** `wholesale weight` → `wholesale`; `批发权重` → `批发`. */
function weightOwner(word: string): string | undefined {
  const ending = Object.values(RULE_WORDS).find(({ weight }) => word.endsWith(foldWord(weight)));
  const owner = ending && word.slice(0, word.length - ending.weight.length).trim();
  return owner === '' ? undefined : owner;
}
