import { type Cell, isBlank } from '../model/cell';
import { type CurrencyMark, cellText, cleanValue, currencyMark, currencyNamed, formatCurrency, remembering, trailingBracket } from '../reading';
import type { AmountSource } from './amountSource';

type Row = readonly Cell[];

/** In which currency each row is, by number; 0 = the row names none. */
export interface RowCurrencies {
  numberOf(row: Row, index: number): number;
  /** The same for a row of a table without a currency column whose amount is a plain number. */
  numberOfPlain(index: number): number;
  /** By number. Two marks in one row that no currency fits are one mark without codes. */
  readonly marks: readonly (CurrencyMark | undefined)[];
}

export interface CurrencySources {
  readonly amounts: Pick<AmountSource, 'currencyOf'>; // a mark beside the amount
  readonly column: number | undefined; // of currencies
  readonly header: Cell | undefined; // of the amounts: "Amount (USD)", 金额（元）; other brackets name nothing
  readonly moneyColumn: number;
  readonly formats: (() => readonly string[]) | undefined; // the number formats of the amounts, by index of the row
}

/**
 * A row's currency: the mark beside its amount and the cell of a currency column; for a plain number without either, its
 * number format; the header's unit makes these narrower, and speaks alone where they say nothing.
 */
export function rowCurrencies({ amounts, column, header, moneyColumn, formats }: CurrencySources): RowCurrencies {
  const marks: (CurrencyMark | undefined)[] = [undefined];
  const numbers = new Map<string, number>();
  const unit = currencyMark(cleanValue(trailingBracket(cellText(header))) ?? '');
  const inCell = remembering((text) => ({ mark: currencyNamed(cleanValue(text) ?? '') }));
  const inFormat = remembering((format) => ({ mark: formatCurrency(format) }));
  let allFormats: readonly string[] | undefined;
  const formatMark = (index: number): CurrencyMark | undefined => {
    if (formats === undefined) return undefined;
    allFormats ??= formats();
    return inFormat(allFormats[index] ?? '').mark;
  };
  const numbered = (mark: CurrencyMark): number => {
    const known = numbers.get(mark.label);
    if (known !== undefined) return known;
    const narrowed = unit === undefined ? mark : bothMarks(mark, unit);
    marks.push(narrowed.codes.length === 0 ? mark : narrowed); // a row knows its own currency better than the header
    numbers.set(mark.label, marks.length - 1);
    return marks.length - 1;
  };
  const numberOfMark = (mark: CurrencyMark | undefined): number => (mark === undefined ? 0 : numbered(mark));
  return {
    marks,
    numberOfPlain: (index) => numberOfMark(formatMark(index) ?? unit),
    numberOf(row, index) {
      const beside = amounts.currencyOf(row);
      const named = column === undefined || isBlank(row[column]) ? undefined : inCell(cellText(row[column])).mark;
      const own =
        beside !== undefined && named !== undefined
          ? bothMarks(beside, named)
          : (beside ?? named ?? (typeof row[moneyColumn] === 'number' ? formatMark(index) : undefined));
      return numberOfMark(own ?? unit);
    },
  };
}

/** What fits both: "$" and HKD → HKD, "$" and 元 → TWD or HKD. Without codes when nothing does. */
function bothMarks(a: CurrencyMark, b: CurrencyMark): CurrencyMark {
  const [narrow, wide] = a.codes.length <= b.codes.length ? [a, b] : [b, a];
  const codes = narrow.codes.filter((code) => wide.codes.includes(code));
  return codes.length === narrow.codes.length ? narrow : { label: `${a.label} / ${b.label}`, codes };
}
