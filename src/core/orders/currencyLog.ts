import type { Cell } from '../model/cell';
import { agreedCurrency, type CurrencyMark, cellText, cleanValue, currencyMark, currencyNamed, trailingBracket } from '../reading';

/** The currencies a table names: by symbols beside its amounts, by a currency column, by a unit in a header. */
export interface CurrencyLog {
  addMark(mark: CurrencyMark | undefined): void;
  addCell(cell: Cell | undefined): void;
  /** "Amount (USD)", 金额（元）; other brackets name nothing. */
  addHeader(cell: Cell | undefined): void;
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
    addHeader: (cell) => addMark(currencyMark(cleanValue(trailingBracket(cellText(cell))) ?? '')),
    agreed: () => agreedCurrency([...marks.values()]),
    list: () => [...new Set([...marks.values()].map(({ codes }) => codes[0]))].join(', '),
  };
}
