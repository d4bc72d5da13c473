import { expect, test } from 'vitest';
import { date, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { blockIn, figureIn, rowsIn, screensOf } from '../support/panelScreens';

const DIRTY: Table = [
  ...exampleOrderRows,
  ['Zoe', '2025-13-45', 10],
  ['Zoe', 'soon', 10],
  ['', date('2025-11-02'), 10],
  ['Ben', date('2025-11-03'), -20],
  ['Ben', date('2025-11-03'), 'plenty'],
];

test('how many rows are usable, what was left out first, and the way to the first cell of each', async () => {
  const host = await onHost({ Orders: DIRTY });
  host.menu('Update now');
  const { page, home } = screensOf(host);
  const check = page('dataCheck');
  const { rowsRead = 0, rowsUsed = 0 } = home().lastRun ?? {};
  expect([rowsRead, rowsUsed]).toEqual([20, 16]);
  expect(figureIn(check)).toMatchObject({ text: '80% of rows are usable', small: '16 of 20 in “Orders”', share: 0.8 });
  const left = blockIn(check, 'rows', 'Left out').rows;
  expect(left.map(({ title, text, press }) => [title, text, press?.go])).toEqual(
    expect.arrayContaining([
      ['Date cannot be read', '2 rows, first Orders!B17', { kind: 'show', place: { sheet: 'Orders', cell: 'B17' } }],
      ['No customer', '1 row, first Orders!A19', { kind: 'show', place: { sheet: 'Orders', cell: 'A19' } }],
      ['Amount cannot be read', '1 row, first Orders!C21', { kind: 'show', place: { sheet: 'Orders', cell: 'C21' } }],
    ]),
  );
  expect(rowsIn(check).every(({ press }) => press === undefined || press.go.kind === 'show')).toBe(true);
  expect(check.primary).toEqual({ label: 'Show the sheet', go: { kind: 'show', place: { role: 'dataCheck' } } });
});

test('it tells of the data as they are now: what was mended is gone before the next update', async () => {
  const host = await onHost({ Orders: DIRTY });
  host.menu('Update now');
  for (const [cell, text] of [
    ['B17', '2025-10-01'],
    ['B18', '2025-10-02'],
    ['A19', 'Ben'],
    ['C21', '5'],
  ])
    host.edit(`Orders!${cell}`, text ?? '');
  const check = screensOf(host).page('dataCheck');
  expect(figureIn(check)).toMatchObject({ text: '100% of rows are usable', share: 1 });
  expect(() => blockIn(check, 'rows', 'Left out')).toThrow();
});

test('999 of 1,000 rows are not all of them', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [`C${at % 50}`, at === 7 ? 'never' : date('2025-11-01'), 5 + (at % 90)]);
  const host = await onHost({ Orders: [['Customer', 'Date', 'Amount'], ...rows] });
  expect(figureIn(screensOf(host).page('dataCheck'))?.text).toBe('99.9% of rows are usable');
});

test('old orders are told, and before the first update the way on is the update', async () => {
  const host = await onHost({ Orders: exampleOrderRows }, { now: '2026-02-01T12:00Z' });
  const check = screensOf(host).page('dataCheck');
  expect(blockIn(check, 'text').text).toMatch(/^The data end 73 days ago/);
  expect(check.primary).toEqual({ label: 'Make my tiers', go: { kind: 'update' } });
});

test('a sheet with a hostile name and hostile cells is told as it is', async () => {
  const host = await onHost({ '=1+1<b>': DIRTY });
  host.user = { email: 'li@example.com', locale: 'zh-CN' };
  host.menu('Update now');
  const check = screensOf(host).page('dataCheck');
  expect(figureIn(check)).toMatchObject({ text: '80% 的行可用', small: '“=1+1<b>”：20 行中的 16 行' });
  expect(blockIn(check, 'rows', '未计入').rows[0]?.press?.go).toMatchObject({ kind: 'show', place: { sheet: '=1+1<b>' } });
});
