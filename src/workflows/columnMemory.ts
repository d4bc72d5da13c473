import * as v from 'valibot';
import type { SheetRows } from '../core/model/cell';
import { type ColumnChoice, findHeader, headerFingerprint, KEY_ROLES, type RememberedColumns } from '../core/reading';
import { bytesOf, LONGEST_NOTE } from './noteSize';
import type { Notebook } from './services';

const NOTE = 'tierkeeper.columns';
const MOST_TABLES = 20;

/** What people said of one table's columns, and when. */
export interface RememberedTable extends RememberedColumns {
  readonly sheet: string; // where it stood when it was last read
  readonly at: number; // ms since 1970
}

const name = v.pipe(v.string(), v.maxLength(200));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const noteSchema = v.object({
  version: v.literal(1),
  tables: v.array(
    v.object({
      sheet: name,
      at: v.number(),
      fingerprint: name,
      names: v.record(name, name),
      places: v.exactOptional(v.object({ order: name, columns: v.record(name, place) })),
    }),
  ),
});

/** The tables people answered for, newest first. A note that cannot be read is none: people are asked again. */
export function rememberedTables(notebook: Notebook): readonly RememberedTable[] {
  const text = notebook.read(NOTE);
  try {
    const note = v.safeParse(noteSchema, JSON.parse(text ?? 'null'));
    return note.success ? note.output.tables : [];
  } catch {
    return [];
  }
}

/** As many tables as fit; the oldest go first. */
export function keepTables(notebook: Notebook, tables: readonly RememberedTable[]): readonly RememberedTable[] {
  const kept = tables.slice(0, MOST_TABLES);
  const text = () => JSON.stringify({ version: 1, tables: kept });
  while (bytesOf(text()) > LONGEST_NOTE) kept.pop();
  if (kept.length === 0) notebook.erase(NOTE);
  else notebook.write(NOTE, text());
  return kept;
}

/** The table with this header, in any order of its columns. */
export function tableLike({ rows }: SheetRows, rules: ColumnChoice, tables: readonly RememberedTable[]): RememberedTable | undefined {
  const header = tables.length === 0 ? undefined : findHeader(rows, rules);
  const fingerprint = header === undefined ? undefined : headerFingerprint(header.cells);
  return tables.find((each) => each.fingerprint === fingerprint);
}

/** The newest answer about the sheet that was read last; before any was, the newest of all. */
export function newestAnswer(tables: readonly RememberedTable[], lastSheet: string | undefined): RememberedTable | undefined {
  return tables.find(({ sheet }) => lastSheet === undefined || sheet === lastSheet);
}

/** A new answer beside those given before to the same header; it takes the place of what it excludes. */
export function withAnswer(tables: readonly RememberedTable[], said: RememberedTable): readonly RememberedTable[] {
  const before = tables.find(({ fingerprint }) => fingerprint === said.fingerprint);
  if (before === undefined) return [said, ...tables];
  const isOutOfPlace = said.places !== undefined && before.places?.order !== said.places.order;
  const lost = [...Object.keys(said.names).flatMap(excludedBy), ...(isOutOfPlace ? Object.keys(before.places?.columns ?? {}) : [])];
  const kept = <T>(given: Readonly<Record<string, T>> = {}) => Object.fromEntries(Object.entries(given).filter(([role]) => !lost.includes(role)));
  const order = said.places?.order ?? before.places?.order;
  const merged = { ...said, names: { ...kept(before.names), ...said.names } };
  const columns = { ...kept(before.places?.columns), ...said.places?.columns };
  return [order === undefined ? merged : { ...merged, places: { order, columns } }, ...tables.filter((each) => each !== before)];
}

/** A table has one key of customers, and its amounts either stand there or are quantity × price. */
function excludedBy(role: string): readonly string[] {
  if ((KEY_ROLES as readonly string[]).includes(role)) return KEY_ROLES;
  if (role === 'amount') return ['amount', 'quantity', 'unitPrice'];
  return role === 'quantity' || role === 'unitPrice' ? ['amount', role] : [role];
}
