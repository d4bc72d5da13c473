import { expect, test } from 'vitest';
import type { CellInput } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';

/** Thirty customers; every third ordered twice, amounts all different. */
const ORDERS: Table = [
  ['Customer', 'Date', 'Amount'],
  ...Array.from({ length: 40 }, (_, index): CellInput[] => [
    `C${100 + (index < 30 ? index : (index - 30) * 3)}`,
    date(`2025-0${1 + (index % 9)}-1${(index * 7) % 10}`),
    10 + index * 13,
  ]),
];

async function summaryBy(document: object): Promise<string[]> {
  const host = await onHost({ Orders: ORDERS });
  host.clientRun('ui_applyPolicy', [document]);
  host.menu('Update now');
  return cellsOf(host.book, 'Tiers · Summary').map(([first]) => String(first));
}

test('with heavy ties the Summary says how many levels the data has', async () => {
  expect(await summaryBy({})).toContain('frequency: only 2 different values among 30 customers, so it tells apart no finer than that.');
});

test('rules that rest on one thing are told so, three separate things are not', async () => {
  const oneThing = { weights: { recency: 0, frequency: 0, monetary: 100 } };
  expect(await summaryBy(oneThing)).toContain(
    'In effect the rules judge by 1.0 separate standards. Rules that rest on one thing overlook people: weigh something else, too.',
  );
  expect((await summaryBy({})).join()).not.toContain('separate standards');
});

test('a dimension that nobody has a value for is named, and does not count', async () => {
  const withMargin = await summaryBy({ weights: { margin: 20 } });
  expect(withMargin).toContain('Nothing was found for margin, so it does not count. Add a column for it, or take its weight away.');
});
