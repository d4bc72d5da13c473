import { expect, test } from 'vitest';
import { byMenu } from './harness/ended';
import { I13 } from './harness/oracles';
import { cells, isList, ownedPart, ownSheets } from './harness/ownSheets';
import { nextEntry, stageOf } from './harness/stage';

const DAY = 86_400_000;

test('I13: an update that finds nothing new makes one write and at most 25 calls', () => {
  const { host, witness } = stageOf('W4').begin();
  const entry = nextEntry(host);
  expect(entry.ended).toBe('right');
  expect(I13.broken({ host, witness, entry })).toEqual([]);
});

test('I15: the same document gives the same calls and the same cells, in whatever order its rows stand', () => {
  const stage = stageOf('W2');
  const calls = () => {
    const { host } = stage.begin();
    const { execution } = nextEntry(host);
    return execution.trace.map(({ name, target }) => `${name} ${target}`);
  };
  expect(calls()).toEqual(calls());
  const plain = stage.twin('same');
  const turned = stage.twin('same', 'rows turned round', (host) => {
    const { id } = host.book.sheetByName('Orders')!;
    const rows = host.book.lastRow(id) - 1;
    const order = Array.from({ length: rows }, (_, row) => rows - 1 - row);
    host.byHand(() => host.book.reorderRows({ sheetId: id, row: 1, column: 0, rows, columns: 3 }, order));
  });
  expect(turned.get('customers')).toBe(plain.get('customers'));
});

test.each([
  ['every list says as of when it is, the day after a daily update', 1, /^As of/],
  ['and that it is old once the schedule has been dead for three days', 3.5, /^Not updated since/],
])('I18: %s', (_, days, says) => {
  const { host } = stageOf('W4').begin();
  byMenu(host, 'Update every day');
  nextEntry(host);
  for (const trigger of host.triggers) trigger.enabled = false;
  host.advance(days * DAY);
  const banners = ownSheets(host)
    .filter(isList)
    .map(({ id }) => ownedPart(host.book, id)?.banner ?? `no banner over ${cells(host.book, id).length} rows`);
  expect(banners.length).toBeGreaterThanOrEqual(5);
  for (const banner of banners) expect(banner).toMatch(says);
});
