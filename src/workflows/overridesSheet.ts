import type { Cell } from '../core/model/cell';
import type { Policy } from '../core/policy';
import { OVERRIDE_COLUMNS, OVERRIDE_STATE_COLUMN } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import type { OverrideRow, RowVerdict } from '../core/tiers';
import { type Language, say } from '../messages';
import type { Areas } from './generation/journal';
import { type EndedWords, endedSince } from './overridesEnded';
import { type OverridesLayout, overrideRowIn, overridesLayout } from './overridesLayout';
import { overrideKinds, overrideSentence, type StateWords } from './overrideWords';
import type { OwnSheet, Page, Workbook } from './services';

export const OVERRIDES_ROLE = 'overrides';
const AREA = 'overrides';

type Rows = readonly (readonly Cell[])[];

/** The sheet in which people set tiers by hand, as it was when the run began. */
export interface OverridesSheet {
  readonly ours: OwnSheet;
  readonly name: string;
  readonly held: Rows;
  readonly layout: OverridesLayout;
  readonly rows: readonly OverrideRow[]; // one per row of the sheet but the heading
}

/** `undefined` when nobody has set a tier by hand yet. */
export function readOverrides(workbook: Workbook, own: readonly OwnSheet[]): OverridesSheet | undefined {
  const ours = own.find(({ role }) => role === OVERRIDES_ROLE);
  if (ours === undefined) return undefined;
  const sheet = workbook.readOwn(ours);
  const layout = overridesLayout(sheet.rows);
  const rows = sheet.rows.filter((_, index) => index !== layout.heading).map((row) => overrideRowIn(row, layout));
  return {
    ours,
    held: sheet.rows,
    layout,
    rows,
    get name() {
      return sheet.sheet; // asked for only where something is to be told
    },
  };
}

/** The empty sheet: its headings, and how it looks. */
export function overridesPage(language: Language): Page {
  const columns = [...OVERRIDE_COLUMNS, OVERRIDE_STATE_COLUMN];
  const look = { kinds: columns.map(({ kind }) => kind), headingRow: 1, tabColor: undefined, moneyFormat: '0' };
  return { rows: [columns.map(({ heading }) => say(language, `heading.${heading}`))], look };
}

/** What a run tells of people's rows, and keeps for the next. */
export interface OverridesTold {
  readonly warnings: readonly string[]; // in the person's language
  readonly area: Areas;
  /** Before the tiers are shown: the lists to choose from offer them. */
  offer(): void;
  /** Once the tiers are shown: what became of every row, beside it. Gives what could not be written. */
  write(): string[];
}

export const NONE_SET: OverridesTold = { warnings: [], area: {}, offer: () => undefined, write: () => [] };

/** For the next run: which tiers the lists offered, and which ended rows have been told of. */
interface Kept {
  readonly tiers: readonly string[];
  readonly told: readonly number[];
}

/**
 * Writes what became of every row into our column, and nothing anywhere else. People may have sorted or edited the rows
 * while the run went on, so they are read again just before, and each finds its sentence by what stands in it.
 */
export function tellOverrides(workbook: Workbook, sheet: OverridesSheet, outcome: Outcome, policy: Policy, language: Language): OverridesTold {
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const before = keptIn(workbook);
  const ended = endedSince(sheet.rows, outcome.overrides ?? [], before.told);
  const isOffered = before.tiers.join('\n') === tiers.join('\n');
  const kept: Kept = { tiers, told: ended.told };
  return {
    warnings: warningsOf(sheet, outcome, ended, language),
    area: { [AREA]: [JSON.stringify(kept)] },
    offer: () => (isOffered ? undefined : offerWords(workbook, sheet.ours, sheet.layout, tiers)),
    write: () => toldOf(sheet, language, () => writeStates(workbook, sheet, outcome, policy)),
  };
}

/** The tiers count by then: what Google does not write beside people's rows is told, and undoes nothing. */
function toldOf({ name }: OverridesSheet, language: Language, write: () => void): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [say(language, 'run.OVERRIDES_LOST', { sheet: name, message: error instanceof Error ? error.message : String(error) })];
  }
}

/** Lists to choose from; whoever writes something else may. */
export function offerWords(workbook: Workbook, ours: OwnSheet, { columns }: OverridesLayout, tiers: readonly string[]): void {
  workbook.offer(ours, columns.what, overrideKinds(workbook.language));
  workbook.offer(ours, columns.tier, tiers);
  workbook.offer(ours, columns.until, 'days');
}

function writeStates(workbook: Workbook, { ours, held, layout, rows }: OverridesSheet, { overrides = [], customers }: Outcome, policy: Policy): void {
  const alone = new Map(customers.map(({ measures, official }) => [measures.key, official?.label]));
  const words: StateWords = { language: workbook.language, policy, aloneOf: (key) => alone.get(key) };
  const sentences = new Map(rows.map((row, index) => [JSON.stringify(row), overrideSentence(overrides[index], words)]));
  const fresh = say(words.language, 'override.fresh');
  const textIn = (row: readonly Cell[], where: OverridesLayout) => sentences.get(JSON.stringify(overrideRowIn(row, where))) ?? fresh;
  if (layout.state === undefined || isTold(held, layout, textIn)) return;
  const now = workbook.readOwn(ours).rows;
  const where = overridesLayout(now);
  if (where.state === undefined || isTold(now, where, textIn)) return;
  const below = now.slice(where.heading + 1).map((row) => textIn(row, where));
  workbook.writeBeside(ours, { row: where.heading + 1, column: where.state }, below);
}

/** Whether our column says all this already; rows sorted above the heading have no place for it. */
function isTold(rows: Rows, layout: OverridesLayout, textIn: (row: readonly Cell[], where: OverridesLayout) => string): boolean {
  return rows.every((row, index) => index <= layout.heading || (row[layout.state as number] ?? '') === textIn(row, layout));
}

/** Rows that mean something and cannot be followed, and rows that have just ended: never in silence. */
function warningsOf({ name, layout }: OverridesSheet, { overrides = [] }: Outcome, ended: EndedWords, language: Language): string[] {
  const wrong = overrides.filter((verdict) => verdict !== undefined && !FOLLOWED.has(verdict.code)).length;
  const heading = say(language, `heading.${OVERRIDE_STATE_COLUMN.heading}`);
  return [
    ...(ended.rows === 0 ? [] : [say(language, 'run.OVERRIDES_ENDED', { rows: ended.rows, names: ended.names(language), sheet: name })]),
    ...(layout.state === undefined ? [say(language, 'run.OVERRIDES_HEADING', { sheet: name, header: heading })] : []),
    ...(wrong === 0 ? [] : [say(language, 'run.OVERRIDES_WRONG', { rows: wrong, sheet: name })]),
  ];
}

const FOLLOWED: ReadonlySet<RowVerdict['code']> = new Set<RowVerdict['code']>(['inForce', 'mayLeave', 'notAsked', 'otherRow', 'ended']);

function keptIn({ state }: Workbook): Kept {
  try {
    const { tiers, told } = JSON.parse(state.area(AREA)[0] ?? '') as Kept;
    return { tiers: [...tiers], told: [...told] };
  } catch {
    return { tiers: [], told: [] }; // at the first run, or somebody has written there
  }
}
