import { type Cell, isBlank, isDateCell } from '../model/cell';
import { cellText } from './customerKey';
import { isErrorCell } from './errorCell';
import { isMasked } from './isMasked';
import { readAmount } from './readAmount';
import { readDay } from './readDay';
import { isCardNumber, isChineseIdNumber } from './secretNumbers';

const CELLS_LOOKED_AT = 60;
const ROWS_LOOKED_AT = 1000;

/** What a cell can plainly be; one cell may be several (a number may be a day's serial). */
const KINDS = ['date', 'number', 'email', 'phone', 'orderNumber', 'guest', 'masked', 'secret'] as const;
export type CellKind = (typeof KINDS)[number];

/** What the first filled cells of a column hold: how many there are, and how many of each kind. */
export interface ColumnContent extends Readonly<Record<CellKind, number>> {
  readonly filled: number;
  readonly firstRow: number; // 0-based row of the first filled cell; −1 without one
}

/** Looks at no more than the first 60 filled cells in 1,000 rows; error cells say nothing. */
export function columnContent(rows: readonly (readonly Cell[])[], from: number, column: number): ColumnContent {
  const counted = { filled: 0, firstRow: -1, ...Object.fromEntries(KINDS.map((kind) => [kind, 0])) } as { -readonly [Key in keyof ColumnContent]: number };
  const end = Math.min(rows.length, from + ROWS_LOOKED_AT);
  for (let row = from; row < end && counted.filled < CELLS_LOOKED_AT; row++) {
    const cell = rows[row]?.[column];
    if (cell === undefined || isBlank(cell) || isErrorCell(cell)) continue;
    if (counted.firstRow < 0) counted.firstRow = row;
    counted.filled++;
    for (const kind of KINDS) if (IS_KIND[kind](cell)) counted[kind]++;
  }
  return counted;
}

/** Whether at least nine tenths of a column are of a kind; an empty column is of none. */
export function isMostly(content: ColumnContent, kind: CellKind): boolean {
  return content.filled > 0 && content[kind] >= 0.9 * content.filled;
}

/** Whether half a column or more is of a kind: enough to confirm a name, as real columns have their dirt. */
export function isLargely(content: ColumnContent, kind: CellKind): boolean {
  return content.filled > 0 && content[kind] >= 0.5 * content.filled;
}

const IS_KIND: Readonly<Record<CellKind, (cell: Cell) => boolean>> = {
  date: isDay,
  number: (cell) =>
    typeof readAmount(cell, { decimalComma: false, isGuess: true }) === 'number' || typeof readAmount(cell, { decimalComma: true, isGuess: true }) === 'number',
  email: (cell) => typeof cell === 'string' && isEmail(cell.trim()),
  phone: (cell) => isPhone(cell) && !isDay(cell),
  orderNumber: (cell) => typeof cell === 'string' && isOrderNumber(cell.trim()),
  guest: (cell) => cell === 0 || cell === '0',
  masked: (cell) => typeof cell === 'string' && isMasked(cell),
  secret: (cell) => !isDateCell(cell) && (isCardNumber(cellText(cell)) || isChineseIdNumber(cellText(cell))),
};

function isDay(cell: Cell): boolean {
  const days = [readDay(cell, { dayFirst: true, saidBy: 'locale' }), readDay(cell, { dayFirst: false, saidBy: 'locale' })];
  return days.some((day) => typeof day === 'number');
}

function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && text.length < 255 && text.indexOf('@', at + 1) < 0 && text.indexOf('.', at + 2) > 0 && !/\s/.test(text);
}

/** 7 to 15 digits with the signs people put between them; a bare number needs 10. */
function isPhone(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1e9 && cell < 1e15;
  if (typeof cell !== 'string' || cell.length > 30 || !/^['+]?[\d\s().-]+$/.test(cell.trim())) return false;
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/\.\d{1,2}$/.test(cell);
}

/** `#1001`, `#EN-10023`: only with the sign, for customers have numbers such as C100011 and CUST-0001, too. */
function isOrderNumber(text: string): boolean {
  return text.length <= 24 && /^#[A-Z]{0,6}-?\d+$/.test(text);
}
