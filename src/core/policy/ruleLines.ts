import { type Cell, isBlank } from '../model/cell';
import type { RuleProblem } from './problem';

/** One row of a rules table that says something. */
export interface RuleLine {
  readonly row: number; // of the table, from 1
  readonly key: Cell;
  readonly value: Cell;
}

/** What is wrong with a row of the table, and what holds until it is corrected: the usual value, or nothing of it. */
export interface PlacedProblem extends RuleProblem {
  readonly row: number; // of the table, from 1
  readonly part: 'key' | 'value'; // the first or the second cell
  readonly kept: 'usual' | 'leftOut';
}

export function ruleLines(rows: readonly (readonly Cell[])[]): RuleLine[] {
  return rows.map((row, index) => ({ row: index + 1, key: row[0] ?? '', value: row[1] ?? '' })).filter(({ key, value }) => !isBlank(key) || !isBlank(value));
}
