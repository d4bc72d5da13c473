import { describe, expect, test } from 'vitest';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, peoplesCells, SHEET, shop, statesIn, tiersIn, update, write } from './overridesPage';

const HEADING = ['Customer', 'What', 'Tier', 'Reason', 'Who', 'Until', 'State (filled in for you)'];

describe('the sheet', () => {
  test('is made with its headings and lists, and leads there', async () => {
    const host = await shop();
    expect(cellsOf(host.book, SHEET)).toEqual([HEADING]);
    expect([1, 2, 5].map((column) => host.book.rule(idOf(host), 1, column))).toMatchObject([
      { kind: 'list', values: ['pin', 'floor', 'ceiling', 'may leave the top'], strict: false },
      { kind: 'list', values: ['VIP', 'Gold', 'Silver', 'Bronze'], strict: false },
      { kind: 'date', strict: false },
    ]);
    expect(host.ui.toasts.at(-1)?.message).toBe('Write customer, what and tier. It counts from the next update on.');
  });

  test.each<[sheet: string, row: number, expected: string[], why: string]>([
    ['Tiers · Customers', 2, ['Deng'], 'a row of the list of customers'],
    ['Tiers · VIP', 1, ['Ana'], 'a row of a tier’s list'],
    ['Tiers · Customers', 0, [], 'its heading'],
    ['Tiers · Summary', 6, [], 'a sheet of ours that lists tiers'],
    ['Orders', 1, [], 'a sheet of the person’s own'],
  ])('from %s, row %i: %j (%s)', async (sheet, row, expected) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    for (let times = 0; times < 2; times++) {
      host.ui.moveTo(idOf(host, sheet), { row, column: 1, rows: 1, columns: 1 });
      expect(host.menu('Set a tier by hand').error).toBeUndefined();
      expect(
        cellsOf(host.book, SHEET)
          .slice(1)
          .map(([name]) => name),
      ).toEqual(expected);
    }
  });

  test('a name goes into a free row, never over anything', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', 'a', 'Mia']);
    host.edit(`${SHEET}!H3`, 'a note of mine');
    const before = peoplesCells(host);
    expect(host.clientRun('ui_setByHand', ['ana'])).toMatchObject({ ok: true, value: { ok: true, value: { sheet: SHEET, cell: 'B4' } } });
    expect(cellsOf(host.book, SHEET)[3]?.[0]).toBe('Ana');
    host.edit(`${SHEET}!A4`, '');
    expect(peoplesCells(host)).toEqual(before);
  });

  test.each<[name: unknown, why: string]>([
    ['Nobody', 'no customer of ours'],
    ['=IMPORTXML("http://x","//a")', 'a formula'],
    [42, 'no text'],
    [null, 'nothing'],
    [{ name: 'Ana' }, 'an object'],
  ])('whoever asks for %j writes nothing (%s)', async (name) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const refused = { ok: true, value: { ok: false, error: { code: 'NOT_LISTED', message: expect.stringMatching(/nothing was changed\.$/) } } };
    expect(host.clientRun('ui_setByHand', [name])).toMatchObject(refused);
    expect([host.executions.at(-1)?.writes, host.book.sheetByName(SHEET)]).toEqual([0, undefined]);
  });

  test('costs a run nothing where it is not, at most six calls when it is read, and eight more when rows are told', async () => {
    const calls = (host: Awaited<ReturnType<typeof shop>>) => {
      update(host);
      return host.executions.at(-1)?.calls ?? 0;
    };
    const plain = await onHost({ Orders: exampleOrderRows });
    update(plain);
    const without = calls(plain);
    plain.edit('Orders!C2', '291');
    const full = calls(plain);
    const host = await shop();
    update(host);
    update(host);
    const empty = calls(host);
    write(host, 2, ['Fay', 'floor', 'Bronze', 'a', 'Mia']);
    const [told, unchanged] = [calls(host), calls(host)];
    expect([empty - without, unchanged - without]).toEqual([expect.toSatisfy((each: number) => each <= 6), expect.toSatisfy((each: number) => each <= 6)]);
    expect(told - full).toBeLessThanOrEqual(6 + 8);
  });

  test('when Google does not write beside the rows, the tiers count all the same, and the next update tells', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', 'a', 'Mia']);
    const undo = host.faults.on(({ name, target }) => name === 'Range.setValues' && target.startsWith(SHEET), {
      does: 'throw',
      message: 'You are trying to edit a protected cell or object.',
    });
    expect(update(host)).toContain('Google did not write what became of the rows in “Tiers · Overrides”');
    expect([tiersIn(host).Fay, statesIn(host)[0]?.[1]]).toEqual(['VIP', '']);
    undo();
    update(host);
    expect(statesIn(host)[0]?.[1]).toMatch(/^In force\./);
  });
});
