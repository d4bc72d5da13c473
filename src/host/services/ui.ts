import { Waits } from '../kernel/errors';
import { EnumValue, enumeration } from '../realm/transfer';
import { HtmlOutput } from './htmlService';
import { Menu } from './menu';
import type { Site } from './world';

const BUTTONS = enumeration('Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const BUTTON_SETS = enumeration('ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

export class Ui {
  static readonly google = 'Ui';
  static readonly writes: ReadonlySet<string> = new Set();
  readonly constants = { Button: BUTTONS, ButtonSet: BUTTON_SETS };

  constructor(readonly site: Site) {}

  /** Extensions ▸ name of the add-on. */
  createAddonMenu() {
    return new Menu(this.site, '');
  }
  createMenu(title: unknown) {
    return new Menu(this.site, String(title));
  }

  /** Waits for the person, with several buttons (see `StandingRun`); locks are lost over that (*documented*). */
  alert(...args: unknown[]) {
    const buttons = args.at(-1) instanceof EnumValue ? (args.pop() as EnumValue) : BUTTON_SETS.OK;
    const [title, message] = args.length > 1 ? args : ['', args[0]];
    const { ui, locks } = this.site.world;
    locks.releaseAll(this.site.execution.id);
    const alert = { title: String(title), message: String(message), buttons: buttons.name };
    const waits = ui.waits && this.site.execution.kind === 'menu' && buttons !== BUTTON_SETS.OK && ui.answers.length === 0;
    ui.asked = waits ? alert : undefined;
    if (waits) throw new Waits();
    ui.alerts.push(alert);
    const answer = ui.answers.shift() ?? buttons.name.split('_')[0]!;
    return BUTTONS[answer as keyof typeof BUTTONS];
  }
  showSidebar(page: unknown): void {
    if (!(page instanceof HtmlOutput)) throw this.site.signatureError('Ui.showSidebar', [page]);
    this.site.world.ui.sidebar = { title: page.title, html: page.html };
  }
  showModalDialog(page: unknown, title: unknown): void {
    if (!(page instanceof HtmlOutput)) throw this.site.signatureError('Ui.showModalDialog', [page, title]);
    const { html, width, height } = page;
    this.site.world.ui.dialog = { title: String(title), html, ...(width && { width }), ...(height && { height }) };
  }
}
