import { currencyMark } from './currencies';

/** A number's text without the remark in brackets behind it. */
export interface Unremarked {
  readonly text: string;
  readonly isRough: boolean; // the remark was words, such as （系统计算中，该值仅供参考）
}

/**
 * "499.00(系统计算中,该值仅供参考)" → "499.00", rough; "500 (USD)" → "500 USD". Brackets with digits in them, and those
 * with no digit before them, belong to the number: "(45)", "$(45)".
 */
export function withoutRemark(cleaned: string): Unremarked {
  const open = cleaned.charAt(cleaned.length - 1) === ')' ? cleaned.indexOf('(') : -1;
  if (open < 1) return { text: cleaned, isRough: false };
  const [number, remark] = [cleaned.slice(0, open).trim(), cleaned.slice(open + 1, -1).trim()];
  if (remark === '' || /[\d(]/.test(remark) || !/\d/.test(number)) return { text: cleaned, isRough: false };
  return currencyMark(remark) === undefined ? { text: number, isRough: true } : { text: `${number} ${remark}`, isRough: false };
}
