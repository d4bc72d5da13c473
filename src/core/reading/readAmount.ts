import { type Cell, isBlank } from '../model/cell';
import type { ReadingLocale } from '../model/locale';
import { type Money, moneyOf } from '../model/money';
import type { CurrencyMark } from './currencies';
import { isErrorCell } from './errorCell';
import { remembering } from './remembering';
import { type AmountFault, type AmountText, scanAmount } from './scanAmount';

/** How a column writes its decimals. `isGuess`: no value proved it (or two contradict), so the locale decided. */
export interface AmountStyle {
  readonly decimalComma: boolean;
  readonly isGuess: boolean;
}

/** An amount cell → exact money, or why not. Numbers as they are; booleans and dates are not amounts. */
export function readAmount(cell: Cell | undefined, style: AmountStyle): Money | AmountFault {
  if (typeof cell === 'number') return numberAmount(cell);
  if (typeof cell !== 'string') return cell === undefined ? 'blank' : 'unreadable';
  if (isErrorCell(cell)) return 'error';
  return chosen(scanAmount(cell), style);
}

/** The style of a column, from the texts in it: any one that proves a decimal mark, unless others prove the other. */
export function decideAmountStyle(cells: Iterable<Cell | undefined>, locale: ReadingLocale): AmountStyle {
  return styleOf(cells, locale, scanAmount);
}

/** One column's reader: its style decided once, each distinct text scanned once (up to a limit). */
export interface AmountColumn {
  readonly style: AmountStyle;
  read(cell: Cell | undefined): Money | AmountFault;
  isAmbiguous(cell: Cell | undefined): boolean; // read by the locale alone, and the other reading differs
  currencyOf(cell: Cell | undefined): CurrencyMark | undefined;
}

/** @param cells the whole column, read once here to decide the style */
export function amountColumn(cells: Iterable<Cell | undefined>, locale: ReadingLocale): AmountColumn {
  const scan = remembering(scanAmount);
  const style = styleOf(cells, locale, scan);
  return {
    style,
    read(cell) {
      if (typeof cell === 'number') return numberAmount(cell);
      if (typeof cell !== 'string' || isBlank(cell) || isErrorCell(cell)) return readAmount(cell, style);
      return chosen(scan(cell), style);
    },
    isAmbiguous(cell) {
      if (!style.isGuess || typeof cell !== 'string') return false;
      const { point, comma } = scan(cell);
      return point !== comma;
    },
    currencyOf: (cell) => (typeof cell === 'string' ? scan(cell).currency : undefined),
  };
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

function numberAmount(units: number): Money | AmountFault {
  return Number.isFinite(units) ? (moneyOf(units) ?? 'tooLarge') : 'unreadable';
}

function chosen(text: AmountText, style: AmountStyle): Money | AmountFault {
  return style.decimalComma ? text.comma : text.point;
}
