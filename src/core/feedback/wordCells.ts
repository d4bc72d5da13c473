import type { Cell } from '../model/cell';
import { cellText, isErrorCell } from '../reading';

export const LONGEST_WORD = 40; // of a need's name, too
const MOST_DAYS = 3650;

const BETWEEN = /[,，、;；\n]/;
const SAYS_SOMETHING = /[\p{L}\p{Extended_Pictographic}]/u;
const DAYS = /^(\d{1,4})(?: ?(?:days?|天))?$/i;

/** The words of a cell, each once, and those that can be none. */
export function wordsIn(cell: Cell): { readonly usable: string[]; readonly unusable: string[] } {
  if (isErrorCell(cell)) return { usable: [], unusable: [cellText(cell)] };
  const words = [...new Set(cellText(cell).split(BETWEEN).map(tidy))].filter((word) => word !== '');
  const isUsable = (word: string) => SAYS_SOMETHING.test(word) && isShort(word);
  return { usable: words.filter(isUsable), unusable: words.filter((word) => !isUsable(word)) };
}

/** '' for none. */
export function nameIn(cell: Cell): string {
  return isErrorCell(cell) ? '' : tidy(cellText(cell));
}

export function daysIn(cell: Cell): number | undefined {
  const days = Number(DAYS.exec(cellText(cell).normalize('NFKC').trim())?.[1] ?? 0);
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

export function isShort(word: string): boolean {
  return Array.from(word).length <= LONGEST_WORD;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
