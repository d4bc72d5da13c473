import { describe, expect, test } from 'vitest';
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
