import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';

/** A hundred customers who have spent 200, 400 … 20,000. */
const spendOf = (customer: number) => 200 * customer;
const customers = Array.from({ length: 100 }, (_, index) => index + 1);
const orders: Table = [['Customer', 'Date', 'Amount'], ...customers.map((each) => [`C${each}`, date('2025-11-01'), spendOf(each)])];

const SUMMARY = 'Tiers · Summary';
const byAmount = (vip: number, gold: number) => [{ name: 'VIP', amount: vip }, { name: 'Gold', amount: gold }, { name: 'Rest' }];
const byShare = [{ name: 'VIP', share: 20 }, { name: 'Gold', share: 61 }, { name: 'Rest' }];
const LINE =
  'Your limits now put 27% in VIP instead of 20%. VIP from 17,800 instead of 16,200, Gold from 8,800 instead of 8,000 would keep the shares and move 10 customers. Change the rules if you like.';

function apply(host: Host, document: object): void {
  expect(host.clientRun('ui_applyPolicy', [document])).toMatchObject({ ok: true, value: { ok: true } });
}

/** What the person is told, and how many calls it cost. */
function update(host: Host): { told: string; calls: number } {
  const { error, calls } = host.menu('Update now');
  expect(error).toBeUndefined();
  return { told: host.ui.toasts.at(-1)?.message ?? '', calls };
}

const tiers = (host: Host) => {
  const names = cellsOf(host.book, 'Tiers · Customers').map(([, tier]) => tier);
  return ['VIP', 'Gold', 'Rest'].map((name) => names.filter((each) => each === name).length);
};
const driftLines = (host: Host) =>
  cellsOf(host.book, SUMMARY).flatMap(([line]) => (/would keep the shares|占比可保持不变/.test(String(line)) ? [String(line)] : []));

function raiseAll(host: Host, factor: number): void {
  for (const each of customers) host.edit(`Orders!C${each + 1}`, String(spendOf(each) * factor));
}

describe('limits in amounts, when all amounts have risen by a tenth', () => {
  test('the drift is told with limits that keep the shares, which are never applied by themselves, and work when they are', async () => {
    const host = await onHost({ Orders: orders });
    apply(host, { tiers: byAmount(16_200, 8000) });
    update(host);
    expect(tiers(host)).toEqual([20, 41, 39]);
    const calm = update(host);
    expect(driftLines(host)).toEqual([]);

    raiseAll(host, 1.1);
    const { told } = update(host);
    expect(tiers(host)).toEqual([27, 37, 36]);
    expect(driftLines(host)).toEqual([LINE]);
    expect(told).toContain(LINE);
    expect(update(host).calls).toBe(calm.calls);
    expect(tiers(host)).toEqual([27, 37, 36]);
    expect(driftLines(host)).toEqual([LINE]);

    apply(host, { tiers: byAmount(17_800, 8800) });
    expect(update(host).told).not.toContain('would keep');
    expect(tiers(host)).toEqual([20, 41, 39]);
    update(host);
    expect(driftLines(host)).toEqual([]);
  });

  test('rules that somebody changes otherwise count as agreed anew', async () => {
    const host = await onHost({ Orders: orders });
    apply(host, { tiers: byAmount(16_200, 8000) });
    update(host);
    raiseAll(host, 1.1);
    apply(host, { tiers: byAmount(16_200, 8000), weights: { recency: 50 } });
    update(host);
    update(host);
    expect(tiers(host)).toEqual([27, 37, 36]);
    expect(driftLines(host)).toEqual([]);
  });

  test('a hundredth more moves too few to be told', async () => {
    const host = await onHost({ Orders: orders });
    apply(host, { tiers: byAmount(16_200, 8000) });
    update(host);
    raiseAll(host, 1.01);
    update(host);
    expect(driftLines(host)).toEqual([]);
  });

  test('best shares cannot drift', async () => {
    const host = await onHost({ Orders: orders });
    apply(host, { tiers: byShare });
    update(host);
    raiseAll(host, 1.1);
    update(host);
    expect(driftLines(host)).toEqual([]);
  });

  test('groups with limits of their own do not count', async () => {
    const own = { groups: [{ name: 'Shops', column: 'Kind', value: 'Shop', tiers: byAmount(16_000, 7000) }] };
    const kinds: Table = orders.map((row, index) => [...row, index === 0 ? 'Kind' : 'Shop']);
    const host = await onHost({ Orders: kinds });
    apply(host, { tiers: byAmount(16_200, 8000), ...own });
    update(host);
    raiseAll(host, 1.1);
    update(host);
    expect(tiers(host)).toEqual([28, 41, 31]);
    expect(driftLines(host)).toEqual([]);
  });

  test('is told in the language of the spreadsheet', async () => {
    const host = await onHost({ Orders: orders }, { locale: 'zh_CN' });
    apply(host, { tiers: byAmount(16_200, 8000) });
    expect(host.menu('立即更新').error).toBeUndefined();
    raiseAll(host, 1.1);
    host.menu('立即更新');
    expect(cellsOf(host.book, '分层 · 总览').flat()).toContain(
      '按现有界限，27% 的客户属于VIP，约定时为 20%。若VIP改为 17,800 起（原 16,200），Gold改为 8,800 起（原 8,000），占比可保持不变；10 位客户会变动层级。如您同意，请修改规则。',
    );
  });
});
