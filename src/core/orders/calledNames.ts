import type { Cell } from '../model/cell';
import { cellText, customerKey, isCiphertext } from '../reading';
import { shownName } from './customerList';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { CustomerKey } from './order';

/** How often a name stands beside a customer, and on which day last. */
interface Standing {
  times: number;
  lastDay: number;
}

/**
 * What customers are called, where something else tells them apart: the name in most of their rows that count, the latest
 * among equals, so that a present for somebody else renames nobody. One per customer; `undefined` where no row tells, where
 * a platform has made it unreadable, and where the key says as much.
 *
 * @param column of names beside the key
 */
export function calledNames(
  lines: Lines,
  rows: readonly (readonly Cell[])[],
  customers: readonly CustomerKey[],
  column: number,
): readonly (string | undefined)[] {
  const found = customers.map(() => new Map<string, Standing>());
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT) continue;
    const name = cellText(rows[lines.row[at] as number]?.[column]).trim();
    const standings = found[lines.customer[at] as number];
    if (name === '' || standings === undefined) continue;
    const day = lines.day[at] as number;
    const known = standings.get(name);
    if (known === undefined) standings.set(name, { times: 1, lastDay: day });
    else {
      known.times++;
      known.lastDay = Math.max(known.lastDay, day);
    }
  }
  return found.map((standings, number) => {
    const told = [...standings].filter(([name]) => tells(name, customers[number] as CustomerKey));
    const [best] = told.sort(([, a], [, b]) => b.times - a.times || b.lastDay - a.lastDay);
    return best && shownName(best[0]);
  });
}

/** A number is no name, nor is an address, nor what only a platform can read. */
function tells(name: string, { key }: CustomerKey): boolean {
  return /\p{L}/u.test(name) && !name.includes('@') && !isCiphertext(name) && customerKey(name) !== key;
}
