import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { asked, granted } from '../support/asked';
import { cellsOf } from '../support/onHost';
import { act, previewed, shopOf } from './rulesPages';

const LOG = 'Tiers · Change log';
const HALF = { 'tier:0:limit': '50', 'tier:1:limit': '60', 'tier:2:limit': '80' };

/** A shop whose change log has lines. */
async function logged(): Promise<Host> {
  const host = await shopOf();
  const { apply } = previewed(host, HALF);
  granted(act(host, apply.action, apply.about ?? ''));
  granted(asked(host, 'ui_updateNow'));
  expect(linesOf(host).length).toBeGreaterThan(3);
  return host;
}

const linesOf = ({ book }: Host) =>
  cellsOf(book, LOG)
    .slice(5)
    .map((row) => row.slice(0, 9));

test.each<[why: string, cell: string, text: string]>([
  ['who moved', 'B6', 'Nobody'],
  ['where to', 'D7', 'Bronze'],
  ['why', 'F8', 'because Mia wanted it'],
])('a log line edited by hand is reported by the next update, kept as a copy, and put right: %s', async (_, cell, text) => {
  const host = await logged();
  const before = linesOf(host);
  host.edit(`${LOG}!${cell}`, text);
  expect(linesOf(host)).not.toEqual(before);
  const { warnings } = granted(asked<{ warnings: readonly string[] }>(host, 'ui_updateNow'));
  expect(warnings).toEqual([
    `Somebody had written into a list of ours; it is kept as “${LOG} · your edits 2025-11-21”. Write into Notes, or beside our columns, and it stays.`,
  ]);
  expect(linesOf(host)).toEqual(before);
  expect(host.book.sheetByName(`${LOG} · your edits 2025-11-21`)).toBeDefined();
});

test('a log line that was emptied by hand is put right by the next update', async () => {
  const host = await logged();
  const before = linesOf(host);
  for (const column of 'ABCDEFGHI') host.edit(`${LOG}!${column}6`, '');
  expect(linesOf(host)).not.toEqual(before);
  granted(asked(host, 'ui_updateNow'));
  expect(linesOf(host)).toEqual(before);
});
