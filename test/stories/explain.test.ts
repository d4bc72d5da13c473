import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import type { Answer, Explained } from '../../src/workflows';
import { evaluated, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows, sampleSheets } from '../support/orders';

/** Selects a cell and chooses the menu item; what the dialog then says. */
function explainAt(host: Host, sheet: string, row: number, column: number): { title: string; lines: string[] } {
  const label = host.book.locale.startsWith('zh') ? '解释所选客户' : 'Explain selected customer';
  host.ui.moveTo(host.book.sheetByName(sheet)?.id ?? -1, { row, column, rows: 1, columns: 1 });
  expect(host.menu(label).error).toBeUndefined();
  const { title, message } = host.ui.alerts.at(-1) ?? { title: '', message: '' };
  return { title, lines: message.split('\n\n') };
}

function explain(host: Host, name: unknown): Answer<Explained> {
  const reply = host.clientRun('ui_explain', [name]);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as Answer<Explained>;
}

describe('Explain selected customer', () => {
  test('from the orders: the whole of Ana, number by number', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const { title, lines } = explainAt(host, 'Orders', 2, 2);
    expect(title).toBe('Why Ana is in VIP');
    expect(lines).toEqual([
      '88 points = recency 24 + frequency 24 + spend 40.',
      'Place 1 of 6.',
      '0 of 6 customers score higher, which is less than 5% of all: VIP.',
      expect.stringMatching(/^VIP is lost after \d+ days without an order, if everybody else stands still\.$/),
      expect.stringMatching(/^The same tier in \d+% of 500 nearby settings of weights and limits\.$|^Borderline: /),
      expect.stringMatching(/^Other methods: RFM Champions \(bought lately, often and much\), Important, to value \(lately, often, much\), ABC A, /),
      expect.stringMatching(/^\d of 4 methods see this customer alike\.$/),
      ...[
        expect.stringMatching(/^Orders: 4 \(Same number: =COUNTA/),
        expect.stringMatching(/^Spend: 1,600 \(Same number: =SUM\(FILTER\('Orders'!C:C, 'Orders'!A:A="Ana"\)\)\)$/),
      ],
      expect.stringMatching(/^average order: 400 \(Same number: =ROUND\(AVERAGE/),
      ...[expect.stringMatching(/^First order: 2025-06-03 /), expect.stringMatching(/^Last order: 2025-11-18 /)],
      'From rows 2, 3, 4, 5 of “Orders”.',
    ]);
  });

  test('from our lists, whichever column of the row is selected; nothing is written', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    const before = userSheetsOf(
      host.book,
      host.book.sheets.map(({ name }) => name),
    );
    expect(explainAt(host, 'Tiers · Customers', 3, 4).title).toMatch(/^Why .+ is in /);
    expect(
      userSheetsOf(
        host.book,
        host.book.sheets.map(({ name }) => name),
      ),
    ).toEqual(before);
    expect(host.executions.at(-1)?.writes ?? 0).toBe(0);
  });

  test('in Chinese, with the same figures', async () => {
    const host = await onHost(sampleSheets('zh'), { locale: 'zh_CN', timeZone: 'Asia/Shanghai' });
    host.menu('立即更新');
    const { title, lines } = explainAt(host, '分层 · 客户', 1, 0);
    expect(title).toMatch(/^为什么.+属于VIP$/);
    expect(lines.join('')).toMatch(/分 = .+。在 \d+ 位客户中排第 1。/);
    expect(lines.join('')).not.toMatch(/undefined|NaN|[a-z]{3,} [a-z]{3,}/);
  });

  test.each<[sheet: string, row: number, column: number, says: RegExp, why: string]>([
    ['Orders', 0, 0, /^“Customer” is no customer of “Orders”\./, 'the heading'],
    ['Orders', 40, 3, /^The selected cell is empty\./, 'below the table'],
    ['Notes', 0, 0, /^“Remember the milk” is no customer/, 'a sheet of the person’s own'],
  ])('%s, row %i, column %i: says what to do (%s: %s)', async (sheet, row, column, says) => {
    const host = await onHost({ Orders: exampleOrderRows, Notes: [['Remember the milk']] });
    host.ui.moveTo(host.book.sheetByName(sheet)?.id ?? -1, { row, column, rows: 1, columns: 1 });
    host.menu('Explain selected customer');
    expect(host.ui.alerts.at(-1)?.message).toMatch(says);
  });

  test('a name in any cell will do', async () => {
    const host = await onHost({ Orders: exampleOrderRows, Notes: [['', 'deng ']] });
    expect(explainAt(host, 'Notes', 0, 1).title).toMatch(/^Why Deng is in /);
  });

  test('the panel’s door answers in plain JSON, whatever it is given', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const ana = explain(host, 'Ana');
    expect(ana).toMatchObject({ ok: true, value: { customer: 'Ana', sentence: 'VIP: 88 points, place 1 of 6 (recency 24, frequency 24, spend 40)' } });
    expect(ana).toMatchObject({ value: { trace: { version: 1, customer: 'Ana', score: 8800, tier: 'VIP' } } });
    for (const odd of [undefined, null, 5, {}, ['Ana'], '', 'Nobody']) {
      expect(explain(host, odd), JSON.stringify(odd)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/select/i) } });
    }
  });

  test('every sentence of the sample shop is short enough for a list, and its formulas give its figures', async () => {
    const host = await onHost({ ...sampleSheets('en'), Sums: [['']] });
    host.menu('Update now');
    const sheet = host.book.sheetByName('Tiers · Customers');
    const names = host.book.read({ sheetId: sheet?.id ?? -1, row: 1, column: 0, rows: 12, columns: 1 }).map(([name]) => name);
    let formulas = 0;
    for (const name of names) {
      const explained = explain(host, String(name));
      if (!explained.ok) throw new Error(explained.error.message);
      const { sentence, lines } = explained.value;
      expect(sentence.length).toBeLessThanOrEqual(160);
      for (const line of lines) {
        const [, shown = '', formula = ''] = /^[\w ]+: (.+) \(Same number: (=.+)\)$/.exec(line) ?? [];
        if (formula === '') continue;
        const value = evaluated(host, 'Sums', 'A1', formula)[0]?.[0];
        if (typeof value === 'number') expect([formula, value]).toEqual([formula, Number(shown.replace(/,| [A-Z]{3}$/g, ''))]);
        formulas++;
      }
    }
    expect(formulas).toBeGreaterThan(5);
  });
});

test('a held tier, a rating, and people’s own columns: every cell of the row may be anything', async () => {
  const row = (name: CellInput, at: number): CellInput[] => [name, `2025-0${1 + (at % 9)}-15`, at * 10];
  const host = await onHost({ Orders: [['Customer', 'Date', 'Amount'], ...['Ana', 'Ben', 'Chloe', 'Ana'].map(row)] });
  expect(explain(host, 'ana')).toMatchObject({ ok: true, value: { customer: 'Ana' } });
});
