import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { bannerOf as bannerIn } from '../support/ourSheets';

const DAY = 86_400_000;
const bannerOf = (host: Host, sheet: string) => bannerIn(host.book, sheet);

/** The clock goes on and no script runs: whatever trigger there was is gone. */
function waitDays(host: Host, days: number): void {
  host.world.triggers.rows.length = 0;
  const before = host.executions.length;
  host.advance(days * DAY);
  expect(host.executions).toHaveLength(before);
}

const SCHEDULES = [
  ['every day', { every: 'day', weekDay: 1, monthDay: 1, hour: 6 }, 1],
  ['every week', { every: 'week', weekDay: 5, monthDay: 1, hour: 6 }, 7],
  ['every month', { every: 'month', weekDay: 1, monthDay: 31, hour: 6 }, 31],
] as const;

test.each(SCHEDULES)('updates come %s; when two have not come, the sheets say so by themselves', async (_, schedule, days) => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  host.clientRun('ui_setSchedule', [schedule]);
  waitDays(host, 2 * days);
  expect(bannerOf(host, 'Tiers · Customers')).toBe('As of 2025-11-21 12:00');
  waitDays(host, 1);
  for (const sheet of ['Tiers · Customers', 'Tiers · VIP', 'Tiers · Summary']) expect(bannerOf(host, sheet)).toBe('Not updated since 2025-11-21 12:00');
});

test('in a Chinese spreadsheet they say it in Chinese', async () => {
  const host = await onHost({ 订单: exampleOrderRows }, { locale: 'zh_CN', timeZone: 'Asia/Shanghai', now: '2025-11-21T12:00' });
  host.clientRun('ui_updateNow');
  host.clientRun('ui_setSchedule', [SCHEDULES[0][1]]);
  waitDays(host, 3);
  expect(bannerOf(host, host.book.sheets.map(({ name }) => name).find((name) => name.includes('客户')) ?? '')).toBe('未再更新，上次为 2025-11-21 12:00');
});

test('a schedule that was set up before the first update counts, too', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update every day');
  host.menu('Update now');
  waitDays(host, 3);
  expect(bannerOf(host, 'Tiers · Customers')).toBe('Not updated since 2025-11-21 12:00');
});

test('updated by hand, they never complain', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  host.clientRun('ui_setSchedule', [SCHEDULES[0][1]]);
  host.clientRun('ui_setSchedule', [null]);
  waitDays(host, 400);
  expect(bannerOf(host, 'Tiers · Customers')).toBe('As of 2025-11-21 12:00');
});
