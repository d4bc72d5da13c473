import type { Selection } from '../../workbench';
import { type PointedAt, withReference } from './pointing';

/** A cell being edited, in the cell or in the formula bar: there is one text, shown in both. */
export interface Editing {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly before: string | undefined; // the cell's text when editing began, where it is known
  readonly text: string;
  readonly caret: number;
  readonly place: 'cell' | 'bar'; // which of the two has the keyboard
  readonly arrows: 'leave' | 'caret'; // what arrow keys do: begun by typing they go to the next cell, as in Sheets
  readonly pointing: (PointedAt & { readonly at: Selection }) | undefined;
}

export function beginEditing(
  cell: { readonly sheetId: number; readonly row: number; readonly column: number },
  before: string | undefined,
  typed: string | undefined,
  place: Editing['place'],
): Editing {
  const text = typed ?? before ?? '';
  return { ...cell, before, text, caret: text.length, place, arrows: typed === undefined ? 'caret' : 'leave', pointing: undefined };
}

export function withText(editing: Editing, text: string, caret: number): Editing {
  return { ...editing, text, caret, pointing: undefined };
}

/** The caret was moved by hand: the next reference goes where it stands now. */
export function withCaret(editing: Editing, caret: number): Editing {
  return caret === editing.caret ? editing : { ...editing, caret, pointing: undefined };
}

/** A cell was pointed at while typing a formula. */
export function pointAt(editing: Editing, at: Selection, reference: string): Editing {
  const { text, pointed } = withReference(editing.text, editing.caret, editing.pointing, reference);
  return { ...editing, text, caret: pointed.to, pointing: { ...pointed, at } };
}

export function withLineBreak(editing: Editing, from: number, to: number): Editing {
  return withText(editing, `${editing.text.slice(0, from)}\n${editing.text.slice(to)}`, from + 1);
}
