import type { Cell } from '../model/cell';
import { civilOf, type Day, dayOf } from '../model/day';
import { cellText, customerKey, type IssueLog } from '../reading';
import { LINE_ORDER, type Lines } from './lines';
import type { CustomerDoubt } from './order';

const USUAL_ORDERS = 5; // a month, in each of the months before: with fewer, an empty month is no news
const MONTHS_BEFORE = 3;
const MOST_CHANNELS = 200; // a column with more names is no column of channels
const MOST_NAMED = 3;
const LONGEST_NAME = 24;

/** A month without orders in a channel that had them. */
interface Silence {
  readonly channel: number;
  readonly month: number;
}

/**
 * CHANNEL_SILENT: a channel with at least five orders in each of three months has none in the next whole one, while others
 * sell on and the table goes on to its end; the export of that shop may be missing. Lines of one order that follow each other count once.
 *
 * @returns the customers of those channels
 */
export function noteSilentChannels(lines: Lines, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): ReadonlySet<number> {
  const { channels, of } = channelsOf(lines, note);
  if (channels.length < 2 || channels.length > MOST_CHANNELS) return new Set();
  const counts = channels.map(() => new Map<number, number>());
  const months = new Map<number, number>();
  let latest = lines.day[0] as number;
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_ORDER || goesOn(lines, at)) continue;
    const day = lines.day[at] as Day;
    latest = Math.max(latest, day);
    const month = monthOf(day);
    addOne(months, month);
    if ((of[at] as number) >= 0) addOne(counts[of[at] as number] as Map<number, number>, month);
  }
  const silences = counts.flatMap((byMonth, channel): Silence[] =>
    [...byMonth.keys()].map((month) => month + 1).flatMap((month) => (isSilent(byMonth, months, month, latest) ? [{ channel, month }] : [])),
  );
  if (silences.length === 0) return new Set();
  for (const silence of silences) tell(silence, { lines, of, channels }, note);
  note.log.describe('CHANNEL_SILENT', () => ({ list: listOf(silences, channels) }));
  const isQuiet = new Set(silences.map(({ channel }) => channel));
  const customers = new Set<number>();
  for (let at = 0; at < lines.count; at++) if (lines.kind[at] === LINE_ORDER && isQuiet.has(of[at] as number)) customers.add(lines.customer[at] as number);
  return customers;
}

/** The doubts of a book, and one more for these customers. */
export function withSilentChannel(
  doubts: ReadonlyMap<number, readonly CustomerDoubt[]>,
  customers: ReadonlySet<number> | undefined,
): ReadonlyMap<number, readonly CustomerDoubt[]> {
  if (customers === undefined || customers.size === 0) return doubts;
  const all = new Map(doubts);
  for (const customer of customers) all.set(customer, [...(doubts.get(customer) ?? []), 'silentChannel']);
  return all;
}

interface Channels {
  readonly channels: readonly string[]; // as first written
  readonly of: Int32Array; // by line; −1 without one
}

function channelsOf(lines: Lines, { rows, column }: { rows: readonly (readonly Cell[])[]; column: number }): Channels {
  const channels: string[] = [];
  const byCell = new Map<Cell | undefined, number>();
  const byKey = new Map<string, number>();
  const of = new Int32Array(lines.count);
  for (let at = 0; at < lines.count; at++) {
    const cell = rows[lines.row[at] as number]?.[column];
    let number = byCell.get(cell);
    if (number === undefined) {
      const key = customerKey(cell ?? ''); // spelled alike = one channel
      number = key === '' ? -1 : (byKey.get(key) ?? channels.push(cellText(cell).trim()) - 1);
      byCell.set(cell, number);
      if (number >= 0) byKey.set(key, number);
    }
    of[at] = number;
    if (channels.length > MOST_CHANNELS) break;
  }
  return { channels, of };
}

/** The next line of an order that was counted already. */
function goesOn(lines: Lines, at: number): boolean {
  const order = lines.order[at] as number;
  return at > 0 && order >= 0 && lines.order[at - 1] === order && lines.customer[at - 1] === lines.customer[at];
}

function isSilent(byMonth: ReadonlyMap<number, number>, months: ReadonlyMap<number, number>, month: number, latest: number): boolean {
  if (byMonth.has(month) || !months.has(month) || latest < firstDayOf(month + 1) - 1) return false;
  for (let before = 1; before <= MONTHS_BEFORE; before++) if ((byMonth.get(month - before) ?? 0) < USUAL_ORDERS) return false;
  return true;
}

/** At the last order before the silence. */
function tell({ channel, month }: Silence, { lines, of, channels }: Channels & { lines: Lines }, { log, column }: { log: IssueLog; column: number }): void {
  const end = firstDayOf(month);
  let last = -1;
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_ORDER || of[at] !== channel || (lines.day[at] as number) >= end) continue;
    if (last < 0 || (lines.day[at] as number) >= (lines.day[last] as number)) last = at;
  }
  log.add('CHANNEL_SILENT', (lines.row[last] as number) + 1, column, `${channels[channel]} ${monthText(month)}`);
}

function listOf(silences: readonly Silence[], channels: readonly string[]): string {
  const latestFirst = [...silences].sort((a, b) => b.month - a.month || a.channel - b.channel);
  const named = latestFirst.slice(0, MOST_NAMED).map(({ channel, month }) => `${(channels[channel] as string).slice(0, LONGEST_NAME)} (${monthText(month)})`);
  return named.join(', ') + (silences.length > MOST_NAMED ? ', …' : '');
}

/** Months counted from year 0. */
function monthOf(day: Day): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

function firstDayOf(month: number): Day {
  return dayOf({ year: Math.floor(month / 12), month: (month % 12) + 1, date: 1 }) as Day;
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function addOne(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
