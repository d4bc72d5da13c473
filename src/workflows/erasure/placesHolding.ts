import { type Cell, isDateCell } from '../../core/model/cell';
import { cellText, customerKey } from '../../core/reading';
import type { Workbook } from '../services';
import { cellName } from '../wording';

const MOST_NAMED = 20;

/** Cells that still name somebody. */
export interface PlacesHolding {
  readonly named: readonly string[]; // the first 20: 'Orders!A5'
  readonly count: number;
}

/** Where a customer is still named: in people's own sheets, and in what people wrote into ours. Every sheet is read. */
export function placesHolding(workbook: Workbook, names: readonly string[]): PlacesHolding {
  const isNamed = naming(names);
  const named: string[] = [];
  let count = 0;
  const look = (sheet: string, rows: readonly (readonly Cell[])[]): void => {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (!isNamed(cell)) return;
        count++;
        if (named.length < MOST_NAMED) named.push(`${sheet}!${cellName({ sheet, row: row + 1, column })}`);
      });
    });
  };
  workbook.findSheet((table) => {
    look(table.sheet, table.rows);
    return false;
  });
  for (const ours of workbook.ownSheets()) {
    if (ours.role === 'state') continue;
    const { sheet, rows } = workbook.readOwn(ours);
    look(sheet, rows);
  }
  return { named, count };
}

/** A cell names them whose text is the name, however it is spelled, or holds it as a word of its own. */
function naming(names: readonly string[]): (cell: Cell) => boolean {
  const keys = new Set(names.flatMap((name) => [customerKey(name), customerKey(name, 'phone')]).filter((key) => key !== ''));
  const known = new Map<string, boolean>();
  return (cell) => {
    if (cell === '' || typeof cell === 'boolean' || isDateCell(cell)) return false;
    const text = cellText(cell);
    const before = known.get(text);
    if (before !== undefined) return before;
    const key = customerKey(text);
    const found = keys.has(key) || keys.has(customerKey(text, 'phone')) || (typeof cell === 'string' && [...keys].some((word) => holdsWord(key, word)));
    known.set(text, found);
    return found;
  };
}

/** `c001` is not in `c0010`; Chinese has no edges of words. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!goesOn(text[at - 1], word[0]) && !goesOn(word.slice(-1), text[end])) return true;
  }
  return false;
}

/** Whether two characters side by side belong to one word. */
function goesOn(left = '', right = ''): boolean {
  return [left, right].every((character) => /[a-z0-9_]/.test(character));
}
