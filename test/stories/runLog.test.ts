import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import { cellsOf, date, onHost, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows, ordersOf } from '../support/orders';

const STATE = '__tier_state';
const HEADER = ['Order ID', 'Customer', 'Date', 'Amount'];

function update(host: Host): void {
  const run = host.menu('Update now');
  expect(run.error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
}

/** Puts these rows into the orders sheet, whatever stood there. */
function setOrders(host: Host, rows: Table): void {
  const sheet = host.book.sheetByName('Orders');
  if (sheet === undefined) throw new Error('the orders are gone');
  host.book.clear({ sheetId: sheet.id, row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });
  host.book.write({ sheetId: sheet.id, row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, rows);
}

function summaryOf(host: Host): string {
  return cellsOf(host.book, 'Tiers · Summary').flat().join('\n');
}

/** Rows of an area of the state sheet, without its name. */
function area(host: Host, name: string): unknown[][] {
  return cellsOf(host.book, STATE)
    .filter(([first, second]) => first === name && second !== '')
    .map((row) => row.slice(1));
}

describe('what the Summary says has changed', () => {
  const [header = [], ...rows] = exampleOrderRows;
  const more: CellInput[] = ['Gus', date('2025-11-20'), 70];
  const corrected = rows.map((row, index): readonly CellInput[] => (index === 0 ? [row[0] as CellInput, row[1] as CellInput, 291] : row));

  test.each<[why: string, now: Table, sentence: string]>([
    ['nothing', rows, 'Since the last update no order is new, changed or removed.'],
    ['the rows stand in another order', [...rows].reverse(), 'Since the last update no order is new, changed or removed.'],
    ['an order more', [...rows, more], 'Since the last update: 1 new order, 0 changed, 0 removed.'],
    ['an amount corrected and two orders gone', corrected.slice(0, -2), 'Since the last update: 0 new orders, 1 changed, 2 removed.'],
  ])('%s', async (_, now, sentence) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(summaryOf(host)).not.toContain('Since');
    setOrders(host, [header, ...now]);
    update(host);
    expect(summaryOf(host)).toContain(`left out · ${sentence}`);
  });

  test('in the language of the spreadsheet', async () => {
    const host = await onHost({ 订单: [['客户', '下单日期', '金额'], ...rows] }, { locale: 'zh_CN' });
    expect(host.menu('立即更新').error).toBeUndefined();
    host.edit('订单!C2', '300');
    host.menu('立即更新');
    expect(cellsOf(host.book, '分层 · 总览').flat().join('\n')).toContain('自上次更新以来：新增 0 笔订单，变动 1 笔，移除 0 笔。');
  });

  test('nothing is said when the orders come to have numbers: old and new ones cannot be compared', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    setOrders(host, [HEADER, ...rows.map((row, index): CellInput[] => [`N${index}`, ...row])]);
    update(host);
    expect(summaryOf(host)).not.toContain('Since');
  });
});

describe('the hidden sheet behind it', () => {
  test('keeps the last twenty runs, the latest first, and by whom', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    for (let run = 0; run < 22; run++) update(host);
    host.menu('Update every day');
    host.advance(24 * 3_600_000);
    const runs = area(host, 'runs');
    expect(runs).toHaveLength(20);
    expect(runs.slice(0, 2).map((row) => row.slice(0, 8))).toEqual([
      ['2025-11-22 06:00', 'schedule', 15, 15, 0, 0, 0, 6],
      ['2025-11-21 12:00', 'person', 15, 15, 0, 0, 0, 6],
    ]);
  });

  test('is made hidden, once, and people keep seeing the sheet they were on', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    update(host);
    expect(host.book.sheets.filter(({ name }) => name.startsWith(STATE)).map(({ hidden }) => hidden)).toEqual([true]);
    expect(host.book.sheetById(host.ui.activeSheetId ?? -1)?.name).toBe('Orders');
  });

  test.each<[why: string, harm: (host: Host) => void]>([
    ['shown and emptied', (host) => withState(host, (id) => host.book.clear({ sheetId: id, row: 0, column: 0, rows: 50, columns: 12 }))],
    ['sorted', (host) => withState(host, (id) => host.book.reorderRows({ sheetId: id, row: 0, column: 0, rows: 4, columns: 10 }, [3, 2, 1, 0]))],
    ['left with two rows and two columns', (host) => withState(host, (id) => [host.book.deleteRows(id, 2, 998), host.book.deleteColumns(id, 2, 24)])],
    [
      'filled with other things',
      (host) =>
        withState(host, (id) =>
          host.book.write({ sheetId: id, row: 0, column: 0, rows: 3, columns: 2 }, [
            [date('2025-01-01'), 1],
            [true, 'orders'],
            ['orders', 'x'],
          ]),
        ),
    ],
    ['renamed', (host) => withState(host, (id) => host.book.renameSheet(id, 'Mine now'))],
    ['deleted', (host) => withState(host, (id) => host.book.deleteSheet(id))],
  ])('when it was %s, an update is as right as ever, and the one after it compares again', async (_, harm) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const [before, lists] = [userSheetsOf(host.book, ['Orders']), cellsOf(host.book, 'Tiers · Customers')];
    harm(host);
    update(host);
    update(host);
    expect(userSheetsOf(host.book, ['Orders'])).toEqual(before);
    expect(cellsOf(host.book, 'Tiers · Customers')).toEqual(lists);
    expect(summaryOf(host)).toContain('no order is new');
  });

  test('a sheet of the user’s with its name stays as it is', async () => {
    const host = await onHost({ Orders: exampleOrderRows, [STATE]: [['mine', 1]] });
    const before = userSheetsOf(host.book, [STATE]);
    update(host);
    expect(userSheetsOf(host.book, [STATE])).toEqual(before);
    expect(host.book.sheetByName(`${STATE} (2)`)?.hidden).toBe(true);
  });

  test('costs a second update six calls, two of them to find it', async () => {
    const host = await onHost({ Orders: ordersOf(5_000) });
    update(host);
    update(host);
    const calls = host.executions
      .at(-1)
      ?.trace.filter(({ target }) => target.startsWith(STATE))
      .map(({ name }) => name);
    expect(calls).toEqual(['Sheet.getDataRange', 'Range.getValues', 'Sheet.getRange', 'Range.setValues']);
  });

  test('a run that cannot keep its log is done all the same, and says so', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    update(host);
    const at = (host.executions.at(-1)?.trace.findIndex(({ name, target }) => name === 'Range.setValues' && target.startsWith(STATE)) ?? -1) + 1;
    host.faults.at(at, { does: 'throw', when: 'before' });
    host.menu('Update now');
    expect(host.ui.toasts.at(-1)?.message).toMatch(/6 customers in 4 tiers.*\nThe update is done, but Google did not keep its log/s);
  });
});

describe('an update after any number of others equals the first one of a fresh spreadsheet', () => {
  const order = fc.record({
    id: fc.integer({ min: 1, max: 30 }),
    customer: fc.constantFrom('Ana', 'Ben', 'Chloe', '王伟', ''),
    amount: fc.integer({ min: -5, max: 500 }),
  });
  const tables = fc.array(fc.array(order, { minLength: 6, maxLength: 25 }), { minLength: 2, maxLength: 4 });
  const rowsOf = (orders: readonly { id: number; customer: string; amount: number }[]): Table => [
    HEADER,
    ['N0', 'Zoe', date('2025-11-20'), 10],
    ...orders.map(({ id, customer, amount }): CellInput[] => [`N${id}`, customer, date(`2025-${String(1 + (id % 10)).padStart(2, '0')}-03`), amount]),
  ];

  test('in all sheets people see, but for what the Summary says has changed since', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (sequence) => {
        const host = await onHost({ Orders: rowsOf(sequence[0] ?? []) });
        for (const orders of sequence) {
          setOrders(host, rowsOf(orders));
          update(host);
        }
        const fresh = await onHost({ Orders: rowsOf(sequence.at(-1) ?? []) });
        update(fresh);
        for (const name of ['Customers', 'VIP', 'Gold', 'Silver', 'Bronze', 'Summary'].map((tier) => `Tiers · ${tier}`)) {
          expect(withoutChanges(host, name)).toEqual(withoutChanges(fresh, name));
        }
      }),
      { numRuns: 12 },
    );
  });
});

function withState(host: Host, work: (sheetId: number) => unknown): void {
  const sheet = host.book.sheetByName(STATE);
  if (sheet === undefined) throw new Error('no state');
  sheet.hidden = false;
  work(sheet.id);
}

function withoutChanges(host: Host, sheet: string): unknown {
  const rows = cellsOf(host.book, sheet).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/ · Since the last update.*/, '') : cell)));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}
