import { describe, expect, test } from 'vitest';
import type { CellWindow, ShownCell } from '../../../../src/host/server/protocol';
import { CellFeed } from '../../../../src/host/web/grid/cells/cellFeed';
import { cellAt, cellsOf, isLoaded, type LoadedCells, withTyped } from '../../../../src/host/web/grid/cells/loadedCells';
import { overflows } from '../../../../src/host/web/grid/cells/overflow';
import { rowHeight } from '../../../../src/host/web/grid/cells/rowHeight';

const measure = (text: string) => text.length * 10;
const window = (row: number, texts: string[][], revision = 1): CellWindow => ({
  sheetId: 1,
  revision,
  row,
  column: 0,
  cells: texts.map((line) => line.map((text) => (text === '' ? null : { text }))),
});
const loaded = (...windows: CellWindow[]): LoadedCells => ({
  sheetId: 1,
  revision: 1,
  blocks: windows.map(({ row, column, cells }) => ({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 })),
  windows,
});

describe('cells at hand', () => {
  const cells = loaded(
    window(0, [['head', '']]),
    window(50, [
      ['a', 'b'],
      ['c', 'd'],
    ]),
  );

  test('are found in whichever window they came', () => {
    expect([cellAt(cells, 0, 0)?.text, cellAt(cells, 51, 1)?.text, cellAt(cells, 0, 1), cellAt(cells, 30, 0), cellAt(cells, 50, 2)]).toEqual([
      'head',
      'd',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('make a block only when all of it is there', () => {
    expect(isLoaded(cells, { row: 50, column: 0, rows: 2, columns: 2 })).toBe(true);
    expect(isLoaded(cells, { row: 49, column: 0, rows: 2, columns: 2 })).toBe(false);
    expect(cellsOf(cells, { row: 50, column: 1, rows: 2, columns: 1 }).map(([cell]) => cell?.text)).toEqual(['b', 'd']);
  });

  test.each<[typed: string, text: string, why: string]>([
    ['42', '42', 'as typed'],
    ["'007", '007', 'without the apostrophe'],
    ['=A1', '', 'nobody knows the result yet'],
  ])('typing %j shows %j at once (%s), and leaves the others', (typed, text) => {
    const after = withTyped(cells, 50, 1, typed);
    expect([cellAt(after, 50, 1), cellAt(after, 50, 0)?.text, cellAt(cells, 50, 1)?.text]).toEqual([{ text, edit: typed }, 'a', 'b']);
  });
});

describe('fetching cells', () => {
  function slowServer() {
    const asked: { row: number; answer: (window: CellWindow) => void; fail: () => void }[] = [];
    const shown: LoadedCells[] = [];
    const feed = new CellFeed(
      ({ row }) => new Promise((resolve, reject) => asked.push({ row, answer: resolve, fail: () => reject(new TypeError('gone')) })),
      (cells) => shown.push(cells),
    );
    const want = (row: number, sheetId = 1) => feed.want({ sheetId, revision: 1, blocks: [{ row, column: 0, rows: 1, columns: 1 }] });
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    return { asked, shown, want, settle };
  }

  test('asks for one window at a time, and of those wished for meanwhile only for the latest', async () => {
    const { asked, shown, want, settle } = slowServer();
    for (const row of [0, 10, 20, 30]) want(row);
    expect(asked.map(({ row }) => row)).toEqual([0]);
    asked[0]?.answer(window(0, [['first']]));
    await settle();
    expect(asked.map(({ row }) => row)).toEqual([0, 30]);
    asked[1]?.answer(window(30, [['last']]));
    await settle();
    expect(shown.map(({ blocks }) => blocks[0]?.row)).toEqual([0, 30]);
  });

  test('does not ask again for what is under way', async () => {
    const { asked, want, settle } = slowServer();
    want(0);
    want(0);
    asked[0]?.answer(window(0, [['x']]));
    await settle();
    expect(asked).toHaveLength(1);
  });

  test('drops the answer for a sheet that was left meanwhile', async () => {
    const { asked, shown, want, settle } = slowServer();
    want(0, 1);
    want(0, 2);
    asked[0]?.answer(window(0, [['old sheet']]));
    await settle();
    expect(shown).toEqual([]);
    asked[1]?.answer({ ...window(0, [['new sheet']]), sheetId: 2 });
    await settle();
    expect(shown.map(({ sheetId }) => sheetId)).toEqual([2]);
  });

  test('goes on after a server that was gone', async () => {
    const { asked, shown, want, settle } = slowServer();
    want(0);
    asked[0]?.fail();
    await settle();
    want(0);
    asked[1]?.answer(window(0, [['back']]));
    await settle();
    expect(shown).toHaveLength(1);
  });
});

describe('long texts', () => {
  const over = (cells: (ShownCell | undefined)[]) => overflows(cells, [50, 50, 50, 50], measure);
  test.each<[why: string, cells: (ShownCell | undefined)[], expected: unknown]>([
    ['run over into empty cells, as far as they need', [{ text: 'twelve chars' }, undefined, undefined, undefined], { width: 126, last: 2 }],
    ['stop at a cell with something in it', [{ text: 'twelve chars' }, undefined, { text: 'x' }, undefined], { width: 100, last: 1 }],
    ['are cut beside a neighbour', [{ text: 'twelve chars' }, { text: 'x' }, undefined, undefined], undefined],
    ['run over an empty formula result', [{ text: 'twelve chars' }, { text: '', edit: '=""' }, { text: 'x' }, undefined], { width: 100, last: 1 }],
    ['do not run over a checkbox', [{ text: 'twelve chars' }, { rule: { kind: 'checkbox' } }, undefined, undefined], undefined],
    ['stay when they fit', [{ text: 'four' }, undefined, undefined, undefined], undefined],
    ['stay when they wrap', [{ text: 'twelve chars', wrap: true }, undefined, undefined, undefined], undefined],
    ['stay when they are numbers', [{ text: '123456789012', right: true }, undefined, undefined, undefined], undefined],
    ['stay when they stand in the middle', [{ text: 'twelve chars', align: 'center' }, undefined, undefined, undefined], undefined],
  ])('%s', (_, cells, expected) => expect(over(cells)[0]).toEqual(expected));
});

describe('the height of a row', () => {
  test.each<[why: string, cells: (ShownCell | null)[], expected: number]>([
    ['usual text', [{ text: 'x' }, null], 21],
    ['a title of 22 points', [{ text: 'Summary', size: 22 }], 41],
    ['wrapped into two lines', [{ text: 'once more', wrap: true }], 37],
    ['a heading that fits its column', [{ text: 'abc defg', wrap: true }], 21],
    ['and does not beside the arrow of a filter', [{ text: 'abc defg', wrap: true, filter: true }], 37],
    ['a long word breaks anywhere', [{ text: 'abcdefghijklmnopqrs', wrap: true }], 53],
    ['line breaks count without wrapping too', [{ text: 'a\nb\nc' }], 53],
    ['an empty cell of a large size does not count', [{ text: '', size: 40 }], 21],
    ['eight lines at the most', [{ text: 'a\n'.repeat(40), wrap: true }], 133],
  ])('%s', (_, cells, expected) => expect(rowHeight(cells, () => 88, measure)).toBe(expected));
});
