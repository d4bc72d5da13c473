import { agreedCurrency, currencyMark } from './currencies';
import { scanDay } from './scanDay';

/** Why a cleaned text is no amount, as near as it can be told. */
export function whyNoAmount(cleaned: string): 'notNumber' | 'isDate' | 'twoCurrencies' {
  if (isClock(cleaned) || typeof scanDay(cleaned).dayFirst === 'number') return 'isDate';
  const marks = cleaned.split(/[\d\s.,'()+/~-]+/).flatMap((word) => currencyMark(word) ?? []);
  return agreedCurrency(marks) === 'mixed' ? 'twoCurrencies' : 'notNumber';
}

/** 10:30, 9:05:00 */
function isClock(cleaned: string): boolean {
  return /^\d{1,2}:\d{2}(:\d{2})?$/.test(cleaned);
}
