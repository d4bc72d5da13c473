import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { locateSince, type Sought } from '../../../src/workflows/generation/locateSince';
import type { WrittenCell } from '../../../src/workflows/services';

const GEN = 7;
const page = (...rows: readonly WrittenCell[][]): Sought => ({ rows, marks: rows.map((_, row) => (row === 0 ? undefined : row)), headingRow: 1 });
const WITHOUT = page(['Customer', 'Tier', 'Score', 'Notes', '_key', '_gen'], ['ana@', 'VIP', 80, '', 1, 0], ['ben@', 'Gold', 60, '', 2, 0]);
const WITH = page(['Customer', 'Tier', 'Name', 'Score', 'Notes', '_key', '_gen'], ['ana@', 'VIP', 'Ana', 80, '', 1, 0], ['ben@', 'Gold', 'Ben', 60, '', 2, 0]);
const CHINESE = page(['客户', '层级', '称呼', '得分', '备注', '_key', '_gen'], ['ana@', 'VIP', 'Ana', 80, '', 1, 0]);

type Columns = readonly (number | undefined)[];
const at = (...columns: Columns) => columns;

describe('a column that is new to the page', () => {
  const located = (cells: Cell[][]) => locateSince(WITH, WITHOUT, cells, GEN).columns;
  const headed = (third: string) => ['Customer', 'Tier', third, 'Score', 'Notes', '_key', '_gen'];
  test.each<[why: string, cells: Cell[][], columns: Columns]>([
    ['has its place in a sheet that was made anew and is still empty', [], at(0, 1, 2, 3, 4, 5, 6)],
    [
      'has no place yet',
      [
        ['Customer', 'Tier', 'Score', 'Notes', '_key', '_gen'],
        ['ana@', 'VIP', 80, '', 1, 6],
      ],
      at(0, 1, undefined, 2, 3, 4, 5),
    ],
    ['takes no column of people’s that stands there', [headed('Phone'), ['ana@', 'VIP', '555', 80, '', 1, 6]], at(0, 1, undefined, 3, 4, 5, 6)],
    ['nor one of theirs with its heading', [headed('Name'), ['ana@', 'VIP', 'mine', 80, '', 1, 6]], at(0, 1, undefined, 3, 4, 5, 6)],
    ['was put in by a run that was cut off before it wrote the heading', [headed(''), ['ana@', 'VIP', '', 80, '', 1, 6]], at(0, 1, 2, 3, 4, 5, 6)],
    [
      'was partly filled by a run that was cut off',
      [headed('Name'), ['ana@', 'VIP', 'Ana', 80, '', 1, 7], ['ben@', 'Gold', '', 60, '', 2, 6]],
      at(0, 1, 2, 3, 4, 5, 6),
    ],
    [
      'does not hide that people have renamed the one beside it',
      [
        ['Customer', 'Tier', 'Points', 'Notes', '_key', '_gen'],
        ['ana@', 'VIP', 80, '', 1, 6],
      ],
      at(0, 1, undefined, 2, 3, 4, 5),
    ],
  ])('%s', (_, cells, columns) => expect(located(cells)).toEqual(columns));
});

describe('of two columns with one heading', () => {
  test.each<[why: string, row: Cell[], name: number]>([
    ['ours is the one that holds what we wrote, on the right', ['ana@', 'mine', 'VIP', 'Ana', 80, '', 1, 6], 3],
    ['… on the left', ['ana@', 'Ana', 'VIP', 'mine', 80, '', 1, 6], 1],
  ])('%s', (_, row, name) => {
    const cells = [['Customer', 'Name', 'Tier', 'Name', 'Score', 'Notes', '_key', '_gen'], row];
    expect(locateSince(WITH, WITH, cells, GEN).columns).toEqual([0, 2, name, 4, 5, 6, 7]);
  });
});

describe('a column that the page has no more', () => {
  const ROW: Cell[] = ['ana@', 'VIP', 'Ana', 80, '', 1, 6];
  test.each<[why: string, heading: string]>([
    ['stands where it was', 'Name'],
    ['also where people have renamed it', 'Full name'],
  ])('%s', (_, heading) => {
    const cells = [['Customer', 'Tier', heading, 'Score', 'Notes', '_key', '_gen'], ROW];
    expect(locateSince(WITHOUT, WITH, cells, GEN)).toEqual({ top: 0, columns: [0, 1, 3, 4, 5, 6], gone: [{ column: 2, was: 2 }] });
  });
});

describe('in another language, with a column of people’s in between', () => {
  const cells = (inSheet: Sought): Cell[][] => inSheet.rows.map((row, at) => [row[0], at === 0 ? 'Phone' : '555', ...row.slice(1)] as Cell[]);
  test.each<[why: string, inSheet: Sought, before: Sought, columns: Columns]>([
    ['columns are found by what they were called', WITH, WITH, at(0, 2, 3, 4, 5, 6, 7)],
    ['also where a run wrote the new headings, and was then cut off', CHINESE, WITH, at(0, 2, 3, 4, 5, 6, 7)],
    ['and one that comes at the same time has no place yet', WITHOUT, WITHOUT, at(0, 2, undefined, 3, 4, 5, 6)],
  ])('%s', (_, inSheet, before, columns) => expect(locateSince(CHINESE, before, cells(inSheet), GEN)).toMatchObject({ columns, gone: [] }));
});
