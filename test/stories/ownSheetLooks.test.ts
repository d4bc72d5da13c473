import { beforeAll, describe, expect, test } from 'vitest';
import { contrast } from '../../src/core/model/contrast';
import type { Host } from '../../src/host';
import { dressedLook } from '../../src/host/book/dress';
import type { SheetModel } from '../../src/host/book/types';
import { cellsOf, formulasOf, onHost } from '../support/onHost';
import { exampleOrderRows, sampleSheets } from '../support/orders';

const LISTS = ['Tiers · Customers', 'Tiers · VIP', 'Tiers · Gold', 'Tiers · Silver', 'Tiers · Bronze'];
const A4_LANDSCAPE = 987; // pixels between usual margins

const sheetOf = (host: Host, name: string) => host.book.sheetByName(name) as SheetModel;
const format = (host: Host, name: string, row: number, column: number) => host.book.format(sheetOf(host, name).id, row, column);
const widthOf = (sheet: SheetModel, columns: number) =>
  Array.from({ length: columns }, (_, at) => (sheet.hiddenColumns.has(at) ? 0 : (sheet.columnWidths.get(at) ?? 100))).reduce((sum, each) => sum + each, 0);

function update(host: Host): number {
  const { error, calls } = host.menu('Update now');
  expect(error).toBeUndefined();
  return calls;
}

describe('the sheets of the sample shop, as they are made', () => {
  let host: Host;
  beforeAll(async () => {
    host = await onHost(sampleSheets('en'), { now: '2025-11-28T01:30Z' });
    update(host);
  });

  test.each(LISTS)('%s: white bold headings on dark blue, each with a note, frozen with the first column, rows in two colours, a filter', (name) => {
    const { frozenRows, frozenColumns, dress, hiddenColumns } = sheetOf(host, name);
    const headings = cellsOf(host.book, name)[0]?.filter((cell) => !String(cell).startsWith('_')) as string[];
    const shown = headings.slice(0, headings.indexOf('Notes') + 1);
    expect([frozenRows, frozenColumns]).toEqual([1, 1]);
    expect(shown.map((_, column) => format(host, name, 0, column))).toEqual(
      shown.map(() => expect.objectContaining({ fontWeight: 'bold', fontColor: '#ffffff', wrap: true, note: expect.stringMatching(/\w/) })),
    );
    expect(dress.bandings).toMatchObject([{ header: '#1f2a44', first: '#ffffff', second: '#f8fafd' }]);
    const books = Math.max(...hiddenColumns);
    expect(sheetOf(host, name).columnWidths.get(books + 1)).toBe(170); // “As of …” is not cut off by the way back
    expect([dress.filter?.top, dress.filter?.left, dress.filter?.right]).toEqual([0, 0, books]); // rows are sorted with their bookkeeping
    expect(A4_LANDSCAPE / widthOf(sheetOf(host, name), shown.length)).toBeGreaterThan(0.55);
  });

  test('a tier is named in its colour wherever it stands, and its name can be read on it', () => {
    const { dress } = sheetOf(host, 'Tiers · Customers');
    const looks = ['VIP', 'Gold', 'Silver', 'Bronze'].map((tier) => dressedLook(dress, 1, 1, tier).before);
    expect(looks.map((look) => look?.background)).toEqual(['#2d2a5e', '#eba000', '#7b88a0', '#712800']);
    for (const look of looks) expect(contrast(look?.background ?? '', look?.fontColor ?? '#000000')).toBeGreaterThanOrEqual(4.5);
    expect(dressedLook(dress, 1, 0, 'VIP').before).toBeUndefined(); // a customer of that name
  });

  test('the bar beside a score is as long as the score', () => {
    const [headings = [], ...rows] = cellsOf(host.book, 'Tiers · Customers');
    const bars = rows.filter((row) => typeof row[2] === 'number');
    expect(headings[3]).toBe('0–100');
    expect(bars.length).toBe(217);
    for (const row of bars) expect([...String(row[3])].length * 10 - Number(row[2])).toBeLessThanOrEqual(12.5);
  });

  test('the Summary: a large title, no grid, a link to each list that survives a new name, two charts over their numbers', () => {
    const name = 'Tiers · Summary';
    const summary = sheetOf(host, name);
    expect(format(host, name, 0, 0)).toMatchObject({ fontSize: 22, fontWeight: 'bold' });
    expect(host.world.hiddenGridlines.has(summary.id)).toBe(true);
    expect(widthOf(summary, 3)).toBeLessThanOrEqual(370); // tier, customers and share on a phone
    const links = formulasOf(host.book, name).filter((formula) => formula.startsWith('=HYPERLINK'));
    expect(links).toEqual(LISTS.slice(1).map((list) => `=HYPERLINK("#gid=${sheetOf(host, list).id}";"Open")`));
    expect(summary.charts.map(({ kind, colors }) => [kind, colors?.length])).toEqual([
      ['percentBar', 4],
      ['stackedColumn', 4],
    ]);
    const charted = summary.charts.map(({ area }) => host.book.read(area as never).map((row) => row.map(String)));
    expect(charted[0]?.map(([first]) => first)).toEqual(['', 'Customers', 'Spend']);
    expect(charted[0]?.[1]).toEqual(['Customers', '11', '33', '65', '108']);
    expect(charted[1]?.slice(0, 3)).toEqual([
      ['', 'VIP', 'Gold', 'Silver', 'Bronze'],
      ['2025-11-27', '11', '33', '65', '108'],
      ['', '', '', '', ''],
    ]);
    expect(cellsOf(host.book, name)[2]?.[0]).toBe('VIP, Gold: 20% of the customers bring 57% of the spend.');
  });

  test('money has the currency of the orders, days and shares have their formats', () => {
    expect(format(host, 'Tiers · Customers', 1, 12).numberFormat).toBe('[$$]#,##0.00');
    expect(format(host, 'Tiers · Customers', 1, 9).numberFormat).toBe('yyyy-mm-dd');
    expect(format(host, 'Tiers · Summary', 6, 2).numberFormat).toBe('0%');
    expect(format(host, 'Tiers · Summary', 6, 3).numberFormat).toBe('[>=1000][$$]#,##0;[$$]#,##0.00');
  });

  test('every list but the Summary itself leads back to it, right of its banner', () => {
    const back = '=HYPERLINK("#gid="&IFERROR(VLOOKUP("summary",__tier_state!$A:$B,2,FALSE),0),"← Summary")';
    for (const name of LISTS) expect([name, formulasOf(host.book, name).includes(back)]).toEqual([name, true]);
    expect(formulasOf(host.book, 'Tiers · Summary')).not.toContain(back);
  });

  test('a change by hand is warned of, never refused, and not where people write', () => {
    const { protection } = sheetOf(host, 'Tiers · Gold').dress;
    const notes = (cellsOf(host.book, 'Tiers · Gold')[0] as string[]).indexOf('Notes');
    expect(protection).toMatchObject({ warningOnly: true, open: [{ top: 1, left: notes, right: notes }] });
    expect(sheetOf(host, 'Tiers · Summary').dress.protection).toMatchObject({ warningOnly: true, open: [] });
  });
});

describe('what people make of our sheets', () => {
  test('their conditions, widths, hidden columns, filters and colours stay, and updates cost no call more for looks', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const sheet = sheetOf(host, 'Tiers · Customers');
    const { conditional } = sheet.dress;
    const own = { areas: [{ top: 1, left: 2, bottom: 99, right: 2 }], text: '100', background: '#00ff00', fontColor: undefined };
    host.byHand(() => {
      host.book.dressSheet(sheet.id, { conditional: [own, ...conditional], filter: undefined, bandings: [] });
      sheet.columnWidths.set(0, 333);
      host.book.hideColumns(sheet.id, 7, 2, true);
      host.book.setFormat({ sheetId: sheet.id, row: 0, column: 0, rows: 1, columns: 1 }, { background: '#ff0000' });
      host.book.deleteChart(sheetOf(host, 'Tiers · Summary').id, sheetOf(host, 'Tiers · Summary').charts[0]?.id ?? 0);
    });
    const before = [sheet.dress, [...sheet.columnWidths], [...sheet.hiddenColumns]];
    host.edit('Orders!C3', '5000');
    const looks = /applyRow|createFilter|setConditional|setColumnWidth|setNotes|setFont|setBackground|insertChart|protect|setWraps/;
    update(host);
    expect(host.executions.at(-1)?.trace.filter(({ name, target }) => looks.test(name) && /Customers|Summary|VIP|Gold/.test(target))).toEqual([]);
    expect([sheet.dress, [...sheet.columnWidths], [...sheet.hiddenColumns]]).toEqual(before);
    expect(format(host, 'Tiers · Customers', 0, 0).background).toBe('#ff0000');
    expect(sheetOf(host, 'Tiers · Summary').charts).toHaveLength(1);
  });

  test('columns that care brings to a list look as in a list that is made with them', async () => {
    const [later, anew] = [await onHost({ Orders: exampleOrderRows }), await onHost({ Orders: exampleOrderRows })];
    update(later);
    for (const host of [later, anew]) expect(host.menu('Services for each tier').error).toBeUndefined();
    for (const host of [later, anew]) update(host);
    for (const name of ['Tiers · Customers', 'Tiers · VIP']) {
      const headings = cellsOf(anew.book, name)[0] ?? [];
      expect(cellsOf(later.book, name)[0]).toEqual(headings);
      expect(headings.slice(14, 18)).toEqual(['Worth knowing', 'Next action', 'Who does it', 'To do by']);
      for (const row of [0, 1, 999])
        expect(headings.map((_, column) => format(later, name, row, column))).toEqual(headings.map((_, column) => format(anew, name, row, column)));
      const widths = (host: Host) => headings.map((_, column) => sheetOf(host, name).columnWidths.get(column));
      expect(widths(later)).toEqual(widths(anew));
      expect([...sheetOf(later, name).hiddenColumns]).toEqual([...sheetOf(anew, name).hiddenColumns]);
    }
  });

  test('a tier that nobody is in keeps its sheet with one line that says so', async () => {
    const host = await onHost({ Orders: exampleOrderRows.slice(0, 3) });
    update(host);
    const empty = LISTS.slice(1).filter((name) => cellsOf(host.book, name)[1]?.[1] === 'Nobody is in this tier at the moment.');
    expect(empty.length).toBeGreaterThan(0);
  });

  test('the chart of updates grows by a day, and an update of nothing new adds none', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const days = () => {
      const { charts } = sheetOf(host, 'Tiers · Summary');
      return host.book.read(charts[1]?.area as never).flatMap(([day]) => (/^\d{4}-/.test(String(day)) ? [String(day)] : []));
    };
    update(host);
    update(host);
    expect(days()).toHaveLength(1);
  });
});
