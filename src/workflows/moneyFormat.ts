import { hasDecimals } from '../core/reading';

const SYMBOLS: Readonly<Record<string, string>> = { CNY: '¥', JPY: '¥', USD: '$', EUR: '€', GBP: '£', INR: '₹', KRW: '₩' };

/**
 * A number format for money, in the currency of the orders where they name one; Sheets puts in the separators of the
 * spreadsheet's locale.
 *
 * @param isShort no decimals from a thousand on
 */
export function moneyFormatOf(currency: string | undefined, isShort = false): string {
  const unit = currency === undefined ? '' : `[$${SYMBOLS[currency] ?? `${currency} `}]`;
  if (!hasDecimals(currency)) return `${unit}#,##0`;
  return isShort ? `[>=1000]${unit}#,##0;${unit}#,##0.00` : `${unit}#,##0.00`;
}
