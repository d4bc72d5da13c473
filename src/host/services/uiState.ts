export type MenuEntry =
  | { readonly type: 'item'; readonly label: string; readonly fn: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A page of the script's on show; only dialogs have a size. */
export interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a script says in a dialog; `buttons` names the set of them: `YES_NO`. */
export interface ShownAlert {
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
}

const FIRST_CELL: Selection = { row: 0, column: 0, rows: 1, columns: 1 };

/** What the person in front of the spreadsheet sees and has chosen. */
export class UiState {
  menus: { readonly title: string; readonly entries: readonly MenuEntry[] }[] = [];
  readonly toasts: { readonly message: string; readonly title: string }[] = [];
  readonly alerts: ShownAlert[] = [];
  /** Answers the person will give to the next alerts; without one, the button that agrees. */
  readonly answers: string[] = [];
  /** Whether menu items wait with a dialog that has several buttons until the person has answered. */
  waits = false;
  /** The dialog that a menu item waits with. */
  asked: ShownAlert | undefined;
  sidebar: ShownPage | undefined;
  dialog: ShownPage | undefined;
  activeSheetId: number | undefined;
  /** The selected cells, 0-based, in the active sheet. */
  selection: Selection = FIRST_CELL;
  /** How often a script has moved the person's view. */
  movedByScript = 0;

  /** A script shows a sheet, or cells in it. On a sheet newly shown the first cell is selected (*assumed*). */
  moveTo(sheetId: number, selection?: Selection): void {
    if (selection) this.selection = selection;
    else if (sheetId !== this.activeSheetId) this.selection = FIRST_CELL;
    this.activeSheetId = sheetId;
    this.movedByScript += 1;
  }

  /** All that is shown and chosen, to be put back. */
  remember(): () => void {
    const { sidebar, dialog, asked, activeSheetId, selection, movedByScript } = this;
    const [menus, toasts, alerts, answers] = [[...this.menus], [...this.toasts], [...this.alerts], [...this.answers]];
    return () => {
      Object.assign(this, { menus: [...menus], sidebar, dialog, asked, activeSheetId, selection, movedByScript });
      this.toasts.splice(0, Infinity, ...toasts);
      this.alerts.splice(0, Infinity, ...alerts);
      this.answers.splice(0, Infinity, ...answers);
    };
  }

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
