import { describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../src/host';
import { dressedLook } from '../../src/host/book/dress';
import type { SheetModel } from '../../src/host/book/types';
import { cellsOf, columnsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { screensOf } from '../support/panelScreens';

const STRIDE = process.env.TIERKEEPER_DEEP === undefined ? 41 : 1;
const SUMMARY = 'Tiers · Summary';
const sheetOf = (host: Host, name: string) => host.book.sheetByName(name) as SheetModel;
const update = (host: Host) => expect(host.menu('Update now').error).toBeUndefined();
const backgrounds = (host: Host, name: string, tiers: readonly string[]) =>
  tiers.map((tier) => dressedLook(sheetOf(host, name).dress, 1, 1, tier).before?.background);
const tiersOf = (...names: readonly string[]) => ({
  tiers: names.map((name, at) => ({ name, ...(at < names.length - 1 && { share: 12 * (at + 1) }) })),
});

async function shop(): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  return host;
}

function ruled(host: Host, ...names: readonly string[]): void {
  expect(host.clientRun('ui_applyPolicy', [tiersOf(...names)])).toMatchObject({ ok: true, value: { ok: true } });
  update(host);
}

/** Where each chart stands, and the cells it shows, as a row and a size; 0-based. */
const charts = (host: Host) =>
  sheetOf(host, SUMMARY).charts.map(({ title, row, area, colors }) => ({ title, row, top: area?.row, width: area?.columns, colors: colors?.length }));

describe('another number of tiers', () => {
  test.each([
    ['five', ['Best', 'Good', 'Fair', 'Some', 'Rest']],
    ['three', ['Best', 'Good', 'Rest']],
    ['six', ['A', 'B', 'C', 'D', 'E', 'F']],
  ])('%s: the charts show all of them, below their table, and each tier has its colour', async (_, names) => {
    const host = await shop();
    ruled(host, ...names);
    const anew = await onHost({ Orders: exampleOrderRows });
    expect(anew.clientRun('ui_applyPolicy', [tiersOf(...names)])).toMatchObject({ ok: true });
    update(anew);
    expect(charts(host)).toEqual(charts(anew));
    const formats = (of: Host) =>
      Array.from({ length: 40 }, (__, row) =>
        Array.from({ length: 7 }, (___, column) => of.book.format(sheetOf(of, SUMMARY).id, row, column).numberFormat ?? ''),
      );
    expect(formats(host)).toEqual(formats(anew));
    const headings = cellsOf(host.book, SUMMARY)[charts(host)[0]?.top ?? -1];
    expect(headings?.slice(1, names.length + 1)).toEqual(names);
    for (const name of [SUMMARY, 'Tiers · Customers']) expect(backgrounds(host, name, names)).toEqual(backgrounds(anew, name, names));
    expect(sheetOf(host, 'Tiers · Customers').dress.conditional).toHaveLength(names.length);
  });

  test('more than fit the Summary as it was made: its charts show the best six, once anything of them changes again all', async () => {
    const host = await shop();
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    for (const [last, width] of [
      ['H', 7],
      ['Rest', 9],
    ] as const) {
      ruled(host, ...names.slice(0, -1), last);
      const top = charts(host)[0]?.top ?? -1;
      expect(cellsOf(host.book, SUMMARY)[top]?.slice(0, 9)).toEqual(['', ...names.slice(0, -1), last]);
      expect(charts(host)).toMatchObject([
        { row: top, width },
        { row: top, top: top + 3, width },
      ]);
    }
    ruled(host, 'VIP', 'Gold', 'Rest');
    expect(cellsOf(host.book, SUMMARY).flatMap((row) => row.filter((cell) => names.includes(String(cell))))).toEqual([]); // no numbers of theirs are left, either
    expect(charts(host).map(({ row, width }) => [row, width])).toEqual([
      [11, 4],
      [11, 4],
    ]);
  });

  test('more than fit the Summary as it was made: it still says how old it is, and nobody has written into it', async () => {
    const host = await shop();
    const tabs = () => host.book.sheets.map(({ name }) => name).filter((name) => name.startsWith('Tiers · Summary'));
    for (const last of ['H', 'Rest', 'H']) {
      ruled(host, 'A', 'B', 'C', 'D', 'E', 'F', 'G', last);
      expect(cellsOf(host.book, SUMMARY)[0]).toContain('As of 2025-11-21 12:00');
      expect(tabs()).toEqual([SUMMARY]);
    }
  });

  test('a Summary of which somebody has deleted all empty rows has room for them', async () => {
    const host = await shop();
    const { id, rowCount } = sheetOf(host, SUMMARY);
    const last = host.book.lastRow(id);
    host.byHand(() => host.book.deleteRows(id, last, rowCount - last));
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    ruled(host, ...names);
    expect(host.ui.alerts).toEqual([]);
    expect(columnsOf(host.book, 'Tiers · Customers', 'Tier').flat()).toContain('A');
    expect(cellsOf(host.book, SUMMARY)[charts(host)[0]?.top ?? -1]?.slice(1, 7)).toEqual(names.slice(0, 6));
  });

  test('a chart that Google tells nothing of is left alone, and stands in nobody’s way', async () => {
    const host = await shop();
    const before = charts(host);
    host.faults.on('EmbeddedChart.getOptions', { does: 'throw', message: 'Unexpected error while getting the method or property getOptions.' });
    ruled(host, 'A', 'B', 'C', 'D', 'E');
    expect([host.ui.alerts, charts(host)]).toEqual([[], before]);
  });

  test('a colour that somebody has chosen, a chart that somebody took away and one moved elsewhere stay so', async () => {
    const host = await shop();
    const { id, charts: drawn } = sheetOf(host, SUMMARY);
    const customers = sheetOf(host, 'Tiers · Customers');
    host.byHand(() => {
      host.book.deleteChart(id, drawn[0]?.id ?? -1);
      const second = drawn[1];
      if (second !== undefined) host.book.updateChart(id, { ...second, row: 40, column: 6 });
      host.book.dressSheet(customers.id, {
        conditional: customers.dress.conditional.map((rule) => (rule.text === 'Gold' ? { ...rule, background: '#00ff00' } : rule)),
      });
    });
    ruled(host, 'VIP', 'Gold', 'Rest');
    expect(charts(host)).toMatchObject([{ title: 'Tiers, update by update', row: 40, width: 4, colors: 3 }]);
    expect(backgrounds(host, 'Tiers · Customers', ['VIP', 'Gold', 'Rest', 'Silver'])).toEqual([expect.any(String), '#00ff00', expect.any(String), undefined]);
  });
});

describe('colours of other tiers', () => {
  test('stand in the cells that name tiers, wherever people have moved these', async () => {
    const host = await shop();
    const { id } = sheetOf(host, 'Tiers · Customers');
    host.byHand(() => host.book.insertColumns(id, 0, 2));
    host.byHand(() => host.book.insertRows(id, 0, 1));
    ruled(host, 'A', 'B');
    const areas = sheetOf(host, 'Tiers · Customers').dress.conditional.map(({ text, areas: cells }) => [
      text,
      cells.map(({ top, left, right }) => [top, left, right]),
    ]);
    const TIER_AND_BEFORE = [
      [2, 3, 3],
      [2, 8, 8],
    ];
    expect(areas).toEqual([
      ['A', TIER_AND_BEFORE],
      ['B', TIER_AND_BEFORE],
    ]);
  });

  test('that somebody has taken away do not come back: one tier’s, or all of them', async () => {
    const host = await shop();
    const customers = sheetOf(host, 'Tiers · Customers');
    const summary = sheetOf(host, SUMMARY);
    host.byHand(() => {
      host.book.dressSheet(customers.id, { conditional: customers.dress.conditional.filter(({ text }) => text !== 'Gold') });
      host.book.dressSheet(summary.id, { conditional: [] });
    });
    ruled(host, 'VIP', 'Gold', 'Few', 'Rest');
    expect(sheetOf(host, 'Tiers · Customers').dress.conditional.map(({ text }) => text)).toEqual(['VIP', 'Few', 'Rest']);
    expect(sheetOf(host, SUMMARY).dress.conditional).toEqual([]);
  });
});

describe('notes of headings tell the rules that count', () => {
  const noteOf = (host: Host, name: string, column: number) => host.book.format(sheetOf(host, name).id, 0, column).note;
  const weighed = (recency: number, frequency: number, monetary: number) => ({ ...tiersOf('VIP', 'Rest'), weights: { recency, frequency, monetary } });
  const apply = (host: Host, document: object) => {
    expect(host.clientRun('ui_applyPolicy', [document])).toMatchObject({ ok: true, value: { ok: true } });
    update(host);
  };

  test('a weight and a limit that are changed are changed in the notes of every list, also in another language', async () => {
    const host = await shop();
    expect(noteOf(host, 'Tiers · Customers', 1)).toBe(
      'By the rules in the Rules sheet. Each tier has its colour in every sheet. The rules: VIP: best 5% · Gold: best 20% · Silver: best 50% · Bronze: the rest.',
    );
    expect(noteOf(host, 'Tiers · VIP', 2)).toBe(
      '0 to 100 among your customers: the parts are in the column Why. Of 100 points: recency 30 · frequency 30 · spend 40.',
    );
    apply(host, weighed(10, 20, 70));
    for (const name of ['Tiers · Customers', 'Tiers · VIP']) {
      expect(noteOf(host, name, 1)).toMatch(/The rules: VIP: best 12% · Rest: the rest\.$/);
      expect(noteOf(host, name, 2)).toMatch(/Of 100 points: recency 10 · frequency 20 · spend 70\.$/);
    }
    screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
    update(host);
    expect(noteOf(host, '分层 · 客户', 2)).toMatch(/满分 100 分：最近消费 10 · 消费次数 20 · 消费金额 70。$/);
  });

  test('a note that somebody wrote stays; and rules that say the same cost no call', async () => {
    const host = await shop();
    const { id } = sheetOf(host, 'Tiers · Customers');
    host.byHand(() => host.book.setFormat({ sheetId: id, row: 0, column: 2, rows: 1, columns: 1 }, { note: 'ask Mia' }));
    apply(host, weighed(10, 20, 70));
    expect([noteOf(host, 'Tiers · Customers', 2), noteOf(host, 'Tiers · VIP', 2)]).toEqual(['ask Mia', expect.stringMatching(/spend 70\.$/)]);
    host.edit('Orders!C2', '77');
    const { trace } = host.menu('Update now');
    expect(trace.filter(({ name }) => /Note|ConditionalFormat|Chart/.test(name))).toEqual([]);
  });
});

describe('an update that is undone', () => {
  test('takes colours, charts, notes and tabs back with its tiers and its language, and the next one finds them so', async () => {
    const looked = (host: Host) => {
      const lists = host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
      const colors = lists.map((name) => [name, sheetOf(host, name).dress.conditional.map(({ text, background }) => [text, background])]);
      const { id } = host.book.sheets.find(({ name }) => /Customers|客户/.test(name)) as SheetModel;
      const notes = Array.from({ length: 12 }, (_, column) => host.book.format(id, 0, column).note);
      return { colors, notes, charts: host.book.sheets.flatMap(({ charts: drawn }) => drawn.map(({ title, row, area }) => [title, row, area])) };
    };
    const undone = (host: Host) => expect(host.menu('Undo last update').error).toBeUndefined();
    const host = await shop();
    ruled(host, 'VIP', 'Gold', 'Silver', 'Bronze');
    const right = looked(host);
    ruled(host, 'VIP', 'Good', 'Bronze');
    expect(looked(host)).not.toEqual(right);
    undone(host);
    const { colors, ...more } = looked(host);
    expect(more).toEqual({ charts: right.charts, notes: right.notes });
    expect(colors).toEqual(expect.arrayContaining(right.colors.filter(([name]) => name === SUMMARY || name === 'Tiers · Customers')));
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    ruled(host, ...many);
    undone(host);
    expect(cellsOf(host.book, SUMMARY).flatMap((row) => row.filter((cell) => many.includes(String(cell))))).toEqual([]);
    expect(looked(host).charts).toEqual(right.charts);
    host.edit('Orders!C2', '501');
    update(host);
    expect(looked(host).charts).toEqual(right.charts);
    screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
    update(host);
    expect(host.book.sheetByName('分层 · 总览')?.charts.map(({ title }) => title)[0]).toBe('各层级的客户与消费');
    undone(host);
    expect(sheetOf(host, SUMMARY).charts.map(({ title }) => title)[0]).toBe('Customers and spend by tier');
    update(host);
    expect(host.book.sheetByName('分层 · 总览')?.charts.map(({ title }) => title)[0]).toBe('各层级的客户与消费');
  });
});

describe('the update after another language was chosen, and one call of it', () => {
  test.each<[why: string, fault: Fault]>([
    ['is the last before Google ends the run', { does: 'kill', when: 'before' }],
    ['takes effect, then Google ends the run', { does: 'kill', when: 'after' }],
  ])('%s: the next update leaves what it would have left', { timeout: 3_600_000 }, async (_, fault) => {
    const looked = (host: Host) =>
      JSON.stringify(
        host.book.sheets
          .filter(({ hidden, name }) => !hidden && name !== 'Orders')
          .map(({ id, name, dress, charts: drawn }) => {
            const notes = Array.from({ length: 12 }, (__, column) => host.book.format(id, name.includes('总览') ? 6 : 0, column).note);
            const shown = cellsOf(host.book, name).map((row) => row.filter((cell) => typeof cell !== 'number' || cell > 100 || cell < 2)); // generations differ by one
            return [name, dress.conditional, drawn.map(({ title, area, row }) => [title, area, row]), notes, shown];
          }),
      );
    const switched = async () => {
      const host = await shop();
      screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
      return host;
    };
    const right = await switched();
    update(right);
    update(right);
    for (let k = 9; ; k += STRIDE) {
      const host = await switched();
      host.faults.clear();
      host.faults.at(k, fault);
      host.menu('Update now');
      if (host.faults.fired === 0) break;
      const call = `call ${k}, ${host.executions.at(-1)?.trace[k - 1]?.name}`;
      host.faults.clear();
      update(host);
      expect(looked(host), call).toBe(looked(right));
    }
  });
});
