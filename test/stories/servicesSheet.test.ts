import { describe, expect, test } from 'vitest';
import { columnLetter } from '../../src/core/model/cell';
import type { Host } from '../../src/host';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, update } from './overridesPage';

const SHEET = 'Tiers · Services';
const HEADINGS = ['Tier', 'When', 'Kind of service', 'What they get', 'Every n days', 'Within hours', 'Owner', 'Cost per use', 'Minutes', 'Open rule'];

async function opened(locale = 'en_US', label = 'Services for each tier'): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows }, { locale });
  expect(host.menu(label).error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
  return host;
}

describe('the sheet of services', () => {
  test('is made once, filled with the preset of the tiers, and leads there', async () => {
    const host = await opened();
    const [headings, ...rows] = cellsOf(host.book, SHEET);
    expect(headings).toEqual([...HEADINGS, 'State (filled in for you)']);
    expect(rows[0]).toEqual(['everyone', 'any', 'response target', 'Every message is answered within a day', '', 24, 'Shop owner', '', '', '', '']);
    expect(rows.map(([tier]) => tier)).toEqual(expect.arrayContaining(['everyone', 'VIP', 'Gold', 'Silver', 'Bronze']));
    expect(rows.filter(([, , kind]) => String(kind).startsWith('setting: ')).map(([tier, , kind, , days, hours]) => [tier, kind, days, hours])).toEqual([
      ['everyone', 'setting: care floor', 180, 48],
      ['VIP', 'setting: care floor', 45, 48],
      ['Gold', 'setting: care floor', 90, 48],
      ['Silver', 'setting: care floor', 120, 48],
      ['Bronze', 'setting: care floor', 180, 48],
      ['everyone', 'setting: hours a week', '', 5],
      ['everyone', 'setting: share kept for lower tiers', '', ''],
      ['everyone', 'setting: kept after a step down', 30, ''],
      ['everyone', 'setting: an order counts as contact', '', ''],
    ]);
    expect(host.ui.toasts.at(-1)?.message).toBe('Change what each tier gets, or clear a row to drop it. It counts from the next update on.');
  });

  test('offers tiers, situations and kinds, and lets people write something else', async () => {
    const host = await opened();
    expect([0, 1, 2].map((column) => host.book.rule(idOf(host, SHEET), 1, column))).toMatchObject([
      { kind: 'list', values: ['everyone', 'VIP', 'Gold', 'Silver', 'Bronze'], strict: false },
      { kind: 'list', values: expect.arrayContaining(['any', 'open complaint', 'rising', 'new', 'at risk']), strict: false },
      { kind: 'list', values: expect.arrayContaining(['priority service', 'exclusive discount', 'setting: care floor']), strict: false },
    ]);
  });

  test('is never written over: what people changed stays through updates and when it is opened again', async () => {
    const host = await opened();
    host.edit(`${SHEET}!D2`, 'Answered by noon');
    host.edit(`${SHEET}!A60`, 'VIP');
    update(host);
    const before = cellsOf(host.book, SHEET).map((row) => row.slice(0, 10));
    update(host);
    expect(host.menu('Services for each tier').error).toBeUndefined();
    expect(cellsOf(host.book, SHEET).map((row) => row.slice(0, 10))).toEqual(before);
    expect(before[1]?.[3]).toBe('Answered by noon');
  });

  test('a cleared sheet is filled again', async () => {
    const host = await opened();
    const before = cellsOf(host.book, SHEET);
    host.byHand(() => {
      const rect = { sheetId: idOf(host, SHEET), row: 0, column: 0, rows: 60, columns: 12 };
      host.book.write(
        rect,
        Array.from({ length: 60 }, () => new Array<string>(12).fill('')),
      );
    });
    expect(host.menu('Services for each tier').error).toBeUndefined();
    expect(cellsOf(host.book, SHEET).filter((row) => row.some((cell) => cell !== ''))).toEqual(before);
  });

  test('speaks Chinese in a Chinese spreadsheet', async () => {
    const host = await onHost({ 订单: exampleOrderRows }, { locale: 'zh_CN' });
    expect(host.menu('各层级服务').error).toBeUndefined();
    const [headings, first] = cellsOf(host.book, '分层 · 服务');
    expect(headings?.slice(0, 4)).toEqual(['层级', '情形', '服务类型', '服务内容']);
    expect(first?.slice(0, 4)).toEqual(['所有人', '任何', '响应目标', '每条消息一天内答复']);
  });
});

describe('care begins', () => {
  const CARE_HEADINGS = ['Worth knowing', 'Next action', 'Who does it', 'To do by'];
  const headings = (host: Host) => cellsOf(host.book, 'Tiers · Customers')[0] ?? [];
  const noteOf = (host: Host, customer: string) =>
    cellsOf(host.book, 'Tiers · Customers').find(([name]) => name === customer)?.[headings(host).indexOf('Notes')];

  test('with four more columns before Notes, no copy of anybody’s edits, and every note still beside its customer', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(headings(host)).not.toContain('Next action');
    const row = cellsOf(host.book, 'Tiers · Customers').findIndex(([name]) => name === 'Fay');
    host.edit(`Tiers · Customers!${columnLetter(headings(host).indexOf('Notes'))}${row + 1}`, 'likes tea');
    update(host);
    host.menu('Services for each tier');
    update(host);
    const at = headings(host).indexOf('Worth knowing');
    expect(headings(host).slice(at, at + 5)).toEqual([...CARE_HEADINGS, 'Notes']);
    expect(noteOf(host, 'Fay')).toBe('likes tea');
    expect(host.book.sheets.map(({ name }) => name).filter((name) => name.includes('your edits'))).toEqual([]);
  });

  test('beside a column of the user’s own: it moves right and stays as it is', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const id = idOf(host, 'Tiers · Customers');
    const column = host.book.lastColumn(id) + 1;
    const rect = { sheetId: id, row: 0, column, rows: 3, columns: 1 };
    host.byHand(() => host.book.write(rect, [['Owner'], ['mine'], ['mine, too']]));
    host.menu('Services for each tier');
    update(host);
    update(host);
    expect(host.book.read({ ...rect, column: column + CARE_HEADINGS.length })).toEqual([['Owner'], ['mine'], ['mine, too']]);
  });
});
