import { localeRules, type Surroundings } from './locale';
import { parseTyped } from './parseTyped';
import { DateValue } from './types';

/**
 * The number format a cell of automatic format takes on when a text is typed into it (observed: 25% shows as 25%, an ISO day
 * stays an ISO day). Nothing when the value shows well without one.
 */
export function typedFormat(text: string, surroundings: Surroundings): string | undefined {
  if (!/[%$€£¥￥₹₩,:\-/.年月]/.test(text)) return undefined;
  const value = parseTyped(text, surroundings);
  if (value instanceof DateValue) return dayFormat(text.trim());
  return typeof value === 'number' ? amountFormat(text, localeRules(surroundings.locale).decimal) : undefined;
}

/** Only spellings the locale's own format would change; others show in the locale's way. */
function dayFormat(text: string): string | undefined {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return 'yyyy-mm-dd';
  if (/^\d{4}-\d{1,2}-\d{1,2} /.test(text)) return 'yyyy-mm-dd hh:mm:ss';
  return undefined;
}

/** The locale's signs stand for `,` and `.` in formats, which are written the English way everywhere (documented). */
function amountFormat(text: string, decimal: '.' | ','): string | undefined {
  const places = new RegExp(`\\${decimal}(\\d*)`).exec(text)?.[1]?.length ?? 0;
  const decimals = places > 0 ? '.00' : '';
  if (text.includes('%')) return `0${decimals}%`;
  const sign = /[$€£¥￥₹₩]/.exec(text)?.[0];
  if (sign) return `${sign === '￥' ? '¥' : sign}#,##0${decimals}`;
  const group = decimal === '.' ? ',' : '.';
  return text.includes(group) ? `#,##0${decimals}` : undefined;
}
