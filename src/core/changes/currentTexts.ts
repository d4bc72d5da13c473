import type { DimensionKey } from '../dimensions';
import type { Day } from '../model/day';
import type { HandSet } from './change';
import type { CurrentRow, CurrentRows } from './currentRows';
import { cutText, fitsCell, packedTexts, unpackedText } from './packedTexts';

const VERSION = 1;

type Head = [version: number, gen: number, asOf: number, mark: string, rules: number, policyTexts: number, customers: number, keys: DimensionKey[]];

/** Values and points stand in the order of the head’s keys; null = none. What few customers have comes last. */
type Entry = [
  key: string,
  tier: string,
  score: number | null,
  lastOrder: number | null,
  values: (number | null)[],
  points: (number | null)[],
  rare?: [heldFrom: string | null, group: number | null, override: [HandSet['rule'], string] | null],
];

/** The last run as texts that fit into cells: one that says what follows, the rules' document, then the customers. */
export function currentTexts({ gen, asOf, mark, rules, policy, customers }: CurrentRows): string[] {
  const keys = [...new Set([...customers.values()].flatMap(({ values, points }) => [...Object.keys(values), ...Object.keys(points)] as DimensionKey[]))];
  const document = cutText(policy);
  const entries = Array.from(customers, ([key, row]) => entryOf(key, row, keys)).filter(fitsCell);
  const head: Head = [VERSION, gen, asOf, mark, rules, document.length, entries.length, keys];
  return [JSON.stringify(head), ...document, ...packedTexts(entries)];
}

/** The last run again; `undefined` when there is none, or anything of it is missing or changed. */
export function currentOf([head, ...texts]: readonly string[]): CurrentRows | undefined {
  try {
    const [version, gen, asOf, mark, rules, documents, count, keys] = JSON.parse(head ?? '') as Head;
    if (version !== VERSION) return undefined;
    const customers = new Map(texts.slice(documents).flatMap((text) => ((unpackedText(text) ?? []) as Entry[]).map((entry) => rowOf(entry, keys))));
    const policy = texts.slice(0, documents).join('');
    return customers.size === count ? { gen, asOf: asOf as Day, mark, rules, policy, customers } : undefined;
  } catch {
    return undefined;
  }
}

/** The same without one customer; texts that cannot be read stay as they are. */
export function currentTextsWithout(texts: readonly string[], key: string): string[] {
  const current = currentOf(texts);
  return current === undefined ? [...texts] : currentTexts({ ...current, customers: new Map([...current.customers].filter(([each]) => each !== key)) });
}

function entryOf(key: string, { tier, heldFrom, score, lastOrder, values, points, group, override }: CurrentRow, keys: readonly DimensionKey[]): Entry {
  const listed = (record: CurrentRow['values']) => keys.map((each) => record[each] ?? null);
  const isPlain = heldFrom === undefined && group === undefined && override === undefined;
  const rare: NonNullable<Entry[6]> = [heldFrom ?? null, group ?? null, override === undefined ? null : [override.rule, override.tier]];
  const entry: Entry = [key, tier, score ?? null, lastOrder ?? null, listed(values), listed(points)];
  if (!isPlain) entry.push(rare);
  return entry;
}

function rowOf([key, tier, score, lastOrder, values, points, rare]: Entry, keys: readonly DimensionKey[]): [string, CurrentRow] {
  if (typeof key !== 'string' || typeof tier !== 'string') throw new TypeError('no current row');
  const [heldFrom, group, override] = rare ?? [null, null, null];
  const record = (list: readonly (number | null)[]): CurrentRow['values'] =>
    Object.fromEntries(keys.flatMap((each, at) => (typeof list[at] === 'number' ? [[each, list[at]]] : [])));
  return [
    key,
    {
      tier,
      heldFrom: heldFrom ?? undefined,
      score: score ?? undefined,
      lastOrder: (lastOrder ?? undefined) as Day | undefined,
      values: record(values),
      points: record(points),
      group: group ?? undefined,
      override: override === null ? undefined : { rule: override[0], tier: override[1] },
    },
  ];
}
