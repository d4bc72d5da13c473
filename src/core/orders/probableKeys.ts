import type { Cell, SheetRows } from '../model/cell';
import { cellText, customerKey, hiddenDigits, isCiphertext } from '../reading';
import type { ProbableParts } from './probableParts';

type Row = readonly Cell[];

const FEWEST_PARTS = 2;
const REGION_ENDING = /(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/;

/**
 * The same table with each row's customer put together of phone, name and region: `138****6198 · 王* · 浙江 杭州`. A row
 * with fewer than two of the three names nobody.
 */
export function withProbableKeys(table: SheetRows, from: number, parts: ProbableParts): SheetRows {
  const rows = table.rows.map((row, index) => (index < from ? row : withKey(row, parts)));
  return { ...table, rows };
}

function withKey(row: Row, parts: ProbableParts): Row {
  const [phone, name] = [partOf(row, parts.phone), partOf(row, parts.name)];
  const region = regionOf(row, parts.regions);
  const known = [phone, name, region].filter((part) => part !== '');
  const changed = [...row];
  while (changed.length <= parts.column) changed.push('');
  changed[parts.column] = known.length < FEWEST_PARTS ? '' : known.join(' · ');
  return changed;
}

/** How many people could hide behind one probable customer. */
export interface CollisionRisk {
  readonly hidden: number; // numbers that fit a masked phone; 1 without one
  readonly pairs: number; // expected pairs of different people counted as one
}

/**
 * Expected pairs = n (n − 1) ÷ 2 × 10^−(digits seen after the mask) × share of pairs with one name × share of pairs with one
 * region, for n probable customers; a share is (equal pairs + 1) ÷ (all pairs + 1), so that it is never 0, and the digits
 * before the mask are taken to be everybody's. A phone that is not masked counts with its last four digits.
 *
 * @param rows one of each customer, as read: before their keys were put together
 */
export function collisionRisk(rows: readonly Row[], parts: ProbableParts): CollisionRisk {
  const pairs = (rows.length * (rows.length - 1)) / 2;
  const masks = parts.phone === undefined ? [] : rows.flatMap((row) => hiddenDigits(cellText(row[parts.phone as number])) ?? []);
  const mask = masks[0] ?? (parts.phone === undefined ? { hidden: 0, tail: '' } : { hidden: 0, tail: '0000' });
  const sameName = parts.name === undefined ? 1 : shareAlike(rows.map((row) => partOf(row, parts.name)));
  const sameRegion = parts.regions.length === 0 ? 1 : shareAlike(rows.map((row) => regionOf(row, parts.regions)));
  return { hidden: 10 ** mask.hidden, pairs: pairs * 10 ** -mask.tail.length * sameName * sameRegion };
}

function shareAlike(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const alike = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return (alike + 1) / ((texts.length * (texts.length - 1)) / 2 + 1);
}

function partOf(row: Row, column: number | undefined): string {
  const text = column === undefined ? '' : cellText(row[column]);
  return isCiphertext(text) ? '' : customerKey(text, 'phone');
}

/** "浙江省" and "浙江" are one region. */
function regionOf(row: Row, columns: readonly number[]): string {
  const known = columns.map((column) => customerKey(row[column]).replace(REGION_ENDING, '')).filter((part) => part !== '');
  return known.join(' ');
}
