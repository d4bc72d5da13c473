import { type Money, moneyOf } from '../model/money';
import { type AmountWord, wordBefore, wordBehind } from './amountWords';
import { cleanValue, isNothing } from './cleanText';
import { agreedCurrency, type CurrencyMark, isWithoutDecimals } from './currencies';
import { type Grouped, groupDigits, readGrouped } from './digitGroups';
import { withoutRemark } from './footnote';
import { whyNoAmount } from './whyNoAmount';

/** Why a cell is not an amount. */
export type AmountFault = 'blank' | 'error' | 'notNumber' | 'outOfRange' | 'isDate' | 'twoCurrencies';

/** A typed amount under both ways of writing decimals; they differ only when the text itself does not tell. */
export interface AmountText {
  readonly point: Money | AmountFault; // 1,234.50
  readonly comma: Money | AmountFault; // 1.234,50
  readonly witness: 'point' | 'comma' | undefined; // the decimal mark this text proves for its column
  readonly currency: CurrencyMark | undefined;
  readonly isRough: boolean; // "about 1200", 1.2万, 3k, 499.00（仅供参考）: counted, and worth telling
}

const MINUS_SIGNS = '-−–▲△';

/**
 * Reads an amount as people type it: "¥1,200", "1 200,50 €", "(45)", "12-", "CHF 1'234.50", "１２００", and roughly
 * "约1200", "1.2万", "3k". Refused: percent, two numbers in one cell, dates and times.
 * One pass over at most 64 characters, a few more over what is refused; never throws.
 */
export function scanAmount(text: string): AmountText {
  const cleaned = cleanValue(text);
  if (cleaned === undefined) return refused('notNumber');
  if (isNothing(cleaned)) return refused('blank');
  return readNumber(cleaned) ?? refused(whyNoAmount(cleaned));
}

function readNumber(cleaned: string): AmountText | undefined {
  const { text, isRough } = withoutRemark(cleaned);
  const [start, end] = numberSpan(text);
  if (start < 0) return undefined;
  const before = readAffix(text, { from: 0, to: start }, wordBefore);
  const after = readAffix(text, { from: end, to: text.length }, wordBehind);
  const grouped = groupDigits(text, start, end);
  if (!before || !after || !grouped || !isSignedOnce(before, after)) return undefined;
  if (after.minus > 0 && (grouped.groups[grouped.groups.length - 1] === '' || grouped.exponent !== '')) return undefined; // "5.-" is not −5
  if (after.word.power > 0 && grouped.exponent !== '') return undefined;
  const currency = oneCurrency(before.word.mark, after.word.mark);
  if (currency === 'two') return refused('twoCurrencies');
  const rough = isRough || before.word.isRough || after.word.isRough || after.plus > 0;
  return amountText(grouped, { isNegative: before.minus + after.minus + before.opened > 0, power: after.word.power, currency, isRough: rough });
}

interface Signs {
  readonly isNegative: boolean;
  readonly power: number;
  readonly currency: CurrencyMark | undefined;
  readonly isRough: boolean;
}

function amountText(grouped: Grouped, { isNegative, power, currency, isRough }: Signs): AmountText | undefined {
  const readings = readGrouped(grouped, power === 0 && isWithoutDecimals(currency));
  if (readings === undefined) return undefined;
  const moneyText = (digits: string) => amountOf(Number((isNegative ? '-' : '') + digits + (power > 0 ? `e${power}` : '')));
  const point = moneyText(readings.point);
  return { point, comma: readings.comma === readings.point ? point : moneyText(readings.comma), witness: readings.witness, currency, isRough };
}

function refused(fault: AmountFault): AmountText {
  return { point: fault, comma: fault, witness: undefined, currency: undefined, isRough: false };
}

/** What is left over when binary sums should be 0 is larger than this; anything smaller is no money. */
const SMALLEST_UNITS = 1e-30;

/** Currency units → exact money, unless too large or too small to be any. */
export function amountOf(units: number): Money | AmountFault {
  if (Math.abs(units) < SMALLEST_UNITS && units !== 0) return 'outOfRange';
  return moneyOf(units) ?? 'outOfRange';
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
  word: AmountWord;
}

/** What stands before or after the digits: signs, brackets, spaces and words we know; else `undefined`. */
function readAffix(text: string, { from, to }: { from: number; to: number }, read: (word: string) => AmountWord | undefined): Affix | undefined {
  const signs = { minus: 0, plus: 0, opened: 0, closed: 0 };
  let written = '';
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (MINUS_SIGNS.includes(char)) signs.minus++;
    else if (char === '+') signs.plus++;
    else if (char === '(') signs.opened++;
    else if (char === ')') signs.closed++;
    else if (char !== ' ' || written !== '') written += char;
  }
  const word = read(written.trim());
  return word === undefined ? undefined : { ...signs, word };
}

/** At most one sign ("1200+" is at least 1200), and brackets that open before and close after. "(-5)" says minus twice and is refused. */
function isSignedOnce(before: Affix, after: Affix): boolean {
  if (before.closed > 0 || after.opened > 0 || before.opened !== after.closed || after.plus > 1) return false;
  return before.minus + before.plus + after.minus + after.plus + before.opened <= 1;
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
