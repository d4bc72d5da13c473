import { describe, expect, test } from 'vitest';
import { cellsOf, columnsOf } from '../support/onHost';
import { CANARY, erase, everywhere } from './erased';
import { shop, tiersIn, update, write } from './overridesPage';

/** What a shop must be able to do for a customer who asks, end to end. */
describe('a customer’s right', () => {
  test('to know why: their rows, figures, rules and tier, and nobody else’s name', async () => {
    const host = await everywhere();
    const told = JSON.stringify(host.clientRun('ui_explain', [CANARY]));
    expect(told).toMatch(/Zyx Kanary is in VIP/);
    expect(told).not.toMatch(/Ana|Ben|Chloe|Deng|Emil|Fay/);
  });

  test('to have wrong data put right: the next update shows their corrected figures in every list and cell, and the change log says that data was corrected', async () => {
    const host = await shop();
    update(host);
    const before = tiersIn(host);
    const spent = () => Number(columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Spend').find(([name]) => name === 'Fay')?.[1]);
    const was = spent();
    const [headings = [], ...rows] = cellsOf(host.book, 'Orders');
    const [customer, amount] = [headings.indexOf('Customer'), headings.indexOf('Amount')];
    const row = rows.findIndex((cells) => String(cells[customer]) === 'Fay');
    const wrong = Number(rows[row]?.[amount]);
    host.edit(`Orders!${'ABC'[amount]}${row + 2}`, String(wrong + 5000));
    update(host);
    expect(spent()).toBe(was + 5000);
    const now = String(tiersIn(host).Fay);
    expect(now).not.toBe(before.Fay);
    expect(columnsOf(host.book, `Tiers · ${now}`, 'Customer').flat()).toContain('Fay');
    host.edit('Orders!H1', '=TIER_OF("Fay", TIERS)');
    expect(cellsOf(host.book, 'Orders')[0]?.[7]).toBe(now);
    const logged = cellsOf(host.book, 'Tiers · Change log').find((cells) => cells.includes('Fay'));
    expect(logged?.join(' ')).toMatch(/corrected data|data corrected/i);
  });

  test('to be judged by a person: a tier set by hand wins over the rules, in every update', async () => {
    const host = await shop();
    write(host, 2, ['Fay', 'pin', 'VIP', 'asked us to look again', 'Mia']);
    for (let times = 0; times < 2; times++) {
      update(host);
      expect(tiersIn(host)).toMatchObject({ Fay: 'VIP' });
      host.edit('Orders!C16', String(30 + times));
    }
  });

  test('to object to being judged, which is the same list: no tier, no list, no count, and no explanation', async () => {
    const host = await everywhere();
    erase(host);
    expect(tiersIn(host)).not.toHaveProperty(CANARY);
    expect(host.clientRun('ui_explain', [CANARY])).toMatchObject({ value: { ok: false, error: { code: 'NO_CUSTOMER' } } });
  });
});
