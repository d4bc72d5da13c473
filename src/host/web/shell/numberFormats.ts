/** The currency sign people of a spreadsheet's region expect; where we know none, Google's own default. */
export function currencySign(locale: string): string {
  const region = locale.split('_')[1] ?? '';
  return SIGNS[region] ?? (EURO.has(region) ? '€' : '$');
}

const SIGNS: Readonly<Record<string, string>> = { CN: '¥', JP: '¥', GB: '£', IN: '₹', KR: '₩' };
const EURO: ReadonlySet<string> = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

export const PLAIN_TEXT = '@';
export const DECIMAL = '#,##0.00';
export const PERCENT = '0.00%';
export const DATE = 'yyyy-mm-dd';
export const DATE_TIME = 'yyyy-mm-dd hh:mm:ss';
export const currencyFormat = (locale: string): string => `${currencySign(locale)}#,##0.00`;

const MOST_DECIMALS = 10;

/**
 * The format with one decimal place more or fewer; undefined where there is none to change: text, dates, or none left.
 * A cell of automatic format begins with none.
 */
export function withDecimals(format: string | undefined, step: 1 | -1): string | undefined {
  const digits = /0(\.0+)?(?!.*[0#])/;
  const start = format ?? '0';
  const found = digits.exec(start);
  if (!found || /[ymdhs@]/i.test(start)) return undefined;
  const places = (found[1]?.length ?? 1) - 1 + step;
  if (places < 0 || places > MOST_DECIMALS) return undefined;
  return start.replace(digits, places === 0 ? '0' : `0.${'0'.repeat(places)}`);
}
