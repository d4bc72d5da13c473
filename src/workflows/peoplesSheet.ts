import { type Cell, isBlank } from '../core/model/cell';
import { customerKey } from '../core/reading';
import type { Column } from '../core/tables';
import { type Language, type MessageKey, say } from '../messages';
import { appliedRules } from './appliedRules';
import { quoted } from './quoted';
import type { OwnSheet, Page, Workbook, WrittenCell } from './services';

type Rows = readonly (readonly Cell[])[];

const STATE = 'heading.OVERRIDE_STATE'; // of our column, the last one
const FEWEST_HEADINGS = 3; // that make a row the heading; of three columns two

/** A kind of sheet that people fill row by row, and we only tell beside. */
export interface PeoplesSheetKind<Field extends string> {
  readonly role: string;
  readonly wishedName: MessageKey;
  readonly columns: readonly (Column & { readonly field: Field })[];
  /** What is offered in columns, by field; whoever writes something else may. */
  readonly offers: (choice: (key: MessageKey) => string, tiers: readonly string[]) => Offers<Field>;
  /** What it is made with below its headings, our column included; left out: nothing. */
  readonly filled?: (language: Language, tiers: readonly string[]) => readonly (readonly WrittenCell[])[];
}

export type Offers<Field extends string> = Readonly<Partial<Record<Field, readonly string[] | 'days'>>>;

/** One row as people left it, wherever its columns stand. */
export type PeoplesRow<Field extends string> = Readonly<Record<Field, Cell>>;

/** Such a sheet as it was when it was read. */
export interface PeoplesSheet<Field extends string> {
  readonly kind: PeoplesSheetKind<Field>;
  readonly ours: OwnSheet;
  readonly name: string;
  readonly held: Rows;
  readonly layout: Layout<Field>;
  readonly rows: readonly PeoplesRow<Field>[]; // one per row of the sheet but the heading
}

/** Where things stand in a sheet that people may have sorted, and inserted columns into; 0-based. */
interface Layout<Field extends string> {
  readonly heading: number; // −1: nobody knows, and every row is people's
  readonly columns: Readonly<Record<Field, number>>;
  readonly state: number | undefined; // our column; without its heading none is ours
}

/** `undefined` when there is no such sheet yet. */
export function readPeoples<Field extends string>(
  workbook: Workbook,
  own: readonly OwnSheet[],
  kind: PeoplesSheetKind<Field>,
): PeoplesSheet<Field> | undefined {
  const ours = own.find(({ role }) => role === kind.role);
  if (ours === undefined) return undefined;
  const read = workbook.readOwn(ours);
  const held = read.rows;
  const layout = layoutOf(held, kind);
  const rows = held.filter((_, index) => index !== layout.heading).map((row) => rowIn(row, layout));
  return {
    kind,
    ours,
    held,
    layout,
    rows,
    get name() {
      return read.sheet; // asked for only where something is to be told
    },
  };
}

/** The sheet as people have it; made where there is none, where it was cut off before it had its headings, or somebody has cleared it. */
export function openPeoples<Field extends string>(workbook: Workbook, own: readonly OwnSheet[], kind: PeoplesSheetKind<Field>): PeoplesSheet<Field> {
  const known = readPeoples(workbook, own, kind);
  return known?.held.some((row) => !row.every(isBlank)) ? known : madePeoples(workbook, own, kind);
}

/** The sheet with its headings, what it is filled with, and its lists; what stands in it already is lost. */
export function madePeoples<Field extends string>(workbook: Workbook, own: readonly OwnSheet[], kind: PeoplesSheetKind<Field>): PeoplesSheet<Field> {
  const language = workbook.language;
  const rules = appliedRules(workbook, own, language);
  const tiers = rules.ok ? rules.value.policy.rules.tiers.map(({ name }) => name) : [];
  const page = peoplesPage(kind, tiers, language);
  const known = own.find(({ role }) => role === kind.role);
  const ours = known ?? workbook.makeOwn(kind.role, say(language, kind.wishedName), { look: page.look, bookkeeping: 0 });
  workbook.publish(ours, page);
  const made = readPeoples(workbook, [ours], kind) as PeoplesSheet<Field>;
  offerChoices(workbook, made, tiers);
  return made;
}

/** The sheet as it is first shown. */
export function peoplesPage<Field extends string>({ columns, filled }: PeoplesSheetKind<Field>, tiers: readonly string[], language: Language): Page {
  const headings = [...columns.map(({ heading }) => say(language, `heading.${heading}`)), say(language, STATE)];
  const look = { kinds: [...columns.map(({ kind }) => kind), 'sentence' as const], headingRow: 1, tabColor: undefined, moneyFormat: '#,##0.00' };
  return { rows: [headings, ...(filled?.(language, tiers) ?? [])], look };
}

/** Lists to choose from, where the columns stand now. */
export function offerChoices<Field extends string>(workbook: Workbook, { kind, ours, layout }: PeoplesSheet<Field>, tiers: readonly string[]): void {
  const offers = kind.offers((key) => say(workbook.language, key), tiers);
  for (const [field, choices] of Object.entries(offers) as [Field, readonly string[] | 'days'][]) workbook.offer(ours, layout.columns[field], choices);
}

/** The row (0-based) in which to go on writing about a customer: the one that has nothing but their name, else the first free one. */
export function rowToWrite<Field extends string>(sheet: PeoplesSheet<Field>, customer: Field, name: string | undefined): number {
  const { held, layout } = sheet;
  const key = name === undefined ? '' : customerKey(name);
  const started = held.findIndex((cells, index) => {
    const others = Object.values<number>(layout.columns).filter((column) => column !== layout.columns[customer]);
    return index > layout.heading && customerKey(cells[layout.columns[customer]]) === key && others.every((column) => isBlank(cells[column]));
  });
  return key !== '' && started >= 0 ? started : freeRow(sheet);
}

/** The first row (0-based) below the heading with nothing in it at all; there may be none before the end. */
export function freeRow({ held, layout }: Pick<PeoplesSheet<string>, 'held' | 'layout'>): number {
  const free = held.findIndex((row, index) => index > layout.heading && row.every(isBlank));
  return free < 0 ? held.length : free;
}

/**
 * Writes what became of every row into our column, and nothing anywhere else. People may have sorted or edited the rows
 * meanwhile, so they are read again just before, and each finds its sentence by what stands in it.
 *
 * @param sentences as `sheet.rows`; `undefined`: a blank row
 * @param person    whose language to say in what could not be written: by then the update counts
 */
export function tellBeside<Field extends string>(
  workbook: Workbook,
  sheet: PeoplesSheet<Field>,
  sentences: readonly (string | undefined)[],
  person: Language,
): string[] {
  const language = workbook.language;
  const said = new Map(sheet.rows.map((row, index) => [JSON.stringify(row), sentences[index] ?? '']));
  const textIn = (row: readonly Cell[], where: Layout<Field>) => said.get(JSON.stringify(rowIn(row, where))) ?? say(language, 'said.fresh');
  try {
    if (sheet.layout.state === undefined || isTold(sheet.held, sheet.layout, textIn)) return [];
    const now = workbook.readOwn(sheet.ours).rows;
    const where = layoutOf(now, sheet.kind);
    if (where.state === undefined || isTold(now, where, textIn)) return [];
    const below = now.slice(where.heading + 1).map((row) => textIn(row, where));
    workbook.writeBeside(sheet.ours, { row: where.heading + 1, column: where.state }, below);
    return [];
  } catch (error) {
    return [say(person, 'run.SAID_LOST', { sheet: sheet.name, message: quoted(error) })];
  }
}

/** A warning where our column has lost its heading. */
export function lostHeading<Field extends string>(sheet: PeoplesSheet<Field>, language: Language): string[] {
  return sheet.layout.state === undefined ? [say(language, 'run.SAID_HEADING', { sheet: sheet.name, header: say(language, STATE) })] : [];
}

/** Whether our column says all this already; rows sorted above the heading have no place for it. */
function isTold<Field extends string>(rows: Rows, layout: Layout<Field>, textIn: (row: readonly Cell[], where: Layout<Field>) => string): boolean {
  return rows.every((row, index) => index <= layout.heading || (row[layout.state as number] ?? '') === textIn(row, layout));
}

/** Columns go by their headings, in either language; one whose heading people have changed is looked for where it was made. */
function layoutOf<Field extends string>(rows: Rows, { columns: made }: PeoplesSheetKind<Field>): Layout<Field> {
  const fewest = Math.min(FEWEST_HEADINGS, made.length - 1);
  const heading = rows.findIndex((row) => made.filter((each) => placeOf(`heading.${each.heading}`, row) >= 0).length >= fewest);
  const headings = rows[heading] ?? [];
  const entries = made.map(({ field, heading: word }, at) => {
    const place = placeOf(`heading.${word}`, headings);
    return [field, place >= 0 ? place : at] as const;
  });
  const state = placeOf(STATE, headings);
  return { heading, columns: Object.fromEntries(entries) as Record<Field, number>, state: state < 0 ? undefined : state };
}

/** The row as people wrote it, wherever its columns stand. */
export function rowIn<Field extends string>(row: readonly Cell[], { columns }: Layout<Field>): PeoplesRow<Field> {
  return Object.fromEntries((Object.entries(columns) as [Field, number][]).map(([field, column]) => [field, row[column] ?? ''])) as PeoplesRow<Field>;
}

function placeOf(heading: MessageKey, row: readonly Cell[]): number {
  const words = (['en', 'zh'] as const).map((language) => folded(say(language, heading)));
  return row.findIndex((cell) => typeof cell === 'string' && words.includes(folded(cell)));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
