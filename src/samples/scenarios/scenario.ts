import type { Random } from '../random';
import { DEFAULT_END_DAY } from '../shop';
import type { Language, SampleCell, SampleRow, SampleSheet } from '../types';

/** What a shop of one story would have: its tables, and what its people wrote of customers. */
export interface ScenarioSample {
  readonly today: number; // days since 1970-01-01
  readonly sheets: readonly SampleSheet[]; // orders first
  /** Customer, day, channel, by, minutes, what came of it. */
  readonly contacts: readonly SampleRow[];
  /** Customer, day, kind, rating, text, answered on, answered by, result. */
  readonly feedback: readonly SampleRow[];
  /** A policy document, where the story needs rules of its own. */
  readonly rules?: Readonly<Record<string, unknown>>;
  /** What its departments propose, as they fill in the fields of the panel's screens. */
  readonly proposals?: readonly SampleProposal[];
  /** Customers by the part they play. */
  readonly who: Readonly<Record<string, readonly string[]>>;
}

export interface SampleProposal {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>; // of the rules
  readonly more: Readonly<Record<string, string>>; // of the further rules
}

/** A story of the articles on tiering, as a workbook that anybody may open. */
export interface Scenario {
  readonly id: string; // 'SC-06'
  readonly title: Readonly<Record<Language, string>>;
  readonly story: Readonly<Record<Language, string>>;
  sample(random: Random): ScenarioSample;
}

export const TODAY = DEFAULT_END_DAY;
export const YEAR = 365;

export const day = (of: number): SampleCell => ({ day: of });

/** `C007`: numbered customers, so that nobody real is meant. */
export function numbered(prefix: string, count: number, first = 1): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(first + index).padStart(3, '0')}`);
}

/** A whole number from `from` to `to`. */
export const between = (random: Random, from: number, to: number): number => from + random.below(to - from + 1);

/** Days on which somebody buys about every `gap` days, give or take `spread`, from `first` to `last`. */
export function rhythm(random: Random, { gap, spread, first, last }: { gap: number; spread: number; first: number; last: number }): number[] {
  const days: number[] = [];
  for (let at = first + random.below(gap + 1); at <= last; at += Math.max(1, gap - spread + random.below(2 * spread + 1))) days.push(at);
  return days;
}

/** Orders as a sheet, in the order of their days. */
export function ordersSheet(orders: readonly Order[], more: readonly string[] = [], customer = 'Customer'): SampleSheet {
  const inOrder = orders.map((order, at) => ({ order, at })).sort((a, b) => a.order.day - b.order.day || a.at - b.at);
  const rows = inOrder.map(
    ({ order }, at): SampleRow => [at + 1, order.customer, day(order.day), order.amount, ...more.map((heading) => order.more?.[heading] ?? '')],
  );
  return { name: 'Orders', rows: [['Order no.', customer, 'Date', 'Amount', ...more], ...rows] };
}

export interface Order {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
  readonly more?: Readonly<Record<string, SampleCell>>;
}

/** Somebody's orders on these days, each of about so much. */
export function buys(random: Random, customer: string, days: readonly number[], [least, most]: readonly [number, number]): Order[] {
  return days.map((at) => ({ customer, day: at, amount: between(random, least, most) }));
}
