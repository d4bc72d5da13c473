import { type Cell, isBlank } from '../core/model/cell';
import { OVERRIDE_COLUMNS, OVERRIDE_STATE_COLUMN } from '../core/tables';
import type { OverrideRow } from '../core/tiers';
import { type MessageKey, say } from '../messages';

type Rows = readonly (readonly Cell[])[];
export type OverrideField = keyof OverrideRow;

const FEWEST_HEADINGS = 3; // that make a row the heading

/** Where things stand in a sheet that people may have sorted, and inserted columns into; 0-based. */
export interface OverridesLayout {
  readonly heading: number; // −1: nobody knows, and every row is people's
  readonly columns: Readonly<Record<OverrideField, number>>;
  readonly state: number | undefined; // our column; without its heading none is ours
}

/** Columns go by their headings, in either language; one whose heading people have changed is looked for where it was made. */
export function overridesLayout(rows: Rows): OverridesLayout {
  const heading = rows.findIndex((row) => OVERRIDE_COLUMNS.filter((each) => placeOf(each.heading, row) >= 0).length >= FEWEST_HEADINGS);
  const headings = rows[heading] ?? [];
  const columns = Object.fromEntries(
    OVERRIDE_COLUMNS.map(({ field, heading: word }, made) => {
      const place = placeOf(word, headings);
      return [field, place >= 0 ? place : made];
    }),
  ) as Record<OverrideField, number>;
  const state = placeOf(OVERRIDE_STATE_COLUMN.heading, headings);
  return { heading, columns, state: state < 0 ? undefined : state };
}

/** The row as people wrote it, wherever its columns stand. */
export function overrideRowIn(row: readonly Cell[], { columns }: OverridesLayout): OverrideRow {
  const [customer, what, tier, reason, who, until] = OVERRIDE_COLUMNS.map(({ field }) => row[columns[field]] ?? '') as [Cell, Cell, Cell, Cell, Cell, Cell];
  return { customer, what, tier, reason, who, until };
}

/** The first row below the heading with nothing in it at all; there may be none before the end. */
export function freeRow(rows: Rows, { heading }: OverridesLayout): number {
  const free = rows.findIndex((row, index) => index > heading && row.every(isBlank));
  return free < 0 ? rows.length : free;
}

function placeOf(heading: (typeof OVERRIDE_COLUMNS)[number]['heading'] | 'OVERRIDE_STATE', row: readonly Cell[]): number {
  const words = (['en', 'zh'] as const).map((language) => folded(say(language, `heading.${heading}` as MessageKey)));
  return row.findIndex((cell) => typeof cell === 'string' && words.includes(folded(cell)));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
