import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCustomers } from '../core/customers';
import { liveCounts } from '../core/math/liveCounts';
import type { Cell } from '../core/model/cell';
import { dayOf } from '../core/model/day';
import type { Result } from '../core/model/issue';
import { readingLocale } from '../core/model/locale';
import { readOrders } from '../core/orders';
import { defaultPolicy } from '../core/policy';
import { scoreCustomers } from '../core/scores';
import { tierCustomers } from '../core/tierCustomers';
import { decideTiers } from '../core/tiers';
import { type CellInput, createBook, createHost, DateValue, type Host, shownCells } from '../host';
import { type SampleRow, sampleOrders } from '../samples';
import { firstCellShown } from './page';

const SERIAL_OF_1970 = 25_569;
const MOST_CUSTOMERS = 100_000;
/** A million orders and the lists of more customers would not fit into ten million cells. */
const MOST_IN_A_FILE = 20_000;

export interface Measured {
  readonly ms: number;
  readonly calls?: number;
}

type Measure = (root: string, orders: number) => Measured | Promise<Measured>;

/** What is timed. Each runs in a process of its own, so that none warms the next. */
export const MEASURES = {
  /** "Update now" of the built add-on in the local Google. */
  refresh: (root, orders) => {
    const host = hostWith(root, rowsOf(orders, MOST_IN_A_FILE).map(cellInputs));
    const ms = timed(() => {
      const reply = host.clientRun('ui_updateNow');
      if (!reply.ok || !(reply.value as { ok: boolean }).ok) throw new Error(JSON.stringify(reply).slice(0, 400));
    });
    return { ms, calls: host.executions.at(-1)?.calls ?? 0 };
  },
  /** Reading and checking alone: rows → orders, customers and issues. */
  reading: (_, orders) => onRows(orders, (rows) => readOrders({ sheet: 'Orders', rows }, contextOfBench())),
  /** The engine alone, on the same rows: reading, checking and tiering. */
  core: (_, orders) => onRows(orders, (rows) => tierCustomers({ sheet: 'Orders', rows }, defaultPolicy('en'), contextOfBench())),
  /** RFM alone: the orders, once read, → measures, scores and tiers. */
  rfm: (_, orders) => {
    const read = readOrders({ sheet: 'Orders', rows: rowsOf(orders) as Cell[][] }, contextOfBench());
    if (!read.ok) throw new Error(read.problem.code);
    const policy = defaultPolicy('en');
    return {
      ms: timed(() => {
        const customers = measureCustomers(read.value);
        if (customers === undefined) throw new Error('too large');
        decideTiers(customers, scoreCustomers(customers, policy), policy.rules);
      }),
    };
  },
  /** The least anybody could do: one `Map` of {n, sum, lastMs} over the same rows. */
  map: (_, orders) => {
    const rows = rowsOf(orders);
    return {
      ms: timed(() => {
        const customers = new Map<unknown, { n: number; sum: number; lastMs: number }>();
        for (let at = 1; at < rows.length; at++) {
          const [, date, customer, amount] = rows[at] as [unknown, { day: number }, unknown, number];
          const known = customers.get(customer);
          const lastMs = date.day * 86_400_000;
          if (known === undefined) customers.set(customer, { n: 1, sum: amount, lastMs });
          else {
            known.n++;
            known.sum += amount;
            if (lastMs > known.lastMs) known.lastMs = lastMs;
          }
        }
        if (customers.size === 0) throw new Error('no customers');
      }),
    };
  },
  /** Touching every cell once. */
  scan: (_, orders) => {
    const rows = rowsOf(orders);
    return {
      ms: timed(() => {
        let filled = 0;
        for (const row of rows) for (const cell of row) if (cell !== '') filled++;
        if (filled === 0) throw new Error('no cells');
      }),
    };
  },
  /** A first `=TIER(B:B)` in a cell: loading the whole bundle, reading its heading, 100 customers. */
  firstCell: (root) => {
    const rows: CellInput[][] = [['Customer', 'Spend'], ...Array.from({ length: 100 }, (__, index): CellInput[] => [`C${index}`, (index * 37) % 100])];
    const host = hostWith(root, rows);
    return { ms: timed(() => host.edit('Orders!D1', '=TIER(B:B)')) };
  },
  /** Loading the bundle into an empty realm, and opening the menu. */
  coldLoad: (root) => {
    const host = hostWith(root, [['Customer']]);
    return { ms: timed(() => host.open()) };
  },
  /** A slider moved: new counts of 5,000 customers judged by six things. */
  slider: () => {
    const weights = ['recency', 'frequency', 'monetary', 'margin', 'tenure', 'breadth'].map((id, at) => ({
      id,
      weight: 1000 + 500 * at,
      missing: 'leaveOut' as const,
    }));
    const points = weights.map((_, at) => Array.from({ length: 5000 }, (__, customer) => (customer * (7919 + 31 * at)) % 10_001));
    const tiers = [500, 2000, 5000, undefined].map((limit) => ({ limit }));
    return { ms: timed(() => liveCounts({ weights, limitKind: 'share', tiers, peers: [{ points }] })) };
  },
  /** A page of the grid, 60 × 30 cells, far down in a sheet with 5,000 formats: the workbench asks for one at every turn of the wheel. */
  gridWindow: (_, orders) => {
    const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC' });
    const { id: sheetId } = book.insertSheet('Orders', { rows: orders + 1, columns: 26 });
    book.load(sheetId, rowsOf(orders).map(cellInputs));
    for (let n = 0; n < 5000; n++) book.setFormat({ sheetId, row: Math.floor((n * orders) / 5000), column: 0, rows: 10, columns: 4 }, { fontWeight: 'bold' });
    const windowAt = (row: number) => shownCells(book, { sheetId, row, column: 0, rows: 60, columns: 26 });
    for (const row of [0, 1000, 2000]) windowAt(row); // the first ones compile
    return { ms: timed(() => windowAt(Math.floor(orders / 2))) };
  },
  /** A host put back to how it was before, as the tests do it thousands of times. */
  restore: (root) => {
    const host = hostWith(root, rowsOf(1000).map(cellInputs));
    host.clientRun('ui_updateNow');
    const moment = host.snapshot();
    host.clientRun('ui_updateNow');
    return { ms: timed(() => host.restore(moment)) };
  },
  /** The workbench in a browser: until the first cell is seen. 0 orders: an empty spreadsheet. */
  firstCellShown: async (root, orders) => {
    const host = hostWith(root, orders === 0 ? [] : rowsOf(orders).map(cellInputs));
    host.open();
    return { ms: await firstCellShown(root, host, orders > 0) };
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;

function contextOfBench() {
  const today = dayOf({ year: 2025, month: 11, date: 21 });
  if (today === undefined) throw new Error('no such day');
  return { locale: readingLocale('en_US'), asOf: { kind: 'capped', today, toleranceDays: 7 } } as const;
}

function onRows(orders: number, compute: (rows: Cell[][]) => Result<unknown>): Measured {
  const rows = rowsOf(orders) as Cell[][];
  return {
    ms: timed(() => {
      const result = compute(rows);
      if (!result.ok) throw new Error(result.problem.code);
    }),
  };
}

function rowsOf(orders: number, mostCustomers = MOST_CUSTOMERS): SampleRow[] {
  return sampleOrders({ seed: 1, orders, customers: Math.min(mostCustomers, orders / 10) });
}

function cellInputs(row: SampleRow): CellInput[] {
  return row.map((cell) => (typeof cell === 'object' ? new DateValue(cell.day + SERIAL_OF_1970) : cell));
}

function hostWith(root: string, rows: CellInput[][]): Host {
  const read = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');
  const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC' });
  book.load(book.insertSheet('Orders', { rows: Math.max(1000, rows.length), columns: Math.max(5, rows[0]?.length ?? 1) }).id, rows);
  return createHost({
    html: { 'engine.html': read('engine.html') },
    scripts: { 'bundle.js': read('bundle.js'), 'functions.js': read('functions.js') },
    manifest: JSON.parse(read('appsscript.json')),
    book,
  });
}

function timed(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}
