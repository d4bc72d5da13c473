import { expect } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import type { Go, PanelPage, Press } from '../../src/workflows/panel/panelPage';
import { cellsOf, date, type Table } from '../support/onHost';
import { rowsIn, screensOf } from '../support/panelScreens';
import { fieldsOf } from './formulaToolHost';

export const DAY_MS = 86_400_000;
const CHECKS = {
  D2: 'Service costs what it is worth',
  D5: 'Tiers keep up with change',
  D7: 'People decide, not only scores',
  D9: 'The rules are simple enough',
  P1: 'Old orders do not decide',
  P2: 'More than one standard',
  P3: 'Limits move with the customers',
  P4: 'Customers are heard',
  P5: 'Privacy is cared for',
} as const;
export type Check = keyof typeof CHECKS;

/** Forty customers whose amounts, days and numbers of orders have nothing to do with each other; each also bought years ago for `old`. */
export function orders(old = 0): Table {
  const rows: CellInput[][] = [];
  for (let at = 0; at < 40; at++) {
    const amount = 100 + ((at * 17) % 40) * 5;
    if (old > 0) rows.push([`C${at}`, date('2022-03-01'), old]);
    for (let times = 0; times <= (at * 7) % 5; times++) rows.push([`C${at}`, date(`2025-${String(3 + ((at * 11 + times) % 9)).padStart(2, '0')}-15`), amount]);
  }
  return [['Customer', 'Date', 'Amount'], ...rows];
}

export const update = (host: Host) => expect(host.clientRun('ui_updateNow', [])).toMatchObject({ ok: true, value: { ok: true } });
export const apply = (host: Host, document: object) => expect(host.clientRun('ui_applyPolicy', [document])).toMatchObject({ ok: true, value: { ok: true } });
export const BY_SHARE = [{ name: 'VIP', share: 20 }, { name: 'Rest' }];

export function lineOf(host: Host, check: Check) {
  const line = rowsIn(screensOf(host).page('risk')).find(({ title }) => title === CHECKS[check]);
  if (line === undefined) throw new Error(check);
  return line;
}
export const lightOf = (host: Host, check: Check) => lineOf(host, check).value;

/** Where a button comes to in the end: the next page, or what was said on the way there. */
export function pressed(host: Host, press: Press | undefined, fields: Record<string, string> = {}): { readonly page?: PanelPage; readonly message?: string } {
  const { page, act } = screensOf(host);
  const follow = (go: Go | undefined): { page?: PanelPage; message?: string } => {
    if (go?.kind === 'page') return { page: page(go.page, { about: go.about ?? '', fields }) };
    if (go?.kind === 'update') update(host);
    if (go?.kind !== 'do') return {};
    const done = act(go.action, { about: go.about ?? '', fields });
    return { message: done.message, ...follow(done.go) };
  };
  return follow(press?.go);
}

/** The button of a check leads to a preview; what one does there is to apply it. */
export function appliedFrom(host: Host, check: Check): PanelPage {
  const { page } = pressed(host, lineOf(host, check).press);
  if (page === undefined) throw new Error(`${check} leads to no page`);
  pressed(host, page.primary, fieldsOf(page));
  return page;
}

/** What the sheet of the check-up says of it, as the last update wrote it. */
export function lightInSheet(host: Host, check: Check): unknown {
  return cellsOf(host.book, 'Tiers · Check-up').find(([title]) => String(title).startsWith(`${check} `))?.[1];
}

/** Rows of people's below the headings of one of their sheets. */
export function write(host: Host, sheet: string, rows: readonly (readonly CellInput[])[]): void {
  const sheetId = host.book.sheetByName(sheet)?.id ?? -1;
  host.byHand(() =>
    host.book.write(
      { sheetId, row: 1, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 },
      rows.map((row) => [...row]),
    ),
  );
}

/** The cell that the person is led to. */
export function selected({ ui, book }: Host): [sheet: string | undefined, cell: string] {
  const { row, column } = ui.selection;
  return [book.sheetById(ui.activeSheetId ?? -1)?.name, `${String.fromCharCode(65 + column)}${row + 1}`];
}
