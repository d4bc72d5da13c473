import { shownName } from '../../src/core/orders/customerList';
import { tierKey } from '../../src/core/policy/checkTiers';
import { settingNamed } from '../../src/core/policy/ruleWords';
import { customerKey, isErrorCell, readDay } from '../../src/core/reading';
import { cleanValue, isNothing } from '../../src/core/reading/cleanText';
import { type CellInput, DateValue, type Host } from '../../src/host';
import { heldText } from '../../src/workflows';
import { date, onHost, type Table } from '../support/onHost';
import { type Compared, compareTwins, token } from './twins';

const DAY_ORDER = { dayFirst: true, saidBy: 'locale' } as const;
const DAY = date('2025-11-01');
const TIERS_A_RUN = 12;
const PURPOSES_A_RUN = 90;
const EXAMPLES_A_RUN = 5; // as many as the data check shows
const PAIRS_A_RUN = 80;
const MOVERS = 200;

/** A way by which texts of people reach cells that we write. */
export interface WriterPath {
  readonly name: string;
  readonly textsPerCell: number; // at most
  /** The texts that can go this way, as they are to come back, in the batches of one run each. */
  batches(texts: readonly string[]): readonly (readonly string[])[];
  tell(text: (index: number) => string, count: number): Promise<Host>;
}

/** Where few texts fit into one document, `npm test` takes a part of them, spread over the whole list; `test:deep` all. */
const MOST_RUNS = 60;
const DEEP = process.env.TIERKEEPER_DEEP !== undefined;

export async function roundTrip(path: WriterPath, texts: readonly string[]): Promise<Compared & { readonly texts: number }> {
  const every = path.batches(texts);
  const batches = DEEP || every.length <= MOST_RUNS ? every : every.filter((_, at) => at % Math.ceil(every.length / MOST_RUNS) === 0);
  const all: Compared[] = [];
  const plains = new Map<number, Host>(); // by size: twins of one size are alike
  for (const batch of batches) {
    const hostile = await path.tell((index) => batch[index] as string, batch.length);
    const plain = plains.get(batch.length) ?? (await path.tell(token, batch.length));
    plains.set(batch.length, plain);
    all.push(compareTwins(hostile, plain, batch));
  }
  return {
    texts: batches.reduce((sum, batch) => sum + batch.length, 0),
    cells: all.reduce((sum, { cells }) => sum + cells, 0),
    wrong: all.flatMap(({ wrong }) => wrong),
    formulas: all.flatMap(({ formulas }) => formulas),
  };
}

/** Orders of many customers whose spend differs; further columns by name. */
function orders(text: (index: number) => string, count: number, more: Readonly<Record<string, (index: number) => CellInput>> = {}): Table {
  const rows = Array.from({ length: count }, (_, index): CellInput[] => [
    text(index),
    DAY,
    1000 + 7 * index,
    ...Object.values(more).map((cell) => cell(index)),
  ]);
  return [['Customer', 'Date', 'Amount', ...Object.keys(more)], ...rows];
}

/** Every two customers share a phone. */
function pairs(text: (index: number) => string, count: number): Table {
  const [[, ...heading] = [], ...rows] = orders(text, count, { Phone: (index) => `1390013${1000 + Math.floor(index / 2)}` });
  return [['Customer ID', ...heading], ...rows];
}

async function updated(table: Table, rules?: object): Promise<Host> {
  const host = await onHost({ Orders: table });
  if (rules !== undefined) ask(host, 'ui_applyPolicy', rules);
  ask(host, 'ui_updateNow');
  return host;
}

/** Writes texts down the column of that heading, as a person does. */
function writeDown(host: Host, name: string, heading: string, count: number, text: (index: number) => string): void {
  const { book } = host;
  const sheetId = book.sheetByName(name)?.id ?? -1;
  const [headings = []] = book.read({ sheetId, row: 0, column: 0, rows: 1, columns: 20 });
  const texts = Array.from({ length: count }, (_, index): CellInput[] => [text(index)]);
  host.byHand(() => book.write({ sheetId, row: 1, column: headings.indexOf(heading), rows: count, columns: 1 }, texts));
}

/** Everybody’s order is of another amount, and the lists are written anew. */
function updatedAgain(host: Host, amountOf = (index: number): number => 2000 + 7 * index): Host {
  const sheetId = host.book.sheetByName('Orders')?.id ?? -1;
  const rows = host.book.lastRow(sheetId) - 1;
  const amounts = Array.from({ length: rows }, (_, index): CellInput[] => [amountOf(index)]);
  host.byHand(() => host.book.write({ sheetId, row: 1, column: 2, rows, columns: 1 }, amounts));
  ask(host, 'ui_updateNow');
  return host;
}

function ask(host: Host, door: string, ...args: readonly unknown[]): void {
  const reply = host.clientRun(door, args);
  const answer = (reply.ok ? reply.value : reply) as { ok: boolean; error?: unknown };
  if (!answer.ok) throw new Error(`${door}: ${JSON.stringify(answer.error)}`);
}

/** The first spelling of each customer, trimmed and as long as it is shown; what names nobody is left out. */
const customers = (texts: readonly string[]) => firstOfEach(texts, customerKey).map(shownName);
const tiers = (texts: readonly string[]) => firstOfEach(texts, (text) => tierKey(heldText(text))).filter((text) => settingNamed(text) === undefined);

function firstOfEach(texts: readonly string[], keyOf: (text: string) => string): string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (keyOf(text) !== '' && !byKey.has(keyOf(text))) byKey.set(keyOf(text), text.trim());
  return [...byKey.values()];
}

function inBatches(texts: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));
}

/** Texts in a column of dates that are no date, no blank and no error of the spreadsheet's, as an example shows them. */
function unreadable(texts: readonly string[]): string[] {
  const trimmed = texts.map((text) => text.trim()).filter((text) => text.length <= 40 && !isErrorCell(text) && typeof readDay(text, DAY_ORDER) !== 'number');
  return [...new Set(trimmed)].filter((text) => !isNothing(cleanValue(text) ?? text));
}

export const WRITER_PATHS: readonly WriterPath[] = [
  {
    name: 'customers, in their list, their tier’s list and the list for a CRM',
    textsPerCell: 1,
    batches: (texts) => [customers(texts)],
    async tell(text, count) {
      const host = await updated(orders(text, count));
      host.menu('Zoho CRM');
      return host;
    },
  },
  {
    name: 'customers who may be one, asked about',
    textsPerCell: 1,
    batches: (texts) => inBatches(customers(texts), 2 * PAIRS_A_RUN),
    tell: (text, count) => updated(pairs(text, count)),
  },
  {
    name: 'who answered, beside the customers who may be one',
    textsPerCell: 1,
    batches: (texts) =>
      inBatches(
        texts.filter((text) => text.trim() !== '' && !text.startsWith("'")),
        PAIRS_A_RUN,
      ),
    async tell(text, count) {
      const host = await updated(pairs((index) => `Customer ${index}`, 2 * count));
      const sheetId = host.book.sheetByName('Tiers · Same customer')?.id ?? -1;
      const noted = Array.from({ length: count }, (_, index): CellInput[] => ['no', text(index)]);
      host.byHand(() => host.book.write({ sheetId, row: 1, column: 2, rows: count, columns: 2 }, noted));
      ask(host, 'ui_updateNow');
      return host;
    },
  },
  {
    name: 'notes beside customers, in their list and their tier’s list',
    textsPerCell: 1,
    batches: (texts) => [texts.filter((text) => text.trim() !== '' && !text.startsWith("'"))],
    async tell(text, count) {
      const host = await updated(orders((index) => `Customer ${index}`, count));
      writeDown(host, 'Tiers · Customers', 'Notes', count, text);
      return updatedAgain(host);
    },
  },
  {
    name: 'customers who move, in the change log',
    textsPerCell: 1,
    batches: (texts) => [customers(texts).slice(0, MOVERS)],
    async tell(text, count) {
      const host = await updated(orders(text, count));
      return updatedAgain(host, (index) => 1000 + 7 * (count - index));
    },
  },
  {
    name: 'names of tiers, in the rules, the Summary and the lists',
    textsPerCell: 1,
    batches: (texts) => inBatches(tiers(texts), TIERS_A_RUN),
    tell: (text, count) =>
      updated(
        orders((index) => `Customer ${index}`, 24),
        { tiers: Array.from({ length: count }, (_, index) => ({ name: text(index), share: Math.round((100 * (index + 1)) / count) })) },
      ),
  },
  {
    name: 'what tiers are for, in the rules',
    textsPerCell: 1,
    batches: (texts) =>
      inBatches(
        texts.filter((text) => text.trim() !== '' && text.length <= 500),
        PURPOSES_A_RUN,
      ),
    async tell(text, count) {
      const host = await onHost({ Orders: orders((index) => `Customer ${index}`, 6) });
      ask(host, 'ui_applyPolicy', { tiers: Array.from({ length: count }, (_, index) => ({ name: `Tier ${index}`, purpose: text(index), share: index + 1 })) });
      return host;
    },
  },
  {
    name: 'cells that cannot be read, as examples in the data check',
    textsPerCell: EXAMPLES_A_RUN,
    batches: (texts) => inBatches(unreadable(texts), EXAMPLES_A_RUN),
    tell: (text, count) =>
      updated([
        ['Customer', 'Date', 'Amount'],
        ...Array.from({ length: 40 }, (_, index): CellInput[] => [
          `Customer ${index % 9}`,
          index > 3 && index < 4 + count ? text(index - 4) : new DateValue(45_900 - index),
          5,
        ]),
      ]),
  },
];
