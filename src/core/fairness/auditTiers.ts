import { compareProducts } from '../math/ratio';
import { holm } from './holm';
import { type Layer, mantelHaenszel } from './mantelHaenszel';
import { type GroupCount, rateRatios } from './rateRatio';
import { FEWEST_MEMBERS, type GroupReading, type Reading, readGroups } from './readGroups';

/** Who is audited: the group of each customer, and whether they are in a top tier. */
export interface Audited {
  readonly groups: readonly (string | undefined)[]; // undefined: not known, left out
  readonly isTop: readonly (boolean | undefined)[]; // undefined: without a tier, left out
  readonly layers?: readonly (string | undefined)[] | undefined; // another column to compare within
}

/** One group's share in the top tiers beside the others. */
export interface GroupAudit extends GroupCount, GroupReading {
  readonly name: string;
  readonly ratio: number | undefined; // to the highest share among groups that are large enough; undefined: too few, or nobody has any
  readonly isBelowFourFifths: boolean; // the screening rule; never for groups that are too small
  readonly within: Reading | undefined; // the reading within the layers; undefined: not asked
}

const LEVEL = 0.05;

/**
 * Who gets into the top tiers, by group: largest group first. Groups below the minimum are counted and shown, but get no
 * reading, no ratio and no four-fifths mark.
 *
 * @param fewest the smallest group that gets a verdict
 */
export function auditTiers({ groups, isTop, layers }: Audited, fewest = FEWEST_MEMBERS): GroupAudit[] {
  const members = isTop.flatMap((top, index) => (top === undefined || groups[index] === undefined ? [] : [index]));
  const counted = countBy(members, (index) => groups[index] as string, isTop);
  const readings = readGroups(counted, fewest);
  const isEnough = counted.map(({ n }) => n >= fewest);
  const ratios = rateRatios(counted.filter((_, at) => isEnough[at]));
  const within = layers && readWithin({ groups, isTop, layers }, members, { names: counted.map(({ name }) => name), isEnough });
  return counted.map((group, at) => {
    const rate = isEnough[at] ? ratios[isEnough.slice(0, at).filter(Boolean).length] : undefined;
    return {
      ...group,
      ...(readings[at] as GroupReading),
      ratio: rate?.ratio,
      isBelowFourFifths: rate?.isBelowFourFifths === true,
      within: within?.[at],
    };
  });
}

/** The group that has it worst: below the others, and the lowest of those. */
export function worstOff(audit: readonly GroupAudit[]): GroupAudit | undefined {
  const below = audit.filter(({ reading }) => reading === 'below');
  return below.reduce<GroupAudit | undefined>(
    (worst, each) => (worst === undefined || compareProducts(each.hits, worst.n, worst.hits, each.n) < 0 ? each : worst),
    undefined,
  );
}

interface NamedCount extends GroupCount {
  readonly name: string;
}

/** Largest first; groups of one size in the order they first appear in. */
function countBy(members: readonly number[], nameOf: (index: number) => string, isTop: Audited['isTop']): NamedCount[] {
  const counts = new Map<string, { name: string; n: number; hits: number }>();
  for (const index of members) {
    const name = nameOf(index);
    const count = counts.get(name) ?? { name, n: 0, hits: 0 };
    count.n++;
    if (isTop[index] === true) count.hits++;
    counts.set(name, count);
  }
  return [...counts.values()].sort((a, b) => b.n - a.n);
}

/** Each group against all others within the layers; Holm over those that can be told. */
function readWithin(
  { groups, isTop, layers }: Required<Audited>,
  members: readonly number[],
  { names, isEnough }: { names: readonly string[]; isEnough: readonly boolean[] },
): Reading[] {
  const known = members.filter((index) => layers?.[index] !== undefined);
  const layerNames = [...new Set(known.map((index) => layers?.[index] as string))];
  const byLayer = layerNames.map((layer) => known.filter((index) => layers?.[index] === layer));
  const found = names.map((name, at) => {
    if (!isEnough[at]) return undefined;
    return mantelHaenszel(
      byLayer.map((inLayer): Layer => {
        const [own, others] = [inLayer.filter((index) => groups[index] === name), inLayer.filter((index) => groups[index] !== name)];
        return { group: countOf(own, isTop), others: countOf(others, isTop) };
      }),
    );
  });
  const tested = found.flatMap((each) => (each === undefined ? [] : [each]));
  const adjusted = holm(tested.map(({ pValue }) => pValue));
  return found.map((each) => {
    if (each === undefined) return 'tooFew';
    const pValue = adjusted[tested.indexOf(each)] as number;
    return pValue >= LEVEL ? 'noDifference' : each.isAbove ? 'above' : 'below';
  });
}

function countOf(members: readonly number[], isTop: Audited['isTop']): GroupCount {
  return { n: members.length, hits: members.filter((index) => isTop[index] === true).length };
}
