import { once } from '../model/once';
import { type ColumnFinder, type ColumnRole, cellText, isCiphertext, isNeverRead, normaliseHeader } from '../reading';

/** The columns whose cells together make a probable customer; at least two of phone, name and region. */
export interface ProbableParts {
  readonly column: number; // stands for all of them where an issue points at the customer
  readonly role: ColumnRole; // of that column
  readonly phone: number | undefined;
  readonly name: number | undefined;
  readonly regions: readonly number[]; // province, city, district
}

const REGION_HEADERS = `province, city, district, region, shipping province, shipping city, billing province, billing city, recipient province,
  recipient city, 省, 省份, 市, 城市, 区, 地区, 省市, 省市区, 收货人省份, 收货人城市, 收货人地区, 收货省份, 收货城市, 收货地区, 收件省份, 收件城市, 收件人省份, 收件人城市, 收件人地区`;

const regionHeaders = once(() => new Set(REGION_HEADERS.split(',').map(normaliseHeader)));

/** `undefined` when fewer than two of the three are there and can be read: encrypted cells say nothing. */
export function probableParts(finder: ColumnFinder): ProbableParts | undefined {
  const [phone, name] = [readable(finder, ['phone']), readable(finder, ['name', 'customer'])];
  const regions = finder.header.cells.flatMap((cell, column) =>
    typeof cell === 'string' && regionHeaders().has(normaliseHeader(cell)) && !isNeverRead(cell) && saysSomething(finder, column) ? [column] : [],
  );
  const column = phone ?? name;
  const parts = [phone, name, regions[0]].filter((part) => part !== undefined);
  return column === undefined || parts.length < 2 ? undefined : { column, role: phone === undefined ? 'name' : 'phone', phone, name, regions };
}

/** The first column of these roles that holds anything one can read, masked or not. */
function readable(finder: ColumnFinder, roles: readonly ColumnRole[]): number | undefined {
  const columns = roles.flatMap((role) => [...finder.best(role).columns, ...finder.best(role).refused.filter((column) => finder.content(column).masked > 0)]);
  return columns.find((column) => saysSomething(finder, column));
}

function saysSomething(finder: ColumnFinder, column: number): boolean {
  const { filled, firstRow } = finder.content(column);
  return filled > 0 && !isCiphertext(cellText(finder.rows[firstRow]?.[column]));
}
