import type { SheetInfo, State } from '../../../server/protocol';
import { item, type MenuNode, SEPARATOR, submenu } from '../menus/menuNode';
import { TAB_COLORS } from '../palette';
import type { Shell } from '../shellContext';
import { tabBeside } from '../view';

/** What can be done to one sheet, from its tab. */
export function tabMenu(shell: Shell, sheet: SheetInfo, rename: () => void): MenuNode[] {
  const { words, state, act } = shell;
  const sheetId = sheet.id;
  const color = (label: string, value: string | null) =>
    item(label, () => act({ do: 'colorSheet', sheetId, color: value }), {
      checked: (sheet.tabColor?.toLowerCase() ?? null) === value,
      ...(value === null ? {} : { swatch: value }),
    });
  const move = (label: string, step: -1 | 1) => {
    const index = indexBeside(state, sheetId, step);
    return item(label, () => index !== undefined && act({ do: 'moveSheet', sheetId, index }), { disabled: index === undefined });
  };
  return [
    item(words.tabs.rename, rename, { shortcut: 'F2', keepsFocus: true }),
    item(words.tabs.duplicate, () => act({ do: 'duplicateSheet', sheetId })),
    item(words.tabs.delete, () => void deleteSheet(shell, sheet)),
    item(words.tabs.hide, () => act({ do: 'hideSheet', sheetId, hidden: true })),
    SEPARATOR,
    submenu(words.tabs.color, [color(words.tabs.noColor, null), ...TAB_COLORS.map((each) => color(words.colors[each.name], each.color))]),
    SEPARATOR,
    move(words.tabs.left, -1),
    move(words.tabs.right, 1),
  ];
}

/** The place of the next visible tab on that side, counted with the hidden ones. */
export function indexBeside(state: State, sheetId: number, step: -1 | 1): number | undefined {
  const beside = tabBeside(state, sheetId, step);
  return beside && state.sheets.indexOf(beside);
}

async function deleteSheet({ words, choose, act }: Shell, { id, name }: SheetInfo): Promise<void> {
  const answer = await choose({
    title: words.tabs.deleteTitle,
    message: words.tabs.deleteText(name),
    choices: [{ id: 'delete', label: words.tabs.delete }],
    mayCancel: true,
  });
  if (answer === 'delete') await act({ do: 'deleteSheet', sheetId: id });
}
