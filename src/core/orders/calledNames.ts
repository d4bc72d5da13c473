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
 * @param columns of names beside the key: one, or given and family name; `undefined` is answered where none holds names
 */
export function calledNames(
  lines: Lines,
  rows: readonly (readonly Cell[])[],
  customers: readonly CustomerKey[],
  columns: readonly number[] = [],
): readonly (string | undefined)[] | undefined {
  if (columns.length === 0) return undefined;
  const found = customers.map(() => new Map<string, Standing>());
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT) continue;
    const row = rows[lines.row[at] as number];
    const name = wholeName(columns.map((column) => cellText(row?.[column]).trim()));
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
  if (areOtherEachTime(found)) return undefined;
  return found.map((standings, number) => {
    const told = [...standings].filter(([name]) => tells(name, customers[number] as CustomerKey));
    const [best] = told.sort(([, a], [, b]) => b.times - a.times || b.lastDay - a.lastDay);
    return best && shownName(best[0]);
  });
}

/** Chinese names begin with the family's, and have no space. */
function wholeName([given = '', family = '']: readonly string[]): string {
  const isChinese = [given, family].every((part) => /^\p{Script=Han}+$/u.test(part));
  return isChinese ? family + given : [given, family].filter((part) => part !== '').join(' ');
}

/** Most who have several rows with something in them have something else in each: an order number, a product, no name. */
function areOtherEachTime(found: readonly ReadonlyMap<string, Standing>[]): boolean {
  let [several, other] = [0, 0];
  for (const standings of found) {
    let rows = 0;
    for (const { times } of standings.values()) rows += times;
    if (rows < 2) continue;
    several++;
    if (standings.size === rows) other++;
  }
  return other * 2 > several;
}

/** A number is no name, nor is an address, nor what only a platform can read. */
function tells(name: string, { key }: CustomerKey): boolean {
  return /\p{L}/u.test(name) && !name.includes('@') && !isCiphertext(name) && customerKey(name) !== key;
}
