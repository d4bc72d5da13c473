import type { CurrencyMark } from '../reading';

/** How many rows are under one mark. */
export interface MarkCount {
  readonly mark: CurrencyMark;
  readonly rows: number;
}

/**
 * The one currency that more than half of the rows naming any can be in. A shared sign counts for every currency it can
 * mean; a currency that some row names by itself goes before one that only such signs could mean, and when two such
 * currencies could both be it, none is.
 */
export function majorityCurrency(counts: readonly MarkCount[]): string | undefined {
  const half = counts.reduce((sum, { rows }) => sum + rows, 0) / 2;
  const rowsIn = (code: string) => counts.reduce((sum, { mark, rows }) => sum + (mark.codes.includes(code) ? rows : 0), 0);
  const isMost = (code: string) => rowsIn(code) > half;
  const named = new Set(counts.flatMap(({ mark }) => (mark.codes.length === 1 ? mark.codes : [])));
  const [first, second] = [...named].filter(isMost);
  if (first !== undefined) return second === undefined ? first : undefined;
  const shared = [...counts].sort((a, b) => a.mark.codes.length - b.mark.codes.length || (a.mark.label < b.mark.label ? -1 : 1));
  const meant = shared.flatMap(({ mark }) => mark.codes).filter(isMost);
  return meant.reduce<string | undefined>((best, code) => (best === undefined || rowsIn(code) > rowsIn(best) ? code : best), undefined);
}
