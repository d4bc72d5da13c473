export type MenuEntry =
  | { readonly type: 'item'; readonly label: string; readonly fn: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** What the person in front of the spreadsheet sees and has chosen. */
export class UiState {
  menus: { readonly title: string; readonly entries: readonly MenuEntry[] }[] = [];
  readonly toasts: { readonly message: string; readonly title: string }[] = [];
  readonly alerts: { readonly title: string; readonly message: string; readonly buttons: string }[] = [];
  /** Answers the person will give to the next alerts; without one, the button that agrees. */
  readonly answers: string[] = [];
  sidebar: { readonly title: string; readonly html: string } | undefined;
  dialog: { readonly title: string; readonly html: string } | undefined;
  activeSheetId: number | undefined;
  /** The selected cells, 0-based, in the active sheet. */
  selection = { row: 0, column: 0, rows: 1, columns: 1 };

  /** The function behind a menu item, found by its label at any depth. */
  menuItem(label: string): string | undefined {
    const search = (entries: readonly MenuEntry[]): string | undefined => {
      for (const entry of entries) {
        if (entry.type === 'item' && entry.label === label) return entry.fn;
        const inside = entry.type === 'menu' ? search(entry.entries) : undefined;
        if (inside !== undefined) return inside;
      }
      return undefined;
    };
    return search(this.menus.flatMap((menu) => menu.entries));
  }
}
