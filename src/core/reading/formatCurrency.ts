import { cleanValue } from './cleanText';
import { type CurrencyMark, currencyMark } from './currencies';

const TOKEN = /"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|\\(.)|[_*]./g;
const PLACEHOLDERS = /[\d#?.,;()+\-/%@ ]|e[+-]/gi;

/** The currency a number format shows beside the number: `[$€]#,##0.00`, `"¥"#,##0`, `$#,##0.00`. `undefined` for none. */
export function formatCurrency(format: string): CurrencyMark | undefined {
  let written = '';
  const [positive = ''] = format.split(';');
  const rest = positive.replace(TOKEN, (_, quoted: string | undefined, bracketed: string | undefined, escaped: string | undefined) => {
    written += quoted ?? bracketed ?? escaped ?? '';
    return '';
  });
  return currencyMark(cleanValue(`${written}${rest.replace(PLACEHOLDERS, '')}`) ?? '');
}
