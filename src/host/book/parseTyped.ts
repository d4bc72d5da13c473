import { isDay, serialOfDay } from './dates';
import { type LocaleRules, localeRules, type Surroundings } from './locale';
import { DateValue } from './types';

/**
 * What Sheets makes of text typed into a cell of automatic format: a number, a day or time, TRUE/FALSE, or the text itself.
 * (That typed values are interpreted is documented; the list of spellings is put together from observations, hence assumed.)
 *
 * @param surroundings  its year, for days typed without one, is only asked for when needed
 */
export function parseTyped(text: string, surroundings: Surroundings): string | number | boolean | DateValue {
  const quick = quickly(text, surroundings);
  if (quick !== undefined) return quick;
  const rules = localeRules(surroundings.locale);
  const trimmed = text.trim();
  return numberOf(trimmed, rules) ?? momentOf(trimmed, rules, surroundings) ?? text;
}

const ZERO = 48;
const NINE = 57;
const MONTH_START = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Answers for the great mass of cells without a locale: plain whole numbers, and text that can be nothing else. */
function quickly(text: string, surroundings: Surroundings): string | number | boolean | DateValue | undefined {
  const code = text.charCodeAt(0);
  if (code >= ZERO && code <= NINE) return text.length <= 15 ? (digitsOnly(text) ?? decimalOrDay(text, surroundings)) : undefined;
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0x3040 && code <= 0xd7ff);
  if (!isLetter) return text.length === 0 ? '' : undefined;
  if (text.length === 4 && text.toUpperCase() === 'TRUE') return true;
  if (text.length === 5 && text.toUpperCase() === 'FALSE') return false;
  return MONTH_START.test(text) ? undefined : text;
}

function digitsOnly(text: string): number | undefined {
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return undefined;
    number = number * 10 + (code - ZERO);
  }
  return number;
}

/** 12.5 where the point is the decimal mark, and 2025-11-21: with whole numbers and names nearly all of a shop's cells. */
function decimalOrDay(text: string, surroundings: Surroundings): number | DateValue | undefined {
  if (text.length === 10 && text[4] === '-' && text[7] === '-') {
    const [year, month, day] = [digitsOnly(text.slice(0, 4)), digitsOnly(text.slice(5, 7)), digitsOnly(text.slice(8))];
    const found = year === undefined || month === undefined || day === undefined ? undefined : serial(year, month, day);
    return found === undefined ? undefined : new DateValue(found);
  }
  const point = text.indexOf('.');
  if (point < 1 || point === text.length - 1 || localeRules(surroundings.locale).decimal !== '.') return undefined;
  return digitsOnly(text.slice(0, point)) === undefined || digitsOnly(text.slice(point + 1)) === undefined ? undefined : Number(text);
}

/** 1,200 · 1e3 · 25% · $1,200.50 · ¥1,200 · (45) · -5. Any well-known currency sign counts in any locale (assumed: the worse reading). */
function numberOf(text: string, rules: LocaleRules): number | undefined {
  if (rules.number.test(text)) return plainNumber(text, rules);
  const parts = /^([+-]?)(\()?\s*([+-]?)\s*([$€£¥￥₹₩])?\s*([^()%$€£¥￥₹₩]+?)\s*([€₩])?\s*(%)?\s*(\))?$/.exec(text);
  if (!parts) return undefined;
  const [, outerSign = '', open, innerSign = '', , digits = '', , percent, close] = parts;
  if (Boolean(open) !== Boolean(close) || (outerSign && innerSign) || (open && (outerSign || innerSign)) || !rules.number.test(digits)) return undefined;
  const number = plainNumber(digits, rules);
  if (number === undefined) return undefined;
  const isNegative = outerSign === '-' || innerSign === '-' || open !== undefined;
  return (isNegative ? -number : number) / (percent ? 100 : 1);
}

function plainNumber(text: string, rules: LocaleRules): number | undefined {
  const plain = rules.decimal === '.' ? text.replace(/[,’']/g, '') : text.replace(/[.\u00a0\u202f ]/g, '').replace(',', '.');
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** A day, a time, or a day and a time with a space between. */
function momentOf(text: string, rules: LocaleRules, surroundings: Surroundings): DateValue | undefined {
  const asTime = timeOf(text);
  if (asTime !== undefined) return new DateValue(asTime);
  const asDay = dayOf(text, rules, surroundings);
  if (asDay !== undefined) return new DateValue(asDay);
  const both = /^(.*\S)\s+(\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s*[ap]m)?|\d{1,2}\s*[ap]m)$/i.exec(text);
  const day = both?.[1] === undefined ? undefined : dayOf(both[1], rules, surroundings);
  const time = both?.[2] === undefined ? undefined : timeOf(both[2]);
  return day === undefined || time === undefined ? undefined : new DateValue(day + time);
}

function timeOf(text: string): number | undefined {
  const parts = /^(\d{1,4})(?::([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?)?\s*([ap]m)?$/i.exec(text);
  if (!parts) return undefined;
  const [, hours = '', minutes, seconds = '0', half] = parts;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  return (hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) / 86_400;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf(text: string, rules: LocaleRules, now: Surroundings): number | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const full = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full && (full[2] !== '.' || rules.dotsAreDates)) return inOrder(Number(full[1]), Number(full[3]), full[4] ?? '', rules);
  const monthOfYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthOfYear) return serial(Number(monthOfYear[2]), Number(monthOfYear[1]), 1);
  const yearAndMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearAndMonth) return serial(Number(yearAndMonth[1]), Number(yearAndMonth[2]), 1);
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return rules.order === 'dmy' ? serial(now.year, Number(short[2]), Number(short[1])) : serial(now.year, Number(short[1]), Number(short[2]));
  const cjk = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (cjk && /^(zh|ja)/.test(rules.tag)) return serial(Number(cjk[1] ?? now.year), Number(cjk[2]), Number(cjk[3]));
  return namedMonth(text, now);
}

/** Jan 5 · Jan 5, 2025 · 5 Jan 2025 · 21-Nov-2025, in any locale (assumed). */
function namedMonth(text: string, now: Surroundings): number | undefined {
  const monthFirst = /^([a-z]{3,9})\.?[ -](\d{1,2})(?:,?[ -](\d{4}))?$/i.exec(text);
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?(?:,?[ -](\d{4}))?$/i.exec(text);
  const [word, day, year] = monthFirst ? [monthFirst[1], monthFirst[2], monthFirst[3]] : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (word === undefined || day === undefined) return undefined;
  const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || !FULL_MONTHS.some((name) => name === word.toLowerCase() || (word.length <= 4 && name.startsWith(word.toLowerCase())))) return undefined;
  return serial(Number(year ?? now.year), month, Number(day));
}

const FULL_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

function inOrder(one: number, two: number, last: string, rules: LocaleRules): number | undefined {
  if (rules.order === 'ymd') {
    // 25/11/21 is a day in such a locale; 11/21/2025 stays text (assumed).
    return last.length === 4 ? undefined : serial(fullYear(one), two, Number(last));
  }
  const year = last.length === 4 ? Number(last) : fullYear(Number(last));
  return rules.order === 'mdy' ? serial(year, one, two) : serial(year, two, one);
}

/** Two digits mean 1930 to 2029 (assumed). */
function fullYear(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function serial(year: number, month: number, day: number): number | undefined {
  return year >= 1000 && isDay(year, month, day) ? serialOfDay(year, month, day) : undefined;
}
