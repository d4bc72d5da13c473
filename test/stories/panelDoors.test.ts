import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { Answer, HomeState, RunReport, ScheduleState } from '../../src/workflows';
import { onHost, type Table } from '../support/onHost';
import { exampleOrderRows, ordersOf } from '../support/orders';

const HOUR = 3_600_000;
const DAILY = { every: 'day', hour: 6 };
const shop = (given: Parameters<typeof onHost>[1] = {}, orders: Table = exampleOrderRows) =>
  onHost({ Orders: orders, Notes: [['call Ana']] }, { now: '2025-11-21T10:00', timeZone: 'Asia/Shanghai', ...given });

/** What the panel gets, as JSON brought it over. */
function asked<T>(host: Host, fn: string, ...args: readonly unknown[]): Answer<T> {
  const reply = host.clientRun(fn, args);
  if (!reply.ok) throw new Error(reply.error.message);
  return JSON.parse(JSON.stringify(reply.value)) as Answer<T>;
}

function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('what the panel is told when it opens', () => {
  test('before the first update: no run, no schedule, and the hour a schedule would have', async () => {
    const host = await shop();
    expect(granted(asked<HomeState>(host, 'ui_home'))).toEqual({
      language: 'en',
      schedule: { on: false, mine: false, every: 'day', weekDay: 1, monthDay: 1, hour: 6, zone: 'Asia/Shanghai' },
      news: [],
      tools: [],
    });
  });

  test('after an update by menu: when it was, how many customers each tier has, and what was wrong in the data', async () => {
    const host = await shop({}, [...exampleOrderRows, ['Zoe', '2025-13-45', '10']]);
    host.menu('Update now');
    host.advance(2.5 * HOUR);
    const { lastRun } = granted(asked<HomeState>(host, 'ui_home'));
    expect(lastRun).toMatchObject({ at: '2025-11-21 10:00', minutesAgo: 150, asOf: '2025-11-21', sheet: 'Orders', customers: 6, untiered: 0 });
    expect(lastRun?.tiers.map(({ name, role }) => [name, role])).toEqual([
      ['VIP', 'tier:VIP'],
      ['Gold', 'tier:Gold'],
      ['Silver', 'tier:Silver'],
      ['Bronze', 'tier:Bronze'],
    ]);
    expect(lastRun?.tiers.reduce((sum, { customers }) => sum + customers, 0)).toBe(6);
    expect(lastRun?.rowsRead).toBe((lastRun?.rowsUsed ?? 0) + 1);
    expect(lastRun?.issues[0]).toMatchObject({ code: 'DATE_INVALID', count: 1, listed: true, first: { sheet: 'Orders', cell: 'B17' } });
  });

  test('an update of the panel’s own brings the same along, without another question', async () => {
    const host = await shop();
    const { home, ...report } = granted(asked<RunReport & { home: HomeState }>(host, 'ui_updateNow'));
    expect(report.message).toMatch(/^6 customers in 4 tiers/);
    expect(home).toEqual(granted(asked<HomeState>(host, 'ui_home')));
  });

  test('sentences are in the person’s language, sheets in the spreadsheet’s', async () => {
    const host = await shop({}, [...exampleOrderRows, ['Zoe', '2025-13-45', '10']]);
    host.user = { email: 'li@example.com', locale: 'zh-CN' };
    const { home, message } = granted(asked<RunReport & { home: HomeState }>(host, 'ui_updateNow'));
    expect(message).toMatch(/^已把 6 位客户分为 4 层/);
    expect(home.language).toBe('zh');
    expect(home.lastRun?.issues[0]?.message).toMatch(/日期/);
    expect(home.lastRun?.tiers[0]?.name).toBe('VIP');
    expect(host.book.sheetByName('Tiers · Summary')).toBeDefined();
  });

  test('a shop with very many kinds of tiers of long names still has its note: what is kept fits Google’s 9 KB', async () => {
    const host = await shop({}, ordersOf(60));
    const tiers = Array.from({ length: 60 }, (_, index) => ({ name: `${'很长的层级名称'.repeat(6)}${index}`, share: index + 1 }));
    expect(asked(host, 'ui_applyPolicy', { tiers: [...tiers, { name: 'Rest' }] })).toMatchObject({ ok: true });
    expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: true });
    expect(granted(asked<HomeState>(host, 'ui_home')).lastRun?.customers).toBe(60);
  });
});

describe('a scheduled update that fails', () => {
  test('is told when the panel opens, until an update works again', async () => {
    const host = await shop();
    granted(asked<ScheduleState>(host, 'ui_setSchedule', DAILY));
    host.edit('Orders!A1', 'xyz');
    host.edit('Orders!B1', 'xyz');
    host.edit('Orders!C1', 'xyz');
    host.advance(24 * HOUR);
    const { failedSince } = granted(asked<HomeState>(host, 'ui_home'));
    expect(failedSince?.at, 'every sweep tries again; the latest one is told').toMatch(/^2025-11-22 09:\d\d$/);
    expect(failedSince?.message).toMatch(/Orders/);
    for (const [column, heading] of ['Customer', 'Date', 'Amount'].entries()) host.edit(`Orders!${'ABC'[column]}1`, heading);
    expect(granted(asked<RunReport & { home: HomeState }>(host, 'ui_updateNow')).home.failedSince).toBeUndefined();
    expect(granted(asked<HomeState>(host, 'ui_home')).failedSince).toBeUndefined();
  });

  test('is over, too, when the next update finds everything as it was; the panel tells when that was', async () => {
    const host = await shop();
    granted(asked(host, 'ui_applyPolicy', { asOf: '2025-11-20' }));
    granted(asked<RunReport>(host, 'ui_updateNow'));
    granted(asked<ScheduleState>(host, 'ui_setSchedule', DAILY));
    host.edit('Orders!C1', 'xyz');
    host.advance(24 * HOUR);
    expect(granted(asked<HomeState>(host, 'ui_home')).failedSince?.message).toMatch(/Orders/);
    host.edit('Orders!C1', 'Amount');
    const [written] = host.advance(HOUR).map(({ writes }) => writes);
    expect(written).toBe(1);
    const { failedSince, lastRun } = granted(asked<HomeState>(host, 'ui_home'));
    expect([failedSince, lastRun?.at]).toEqual([undefined, expect.stringMatching(/^2025-11-22 1\d:\d\d$/)]);
  });
});

describe('an update whose sheets are written stands, whatever fails afterwards', () => {
  test('the note of it: told as a warning, and the next update keeps one again', async () => {
    const host = await shop();
    const undo = host.faults.on(({ name }) => name === 'Properties.setProperty', { does: 'throw' });
    const { warnings, message } = granted(asked<RunReport>(host, 'ui_updateNow'));
    expect(message).toMatch(/^6 customers in 4 tiers/);
    expect(warnings).toEqual([expect.stringMatching(/^The update is done, but Google did not keep a note of it/)]);
    expect(host.book.sheetByName('Tiers · VIP')).toBeDefined();
    undo();
    expect(granted(asked<RunReport>(host, 'ui_updateNow')).warnings).toEqual([]);
    expect(granted(asked<HomeState>(host, 'ui_home')).lastRun?.customers).toBe(6);
  });

  test('what the panel shows next: left out of the answer', async () => {
    const host = await shop();
    granted(asked<ScheduleState>(host, 'ui_setSchedule', DAILY));
    host.faults.on(({ name }) => name === 'ScriptApp.getUserTriggers', { does: 'throw' });
    const answer = granted(asked<RunReport & { home?: HomeState }>(host, 'ui_updateNow'));
    expect(answer.message).toMatch(/^6 customers in 4 tiers/);
    expect(answer.home).toBeUndefined();
  });
});

describe('the schedule, from the panel', () => {
  test('goes on and off, and says whose it is', async () => {
    const host = await shop();
    expect(granted(asked<ScheduleState>(host, 'ui_setSchedule', DAILY))).toEqual({
      ...{ on: true, mine: true, every: 'day', weekDay: 1, monthDay: 1, hour: 6, zone: 'Asia/Shanghai' },
      nextAt: '2025-11-22 06:00',
    });
    expect(host.triggers).toHaveLength(1);
    host.user = { email: 'li@example.com', locale: 'en' };
    expect(granted(asked<HomeState>(host, 'ui_home')).schedule).toMatchObject({ on: true, mine: false });
    host.user = { email: 'owner@example.com', locale: 'en' };
    expect(granted(asked<ScheduleState>(host, 'ui_setSchedule', null))).toMatchObject({ on: false, mine: false });
    expect(host.triggers).toEqual([]);
  });
});

describe('being led to a place', () => {
  test.each<[why: string, place: unknown, sheet: string, cell: [number, number]]>([
    ['a sheet of the user’s and a cell in it', { sheet: 'Orders', cell: 'B3' }, 'Orders', [2, 1]],
    ['a cell whose row is gone: the sheet', { sheet: 'Orders', cell: 'B5000' }, 'Orders', [0, 0]],
    ['a sheet of ours that was renamed', { role: 'summary' }, 'My overview', [0, 0]],
    ['the sheet of a tier', { role: 'tier:VIP' }, 'Tiers · VIP', [0, 0]],
  ])('%s', async (_, place, sheet, [row, column]) => {
    const host = await shop();
    host.menu('Update now');
    host.book.renameSheet(host.book.sheetByName('Tiers · Summary')?.id ?? -1, 'My overview');
    expect(asked(host, 'ui_show', place)).toMatchObject({ ok: true });
    expect(host.book.sheetById(host.ui.activeSheetId ?? -1)?.name).toBe(sheet);
    expect(host.ui.selection).toMatchObject({ row, column });
  });

  test.each<[why: string, place: unknown, code: string, fix?: unknown]>([
    ['a sheet that is gone; no button can lead there', { sheet: 'Orders 2024' }, 'SHEET_GONE'],
    ['a hidden sheet stays hidden; once it is shown, the same can be tried again', { sheet: 'Notes' }, 'SHEET_HIDDEN', { kind: 'retry' }],
    ['a sheet of ours before the first update', { role: 'summary' }, 'OWN_GONE'],
    ['no place', undefined, 'PLACE_WRONG'],
    ['a formula for a cell', { sheet: 'Orders', cell: '=A1' }, 'PLACE_WRONG'],
    ['more than a place', { sheet: 'Orders', role: 'summary' }, 'PLACE_WRONG'],
    ['a text', 'Orders', 'PLACE_WRONG'],
  ])('%s: a sentence, and nothing moves', async (_, place, code, fix) => {
    const host = await shop();
    const notes = host.book.sheetByName('Notes');
    if (notes) notes.hidden = true;
    const before = host.ui.activeSheetId;
    const answer = asked(host, 'ui_show', ...(place === undefined ? [] : [place]));
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/\S{2}/) } });
    expect((answer as { error: { fix?: unknown } }).error.fix).toEqual(fix);
    expect(host.ui.activeSheetId).toBe(before);
    expect(notes?.hidden).toBe(true);
  });
});

describe('an update that cannot be done says why, and offers what mends it', () => {
  test.each<[why: string, prepare: (host: Host) => void, code: string, fix: unknown]>([
    ['another update is running', (host) => host.lockHeldBy(60_000), 'LOCK_BUSY', { kind: 'retry' }],
    ['the amounts are not found', (host) => host.edit('Orders!C1', 'Colour'), 'COLUMN_PROPOSED', expect.objectContaining({ kind: 'ask' })],
    ['Google fails in the middle', (host) => host.faults.on(({ name }) => name === 'Range.setValues', { does: 'throw' }), 'SERVICE', { kind: 'retry' }],
  ])('%s', async (_, prepare, code, fix) => {
    const host = await shop();
    prepare(host);
    expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: false, error: { code, fix, message: expect.stringMatching(/\.$|\)$/) } });
  });

  test('a rule that cannot be followed names its cell and what holds instead, and the update goes on', async () => {
    const host = await shop();
    asked(host, 'ui_applyPolicy', { preset: 'shop' });
    host.edit('Tiers · Rules!B2', 'plenty');
    host.edit('Tiers · Rules!A13', 'Wieght: recency');
    expect(asked(host, 'ui_updateNow')).toMatchObject({
      ok: true,
      value: {
        warnings: [
          'Tiers · Rules!B2: Cannot read the rule "VIP · plenty". Write a share (Gold 20%) or a limit (Gold>=20). Until then the usual value counts.',
          expect.stringMatching(/^Tiers · Rules!A13: The rules have an entry we do not know: "Wieght: recency"\..* Until then this row does not count\.$/),
        ],
      },
    });
  });

  test('rules that cannot be read lead to the Rules sheet', async () => {
    const host = await shop();
    asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 5 }, { name: 'Rest' }] });
    host.edit('Tiers · Rules!B1', 'plenty');
    expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: false, error: { code: 'RULES_WRONG', fix: { kind: 'show', place: { role: 'rules' } } } });
  });
});
