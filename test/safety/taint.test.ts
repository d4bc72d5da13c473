import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost, type Table } from '../support/onHost';
import { canaryShop, leaks, sinksOf } from './taint';

const { sheets, marks } = canaryShop();
const open = (tables: Readonly<Record<string, Table>> = sheets) => onHost(tables);

/** Everything a person can do, and a day of the clock. */
function liveADay(host: Host): void {
  for (const entry of ['Open panel', 'Update now', 'Explain selected customer', 'Zoho CRM']) host.menu(entry);
  host.clientRun('ui_updateNow');
  host.clientRun('ui_explain', ['qzName1x']);
  host.clientRun('ui_explain', ['qzName9999x']);
  host.clientRun('ui_home');
  host.clientRun('ui_show', [{ sheet: 'qzNowhere' }]);
  host.menu('Update every day');
  host.advance(26 * 3_600_000);
}

describe('what stands in people’s cells stays in their spreadsheet’s cells', () => {
  test('nothing of 40 rows of orders is in logs, errors, notes, metadata, triggers or pages after a whole day', async () => {
    const host = await open();
    liveADay(host);
    expect(cellsOf(host.book, 'Tiers · Customers').flat()).toEqual(expect.arrayContaining(['qzName0x', 'qzName1x'])); // where they belong
    expect(host.properties.document.size).toBeGreaterThan(0);
    console.log(
      `P4 ${marks.length} canaries, ${Object.keys(sinksOf(host)).length} sinks, ${host.executions.length} executions, ${leaks(host, marks).length} leaks`,
    );
    expect(leaks(host, marks)).toEqual([]);
  });

  test.each<[why: string, columns: readonly number[]]>([
    ['no column of amounts', [0, 1, 4, 5, 6]],
    ['no column of customers', [1, 2, 3]],
    ['only secrets', [6]],
  ])('nor after an update that fails: %s', async (_, columns) => {
    const host = await open({ Orders: (sheets.Orders ?? []).map((row) => columns.map((column) => row[column] ?? '')) });
    liveADay(host);
    expect(leaks(host, marks)).toEqual([]);
  });

  test('nor when Google fails at every seventh call of an update', async () => {
    const whole = await open();
    whole.menu('Update now');
    const calls = whole.executions.at(-1)?.calls ?? 0;
    const found: string[] = [];
    for (let call = 1; call <= calls; call += 7) {
      const host = await open();
      host.faults.at(call, { does: 'throw' });
      host.menu('Update now');
      found.push(...leaks(host, marks));
    }
    expect(found).toEqual([]);
  });

  test('what leaves with a column’s mapping: no remark is in any sheet of ours', async () => {
    const host = await open();
    liveADay(host);
    const ours = host.book.sheets.filter(({ name }) => !(name in sheets)).flatMap(({ name }) => cellsOf(host.book, name).flat());
    expect(ours.filter((cell) => /qzSecret|qzNote/.test(String(cell)))).toEqual([]);
  });
});

test('what is logged is one fixed sentence and a code', async () => {
  const host = await open({ Orders: [['qzA'], ['qzB']] });
  host.menu('Update every day');
  host.advance(26 * 3_600_000);
  const lines = host.executions.flatMap(({ log }) => log);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/update failed: [A-Z_]+$/);
});
