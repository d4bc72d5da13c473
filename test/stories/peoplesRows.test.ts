import { describe, expect, test } from 'vitest';
import { cellsOf } from '../support/onHost';
import { idOf, peoplesCells, reorder, SHEET, shop, statesIn, tiersIn, update, write } from './overridesPage';

const DAY_MS = 86_400_000;

describe('people’s rows stay theirs', () => {
  test('a customer keeps their tier and every row its State, however the rows are sorted', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', 'a', 'Mia']);
    write(host, 3, ['nobody', 'pin', 'VIP', 'b', 'Mia']);
    write(host, 4, ['Ben', 'floor', 'Silver', 'c', 'Mia']);
    update(host);
    const [tiers, states] = [tiersIn(host), statesIn(host)];
    reorder(host, [2, 0, 1]);
    update(host);
    expect(tiersIn(host)).toEqual(tiers);
    expect(statesIn(host)).toEqual([2, 0, 1].map((at) => states[at]));
  });

  test('rows sorted, added and edited while a run goes on find their own State', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', 'a', 'Mia']);
    write(host, 3, ['nobody', 'pin', 'VIP', 'b', 'Mia']);
    write(host, 4, ['Ben', 'floor', 'Silver', 'c', 'Mia']);
    host.faults.on(
      'Range.setValues',
      {
        does: 'act',
        act: () => {
          reorder(host, [2, 1, 0]);
          write(host, 5, ['Emil', 'pin', 'VIP', 'd', 'Mia']);
          host.edit(`${SHEET}!D3`, 'edited');
        },
      },
      1,
    );
    update(host);
    expect(statesIn(host)).toEqual([
      ['Ben', 'In force. By the rules alone: Bronze.'],
      ['nobody', 'Counts from the next update on.'],
      ['Fay', 'In force. By the rules alone: Bronze.'],
      ['Emil', 'Counts from the next update on.'],
    ]);
    expect(tiersIn(host).Emil).toBe('Silver');
    update(host);
    expect([tiersIn(host).Emil, statesIn(host)[3]?.[1]]).toEqual(['VIP', 'In force. By the rules alone: Silver.']);
  });

  test('after 20 updates over 20 days every cell of theirs is as they left it, formulas, notes beside and blank rows too', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', "'=1+1", 'Mia', '2025-12-01']);
    write(host, 4, ['=CONCATENATE("B","en")', 'floor', 'Silver', 'c', '', '=DATE(2026,1,1)']);
    write(host, 6, ['gone', 'whatever', '0012', '', '', '31/31/31']);
    host.edit(`${SHEET}!H4`, 'my own note');
    const before = peoplesCells(host);
    for (let day = 0; day < 20; day++) {
      update(host);
      expect(peoplesCells(host)).toEqual(before);
      host.advance(DAY_MS);
    }
    expect(statesIn(host)).toEqual([
      ['Fay', 'Ended on 2025-12-01. To go on, write a later day or clear it.'],
      ['', ''],
      ['Ben', 'In force until 2026-01-01. By the rules alone: Bronze. Please add who decided.'],
      ['', ''],
      ['gone', 'We cannot tell what is meant: choose one of pin, floor, ceiling, may leave the top.'],
    ]);
  });

  test('a column inserted in the midst, and one renamed, are no trouble; without our heading nothing is written beside', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', 'a', 'Mia']);
    host.byHand(() => host.book.insertColumns(idOf(host), 1, 1));
    host.edit(`${SHEET}!B1`, 'Phone');
    host.edit(`${SHEET}!B2`, '555');
    host.edit(`${SHEET}!E1`, 'Why so');
    update(host);
    expect(cellsOf(host.book, SHEET)).toEqual([
      ['Customer', 'Phone', 'What', 'Tier', 'Why so', 'Who', 'Until', 'State (filled in for you)'],
      ['Fay', 555, 'pin', 'VIP', 'a', 'Mia', '', expect.stringMatching(/^In force\. By the rules alone: Bronze\./)],
    ]);
    host.edit(`${SHEET}!H1`, 'mine');
    host.edit(`${SHEET}!H2`, 'mine');
    expect(update(host)).toContain('has lost the heading “State (filled in for you)”. Its rows still count');
    expect([tiersIn(host).Fay, cellsOf(host.book, SHEET)[1]?.[7]]).toEqual(['VIP', 'mine']);
  });

  test('a customer who is gone keeps the row, and the row counts again when they are back; so with a tier', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'Gold', 'a', 'Mia']);
    update(host);
    host.edit('Orders!A16', 'Guy');
    expect(update(host)).toContain('1 row of');
    expect(statesIn(host)[0]?.[1]).toMatch(/^No such customer in the orders now; the row is kept\./);
    host.edit('Orders!A16', 'Fay');
    update(host);
    expect(tiersIn(host).Fay).toBe('Gold');
    const rules = (middle: string) => [{ tiers: [{ name: 'VIP', share: 5 }, { name: middle, share: 40 }, { name: 'Rest' }] }];
    host.clientRun('ui_applyPolicy', rules('Star'));
    update(host);
    expect(statesIn(host)[0]?.[1]).toBe('The rules have no such tier. There are: VIP, Star, Rest.');
    expect(host.book.rule(idOf(host), 5, 2)).toMatchObject({ kind: 'list', values: ['VIP', 'Star', 'Rest'], strict: false });
    host.clientRun('ui_applyPolicy', rules('gold'));
    update(host);
    expect(tiersIn(host).Fay).toBe('gold');
  });
});
