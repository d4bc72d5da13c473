import type { Host } from '../../../src/host';
import { byMenu } from './ended';
import { cells, plain } from './ownSheets';
import { update, type Workload } from './workloads';
import { order, pointAtOurs } from './world';

/** Writes a row by hand below those of a sheet that people fill. */
function write(host: Host, name: string, ...texts: readonly string[]): void {
  const sheet = host.book.sheetByName(name);
  if (sheet === undefined) throw new Error(`there is no sheet “${name}”`);
  host.byHand(() => {
    const row = host.book.lastRow(sheet.id);
    const typed = texts.map((text, column) => host.book.typed(text, sheet.id, row, column));
    host.book.write({ sheetId: sheet.id, row, column: 0, rows: 1, columns: texts.length }, [typed]);
  });
}

/** Ticks the first action of the week's list, with a note. */
function tickFirst(host: Host): void {
  const sheet = host.book.sheetByName('Tiers · This week');
  const headings = sheet === undefined ? [] : (cells(host.book, sheet.id)[0] ?? []).map(plain);
  if (sheet === undefined || headings.indexOf('Done') < 0) throw new Error('there is no list of the week');
  host.byHand(() => {
    for (const [heading, text] of [
      ['Done', 'yes'],
      ['Notes', 'will come on Monday'],
    ] as const) {
      const rect = { sheetId: sheet.id, row: 1, column: headings.indexOf(heading), rows: 1, columns: 1 };
      host.book.write(rect, [[text]]);
    }
  });
}

/** Care in use: services, a contact, a complaint, an action done; then new orders. */
export const CARE: Workload = {
  id: 'W14',
  name: 'care in use, an action done, and new orders',
  prepare(host) {
    update(host);
    pointAtOurs(host);
    byMenu(host, 'Services for each tier');
    byMenu(host, 'Note a contact');
    write(host, 'Tiers · Contacts', 'Ana', '2025-11-10', 'call', 'Mia', '10', 'all well');
    byMenu(host, 'Note feedback');
    write(host, 'Tiers · Feedback', 'Ben', '2025-11-12', 'complaint', '2', 'The parcel came late');
    update(host);
    tickFirst(host);
    order(host, ['Gus', '2025-11-20', 2_400], ['Ben', '2025-11-20', 1_900]);
  },
  run: update,
};
