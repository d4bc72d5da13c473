import { partsOfSerial } from '../book/dates';
import { displayDate } from '../book/displayDate';
import { formatKind, isAutomatic, typedBy } from '../book/formatKind';
import { localeRules } from '../book/locale';
import { type Book, CellError, type CellInput, type CellValue, DateValue } from '../book/types';
import { isFormula, sameValue } from '../book/values';

/**
 * What the formula bar shows of a cell: the formula as written, or the value in a spelling that would store it unchanged if
 * it were typed again. (That it is so of numbers and dates is observed; the spellings are assumed.) Errors from files and days
 * no locale can spell are shown by their code or number.
 */
export function cellToEdit(book: Book, sheetId: number, row: number, column: number): string {
  const cell = { sheetId, row, column, rows: 1, columns: 1 };
  const formula = book.formulas(cell)[0]?.[0] ?? '';
  if (formula !== '') return formula;
  const value = book.read(cell)[0]?.[0] ?? '';
  if (value === '') return '';
  const { numberFormat } = book.format(sheetId, row, column);
  const keeps = (text: string) => {
    const takesFormat = isAutomatic(numberFormat) && book.typedFormat(text) !== undefined;
    return !takesFormat && stores(book.typed(text, sheetId, row, column), value, numberFormat);
  };
  const spellings = spellingsOf(value, numberFormat, book.locale);
  return spellings.find(keeps) ?? spellings[0] ?? '';
}

/** A number typed into a cell of date format becomes a day there, so its serial will do. */
function stores(input: CellInput, value: CellValue, numberFormat: string | undefined): boolean {
  if (isFormula(input)) return false;
  return sameValue(typeof input === 'number' ? typedBy(formatKind(numberFormat), input) : input, value);
}

/** The best first. */
function spellingsOf(value: CellValue, numberFormat: string | undefined, locale: string): string[] {
  if (typeof value === 'string') return [value, `'${value}`];
  if (typeof value === 'boolean') return [value ? 'TRUE' : 'FALSE'];
  if (value instanceof CellError) return [value.code];
  if (value instanceof DateValue) return [...daySpellings(value, numberFormat, locale), numberSpelling(value.serial, locale)];
  return numberFormat?.includes('%') ? [percentSpelling(value, locale), numberSpelling(value, locale)] : [numberSpelling(value, locale)];
}

/** All digits, so that the same number comes back. */
function numberSpelling(value: number, locale: string): string {
  const text = String(value).replace('e', 'E');
  return localeRules(locale).decimal === ',' ? text.replace('.', ',') : text;
}

/** The point is moved in the text, because 100 × 0.07 is not 7. */
function percentSpelling(value: number, locale: string): string {
  const parts = /^(-?)(\d+)\.?(\d*)$/.exec(String(value));
  if (!parts) return numberSpelling(value, locale); // 1e-7
  const [, sign = '', whole = '', decimals = ''] = parts;
  const percents = (whole + decimals.padEnd(2, '0').slice(0, 2)).replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(2);
  return `${sign}${percents}${rest && localeRules(locale).decimal + rest}%`;
}

function daySpellings(value: DateValue, numberFormat: string | undefined, locale: string): string[] {
  const local = displayDate(value, locale);
  const iso = isoSpelling(value);
  const isIso = numberFormat?.toLowerCase().startsWith('yyyy-mm-dd') ?? false;
  return [...(isIso ? [iso, local] : [local, iso]), ...[0, 1, 2, 3, 6, 7, 9, 12].map((decimals) => withExactTime(value, decimals, locale))];
}

function isoSpelling({ serial }: DateValue): string {
  const { year, month, day } = partsOfSerial(serial);
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return Number.isInteger(serial) ? date : `${date} ${clockTime(serial, 0)}`;
}

/** As the locale writes the day, with a time of 24 hours and so many decimals of a second. */
function withExactTime(value: DateValue, decimals: number, locale: string): string {
  const time = clockTime(value.serial, decimals);
  return value.serial > 0 && value.serial < 1 ? time : `${displayDate(new DateValue(Math.floor(value.serial)), locale)} ${time}`;
}

function clockTime(serial: number, decimals: number): string {
  const seconds = (serial - Math.floor(serial)) * 86_400;
  const whole = Number(seconds.toFixed(decimals));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const rest = (whole % 60).toFixed(decimals);
  return `${hours}:${twoDigits(minutes)}:${rest.length === 1 || rest[1] === '.' ? '0' : ''}${rest}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
