import type { Shell } from '../shellContext';
import { dataMenu } from './dataMenu';
import { editMenu } from './editMenu';
import { extensionMenus } from './extensionMenus';
import { fileMenu } from './fileMenu';
import { formatMenu } from './formatMenu';
import { insertMenu } from './insertMenu';
import type { TopMenu } from './menuNode';
import { viewMenu } from './viewMenu';

/** The whole menu bar, in Google's order; menus that scripts made of their own stand last. */
export function allMenus(shell: Shell): TopMenu[] {
  const { menus } = shell.words;
  const { addOn, own } = extensionMenus(shell);
  return [
    { label: menus.file, nodes: fileMenu(shell) },
    { label: menus.edit, nodes: editMenu(shell) },
    { label: menus.view, nodes: viewMenu(shell) },
    { label: menus.insert, nodes: insertMenu(shell) },
    { label: menus.format, nodes: formatMenu(shell) },
    { label: menus.data, nodes: dataMenu(shell) },
    { label: menus.extensions, nodes: addOn },
    ...own,
  ];
}
