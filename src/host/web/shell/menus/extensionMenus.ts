import type { MenuEntry } from '../../../services/uiState';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR, submenu, type TopMenu } from './menuNode';

/** Menus of scripts: the add-on's own under its name in Extensions (title ''), others in the bar. */
export function extensionMenus({ words, state, act }: Pick<Shell, 'words' | 'state' | 'act'>): { addOn: MenuNode[]; own: TopMenu[] } {
  const nodes = (entries: readonly MenuEntry[]): MenuNode[] =>
    entries.map((entry) => {
      if (entry.type === 'separator') return SEPARATOR;
      if (entry.type === 'menu') return submenu(entry.label, nodes(entry.entries));
      return item(entry.label, () => void act({ do: 'menu', label: entry.label }));
    });
  const entries = state.menus.find((menu) => menu.title === '')?.entries ?? [];
  const none = item(words.extensions.none, () => undefined, { disabled: true });
  return {
    addOn: [submenu(state.addOnName, entries.length > 0 ? nodes(entries) : [none])],
    own: state.menus.filter((menu) => menu.title !== '').map((menu) => ({ label: menu.title, nodes: nodes(menu.entries) })),
  };
}
