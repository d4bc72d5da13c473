import type { Cell } from '../model/cell';
import { agreedCurrency, cellText, cleanValue, type CurrencyMark, currencyNamed } from '../reading';

/** The currencies a table names: by symbols beside its amounts, by a currency column. */
export interface CurrencyLog {
  addMark(mark: CurrencyMark | undefined): void;
  addCell(cell: Cell | undefined): void;
  /** The one currency all agree on, `undefined` when none is named, `'mixed'` when they disagree. */
  agreed(): string | 'mixed' | undefined;
  /** The likeliest code of every name met, in order of appearance: "USD, EUR, CNY". */
  list(): string;
}

export function currencyLog(): CurrencyLog {
  const marks = new Map<string, CurrencyMark>();
  const seen = new Set<Cell>();
  const addMark = (mark: CurrencyMark | undefined): void => {
    if (mark !== undefined && !marks.has(mark.label)) marks.set(mark.label, mark);
  };
  return {
    addMark,
    addCell(cell) {
      if (cell === undefined || cell === '' || seen.has(cell)) return;
      seen.add(cell);
      addMark(currencyNamed(cleanValue(cellText(cell)) ?? ''));
    },
    agreed: () => agreedCurrency([...marks.values()]),
    list: () => [...new Set([...marks.values()].map(({ codes }) => codes[0]))].join(', '),
  };
}
