import type { Day } from '../model/day';
import type { ReadingLocale } from '../model/locale';
import { type CustomerFinder, customerFinder, type OrderBook } from '../orders';
import type { Policy } from '../policy';
import { dayColumn } from '../reading';
import { isBlankRow, type MissingWord, missingWord, type OverrideRow, type RowFault, readOverrideRow, type SaidRow } from './overrideRow';
import type { Override, Overrides } from './overrides';

/** What became of a row. */
export type RowVerdict =
  | { readonly code: 'inForce' | 'mayLeave' | 'notAsked'; readonly key: string; readonly until: Day | undefined; readonly missing: MissingWord }
  | { readonly code: 'otherRow'; readonly key: string; readonly counts: Override } // the one of the customer's rows that counts
  | { readonly code: 'customerUnknown'; readonly nearest: string | undefined }
  | { readonly code: 'customerShared'; readonly customers: number }
  | RowFault;

export interface MatchedOverrides {
  readonly overrides: Overrides;
  readonly confirmed: ReadonlySet<string>; // keys of those who may leave the best tier
  readonly verdicts: readonly (RowVerdict | undefined)[]; // as the rows; undefined: a blank row
}

/** What the words are read by; `today` is the calendar's, even where the data ends earlier. */
export interface OverrideDay {
  readonly today: Day;
  readonly locale: ReadingLocale;
}

/**
 * People's words on single customers, each found by any spelling of theirs. Of several words on one customer the one that
 * ends first counts, until it ends: an exception for a time goes before the rule for good. The order of the rows decides
 * nothing.
 */
export function matchOverrides(
  rows: readonly OverrideRow[],
  book: Pick<OrderBook, 'customers' | 'called' | 'same' | 'source'>,
  policy: Pick<Policy, 'rules' | 'calm'>,
  { today, locale }: OverrideDay,
): MatchedOverrides {
  const finder = customerFinder(book);
  const days = dayColumn(() => rows.map(({ until }) => until), locale);
  const placed = rows.map((row) => {
    if (isBlankRow(row)) return undefined;
    const said = readOverrideRow(row, policy, days, today);
    return 'code' in said ? said : place(said, row, finder, book);
  });
  const overrides = new Map<string, Override>();
  const confirmed = new Set<string>();
  for (const each of placed) {
    if (each === undefined || 'code' in each) continue;
    const { key, said } = each;
    if (said.word === 'mayLeave') confirmed.add(key);
    else if (goesBefore(said, overrides.get(key), policy)) overrides.set(key, overrideOf(said));
  }
  const verdicts = placed.map((each) => (each === undefined || 'code' in each ? each : verdictOf(each, overrides, policy)));
  return { overrides, confirmed, verdicts };
}

interface Placed {
  readonly key: string;
  readonly said: SaidRow;
}

function place(said: SaidRow, { customer }: OverrideRow, finder: CustomerFinder, { customers }: Pick<OrderBook, 'customers'>): Placed | RowVerdict {
  const [found, ...others] = finder.find(customer);
  if (found === undefined) return { code: 'customerUnknown', nearest: finder.nearest(customer) };
  if (others.length > 0) return { code: 'customerShared', customers: others.length + 1 };
  return { key: (customers[found] as OrderBook['customers'][number]).key, said };
}

const KINDS: readonly Override['kind'][] = ['pin', 'floor', 'ceiling'];

/** Whether it counts rather than the other: it ends earlier; else a pin before a floor before a ceiling, the better tier, the first of the texts. */
function goesBefore(one: Override, other: Override | undefined, { rules }: Pick<Policy, 'rules'>): boolean {
  if (other === undefined) return true;
  const end = ({ until }: Override) => until ?? Number.MAX_SAFE_INTEGER;
  const kind = ({ kind: each }: Override) => KINDS.indexOf(each);
  const tier = ({ tier: name }: Override) => rules.tiers.findIndex((each) => each.name === name);
  const difference = end(one) - end(other) || kind(one) - kind(other) || tier(one) - tier(other);
  return difference < 0 || (difference === 0 && textOf(one) < textOf(other));
}

function textOf({ reason, author }: Override): string {
  return JSON.stringify([reason, author]);
}

function overrideOf({ kind, tier, reason, author, until }: Override): Override {
  return { kind, tier, reason, author, until };
}

function verdictOf({ key, said }: Placed, overrides: Overrides, { calm }: Pick<Policy, 'calm'>): RowVerdict {
  const { until } = said;
  const missing = missingWord(said);
  if (said.word === 'mayLeave') return { code: calm?.confirmTop === true ? 'mayLeave' : 'notAsked', key, until, missing };
  const counts = overrides.get(key) as Override;
  const isIt = counts.kind === said.kind && counts.tier === said.tier && counts.until === until;
  return isIt ? { code: 'inForce', key, until, missing } : { code: 'otherRow', key, counts };
}
