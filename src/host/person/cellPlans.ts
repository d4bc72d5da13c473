import type { Book, FormatChange } from '../book/types';
import type { Action, Look } from './actions';
import { type Plan, refuse } from './plan';
import { cellRect, sheetHolding } from './room';

export function clear(book: Book, { rect }: Extract<Action, { do: 'clear' }>): Plan {
  return sheetHolding(book, rect) ? () => book.clear(rect) : refuse('NO_ROOM');
}

export function look(book: Book, action: Extract<Action, { do: 'look' }>): Plan {
  return sheetHolding(book, action.rect) ? () => book.setFormat(action.rect, formatOf(action.look)) : refuse('NO_ROOM');
}

export function note(book: Book, { at, text }: Extract<Action, { do: 'note' }>): Plan {
  return sheetHolding(book, cellRect(at)) ? () => book.setFormat(cellRect(at), { note: text }) : refuse('NO_ROOM');
}

/** A checkbox is FALSE from the start where nothing else stands (documented). */
export function rule(book: Book, action: Extract<Action, { do: 'rule' }>): Plan {
  const { rect } = action;
  if (!sheetHolding(book, rect)) return refuse('NO_ROOM');
  return () => {
    book.setRule(rect, action.rule ?? undefined);
    if (action.rule?.kind === 'checkbox') book.fillEmpty(rect, false);
  };
}

function formatOf({ numberFormat, bold, fontColor, background, align, wrap }: Look): FormatChange {
  return {
    ...(numberFormat !== undefined && { numberFormat: numberFormat ?? undefined }),
    ...(bold !== undefined && { fontWeight: bold ? 'bold' : undefined }),
    ...(fontColor !== undefined && { fontColor: fontColor ?? undefined }),
    ...(background !== undefined && { background: background ?? undefined }),
    ...(align !== undefined && { horizontalAlignment: align ?? undefined }),
    ...(wrap !== undefined && { wrap: wrap || undefined }),
  };
}
