import { typedNumber } from '../math/typedNumber';
import { type Cell, isBlank, isDateCell } from '../model/cell';
import { isoDay } from '../model/day';
import { foldWord, RULE_WORDS } from './ruleWords';

/** A number as somebody typed it; `undefined` when it could be read in two ways: the text 5.000 may be five thousand. */
export function readNumber(cell: Cell): { value: number; isPercent: boolean } | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, isPercent: false } : undefined;
  return typedNumber(String(cell));
}

/** A number from `least` to `most` in steps of 1 / `parts`. */
export function readWithin(cell: Cell, least: number, most: number, parts = 1): number | undefined {
  const number = readNumber(cell);
  if (number === undefined || number.isPercent || number.value < least || number.value > most) return undefined;
  return Math.round(number.value * parts) / parts === number.value ? number.value : undefined;
}

export function yesOrNo(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = foldWord(shownCell(cell));
  if (Object.values(RULE_WORDS).some(({ yes }) => yes === word)) return true;
  return Object.values(RULE_WORDS).some(({ no }) => no === word) ? false : undefined;
}

/** `undefined` for a blank cell and for a date. */
export function readText(cell: Cell): string | undefined {
  return isBlank(cell) || isDateCell(cell) ? undefined : String(cell);
}

export function shownCell(cell: Cell): string {
  return isDateCell(cell) ? isoDay(cell.day) : String(cell);
}
