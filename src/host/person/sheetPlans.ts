import { copyName } from '../book/copyName';
import type { Book, SheetModel } from '../book/types';
import type { Action, Refusal } from './actions';
import { type Plan, refuse } from './plan';
import { noRoomFor } from './room';

const NEW_SHEET = { rows: 1000, columns: 26 }; // documented
const LONGEST_NAME = 100; // observed

export function insertSheet(book: Book, { name }: Extract<Action, { do: 'insertSheet' }>): Plan {
  const refusal = (name === undefined ? undefined : badName(book, name)) ?? noRoomFor(book, NEW_SHEET.rows, NEW_SHEET.columns);
  return (
    refusal ??
    (() => {
      book.insertSheet(name ?? freeName(book), NEW_SHEET);
    })
  );
}

/** The copy stands right of the sheet and is seen (observed). */
export function duplicateSheet(book: Book, { sheetId }: Extract<Action, { do: 'duplicateSheet' }>): Plan {
  const sheet = book.sheetById(sheetId);
  if (!sheet) return refuse('NO_ROOM');
  const copyIt = () => {
    const copy = book.copySheet(sheetId, copyName(book, sheet.name));
    copy.hidden = false;
    book.moveSheet(copy.id, book.sheets.indexOf(sheet) + 1);
  };
  return noRoomFor(book, sheet.rowCount, sheet.columnCount) ?? copyIt;
}

export function deleteSheet(book: Book, { sheetId }: Extract<Action, { do: 'deleteSheet' }>): Plan {
  return onSheet(book, sheetId, (sheet) => (isLastVisible(book, sheet) ? refuse('LAST_SHEET') : () => book.deleteSheet(sheetId)));
}

export function renameSheet(book: Book, { sheetId, name }: Extract<Action, { do: 'renameSheet' }>): Plan {
  return onSheet(book, sheetId, () => badName(book, name, sheetId) ?? (() => book.renameSheet(sheetId, name)));
}

export function moveSheet(book: Book, { sheetId, index }: Extract<Action, { do: 'moveSheet' }>): Plan {
  const isPlace = Number.isInteger(index) && index >= 0 && index < book.sheets.length;
  return onSheet(book, sheetId, () => (isPlace ? () => book.moveSheet(sheetId, index) : refuse('NO_ROOM')));
}

export function hideSheet(book: Book, { sheetId, hidden }: Extract<Action, { do: 'hideSheet' }>): Plan {
  return onSheet(book, sheetId, (sheet) => {
    if (hidden && isLastVisible(book, sheet)) return refuse('LAST_SHEET');
    return () => {
      sheet.hidden = hidden;
    };
  });
}

export function colorSheet(book: Book, { sheetId, color }: Extract<Action, { do: 'colorSheet' }>): Plan {
  return onSheet(book, sheetId, (sheet) => () => {
    sheet.tabColor = color ?? undefined;
  });
}

function onSheet(book: Book, sheetId: number, plan: (sheet: SheetModel) => Plan): Plan {
  const sheet = book.sheetById(sheetId);
  return sheet ? plan(sheet) : refuse('NO_ROOM');
}

function isLastVisible(book: Book, sheet: SheetModel): boolean {
  return !book.sheets.some((other) => other !== sheet && !other.hidden);
}

/** Letters compare without case (observed). */
function badName(book: Book, name: string, ownId?: number): Refusal | undefined {
  if (name.trim() === '') return refuse('NAME_EMPTY');
  if (name.length > LONGEST_NAME) return refuse('TOO_LONG', { most: LONGEST_NAME });
  const holder = book.sheetByName(name);
  return holder && holder.id !== ownId ? refuse('NAME_TAKEN', { name }) : undefined;
}

/** Counted from the number of sheets there are (observed). */
function freeName(book: Book): string {
  const word = book.locale.startsWith('zh') ? '工作表' : 'Sheet';
  let number = book.sheets.length + 1;
  while (book.sheetByName(word + number)) number++;
  return word + number;
}
