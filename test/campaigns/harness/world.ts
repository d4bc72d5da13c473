import { type Book, type CellInput, createHost, type Host, virtualClock } from '../../../src/host';
import { bookOf, readAddOn } from '../../../src/local/spreadsheet';
import { date, root, type Table } from '../../support/onHost';
import { exampleOrderRows } from '../../support/orders';

export const OWNER = { email: 'owner@example.com', locale: 'en' };
export const COLLEAGUE = { email: 'colleague@example.com', locale: 'en' };

type AddOn = Awaited<ReturnType<typeof readAddOn>>;

/** The add-on as it was built. */
export const SHIPPED: AddOn = await readAddOn(root);
let inUse = SHIPPED;
const START = Date.parse('2025-11-21T12:00Z');

/** Where a person has written beside and below a list of ours: 0-based, beyond anything we own. */
export const SIDE_NOTES = [
  { row: 1, column: 24, text: 'side note: ring her on Monday' },
  { row: 90, column: 0, text: 'side note: below the list' },
] as const;

/** The worlds made from now on run this add-on. */
export function runAddOn(addOn: AddOn): void {
  inUse = addOn;
}

export const addOnInUse = (): AddOn => inUse;

/** Six customers, the user's own notes, nothing of ours yet; opened by its owner with the add-on enabled. */
export function aWorld(orders: Table = exampleOrderRows): Host {
  const tables = [
    { name: 'Orders', rows: orders.map((row) => [...row]) },
    { name: 'My notes', rows: [['Call Ana', { formula: '=SUM(Orders!C2:C99)' }] as CellInput[], ['colleague: ask for the new address']] },
  ];
  const book = bookOf(tables, { locale: 'en_US', timeZone: 'Etc/UTC' });
  const host = createHost({ ...inUse, book, clock: virtualClock(START), user: OWNER, reuseCustomRealm: true, journal: true });
  host.open();
  return host;
}

/** What people build on our sheets: formulas, a chart, a named range (it stands for conditional formats, too), notes beside a list. */
export function pointAtOurs(host: Host): void {
  host.byHand(() => {
    const { book } = host;
    const [notes, vip, customers] = ['My notes', 'Tiers · VIP', 'Tiers · Customers'].map((name) => sheetNamed(book, name));
    const at = { sheetId: notes!.id, row: 3, column: 0, rows: 4, columns: 1 };
    book.write(
      at,
      ["='Tiers · VIP'!A2", '=VLOOKUP("Ana",TIERS,2,FALSE)', "=COUNTA('Tiers · Customers'!A2:A60)", '=TIER_OF("Ana",TIERS)'].map((formula) => [{ formula }]),
    );
    book.insertChart(notes!.id, { kind: 'bar', title: 'Spend', row: 9, column: 3, area: { sheetId: customers!.id, row: 0, column: 0, rows: 7, columns: 3 } });
    book.defineName('BEST_CUSTOMERS', { sheetId: vip!.id, row: 1, column: 0, lastRow: 9, lastColumn: 1 });
    for (const { row, column, text } of SIDE_NOTES) book.write({ sheetId: vip!.id, row, column, rows: 1, columns: 1 }, [[text]]);
  });
}

/** More rows below what the sheet of orders holds. */
export function order(host: Host, ...rows: readonly (readonly [customer: string, day: string, amount: number])[]): void {
  host.byHand(() => {
    const { id } = sheetNamed(host.book, 'Orders');
    const cells = rows.map(([customer, day, amount]): CellInput[] => [customer, date(day), amount]);
    host.book.write({ sheetId: id, row: host.book.lastRow(id), column: 0, rows: rows.length, columns: 3 }, cells);
  });
}

/** Takes every order of these customers away, whole rows. */
export function forgetOrders(host: Host, ...customers: readonly string[]): void {
  host.byHand(() => {
    const { id } = sheetNamed(host.book, 'Orders');
    for (let row = host.book.lastRow(id) - 1; row > 0; row--) {
      const [[customer] = []] = host.book.read({ sheetId: id, row, column: 0, rows: 1, columns: 1 });
      if (customers.includes(String(customer))) host.book.deleteRows(id, row, 1);
    }
  });
}

function sheetNamed(book: Book, name: string) {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`there is no sheet “${name}”`);
  return sheet;
}
