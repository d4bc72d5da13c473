import { describe, expect, test } from 'vitest';
import type { SheetInfo, ShownCell } from '../../../../src/host/server/protocol';
import { listValues } from '../../../../src/host/web/grid/menus/listValues';
import { menuItems } from '../../../../src/host/web/grid/menus/menuItems';
import { sortBlock } from '../../../../src/host/web/grid/menus/sortBlock';
import { selectionNamed } from '../../../../src/host/web/grid/selection/address';
import { type GridWords, gridWords } from '../../../../src/host/web/grid/words';
import { punctuationSlips } from '../../../support/sentences';

const SHEET: SheetInfo = {
  id: 3,
  name: 'Orders',
  rows: 1000,
  columns: 26,
  hidden: false,
  frozenRows: 0,
  frozenColumns: 0,
  tabColor: undefined,
  gridlines: true,
  widths: [],
  hiddenRows: [],
  charts: [],
};

function itemsFor(kind: 'cells' | 'rows' | 'columns', selection: string, given: { cell?: ShownCell; sheet?: Partial<SheetInfo>; language?: 'en' | 'zh' } = {}) {
  const place = {
    sheet: { ...SHEET, ...given.sheet },
    selection: selectionNamed(selection, SHEET)!,
    cell: given.cell,
    words: gridWords(given.language ?? 'en'),
  };
  return menuItems({ kind }, place).filter((item) => item !== 'line');
}
const labels = (...given: Parameters<typeof itemsFor>) => itemsFor(...given).map(({ label }) => label);

describe('context menus', () => {
  test('name what they will do, with counts', () => {
    expect(labels('cells', 'B2:C4')).toEqual([
      'Cut',
      'Copy',
      'Paste',
      'Paste values only',
      'Insert 3 rows above',
      'Insert 2 columns left',
      'Delete rows 2–4',
      'Delete columns B–C',
      'Clear contents',
      'Sort sheet by column B, A to Z',
      'Sort sheet by column B, Z to A',
      'Insert note…',
      'Checkbox',
      'Drop-down…',
      'Freeze up to row 4',
      'Freeze up to column C',
    ]);
  });

  test('of whole rows and columns offer what concerns them', () => {
    expect(labels('rows', '2:2')).toEqual([
      'Cut',
      'Copy',
      'Paste',
      'Paste values only',
      'Insert 1 row above',
      'Insert 1 row below',
      'Delete row 2',
      'Clear contents',
      'Hide row 2',
      'Freeze up to row 2',
    ]);
    expect(labels('columns', 'B:C', { language: 'zh' })).toEqual([
      '剪切',
      '复制',
      '粘贴',
      '仅粘贴值',
      '在左侧插入 2 列',
      '在右侧插入 2 列',
      '删除 B–C 列',
      '清除内容',
      '列宽…',
      '按内容调整列宽',
      '按 B 列排序工作表（A 到 Z）',
      '按 B 列排序工作表（Z 到 A）',
      '复选框',
      '下拉菜单…',
      '冻结至 C 列',
    ]);
  });

  test('offer to take back what is there', () => {
    const shown = labels('cells', 'B2', { cell: { note: 'x', rule: { kind: 'checkbox' } }, sheet: { frozenRows: 2, frozenColumns: 2 } });
    expect(shown).toEqual(expect.arrayContaining(['Edit note…', 'Delete note', 'Remove checkbox or drop-down', 'Unfreeze rows', 'Unfreeze columns']));
  });

  test.each<[why: string, selection: string, unhide: [from: number, count: number] | undefined]>([
    ['no hidden row is near', '9:9', undefined],
    ['the row above them', '3:3', [3, 2]],
    ['the row below them', '6:6', [3, 2]],
    ['rows around both stretches', '3:8', [3, 4]],
  ])('rows are unhidden from next to them: %s', (_, selection, unhide) => {
    const hiddenRows = [
      { from: 3, count: 2 },
      { from: 6, count: 1 },
    ].slice(0, selection === '3:8' ? 2 : 1);
    const found = itemsFor('rows', selection, { sheet: { hiddenRows } }).find(({ label }) => label === 'Unhide rows');
    const [from, count] = unhide ?? [];
    const action = { do: 'hideRows', lines: { sheetId: 3, axis: 'row', from, count }, hidden: false };
    expect(found?.chosen).toEqual(unhide === undefined ? undefined : { kind: 'act', action });
  });

  test('carry the whole action', () => {
    const chosen = (label: string) => itemsFor('cells', 'B2:C4').find((item) => item.label === label)?.chosen;
    expect(chosen('Insert 3 rows above')).toEqual({ kind: 'act', action: { do: 'insertLines', lines: { sheetId: 3, axis: 'row', from: 1, count: 3 } } });
    expect(chosen('Delete columns B–C')).toEqual({ kind: 'act', action: { do: 'deleteLines', lines: { sheetId: 3, axis: 'column', from: 1, count: 2 } } });
    expect(chosen('Freeze up to row 4')).toEqual({ kind: 'act', action: { do: 'freeze', sheetId: 3, rows: 4 } });
    expect(itemsFor('rows', '2:4').find(({ label }) => label === 'Insert 3 rows below')?.chosen).toMatchObject({ action: { lines: { from: 4 } } });
  });

  test('of a chart delete it', () => {
    expect(
      menuItems({ kind: 'chart', chartId: 8 }, { sheet: SHEET, selection: selectionNamed('A1', SHEET)!, cell: undefined, words: gridWords('en') }),
    ).toEqual([{ label: 'Delete chart', keys: 'Del', chosen: { kind: 'act', action: { do: 'deleteChart', sheetId: 3, chartId: 8 } } }]);
  });
});

describe('sorting a sheet', () => {
  const text = (value: string, more: ShownCell = {}): ShownCell => ({ text: value, ...more });
  const number = (value: string): ShownCell => ({ text: value, right: true });
  test.each<[why: string, sheet: Partial<SheetInfo>, first: (ShownCell | null)[], second: (ShownCell | null)[], from: number]>([
    ['below the frozen rows', { frozenRows: 2 }, [], [], 2],
    ['below texts that stand over numbers', {}, [text('Name'), text('Amount')], [text('Ada'), number('5')], 1],
    ['below bold texts over plain ones', {}, [text('Name', { bold: true })], [text('Ada')], 1],
    ['all of it when the first row is data', {}, [text('Ada'), number('5')], [text('Bob'), number('6')], 0],
    ['all of it when everything is text alike', {}, [text('Ada')], [text('Bob')], 0],
    ['all of it when the first row is empty', {}, [null, null], [number('1'), number('2')], 0],
  ])('takes %s', (_, sheet, first, second, from) => {
    expect(sortBlock({ ...SHEET, ...sheet }, first, second)).toEqual({ sheetId: 3, row: from, column: 0, rows: 1000 - from, columns: 26 });
  });

  test('has nothing to do when everything is frozen', () => expect(sortBlock({ ...SHEET, frozenRows: 1000 }, [], [])).toBeUndefined());
});

describe('values of a drop-down', () => {
  test.each<[text: string, values: string[], why: string]>([
    ['Gold\nSilver, best\n\n Bronze ', ['Gold', 'Silver, best', 'Bronze'], 'one on each line; commas belong to them'],
    ['Gold, Silver,Bronze', ['Gold', 'Silver', 'Bronze'], 'in one line'],
    ['金卡，银卡、铜卡；无', ['金卡', '银卡', '铜卡', '无'], 'with Chinese commas'],
    ['a,a,b', ['a', 'b'], 'each once'],
    ['', [], 'none'],
  ])('%j: %j (%s)', (text, values) => expect(listValues(text)).toEqual(values));
});

describe('words', () => {
  /** Every sentence, those that take something filled in with `1`. */
  function sentences(words: object): string[] {
    return Object.values(words as Record<string, unknown>).flatMap((value) => {
      if (typeof value === 'function') return [String(value(1, 2, 3))];
      return typeof value === 'string' ? [value] : sentences(value as object);
    });
  }

  test('are there in both languages, and none is left in English', () => {
    const [en, zh] = [sentences(gridWords('en')), sentences(gridWords('zh') satisfies GridWords)];
    expect(zh).toHaveLength(en.length);
    expect(zh.filter((sentence, index) => sentence === en[index] && /[a-z]{3}/i.test(sentence))).toEqual([]);
  });

  test('have Chinese punctuation in Chinese', () => {
    expect(sentences(gridWords('zh')).flatMap((sentence) => punctuationSlips(sentence).map((slip) => `${sentence}: ${slip}`))).toEqual([]);
  });
});
