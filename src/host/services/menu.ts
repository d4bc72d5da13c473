import type { MenuEntry } from './uiState';
import type { Site } from './world';

export class Menu {
  static readonly google = 'Menu';
  static readonly writes: ReadonlySet<string> = new Set();
  readonly entries: MenuEntry[] = [];

  constructor(
    readonly site: Site,
    readonly title: string,
  ) {}

  addItem(label: unknown, fn: unknown) {
    this.entries.push({ type: 'item', label: String(label), fn: String(fn) });
    return this;
  }
  addSeparator() {
    this.entries.push({ type: 'separator' });
    return this;
  }
  addSubMenu(menu: unknown) {
    if (!(menu instanceof Menu)) throw this.site.signatureError('Menu.addSubMenu', [menu]);
    this.entries.push({ type: 'menu', label: menu.title, entries: menu.entries });
    return this;
  }
  /** A menu of the same title is replaced. */
  addToUi(): void {
    const { ui } = this.site.world;
    ui.menus = [...ui.menus.filter((menu) => menu.title !== this.title), { title: this.title, entries: this.entries }];
  }
}
