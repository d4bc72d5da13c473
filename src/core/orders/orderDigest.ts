import { customerKey, textHash } from '../reading';
import { LINE_LEFT_OUT, LINE_ORDER } from './lines';
import type { CustomerKey, OrderBook } from './order';
import { pairIndex } from './pairIndex';

/** Every order as a short text, in an order of their own: equal books have equal digests, whatever the order of their rows. */
export interface OrderDigest {
  readonly keyedBy: 'order' | 'day'; // what an order is told by besides its customer; digests of two kinds cannot be compared
  readonly entries: readonly string[]; // each of ENTRY_LENGTH characters: key, then content; sorted, no key twice
}

const KEY_LENGTH = 7; // 42 bits: among 200,000 orders, two share a key once in two hundred tables
const CONTENT_LENGTH = 5; // 30 bits
export const ENTRY_LENGTH = KEY_LENGTH + CONTENT_LENGTH;
const MOST_ORDERS = 200_000;
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'; // ascending, so that texts sort as their numbers do
const SECOND_SEED = 0x9747b28c;

/**
 * What is compared from one run to the next. The content of an order is its day and its sum, less refunds that bear its
 * number (without numbers: of that customer on that day). Refunds of no known order are no orders.
 *
 * @returns `undefined` for a table without orders (of sums), and for more than 200,000: nobody would keep so long a text
 */
export function orderDigest({ customers, source }: Pick<OrderBook, 'customers' | 'source'>): OrderDigest | undefined {
  const { lines, rows, orderColumn } = source;
  if (lines.count === 0) return undefined;
  const groups = pairIndex(lines.count);
  const first = new Int32Array(lines.count); // line whose cells name the group
  const day = new Int32Array(lines.count);
  const amount = new Float64Array(lines.count);
  const orders: number[] = []; // groups that hold an order line
  const isOrder = new Uint8Array(lines.count);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT) continue;
    const known = groups.size();
    const number = lines.order[at] as number;
    const group = groups.add(number >= 0 ? number : -1 - (lines.day[at] as number), lines.customer[at] as number);
    if (group === known) [first[group], day[group]] = [at, lines.day[at] as number];
    else day[group] = Math.min(day[group] as number, lines.day[at] as number);
    amount[group] = (amount[group] as number) + (lines.amount[at] as number);
    if (lines.kind[at] !== LINE_ORDER || isOrder[group] === 1) continue;
    isOrder[group] = 1;
    if (orders.push(group) > MOST_ORDERS) return undefined;
  }
  const entries = orders.map((group) => {
    const at = first[group] as number;
    const id = (lines.order[at] as number) < 0 ? undefined : customerKey(rows[lines.row[at] as number]?.[orderColumn as number] ?? '');
    const customer = (customers[lines.customer[at] as number] as CustomerKey).key;
    return entryOf(`${id === undefined ? `day ${day[group]}` : `order ${id}`}\n${customer}`, `${day[group]} ${amount[group]}`);
  });
  return { keyedBy: orderColumn === undefined ? 'day' : 'order', entries: withoutTwins(entries.sort()) };
}

/** What became of the orders between two digests of one kind; all three sorted. */
export interface OrderChanges {
  readonly added: readonly string[]; // entries
  readonly changed: readonly string[]; // entries as they are now
  readonly removed: readonly string[]; // entries as they were
}

export function changesBetween(before: readonly string[], after: readonly string[]): OrderChanges {
  const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  let old = 0;
  for (const entry of after) {
    while (old < before.length && keyOf(before[old] as string) < keyOf(entry)) changes.removed.push(before[old++] as string);
    const was = before[old];
    if (was === undefined || keyOf(was) !== keyOf(entry)) changes.added.push(entry);
    else {
      if (was !== entry) changes.changed.push(entry);
      old++;
    }
  }
  changes.removed.push(...before.slice(old));
  return changes;
}

function keyOf(entry: string): string {
  return entry.slice(0, KEY_LENGTH);
}

/** Two orders that share a key by chance count as one, of both contents. */
function withoutTwins(sorted: readonly string[]): string[] {
  const entries: string[] = [];
  for (const entry of sorted) {
    const last = entries[entries.length - 1];
    if (last === undefined || keyOf(last) !== keyOf(entry)) entries.push(entry);
    else entries[entries.length - 1] = keyOf(entry) + digits(mixed(textHash(last + entry)), CONTENT_LENGTH);
  }
  return entries;
}

function entryOf(key: string, content: string): string {
  const [low, high] = [mixed(textHash(key)), mixed(textHash(key, SECOND_SEED))];
  return digits(low, 5) + digits(high, 2) + digits(mixed(textHash(content)), CONTENT_LENGTH);
}

/** The lowest 6 · `count` bits, as that many characters. */
function digits(bits: number, count: number): string {
  let text = '';
  for (let shift = 6 * (count - 1); shift >= 0; shift -= 6) text += DIGITS[(bits >>> shift) & 63];
  return text;
}

/** Spreads a hash over all its bits (the last steps of MurmurHash3). */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}
