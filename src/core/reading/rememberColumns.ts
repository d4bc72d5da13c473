import type { Cell } from '../model/cell';
import type { ColumnChoice, ColumnMap, ColumnRole } from './columns';
import { cellText } from './customerKey';
import { headerFingerprint } from './headerFingerprint';
import { normaliseHeader } from './normaliseHeader';

/** What a person once said of a table's columns: enough to know them again under another order or spelling. */
export interface RememberedColumns {
  readonly fingerprint: string;
  readonly names: Readonly<Partial<Record<ColumnRole, string>>>; // normalised; `''` for a column without a name
}

/** What of it still holds: header texts to read by, and the roles to ask about again. */
export interface RecalledColumns {
  readonly isSameHeader: boolean;
  readonly choice: ColumnChoice;
  readonly askAgain: readonly ColumnRole[];
}

export function rememberColumns(header: readonly Cell[], columns: ColumnMap): RememberedColumns {
  const names = Object.entries(columns).map(([role, column]) => [role, nameOf(header[column])]);
  return { fingerprint: headerFingerprint(header), names: Object.fromEntries(names) };
}

/** A role keeps its column as long as exactly one column has its name; every other role is asked about again. */
export function recallColumns({ fingerprint, names }: RememberedColumns, header: readonly Cell[]): RecalledColumns {
  const choice: Partial<Record<ColumnRole, string>> = {};
  const askAgain: ColumnRole[] = [];
  for (const [role, name] of Object.entries(names) as [ColumnRole, string][]) {
    const [first, second] = header.filter((cell) => name !== '' && nameOf(cell) === name);
    if (first === undefined || second !== undefined) askAgain.push(role);
    else choice[role] = cellText(first).trim();
  }
  return { isSameHeader: fingerprint === headerFingerprint(header), choice, askAgain };
}

function nameOf(cell: Cell | undefined): string {
  return normaliseHeader(cellText(cell));
}
