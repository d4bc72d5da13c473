import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';

const HEADER = ['Customer', 'Date', 'Amount'];
const EIGHT: Table = [HEADER, ...Array.from({ length: 8 }, (_, at) => [`C${at + 1}`, date('2025-07-01'), 10 + at])];

function update(host: Host): string {
  const { error } = host.menu('Update now');
  return error === undefined ? (host.ui.toasts.at(-1)?.message ?? '') : error.message;
}

function said(host: Host): string {
  return [...host.ui.alerts, ...host.ui.toasts].map((each) => JSON.stringify(each)).join('\n');
}

function orders(host: Host): number {
  return host.book.sheetByName('Orders')?.id ?? -1;
}

describe('what the orders sheet says beside its values', () => {
  test('number formats of two currencies are not added: the rows of the rarer one are left out, and it is told', async () => {
    const host = await onHost({ Orders: EIGHT });
    host.book.setFormat({ sheetId: orders(host), row: 1, column: 2, rows: 7, columns: 1 }, { numberFormat: '[$€]#,##0.00' });
    host.book.setFormat({ sheetId: orders(host), row: 8, column: 2, rows: 1, columns: 1 }, { numberFormat: '"¥"#,##0.00' });
    expect(update(host)).toMatch(/8 customers in 4 tiers/);
    expect(cellsOf(host.book, 'Tiers · Summary').flat()).toContainEqual(
      expect.stringMatching(/^1 row is in another currency than EUR: ¥ \(1\) \(first: Orders!C9\)/),
    );
  });

  test('a merged customer cell is the customer of all its rows', async () => {
    const host = await onHost({ Orders: [...EIGHT, ['', date('2025-07-02'), 100], ['', date('2025-07-03'), 200]] });
    host.book.mergeCells({ sheetId: orders(host), row: 8, column: 0, rows: 2, columns: 1 });
    update(host);
    const customers = cellsOf(host.book, 'Tiers · Customers');
    const spend = (customers[0] as string[]).indexOf('Spend');
    expect(customers.find(([name]) => name === 'C8')?.[spend]).toBe(117);
    const summary = cellsOf(host.book, 'Tiers · Summary').flat();
    expect(summary).toContainEqual(expect.stringMatching(/^1 row takes its customer from a merged cell \(first: Orders!A10\)/));
    expect(summary).toContainEqual(expect.stringMatching(/^1 row has no customer \(first: Orders!A11\)/));
  });

  test('rules that name one of our own sheets as the orders are refused in words, and nothing is written', async () => {
    const host = await onHost({ Orders: EIGHT });
    update(host);
    host.clientRun('ui_applyPolicy', [{ sheet: 'tiers · customers' }]);
    const before = cellsOf(host.book, 'Tiers · Customers');
    update(host);
    expect(said(host)).toContain('The rules say the orders are in “tiers · customers”, but that is a sheet this add-on writes.');
    expect(cellsOf(host.book, 'Tiers · Customers')).toEqual(before);
  });

  test('rates in the rules bring other currencies to that of the rules, and stand in the Rules sheet with their meaning', async () => {
    const host = await onHost({ Orders: [...EIGHT, ['C8', date('2025-07-02'), 'USD 10'], ['C8', date('2025-07-03'), '€10']] });
    host.clientRun('ui_applyPolicy', [{ currency: 'CNY', rates: [{ currency: 'USD', from: '2025-01-01', rate: 7.1 }] }]);
    expect(cellsOf(host.book, 'Tiers · Rules').slice(8)).toEqual([
      ['Currency', 'CNY', 'Used when orders are read'],
      ['Rate: USD from 2025-01-01', 7.1, 'What 1 USD is worth in CNY, by hand; of several, the latest on or before an order’s day counts'],
    ]);
    update(host);
    const customers = cellsOf(host.book, 'Tiers · Customers');
    const spend = (customers[0] as string[]).indexOf('Spend');
    expect(customers.find(([name]) => name === 'C8')?.[spend]).toBe(17 + 71);
    expect(cellsOf(host.book, 'Tiers · Summary').flat()).toContainEqual(
      expect.stringMatching(/^1 row is in a currency without a rate for their day: EUR \(1\)/),
    );
  });
});
