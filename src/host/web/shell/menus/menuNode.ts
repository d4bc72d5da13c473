/** One line of a menu, as data. */
export type MenuNode = { readonly kind: 'separator' } | MenuItem | { readonly kind: 'submenu'; readonly label: string; readonly nodes: readonly MenuNode[] };

export interface MenuItem {
  readonly kind: 'item';
  readonly label: string;
  readonly shortcut?: string;
  readonly checked?: boolean; // present: the item is a choice that is on or off
  readonly swatch?: string; // a colour shown before the label
  readonly disabled?: boolean;
  readonly keepsFocus?: boolean; // what it does moves the keyboard itself
  run(): void;
}

export interface TopMenu {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
}

export const SEPARATOR: MenuNode = { kind: 'separator' };

export function item(label: string, run: () => void, more: Partial<Omit<MenuItem, 'kind' | 'label' | 'run'>> = {}): MenuItem {
  return { kind: 'item', label, run, ...more };
}

export function submenu(label: string, nodes: readonly MenuNode[]): MenuNode {
  return { kind: 'submenu', label, nodes };
}
