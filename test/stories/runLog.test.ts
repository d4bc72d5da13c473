import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import { cellsOf, date, onHost, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows, ordersOf } from '../support/orders';
import { areaOf, generationsOf, journalOf, shownOf, withoutSince } from '../support/ourSheets';

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

describe('what the Summary says has changed', () => {
  const [header = [], ...rows] = exampleOrderRows;
  const more: CellInput[] = ['Gus', date('2025-11-20'), 70];
  const corrected = rows.map((row, index): readonly CellInput[] => (index === 0 ? [row[0] as CellInput, row[1] as CellInput, 291] : row));

  test.each<[why: string, now: Table, sentence: string]>([
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

  test.each<[why: string, now: Table]>([
    ['nothing has', rows],
    ['the rows stand in another order', [...rows].reverse()],
  ])('%s: nothing is said, and one cell notes that all was looked at', async (_, now) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const before = summaryOf(host);
    setOrders(host, [header, ...now]);
    update(host);
    expect(summaryOf(host)).toBe(before);
    expect(
      host.executions
        .at(-1)
        ?.trace.filter(({ kind }) => kind === 'write')
        .map(({ name, target }) => [name, target]),
    ).toEqual([['Range.setValues', `${STATE}!D1`]]);
  });

  test('no order has, when only the rules have changed', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    host.clientRun('ui_applyPolicy', [{ weights: { recency: 50 } }]);
    update(host);
    expect(summaryOf(host)).toContain('left out · Since the last update no order is new, changed or removed.');
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
    for (let run = 0; run < 22; run++) {
      host.edit('Orders!C2', String(300 + run));
      update(host);
    }
    host.menu('Update every day');
    host.advance(24 * 3_600_000);
    const runs = areaOf(host.book, 'runs').map((text) => JSON.parse(text) as unknown);
    expect(runs).toHaveLength(20);
    const counts = { rowsRead: 15, rowsUsed: 15, customers: 6, seconds: 0, added: 0, removed: 0 };
    const tiers = { VIP: 1, Gold: 1, Silver: 1, Bronze: 3 };
    expect(runs.slice(0, 2)).toEqual([
      { at: '2025-11-22 06:00', by: 'schedule', asOf: '2025-11-22', tiers, ...counts, changed: 0 },
      { at: '2025-11-21 12:00', by: 'person', asOf: '2025-11-21', tiers, ...counts, changed: 1 },
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
    const [before, lists] = [userSheetsOf(host.book, ['Orders']), shownOf(host.book, 'Tiers · Customers')];
    harm(host);
    update(host);
    expect(userSheetsOf(host.book, ['Orders'])).toEqual(before);
    expect(shownOf(host.book, 'Tiers · Customers')).toEqual(lists);
    host.edit('Orders!C2', '291');
    update(host);
    expect(summaryOf(host)).toContain('Since the last update: 0 new orders, 1 changed, 0 removed.');
    expect(host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).not.toContain('Tiers · Customers (2)');
  });

  test('a sheet of the user’s with its name stays as it is', async () => {
    const host = await onHost({ Orders: exampleOrderRows, [STATE]: [['mine', 1]] });
    const before = userSheetsOf(host.book, [STATE]);
    update(host);
    expect(userSheetsOf(host.book, [STATE])).toEqual(before);
    expect(host.book.sheetByName(`${STATE} (2)`)?.hidden).toBe(true);
  });

  test('costs an update of nothing new four calls: it is read whole, and one cell is written', async () => {
    const host = await onHost({ Orders: ordersOf(5_000) });
    update(host);
    update(host);
    const calls = host.executions
      .at(-1)
      ?.trace.filter(({ target }) => target.startsWith(STATE))
      .map(({ name }) => name);
    expect(calls).toEqual(['Sheet.getDataRange', 'Range.getValues', 'Sheet.getRange', 'Range.setValues']);
  });

  test('when Google keeps nothing in it, the update is told to have failed, the lists stay, and the next is right', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const lists = shownOf(host.book, 'Tiers · Customers');
    host.edit('Orders!C9', '9000');
    host.faults.on(({ name, target }) => name === 'Range.setValues' && target.startsWith(STATE), { does: 'throw', when: 'before' }, Infinity);
    host.menu('Update now');
    expect(host.ui.alerts).toHaveLength(1);
    expect(shownOf(host.book, 'Tiers · Customers')).toEqual(lists);
    host.faults.clear();
    host.ui.alerts.length = 0;
    update(host);
    expect(shownOf(host.book, 'Tiers · Customers')[1]?.[0]).toBe('Deng');
    expect([journalOf(host.book), generationsOf(host.book, 'Tiers · Customers')]).toEqual([{ phase: 'IDLE', gen: 2 }, [2]]);
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

  test('in all sheets people see, but for what has changed since', async () => {
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
      { numRuns: 6 },
    );
  });
});

function withState(host: Host, work: (sheetId: number) => unknown): void {
  const sheet = host.book.sheetByName(STATE);
  if (sheet === undefined) throw new Error('no state');
  sheet.hidden = false;
  work(sheet.id);
}

/** All but which tier came before, and what the Summary says of moves. */
function withoutChanges(host: Host, sheet: string): unknown {
  const rows = withoutSince(shownOf(host.book, sheet)).map((row) => (sheet === 'Tiers · Summary' ? row : [...row.slice(0, 6), ...row.slice(7)]));
  return rows.filter((row) => row.some((cell) => cell !== '') && !/^(Since the last update|Moves:)/.test(String(row[0])));
}
