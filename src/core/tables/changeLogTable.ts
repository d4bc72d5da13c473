import type { TierMove } from '../changes';
import type { Day } from '../model/day';
import type { Column, Table, TableCell } from './table';

/** One move as the change log shows it. */
export interface LoggedMove {
  readonly day: Day;
  readonly rules: number; // by which rules
  readonly move: TierMove;
}

const COLUMNS: readonly Column[] = [
  { heading: 'WHEN', kind: 'date' },
  { heading: 'CUSTOMER', kind: 'text' },
  { heading: 'FROM', kind: 'text' },
  { heading: 'TO', kind: 'text' },
  { heading: 'MOVE', kind: 'text' },
  { heading: 'WHY', kind: 'sentence' },
  { heading: 'SCORE_BEFORE', kind: 'score' },
  { heading: 'SCORE_AFTER', kind: 'score' },
  { heading: 'RULES_NUMBER', kind: 'count' },
];

/** Who moved, in the order given. */
export function changeLogTable(moves: readonly LoggedMove[]): Table {
  return { columns: COLUMNS, rows: moves.map(rowOf) };
}

function rowOf({ day, rules, move }: LoggedMove): TableCell[] {
  const { name, from, to, direction, before, after } = move;
  return [day, name, tierCell(from), tierCell(to), { says: 'direction', direction }, { says: 'whyMoved', move }, pointsOf(before), pointsOf(after), rules];
}

function tierCell(tier: string): TableCell {
  return tier === '' ? { says: 'noTier' } : tier;
}

function pointsOf(score: number | undefined): number | undefined {
  return score === undefined ? undefined : score / 100;
}
