/** How many went from where to where. */
export interface MigrationMatrix {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly counts: readonly (readonly number[])[]; // one row per `from`, one column per `to`
}

/**
 * Counts moves between states.
 *
 * @param moves where each went; a pair whose states are not among `from` and `to` is not counted
 */
export function migrationMatrix(moves: Iterable<readonly [from: string, to: string]>, from: readonly string[], to: readonly string[]): MigrationMatrix {
  const [rowOf, columnOf] = [from, to].map((states) => new Map(states.map((state, index) => [state, index]))) as [Map<string, number>, Map<string, number>];
  const counts = from.map(() => new Array<number>(to.length).fill(0));
  for (const [before, after] of moves) {
    const row = counts[rowOf.get(before) ?? -1];
    const column = columnOf.get(after);
    if (row !== undefined && column !== undefined) row[column] = (row[column] as number) + 1;
  }
  return { from, to, counts };
}

/** Of each row, the share that went to each column; `undefined` where nobody was. */
export function migrationShares({ counts }: MigrationMatrix): (number[] | undefined)[] {
  return counts.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return total === 0 ? undefined : row.map((count) => count / total);
  });
}
