const NOT_DIALLED = /[\s().\-/]/g;
const FEWEST_DIGITS = 6;
const CHINA = '+86';
const NORTH_AMERICA = '+1';

/**
 * A phone number as dialled at home: +8613800138000, 86 138 0013 8000, 138-0013-8000 → 13800138000; +1 (212) 555-0100 →
 * 2125550100. Other countries keep their code, because their numbers at home cannot be told without knowing the country.
 *
 * @param key a folded text; one that is no phone number stays as it is
 */
export function phoneKey(key: string): string {
  const dialled = key.replace(NOT_DIALLED, '');
  if (!/^\+?\d+$/.test(dialled) || dialled.length < FEWEST_DIGITS) return key;
  const number = dialled.startsWith('00') ? `+${dialled.slice(2)}` : dialled;
  if (number.startsWith(CHINA) && number.length > CHINA.length + FEWEST_DIGITS) return number.slice(CHINA.length);
  if (/^861\d{10}$/.test(number)) return number.slice(2);
  return number.startsWith(NORTH_AMERICA) && number.length === 12 ? number.slice(NORTH_AMERICA.length) : number;
}
