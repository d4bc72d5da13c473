import { type Money, moneyOf } from '../model/money';
import { cleanValue, isNothing } from './cleanText';
import { agreedCurrency, type CurrencyMark, currencyMark, isWithoutDecimals } from './currencies';
import { type Grouped, groupDigits, readGrouped } from './digitGroups';

/** Why a cell is not an amount. */
export type AmountFault = 'blank' | 'error' | 'unreadable' | 'tooLarge';

/** A typed amount under both ways of writing decimals; they differ only when the text itself does not tell. */
export interface AmountText {
  readonly point: Money | AmountFault; // 1,234.50
  readonly comma: Money | AmountFault; // 1.234,50
  readonly witness: 'point' | 'comma' | undefined; // the decimal mark this text proves for its column
  readonly currency: CurrencyMark | undefined;
}

const BLANK: AmountText = { point: 'blank', comma: 'blank', witness: undefined, currency: undefined };
const UNREADABLE: AmountText = { point: 'unreadable', comma: 'unreadable', witness: undefined, currency: undefined };
const MINUS_SIGNS = '-−–▲△';

/**
 * Reads an amount as people type it: "¥1,200", "1 200,50 €", "(45)", "12-", "CHF 1'234.50", "１２００".
 * Refused: percent, approximations and units ("约1200", "1.2万", "3k"), two numbers in one cell, dates and times.
 * One pass over at most 64 characters; never throws.
 */
export function scanAmount(text: string): AmountText {
  const cleaned = cleanValue(text);
  if (cleaned === undefined) return UNREADABLE;
  if (isNothing(cleaned)) return BLANK;
  const [start, end] = numberSpan(cleaned);
  if (start < 0) return UNREADABLE;
  const before = readAffix(cleaned, 0, start);
  const after = readAffix(cleaned, end, cleaned.length);
  const grouped = groupDigits(cleaned, start, end);
  if (!before || !after || !grouped || !isSignedOnce(before, after)) return UNREADABLE;
  if (after.minus > 0 && (grouped.groups[grouped.groups.length - 1] === '' || grouped.exponent !== '')) return UNREADABLE; // "5.-" is not −5
  const currency = oneCurrency(before.mark, after.mark);
  if (currency === 'two') return UNREADABLE;
  return amountText(grouped, before.minus + after.minus + before.opened > 0, currency);
}

function amountText(grouped: Grouped, isNegative: boolean, currency: CurrencyMark | undefined): AmountText {
  const readings = readGrouped(grouped, isWithoutDecimals(currency));
  if (readings === undefined) return UNREADABLE;
  const point = moneyText(readings.point, isNegative);
  return { point, comma: readings.comma === readings.point ? point : moneyText(readings.comma, isNegative), witness: readings.witness, currency };
}

function moneyText(digits: string, isNegative: boolean): Money | AmountFault {
  return moneyOf(isNegative ? -Number(digits) : Number(digits)) ?? 'tooLarge';
}

/** From the first digit (or the point right before it) to just after the last (or the point right after it). */
function numberSpan(text: string): readonly [start: number, end: number] {
  let first = -1;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    if (first < 0) first = at;
    last = at;
  }
  if (first < 0) return [-1, -1];
  const start = first > 0 && isDecimalMark(text.charAt(first - 1)) && !isLetter(text, first - 2) ? first - 1 : first;
  const end = last + 1 < text.length && isDecimalMark(text.charAt(last + 1)) ? last + 2 : last + 1;
  return [start, end];
}

interface Affix {
  minus: number;
  plus: number;
  opened: number;
  closed: number;
  mark: CurrencyMark | undefined;
}

/** What stands before or after the digits: signs, brackets, spaces and at most one currency mark; else `undefined`. */
function readAffix(text: string, from: number, to: number): Affix | undefined {
  const affix: Affix = { minus: 0, plus: 0, opened: 0, closed: 0, mark: undefined };
  let word = '';
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (MINUS_SIGNS.includes(char)) affix.minus++;
    else if (char === '+') affix.plus++;
    else if (char === '(') affix.opened++;
    else if (char === ')') affix.closed++;
    else if (char !== ' ' || word !== '') word += char;
  }
  word = word.trim();
  if (word !== '') affix.mark = currencyMark(word);
  return word !== '' && affix.mark === undefined ? undefined : affix;
}

/** At most one sign, and brackets that open before and close after. "(-5)" says minus twice and is refused. */
function isSignedOnce(before: Affix, after: Affix): boolean {
  if (before.closed > 0 || after.opened > 0 || before.opened !== after.closed || after.plus > 0) return false;
  return before.minus + before.plus + after.minus + before.opened <= 1;
}

function oneCurrency(before: CurrencyMark | undefined, after: CurrencyMark | undefined): CurrencyMark | 'two' | undefined {
  if (before === undefined || after === undefined) return before ?? after;
  if (agreedCurrency([before, after]) === 'mixed') return 'two';
  return before.codes.length <= after.codes.length ? before : after;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDecimalMark(char: string): boolean {
  return char === '.' || char === ',';
}

/** Whether a word character stands at `at`: the point of "Rs.500" belongs to the mark, that of "$.50" to the number. */
function isLetter(text: string, at: number): boolean {
  const char = at < 0 ? '' : text.charAt(at);
  return char.toUpperCase() !== char;
}
