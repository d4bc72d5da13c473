import type { Cell } from '../model/cell';
import { customerKey, type IssueLog, type KeyPolicy } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { CustomerKey } from './order';
import type { SamePair } from './sameAnswers';
import { sameLeaders } from './sameLeaders';

/**
 * Makes the lines of customers that people said are one point at one of them. Whoever has joined another is told once, at
 * their first row used (ID_JOINED); customers that have no rows now change nothing.
 *
 * @returns who has joined whom, by number; only those with rows
 */
export function joinCustomers(
  lines: Lines,
  customers: readonly CustomerKey[],
  { pairs, policy }: { readonly pairs: readonly SamePair[]; readonly policy: KeyPolicy },
  note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] },
): ReadonlyMap<number, number> {
  if (pairs.length === 0) return new Map();
  const joins = joinsOf(customers, pairs, policy);
  const told = new Map<number, number>();
  for (let at = 0; at < lines.count; at++) {
    const number = lines.customer[at] as number;
    const leader = joins.get(number);
    if (leader === undefined) continue;
    lines.customer[at] = leader;
    if (lines.kind[at] === LINE_LEFT_OUT || told.has(number)) continue;
    told.set(number, leader);
    const row = lines.row[at] as number;
    note.log.add('ID_JOINED', row + 1, note.column, note.rows[row]?.[note.column]);
  }
  return told;
}

/** Who joins whom, by number. */
function joinsOf(customers: readonly CustomerKey[], pairs: readonly SamePair[], policy: KeyPolicy): ReadonlyMap<number, number> {
  const keys = pairs.map(({ customer, sameAs }) => [customerKey(customer, policy), customerKey(sameAs, policy)] as const);
  const wanted = new Set(keys.flat());
  const numbers = new Map<string, number>();
  customers.forEach(({ key }, number) => {
    if (wanted.has(key)) numbers.set(key, number);
  });
  const named = keys.filter(([key, sameAs]) => key !== '' && sameAs !== '');
  const joins = new Map<number, number>();
  for (const [key, leader] of sameLeaders(named, (each) => numbers.has(each))) {
    const [number, to] = [numbers.get(key), numbers.get(leader)];
    if (number !== undefined && to !== undefined && number !== to) joins.set(number, to);
  }
  return joins;
}
