import { describe, expect, test } from 'vitest';
import type { Command, State } from '../../../../src/host/server/protocol';
import { allMenus } from '../../../../src/host/web/shell/menus/allMenus';
import type { MenuItem, MenuNode } from '../../../../src/host/web/shell/menus/menuNode';
import type { Shell } from '../../../../src/host/web/shell/shellContext';
import { indexBeside, tabMenu } from '../../../../src/host/web/shell/tabs/tabMenu';
import { WORDS } from '../../../../src/host/web/words';
import { aSheet, aState } from './someState';

/** A shell over this state that writes down the commands it is given; questions are answered with `answer`. */
function aShell(change: Partial<Shell> = {}, answer?: string) {
  const done: Command[] = [];
  const state = change.state ?? aState();
  const shell = {
    state,
    sheet: state.sheets[0],
    selection: { row: 1, column: 1, top: 1, left: 1, rows: 2, columns: 3 },
    words: WORDS[state.language],
    act: async (command: Command) => done.push(command) > 0,
    ask: async () => answer,
    choose: async () => answer,
    ...change,
  } as unknown as Shell;
  return { shell, done };
}

/** The item along these labels; fails loudly when there is none. */
function itemAt(nodes: readonly MenuNode[], ...labels: string[]): MenuItem {
  const [label, ...rest] = labels;
  const found = nodes.find((node) => node.kind !== 'separator' && node.label === label);
  if (found?.kind === 'submenu') return itemAt(found.nodes, ...rest);
  if (found?.kind !== 'item' || rest.length > 0)
    throw new Error(`no item ${labels.join(' ▸ ')} among ${nodes.map((node) => ('label' in node ? node.label : '—')).join(', ')}`);
  return found;
}

function inMenu(shell: Shell, menu: string, ...labels: string[]): MenuItem {
  const found = allMenus(shell).find(({ label }) => label === menu);
  return itemAt(found?.nodes ?? [], ...labels);
}

const RECT = { sheetId: 0, row: 1, column: 1, rows: 2, columns: 3 };

describe('the menu bar', () => {
  test('has Google’s menus in Google’s order, in both languages', () => {
    expect(allMenus(aShell().shell).map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Insert', 'Format', 'Data', 'Extensions']);
    const chinese = aShell({ state: aState({ language: 'zh' }) }).shell;
    expect(allMenus(chinese).map(({ label }) => label)).toEqual(['文件', '修改', '查看', '插入', '格式', '数据', '扩展程序']);
  });

  test.each<[path: string[], command: Command, why?: string]>([
    [['Edit', 'Delete contents of B2:D3'], { do: 'clear', rect: RECT }],
    [['Edit', 'Delete rows 2–3'], { do: 'deleteLines', lines: { sheetId: 0, axis: 'row', from: 1, count: 2 } }],
    [['Edit', 'Delete columns B–D'], { do: 'deleteLines', lines: { sheetId: 0, axis: 'column', from: 1, count: 3 } }],
    [['Insert', '2 rows above'], { do: 'insertLines', lines: { sheetId: 0, axis: 'row', from: 1, count: 2 } }],
    [['Insert', '2 rows below'], { do: 'insertLines', lines: { sheetId: 0, axis: 'row', from: 3, count: 2 } }],
    [['Insert', '3 columns left'], { do: 'insertLines', lines: { sheetId: 0, axis: 'column', from: 1, count: 3 } }],
    [['Insert', '3 columns right'], { do: 'insertLines', lines: { sheetId: 0, axis: 'column', from: 4, count: 3 } }],
    [['Insert', 'Checkbox'], { do: 'rule', rect: RECT, rule: { kind: 'checkbox' } }],
    [['Insert', 'Remove checkbox or drop-down'], { do: 'rule', rect: RECT, rule: null }],
    [['View', 'Freeze', '1 row'], { do: 'freeze', sheetId: 0, rows: 1 }],
    [['View', 'Freeze', 'No columns'], { do: 'freeze', sheetId: 0, columns: 0 }],
    [['View', 'Hidden sheets', 'Archive'], { do: 'hideSheet', sheetId: 2, hidden: false }],
    [['Format', 'Bold'], { do: 'look', rect: RECT, look: { bold: true } }],
    [['Format', 'Number', 'Automatic'], { do: 'look', rect: RECT, look: { numberFormat: null } }],
    [['Format', 'Number', 'Currency ($1,000.12)'], { do: 'look', rect: RECT, look: { numberFormat: '$#,##0.00' } }],
    [['Format', 'Fill colour', 'Default'], { do: 'look', rect: RECT, look: { background: null } }],
    [['Format', 'Text colour', 'Red'], { do: 'look', rect: RECT, look: { fontColor: '#b3261e' } }],
    [['Data', 'Sort B2:D3 by column B, Z to A'], { do: 'sort', rect: RECT, column: 1, descending: true }],
  ])('%j does what it says', (path, command) => {
    const { shell, done } = aShell();
    const [menu = '', ...labels] = path;
    inMenu(shell, menu, ...labels).run();
    expect(done).toEqual([command]);
  });

  test.each<[why: string, change: Partial<Shell>, path: string[], part: Partial<MenuItem>]>([
    ['nothing to undo', {}, ['Edit', 'Undo'], { disabled: true }],
    ['something to undo', { state: aState({ undo: true }) }, ['Edit', 'Undo'], { disabled: false }],
    [
      'one row is no range to sort',
      { selection: { row: 0, column: 0, top: 0, left: 0, rows: 1, columns: 3 } },
      ['Data', 'Sort A1:C1 by column A, A to Z'],
      { disabled: true },
    ],
    ['bold cells say so', { cell: { bold: true } }, ['Format', 'Bold'], { checked: true }],
    ['the cell’s number format is marked', { cell: { format: '0.00%' } }, ['Format', 'Number', 'Percent (10.12%)'], { checked: true }],
    ['without one it is automatic', {}, ['Format', 'Number', 'Automatic'], { checked: true }],
    ['frozen rows are marked', { sheet: aSheet({ frozenRows: 1 }) }, ['View', 'Freeze', '1 row'], { checked: true }],
  ])('%s', (_, change, [menu = '', ...labels], part) => {
    expect(inMenu(aShell(change).shell, menu, ...labels)).toMatchObject(part);
  });

  test('a drop-down takes its choices from the answer, each once', async () => {
    const { shell, done } = aShell({}, 'Gold，Silver，Gold');
    inMenu(shell, 'Insert', 'Drop-down…').run();
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toEqual([{ do: 'rule', rect: RECT, rule: { kind: 'list', values: ['Gold', 'Silver'], strict: true } }]);
  });
  test('a chart stands right of its cells', async () => {
    const { shell, done } = aShell({}, 'Sales');
    inMenu(shell, 'Insert', 'Chart', 'Pie').run();
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toEqual([{ do: 'insertChart', kind: 'pie', rect: RECT, at: { sheetId: 0, row: 1, column: 5 }, title: 'Sales' }]);
  });
});

describe('menus of scripts', () => {
  const menus: State['menus'] = [
    { title: 'Shop', entries: [{ type: 'item', label: 'Count', fn: 'count' }] },
    {
      title: '',
      entries: [
        { type: 'item', label: 'Update now', fn: 'menu_update' },
        { type: 'separator' },
        { type: 'menu', label: 'More', entries: [{ type: 'item', label: 'Check', fn: 'menu_check' }] },
      ],
    },
  ];
  test('the add-on’s stand under its name in Extensions, others in the bar', () => {
    const { shell, done } = aShell({ state: aState({ menus }) });
    inMenu(shell, 'Extensions', 'Tierkeeper', 'Update now').run();
    inMenu(shell, 'Extensions', 'Tierkeeper', 'More', 'Check').run();
    inMenu(shell, 'Shop', 'Count').run();
    expect(done).toEqual(['Update now', 'Check', 'Count'].map((label) => ({ do: 'menu', label })));
  });
  test('an add-on without a menu says so', () => {
    expect(inMenu(aShell().shell, 'Extensions', 'Tierkeeper', 'This add-on has put up no menu').disabled).toBe(true);
  });
});

describe('the menu of a tab', () => {
  const menuOf = (id: number, answer?: string) => {
    const { shell, done } = aShell({}, answer);
    const sheet = shell.state.sheets.find((each) => each.id === id)!;
    return { nodes: tabMenu(shell, sheet, () => undefined), done };
  };
  test('moves over hidden sheets, and not beyond the ends', () => {
    const { nodes, done } = menuOf(1);
    itemAt(nodes, 'Move right').run();
    itemAt(nodes, 'Move left').run();
    expect(done).toEqual([
      { do: 'moveSheet', sheetId: 1, index: 3 },
      { do: 'moveSheet', sheetId: 1, index: 0 },
    ]);
    expect(itemAt(menuOf(0).nodes, 'Move left').disabled).toBe(true);
    expect(itemAt(menuOf(3).nodes, 'Move right').disabled).toBe(true);
    expect(indexBeside(aState(), 3, 1)).toBeUndefined();
  });
  test.each<[answer: string | undefined, deleted: number]>([
    ['delete', 1],
    [undefined, 0],
  ])('deletes only after the question is answered (%s)', async (answer, deleted) => {
    const { nodes, done } = menuOf(1, answer);
    itemAt(nodes, 'Delete').run();
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toHaveLength(deleted);
  });
});
