import { type Cell, isBlank, isDateCell } from '../model/cell';

const LONGEST = 24 * 60;

/** `30`, `30 min`, `1.5 h`, `20分钟`, `2小时`; `undefined` = blank, `unclear` = something else, or more than a day. */
export function readMinutes(cell: Cell): number | undefined | 'unclear' {
  if (isBlank(cell)) return undefined;
  if (isDateCell(cell) || typeof cell === 'boolean') return 'unclear';
  const match = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(m|min|mins|minutes?|分|分钟|h|hrs?|hours?|小时)?$/.exec(String(cell).normalize('NFKC').trim().toLowerCase());
  if (match === null) return 'unclear';
  const minutes = Number((match[1] as string).replace(',', '.')) * (/^(h|小)/.test(match[2] ?? '') ? 60 : 1);
  return minutes <= LONGEST ? minutes : 'unclear';
}
