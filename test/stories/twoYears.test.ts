import { expect, test } from 'vitest';
import { seededChance } from '../../src/core/math/seededChance';
import { type CellInput, type Host, makeCopy } from '../../src/host';
import { sampleTables } from '../../src/local/spreadsheet';
import { sampleShop } from '../../src/samples';
import { override, overrideRows } from '../campaigns/harness/overrides';
import { cells, ownedPart, ownSheet, plain } from '../campaigns/harness/ownSheets';
import { membership } from '../campaigns/harness/tiers';
import { onHost } from '../support/onHost';

const WEEKS = 104;
const FIRST = 8; // so many weeks are in the sheet when the add-on comes: enough to tell the columns by
const WEEK_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;
const [
  {
    rows: [HEADER = [], ...SALES],
  } = { rows: [] },
] = sampleTables(sampleShop({ seed: 1, language: 'en', customers: 70 }).sheets);
const chance = seededChance(20_251_121);
const below = (count: number) => Math.floor(chance() * count);

/** A spreadsheet with the shop's first weeks in it, updated once, every Monday at six from then on, and what a person builds beside it. */
async function openShop(): Promise<Host> {
  const host = await onHost({ Orders: [HEADER, ...weeks(0, FIRST)], 'My plan': [['Plan for the year']] }, { now: '2024-01-22T09:00Z' });
  expect(host.clientRun('ui_applyPolicy', [{ preset: 'shop' }])).toMatchObject({ value: { ok: true } });
  host.menu('Update now');
  expect(host.clientRun('ui_setSchedule', [{ every: 'week', weekDay: 1, hour: 6 }])).toMatchObject({ value: { ok: true } });
  byHand(host, 'My plan', 2, 0, [[{ formula: '=COUNTA(TIERS)' }], [{ formula: "='Tiers · VIP'!A2" }], [{ formula: '=SUM(Orders!A1:A2)' }]]);
  return host;
}

/** The orders of some weeks: the table goes on as it was typed. */
function weeks(from: number, to = from + 1): CellInput[][] {
  const per = Math.ceil(SALES.length / WEEKS);
  return SALES.slice(from * per, to * per).map((row) => [...row]);
}

function byHand(host: Host, sheet: string, row: number, column: number, typed: readonly CellInput[][]): void {
  const found = host.book.sheetByName(sheet);
  if (found === undefined) throw new Error(`there is no sheet “${sheet}”`);
  const rect = { sheetId: found.id, row, column, rows: typed.length, columns: typed[0]?.length ?? 0 };
  host.byHand(() => {
    host.book.growGrid(found.id, row + rect.rows, column + rect.columns);
    host.book.write(
      rect,
      typed.map((line) => [...line]),
    );
  });
}

/** A list of ours as people see it: each row by its headings. */
function list(host: Host, role: string): { id: number; headingRow: number; rows: Record<string, string>[]; columnOf(heading: string): number } {
  const sheet = ownSheet(host, role);
  const owned = sheet && ownedPart(host.book, sheet.id);
  if (sheet === undefined || owned === undefined) throw new Error(`there is no list ${role}`);
  const all = cells(host.book, sheet.id).slice(0, owned.rows);
  const headings = (all[owned.headingRow] ?? []).map(plain);
  const rows = all.slice(owned.headingRow + 1).map((row) => Object.fromEntries(headings.map((heading, at) => [heading, plain(row[at])])));
  return { id: sheet.id, headingRow: owned.headingRow, rows, columnOf: (heading) => headings.indexOf(heading) };
}

const tierRoles = ['tier:VIP', 'tier:Gold', 'tier:Silver', 'tier:Bronze'];

/** What a co-worker does in a week, by turns; it says what must be found at the end. */
function coWorker(host: Host, week: number, remembered: { notes: Map<string, string>; columns: string[] }): void {
  const lists = ['customers', ...tierRoles].filter((role) => ownSheet(host, role) !== undefined);
  const role = lists[below(lists.length)] as string;
  const seen = list(host, role);
  switch (week % 8) {
    case 0:
    case 4: {
      const people = seen.rows.filter(({ Customer }) => Customer !== '' && ownTier(host, Customer as string) !== undefined);
      const row = below(people.length);
      const { Customer = '' } = people[row] ?? {};
      if (Customer === '') break;
      const text = `week ${week}: call ${Customer}`;
      const at = seen.rows.findIndex((each) => each.Customer === Customer);
      host.byHand(() => host.book.write({ sheetId: seen.id, row: seen.headingRow + 1 + at, column: seen.columnOf('Notes'), rows: 1, columns: 1 }, [[text]]));
      remembered.notes.set(known(Customer), text);
      break;
    }
    case 1: {
      const order = Array.from({ length: seen.rows.length }, (_, at) => at).sort((a, b) =>
        (seen.rows[a]?.Customer ?? '') < (seen.rows[b]?.Customer ?? '') ? -1 : 1,
      );
      const rect = { sheetId: seen.id, row: seen.headingRow + 1, column: 0, rows: seen.rows.length, columns: ownedPart(host.book, seen.id)?.columns ?? 1 };
      host.byHand(() => host.book.reorderRows(rect, order));
      break;
    }
    case 2: {
      if (remembered.columns.length >= 3 || role === 'tier:Silver') break; // that list is deleted now and then
      const heading = `my column ${week}`;
      const at = seen.columnOf('Orders');
      host.byHand(() => {
        host.book.insertColumns(seen.id, at, 1);
        host.book.write({ sheetId: seen.id, row: seen.headingRow, column: at, rows: 1, columns: 1 }, [[heading]]);
      });
      remembered.columns.push(heading);
      break;
    }
    case 3:
      host.byHand(() => host.book.hideRows(seen.id, seen.headingRow + 2, 1, week % 2 === 0 ? 'filter' : undefined));
      break;
    case 5:
      host.byHand(() => host.book.renameSheet(seen.id, `Our list ${week}`));
      break;
    case 6: {
      const doomed = ownSheet(host, week % 16 === 6 ? 'tier:Silver' : 'summary');
      if (doomed !== undefined) host.byHand(() => host.book.deleteSheet(doomed.id));
      break;
    }
    default:
      if (week % 16 === 7) host.undoScriptWrites(1);
      else expect(openedCopy(host).menu('Update now').error).toBeUndefined();
  }
}

/** A customer, however the newest order spells the name. */
function known(customer: string): string {
  return customer.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The file copied, and the copy opened. */
function openedCopy(host: Host): Host {
  const copy = makeCopy(host);
  copy.open();
  return copy;
}

function ownTier(host: Host, customer: string): string | undefined {
  return list(host, 'customers').rows.find(({ Customer }) => Customer === customer)?.Tier || undefined;
}

/** The week’s scheduled update; every sixth time the laptop dies somewhere in it, and the next hour goes on. */
function monday(host: Host, week: number): void {
  host.clock.advance(WEEK_MS - 4 * HOUR_MS);
  for (const trigger of host.triggers) trigger.nextDue = host.clock.now() + HOUR_MS; // the sweeps of the week had nothing to do
  if (week % 6 === 5) {
    host.faults.at(20 + below(90), { does: 'kill', when: week % 2 === 0 ? 'before' : 'after' });
    host.advance(2 * HOUR_MS);
    host.faults.clear();
  } else host.advance(2 * HOUR_MS);
  host.advance(2 * HOUR_MS);
}

test('two years of the sample shop, week by week, with a co-worker and a laptop that dies: at the end every number, tier, override, note and reference is right', async () => {
  const host = await openShop();
  const remembered = { notes: new Map<string, string>(), columns: [] as string[] };
  host.menu('Set a tier by hand');
  const orders = (customer: string) => SALES.filter((row) => row.includes(customer)).length;
  const [someone = ''] = list(host, 'customers')
    .rows.map(({ Customer = '' }) => Customer)
    .sort((a, b) => orders(b) - orders(a));
  override(host, someone, 'pin', 'Silver', 'asked for it', 'Mia', '');
  const words = overrideRows(host);
  for (let week = FIRST; week < WEEKS; week++) {
    const orders = host.book.sheetByName('Orders');
    byHand(host, 'Orders', host.book.lastRow(orders?.id ?? -1), 0, weeks(week));
    coWorker(host, week, remembered);
    monday(host, week);
  }
  host.menu('Update now');
  expect(host.ui.alerts.at(-1)?.message).toBeUndefined();

  const { rows } = list(host, 'customers');
  const tierOf = new Map(rows.map(({ Customer = '', Tier = '' }) => [known(Customer), Tier]));
  expect(membership(host), 'list and tier sheets').toEqual([]);
  const fresh = await onHost({ Orders: cellsAsTyped(host) }, { now: new Date(host.clock.now()).toISOString() });
  fresh.clientRun('ui_applyPolicy', [{ preset: 'shop' }]);
  fresh.menu('Update now');
  const right = new Map(list(fresh, 'customers').rows.map((row) => [row.Customer, row]));
  const figures = ['First order', 'Last order', 'Days since', 'Orders', 'Spend'];
  for (const row of rows) for (const figure of figures) expect(row[figure], `${row.Customer}: ${figure}`).toBe(right.get(row.Customer)?.[figure]);
  expect(rows.length).toBe(right.size);

  const last = host.book.sheetByName('My plan')?.id ?? -1;
  host.byHand(() =>
    host.book.write(
      { sheetId: last, row: 9, column: 0, rows: rows.length, columns: 2 },
      rows.map(({ Customer = '' }, at) => [Customer, { formula: `=TIER_OF(A${10 + at}, TIERS)` }]),
    ),
  );
  const told = host.book.read({ sheetId: last, row: 9, column: 1, rows: rows.length, columns: 1 }).map(([cell]) => plain(cell));
  expect(told, 'TIER_OF').toEqual(rows.map(({ Tier }) => Tier));
  const panel = host.clientRun('ui_home') as { value: { value: { lastRun: { tiers: { name: string; customers: number }[] } } } };
  for (const { name, customers } of panel.value.value.lastRun.tiers)
    expect(customers, `the panel’s ${name}`).toBe(rows.filter(({ Tier }) => Tier === name).length);
  const log = list(host, 'changeLog').rows;
  const moved = new Map([...log].reverse().map(({ Customer = '', To }) => [known(Customer), To]));
  expect(moved.size).toBeGreaterThan(20);
  for (const [customer, to] of moved)
    if (tierOf.has(known(customer as string))) expect(to, `the log says of ${customer}`).toBe(tierOf.get(known(customer as string)));

  expect(tierOf.get(known(someone))).toBe('Silver');
  expect(overrideRows(host)).toEqual(words);
  expect(remembered.notes.size).toBeGreaterThan(10);
  for (const [customer, note] of remembered.notes)
    for (const role of ['customers', `tier:${tierOf.get(customer)}`]) expect(noteOf(host, role, customer), `${role}: note about ${customer}`).toBe(note);
  for (const heading of remembered.columns) expect(everyHeading(host), 'a person’s own column').toContain(heading);
  const plan = cells(host.book, last)
    .slice(2, 5)
    .map(([cell]) => plain(cell));
  expect(plan[0]).toMatch(/^\d+$/);
  expect(plan[1]).not.toMatch(/^#/);
  for (const role of ['summary', 'customers', ...tierRoles]) expect(ownedPart(host.book, ownSheet(host, role)?.id ?? -1)?.banner, role).toMatch(/^As of /);
}, 240_000);

function cellsAsTyped(host: Host): CellInput[][] {
  return cells(host.book, host.book.sheetByName('Orders')?.id ?? -1) as CellInput[][];
}

function noteOf(host: Host, role: string, customer: string): string | undefined {
  return list(host, role).rows.find(({ Customer = '' }) => known(Customer) === known(customer))?.Notes;
}

function everyHeading(host: Host): string[] {
  return host.book.sheets.flatMap(({ id }) => cells(host.book, id).slice(0, 12).flat().map(plain));
}
