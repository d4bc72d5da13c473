import { afterEach, describe, expect, test } from 'vitest';
import type { Action } from '../../../src/host/person/actions';
import type { Served } from '../../../src/host/server';
import type { CellWindow, State } from '../../../src/host/server/protocol';
import { act, get, serveToy } from './served';

let served: Served;
afterEach(() => served.close());

const RECT = { sheetId: 1, row: 0, column: 0, rows: 3, columns: 2 };
const B2 = { sheetId: 1, row: 1, column: 1 };

/** What a test looks at: the state after the action, and the upper left cells of the first sheet. */
interface Seen {
  readonly state: State;
  readonly texts: string[][];
  readonly cells: CellWindow['cells'];
}
const sheet = ({ state }: Seen) => state.sheets[0];

/** One of every action; the table cannot leave one out. */
const ACTIONS: { readonly [K in Action['do']]: [action: Extract<Action, { readonly do: K }>, seen: (seen: Seen) => unknown, expected: unknown] } = {
  type: [{ do: 'type', at: B2, text: '=A2&"!"' }, ({ texts }) => texts[1]?.[1], 'Bo!'],
  fill: [
    { do: 'fill', rect: RECT, texts: [['25%', 'x']] },
    ({ texts }) => texts,
    [
      ['25%', 'x'],
      ['25%', 'x'],
      ['25%', 'x'],
    ],
  ],
  clear: [{ do: 'clear', rect: { ...RECT, rows: 1 } }, ({ texts }) => texts[0], ['', '']],
  paste: [{ do: 'paste', from: { ...RECT, rows: 1 }, to: { ...RECT, row: 2, rows: 1 }, what: 'all' }, ({ texts }) => texts[2], ['Cy', '3']],
  insertLines: [{ do: 'insertLines', lines: { sheetId: 1, axis: 'row', from: 0, count: 1 } }, ({ texts }) => texts[1], ['Cy', '3']],
  deleteLines: [{ do: 'deleteLines', lines: { sheetId: 1, axis: 'column', from: 0, count: 1 } }, ({ texts }) => texts.map(([first]) => first), ['3', '1', '2']],
  hideRows: [
    { do: 'hideRows', lines: { sheetId: 1, axis: 'row', from: 1, count: 2 }, hidden: true },
    (seen) => sheet(seen)?.hiddenRows,
    [{ from: 1, count: 2 }],
  ],
  insertSheet: [{ do: 'insertSheet' }, ({ state }) => state.sheets.map(({ name }) => name), ['Sheet1', 'Other', 'Sheet3']],
  duplicateSheet: [{ do: 'duplicateSheet', sheetId: 1 }, ({ state }) => state.sheets.length, 3],
  deleteSheet: [{ do: 'deleteSheet', sheetId: 2 }, ({ state }) => state.sheets.map(({ name }) => name), ['Sheet1']],
  renameSheet: [{ do: 'renameSheet', sheetId: 1, name: 'Orders' }, (seen) => sheet(seen)?.name, 'Orders'],
  moveSheet: [{ do: 'moveSheet', sheetId: 2, index: 0 }, ({ state }) => state.sheets.map(({ name }) => name), ['Other', 'Sheet1']],
  hideSheet: [{ do: 'hideSheet', sheetId: 2, hidden: true }, ({ state }) => state.sheets.map(({ hidden }) => hidden), [false, true]],
  colorSheet: [{ do: 'colorSheet', sheetId: 1, color: '#00aa00' }, (seen) => sheet(seen)?.tabColor, '#00aa00'],
  sort: [{ do: 'sort', rect: RECT, column: 1, descending: false }, ({ texts }) => texts.map(([first]) => first), ['Bo', 'Ana', 'Cy']],
  look: [
    { do: 'look', rect: RECT, look: { bold: true, background: '#ffeecc' } },
    ({ cells }) => cells[0]?.[0],
    { text: 'Cy', bold: true, background: '#ffeecc' },
  ],
  note: [{ do: 'note', at: B2, text: 'Careful' }, ({ cells }) => cells[1]?.[1]?.note, 'Careful'],
  rule: [
    { do: 'rule', rect: { ...B2, row: 3, rows: 1, columns: 1 }, rule: { kind: 'checkbox' } },
    ({ cells }) => cells[3]?.[1],
    { text: 'FALSE', middle: true, rule: { kind: 'checkbox' } },
  ],
  freeze: [{ do: 'freeze', sheetId: 1, rows: 1, columns: 2 }, (seen) => [sheet(seen)?.frozenRows, sheet(seen)?.frozenColumns], [1, 2]],
  widen: [
    { do: 'widen', lines: { sheetId: 1, axis: 'column', from: 1, count: 2 }, pixels: 160 },
    (seen) => sheet(seen)?.widths,
    [
      [1, 160],
      [2, 160],
    ],
  ],
  insertChart: [
    { do: 'insertChart', rect: RECT, kind: 'pie', at: B2, title: 'Who' },
    (seen) => sheet(seen)?.charts.map(({ kind, title }) => [kind, title]),
    [['pie', 'Who']],
  ],
  deleteChart: [{ do: 'deleteChart', sheetId: 1, chartId: 1 }, (seen) => sheet(seen)?.charts, []],
};

describe('every action of a person reaches the document, and undo takes it back', () => {
  const look = async (state: State): Promise<Seen> => {
    const { cells } = await get<CellWindow>(served, '/api/cells?sheet=1&row=0&column=0&rows=4&columns=2');
    return { state, cells, texts: cells.slice(0, 3).map((line) => line.map((cell) => cell?.text ?? '')) };
  };

  test.each(Object.entries(ACTIONS))('%s', async (name, [action, seen, expected]) => {
    served = await serveToy('');
    const { book } = served.host;
    book.insertSheet('Other');
    book.write(RECT, [
      ['Cy', 3],
      ['Bo', 1],
      ['Ana', 2],
    ]);
    if (name === 'deleteChart') book.insertChart(1, { kind: 'bar', title: '', area: RECT, row: 5, column: 0 });
    const before = await look((await act(served, { do: 'select', sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 })).state);
    const { state, refusal } = await act(served, action);
    expect(refusal).toBeUndefined();
    expect(state.revision).toBeGreaterThan(before.state.revision);
    expect(seen(await look(state))).toEqual(expected);
    const undone = (await act(served, { do: 'undo' })).state;
    expect({ ...(await look(undone)).texts, sheets: undone.sheets }).toEqual({ ...before.texts, sheets: before.state.sheets });
  });

  test.each<[code: string, action: Action]>([
    ['NAME_TAKEN', { do: 'renameSheet', sheetId: 1, name: 'other' }],
    ['LAST_SHEET', { do: 'hideSheet', sheetId: 1, hidden: true }],
    ['TOO_LONG', { do: 'type', at: B2, text: 'x'.repeat(50_001) }],
    ['NO_ROOM', { do: 'type', at: { ...B2, row: 5000 }, text: 'x' }],
  ])('%s is told, and nothing is changed', async (code, action) => {
    served = await serveToy('');
    const other = served.host.book.insertSheet('Other');
    other.hidden = true;
    const { revision } = (await act(served, { do: 'select', sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 })).state;
    const reply = await act(served, action);
    expect([reply.refusal?.code, reply.state.revision, reply.state.undo]).toEqual([code, revision, false]);
  });
});
