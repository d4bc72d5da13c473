import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf } from '../support/onHost';
import { screensOf } from '../support/panelScreens';
import { CUSTOMERS, calledShop, NAMES, nameAll, nameNobody, nameOf, textOf } from './calledShop';

const idOf = (host: Host) => host.book.sheetByName(CUSTOMERS)?.id as number;
const headingsIn = (host: Host, sheet = CUSTOMERS) => cellsOf(host.book, sheet)[0] ?? [];
const copiesIn = (host: Host) => host.book.sheets.map(({ name }) => name).filter((name) => /edits|改动/.test(name));
const update = (host: Host) => host.menu('Update now');

/** What stands in a column, by customer. */
function column(host: Host, at: number): Record<string, unknown> {
  const [headings = [], ...rows] = cellsOf(host.book, CUSTOMERS);
  const customer = headings.indexOf('Customer');
  return Object.fromEntries(rows.map((row) => [String(row[customer]), row[at]]));
}
const ALL_NAMED = Object.fromEntries(Object.keys(NAMES).map((name) => [`${name}@example.com`, NAMES[name]]));

describe('where people have a column “Name” of their own', () => {
  test.each([
    ['left of ours', 1],
    ['where ours comes', 2],
  ])('%s: it stays as it is, update after update and after an undo, and ours tells the names', async (_, at) => {
    const host = await calledShop(false);
    host.byHand(() => host.book.insertColumns(idOf(host), at, 1));
    const letter = 'ABC'[at];
    host.edit(`${CUSTOMERS}!${letter}1`, 'Name');
    host.edit(`${CUSTOMERS}!${letter}2`, 'my own');
    nameAll(host);
    update(host);
    for (const amount of ['777', '888']) {
      host.edit('Orders!D5', amount);
      update(host);
      const ours = headingsIn(host).flatMap((heading, place) => (heading === 'Name' ? [place] : []));
      const [theirs, own] = [ours.find((place) => cellsOf(host.book, CUSTOMERS)[1]?.[place] === 'my own'), ours];
      expect([own.length, theirs !== undefined, copiesIn(host)]).toEqual([2, true, []]);
      expect(column(host, own.find((place) => place !== theirs) as number)).toEqual(ALL_NAMED);
    }
    nameNobody(host);
    update(host);
    expect(cellsOf(host.book, CUSTOMERS)[1]).toContain('my own');
    for (const name of Object.values(NAMES)) expect(textOf(host, CUSTOMERS)).not.toContain(name);
  });
});

test('where what was written last is lost, a column that holds something else under a heading of ours is kept in a copy', async () => {
  const host = await calledShop(false);
  host.byHand(() => host.book.insertColumns(idOf(host), 2, 1));
  host.edit(`${CUSTOMERS}!C1`, 'Name');
  host.edit(`${CUSTOMERS}!C2`, 'my own');
  host.byHand(() => host.book.deleteSheet(host.book.sheetByName('__tier_state')?.id as number));
  nameAll(host);
  update(host);
  expect(host.book.sheets.filter(({ name }) => textOf(host, name).includes('my own')).length).toBeGreaterThan(0);
});

describe('names that the orders no longer tell', () => {
  test('are gone from a column that somebody has given another heading', async () => {
    const host = await calledShop();
    host.edit(`${CUSTOMERS}!C1`, 'Full name');
    nameNobody(host);
    host.edit('Orders!D5', '777');
    update(host);
    for (const name of Object.values(NAMES)) expect(textOf(host, CUSTOMERS)).not.toContain(name);
  });

  test.each([
    ['go', true],
    ['come', false],
  ])('and the sheets speak another language: names that %s at the same time leave lists, banners and copies right', async (_, named) => {
    const host = await calledShop(named);
    host.byHand(() => host.book.insertColumns(idOf(host), 1, 1));
    host.edit(`${CUSTOMERS}!B1`, 'Phone');
    host.edit(`${CUSTOMERS}!B2`, '555-1234');
    screensOf(host).act('setLanguages', { fields: { panel: 'en', sheets: 'zh' } });
    if (named) nameNobody(host);
    else nameAll(host);
    update(host);
    update(host);
    const list = host.book.sheets.find(({ id }) => id === (host.book.sheetByName('分层 · 客户')?.id ?? -1))?.name as string;
    const headings = headingsIn(host, list).map(String);
    expect(headings.slice(0, named ? 4 : 5)).toEqual(named ? ['客户', 'Phone', '层级', ''] : ['客户', 'Phone', '层级', '称呼', '得分']);
    expect(headings.filter((heading) => heading === '_gen')).toHaveLength(1);
    expect(headings.filter((heading) => /数据截至|截至/.test(heading))).toHaveLength(1);
    expect(cellsOf(host.book, list)[1]?.[1]).toBe('555-1234');
    expect(copiesIn(host)).toEqual([]);
    if (!named) expect(cellsOf(host.book, list)[1]?.[3]).toBe(nameOf(String(cellsOf(host.book, list)[1]?.[0])));
  });
});
