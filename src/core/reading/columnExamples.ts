import { isBlank, type SheetRows } from '../model/cell';
import { cellText } from './customerKey';
import { isErrorCell } from './errorCell';
import { isCardNumber, isChineseIdNumber } from './secretNumbers';

const ROWS_LOOKED_AT = 1000;

/** The first few different values of a column as text, each shortened; never an error, a card or an identity number. */
export function columnExamples({ rows }: SheetRows, from: number, column: number, most: { readonly values: number; readonly letters: number }): string[] {
  const examples: string[] = [];
  const end = Math.min(rows.length, from + ROWS_LOOKED_AT);
  for (let row = from; row < end && examples.length < most.values; row++) {
    const cell = rows[row]?.[column];
    if (cell === undefined || isBlank(cell) || isErrorCell(cell)) continue;
    const text = shortened(cellText(cell), most.letters);
    if (!isSecret(cellText(cell)) && !examples.includes(text)) examples.push(text);
  }
  return examples;
}

/** On one line, and no letter cut in half. */
export function shortened(text: string, most: number): string {
  const letters = [
    ...text
      .slice(0, 4 * most)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

function isSecret(text: string): boolean {
  return isCardNumber(text) || isChineseIdNumber(text);
}
