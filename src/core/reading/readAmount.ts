import { type Cell, isDateCell } from '../model/cell';
import type { ReadingLocale } from '../model/locale';
import type { Money } from '../model/money';
import { once } from '../model/once';
import type { CurrencyMark } from './currencies';
import { isErrorCell } from './errorCell';
import { remembering } from './remembering';
import { type AmountFault, type AmountText, amountOf, scanAmount } from './scanAmount';

/** How a column writes its decimals. `isGuess`: no value proved it (or two contradict), so the locale decided. */
export interface AmountStyle {
  readonly decimalComma: boolean;
  readonly isGuess: boolean;
}

/** An amount cell → exact money, or why not. Numbers as they are; booleans and dates are not amounts. */
export function readAmount(cell: Cell | undefined, style: AmountStyle): Money | AmountFault {
  return amountWith(cell, () => style, scanAmount);
}

/** The style of a column, from the texts in it: any one that proves a decimal mark, unless others prove the other. */
export function decideAmountStyle(cells: Iterable<Cell | undefined>, locale: ReadingLocale): AmountStyle {
  return styleOf(cells, locale, scanAmount);
}

/** One column's reader: its style decided once, each distinct text scanned once (up to a limit). */
export interface AmountColumn {
  style(): AmountStyle;
  read(cell: Cell | undefined): Money | AmountFault;
  isAmbiguous(cell: Cell | undefined): boolean; // read by the locale alone, and the other reading differs
  isRough(cell: Cell | undefined): boolean; // "about 1200", 1.2万: counted as it stands
  currencyOf(cell: Cell | undefined): CurrencyMark | undefined;
}

/** @param cellsOf the whole column; asked for once, to decide the style, when the first text is met */
export function amountColumn(cellsOf: () => Iterable<Cell | undefined>, locale: ReadingLocale): AmountColumn {
  const scan = remembering(scanAmount);
  const style = once(() => styleOf(cellsOf(), locale, scan));
  return {
    style,
    read: (cell) => amountWith(cell, style, scan),
    isAmbiguous(cell) {
      if (typeof cell !== 'string' || !style().isGuess) return false;
      const { point, comma } = scan(cell);
      return point !== comma;
    },
    isRough: (cell) => typeof cell === 'string' && scan(cell).isRough,
    currencyOf: (cell) => (typeof cell === 'string' ? scan(cell).currency : undefined),
  };
}

function amountWith(cell: Cell | undefined, style: () => AmountStyle, scan: (text: string) => AmountText): Money | AmountFault {
  if (typeof cell === 'number') return Number.isFinite(cell) ? amountOf(cell) : 'notNumber';
  if (cell === undefined || cell === '') return 'blank';
  if (isDateCell(cell)) return 'isDate';
  if (typeof cell !== 'string') return 'notNumber';
  if (isErrorCell(cell)) return 'error';
  const text = scan(cell);
  return style().decimalComma ? text.comma : text.point;
}

function styleOf(cells: Iterable<Cell | undefined>, locale: ReadingLocale, scan: (text: string) => AmountText): AmountStyle {
  let points = false;
  let commas = false;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell === '') continue;
    const { witness } = scan(cell);
    if (witness === 'point') points = true;
    else if (witness === 'comma') commas = true;
  }
  return points === commas ? { decimalComma: locale.decimalComma, isGuess: true } : { decimalComma: commas, isGuess: false };
}
