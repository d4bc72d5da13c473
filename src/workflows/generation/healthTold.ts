import type { BookedPage } from './shownRows';

/** Numbers from here on, as marks of customers are, would make the sum inexact. */
export const SUMMED_BELOW = 100_000_000_000;
/** So all numbers together are summed in units of this. */
export const ROUGHLY = 1_000_000_000;
const SERIAL_OF_1970 = 25_569;

/** What the formula in the hidden sheet tells of a sheet of ours, in this order. */
const PARTS = ['least', 'most', 'rows', 'last', 'numbers', 'letters', 'hundredths', 'roughly'] as const;

/**
 * Of the generations in its rows the least and the most, how many rows bear one, and the last of these (1-based); of all its
 * cells how many hold numbers, how long the others are together, the sum of the numbers in hundredths, and that of all roughly.
 */
export type HealthTold = Readonly<Record<(typeof PARTS)[number], number>>;

/** `undefined` when it tells nothing, or less than it does today. */
export function healthTold(text: string): HealthTold | undefined {
  const told = text.split('|').map(Number);
  const isWhole = told.length === PARTS.length && told.every(Number.isFinite);
  return isWhole ? (Object.fromEntries(PARTS.map((part, at) => [part, told[at]])) as HealthTold) : undefined;
}

/** What the formula will tell of a sheet that holds this page from a row (0-based) on, and nothing else in its columns. */
export function healthOf({ rows, width }: BookedPage, top: number): HealthTold {
  const gens: number[] = [];
  let [last, numbers, letters, sum, all] = [0, 0, 0, 0, 0];
  for (const [at, row] of rows.entries()) {
    const gen = row[width - 1];
    if (typeof gen === 'number') {
      gens.push(gen);
      last = top + at + 1;
    }
    for (const cell of row) {
      const value = typeof cell !== 'object' ? cell : 'link' in cell ? cell.text : cell.day + SERIAL_OF_1970;
      if (typeof value === 'number') {
        numbers++;
        all += value;
        if (value < SUMMED_BELOW) sum += value;
      } else if (value !== undefined) letters += String(value).length;
    }
  }
  const [least, most] = [Math.min(...gens), Math.max(...gens)];
  return { least, most, rows: gens.length, last, numbers, letters, hundredths: Math.round(sum * 100), roughly: Math.round(all / ROUGHLY) };
}

export function isSameHealth(one: HealthTold, other: HealthTold): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}
