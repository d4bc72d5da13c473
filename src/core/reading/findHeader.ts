import { type Cell, isBlank } from '../model/cell';
import type { ColumnChoice, ColumnRole } from './columns';
import { claimsOf } from './headerClaims';
import { normaliseHeader } from './normaliseHeader';

/** The header is looked for in the first so many rows. */
const HEADER_SEARCH_ROWS = 20;

/** A row that looks like a header: its 0-based index and its cells. */
export interface Header {
  readonly index: number;
  readonly cells: readonly Cell[];
}

const CHOSEN_WEIGHT = 3; // a header text the policy names counts for more than a synonym

/**
 * The row whose words best match the synonyms (most different roles), the first of equals; titles and blank rows above
 * are passed over. With a choice by column letters alone, a table of unknown words has its first filled row as header.
 *
 * @returns `undefined` when no row names a single role
 */
export function findHeader(rows: readonly (readonly Cell[])[], choice: ColumnChoice = {}): Header | undefined {
  const chosen = chosenHeaders(choice);
  let best: Header | undefined;
  let bestScore = 0;
  let firstFilled = -1;
  for (let index = 0; index < rows.length && index < HEADER_SEARCH_ROWS; index++) {
    const cells = rows[index] as readonly Cell[];
    if (firstFilled < 0 && cells.some((cell) => !isBlank(cell))) firstFilled = index;
    const score = rolesNamed(cells).size + CHOSEN_WEIGHT * countChosen(cells, chosen);
    if (score > bestScore) [best, bestScore] = [{ index, cells }, score];
  }
  if (best !== undefined || chosen.size === 0 || firstFilled < 0) return best;
  return { index: firstFilled, cells: rows[firstFilled] as readonly Cell[] };
}

function rolesNamed(cells: readonly Cell[]): ReadonlySet<ColumnRole> {
  const roles = new Set<ColumnRole>();
  for (const cell of cells) for (const { role } of claimsOf(cell)) roles.add(role);
  return roles;
}

function chosenHeaders(choice: ColumnChoice): ReadonlySet<string> {
  const headers = new Set<string>();
  for (const text of Object.values(choice)) if (text !== undefined) headers.add(normaliseHeader(text));
  return headers;
}

function countChosen(cells: readonly Cell[], chosen: ReadonlySet<string>): number {
  if (chosen.size === 0) return 0;
  const found = new Set<string>();
  for (const cell of cells) {
    const header = typeof cell === 'string' ? normaliseHeader(cell) : '';
    if (header !== '' && chosen.has(header)) found.add(header);
  }
  return found.size;
}
