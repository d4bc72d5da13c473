import { parseA1Ref } from '@borgar/fx';
import { type Area, columnLetters } from './address';

/**
 * Cells a formula or a named range points at. It follows its cells when rows, columns and sheets change,
 * so it is the one mutable thing inside a compiled formula.
 */
export interface Reference {
  /** Where it points; meaningless unless `state` is 'live' or 'cells gone'. */
  sheetId: number;
  /** The sheet's name as written before the `!`, or nothing for the formula's own sheet. */
  qualifier: string | undefined;
  /** An undefined side is open: `A2:A` has no bottom, `A:A` neither top nor bottom. */
  top: number | undefined;
  left: number | undefined;
  bottom: number | undefined;
  right: number | undefined;
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
  readonly isRange: boolean;
  state: ReferenceState;
}

/**
 * 'no sheet': typed with a name no sheet had. It stays so until the formula is entered again, even if such a sheet
 * appears (assumed: the worse reading; Google's rule is not documented).
 * 'sheet gone', 'cells gone': what it pointed at was deleted; dead for ever (documented for deleted cells, observed for sheets).
 */
type ReferenceState = 'live' | 'no sheet' | 'sheet gone' | 'cells gone';

/** Reads `A1`, `A2:F`, `B:B`, `2:3`, with or without `Sheet!`; nothing when the text is no such thing. */
export function parseReference(text: string, ownSheetId: number, sheetIdOf: (name: string) => number | undefined): Reference | undefined {
  const parsed = parseA1Ref(text, { allowTernary: true });
  if (!parsed || !('range' in parsed)) return undefined;
  const { range } = parsed;
  const qualifier = parsed.context?.[0];
  const sheetId = qualifier === undefined ? ownSheetId : sheetIdOf(qualifier);
  return {
    sheetId: sheetId ?? -1,
    qualifier,
    top: range.top ?? undefined,
    left: range.left ?? undefined,
    bottom: range.bottom ?? undefined,
    right: range.right ?? undefined,
    fixed: { top: range.$top === true, left: range.$left === true, bottom: range.$bottom === true, right: range.$right === true },
    isRange: text.slice(text.lastIndexOf('!') + 1).includes(':'),
    state: sheetId === undefined ? 'no sheet' : 'live',
  };
}

/** A reference that was dead when the formula was typed: `#REF!`, `Sheet1!#REF!`, `#REF!A1`. */
export function deadReference(state: 'sheet gone' | 'cells gone', cells?: Reference, qualifier?: string, sheetId = -1): Reference {
  const open = { top: undefined, left: undefined, bottom: undefined, right: undefined };
  const fixed = { top: false, left: false, bottom: false, right: false };
  return { ...(cells ?? { ...open, fixed, isRange: false }), sheetId, qualifier, state };
}

export function areaOf(reference: Reference): Area {
  return {
    top: reference.top ?? 0,
    left: reference.left ?? 0,
    bottom: reference.bottom ?? Number.POSITIVE_INFINITY,
    right: reference.right ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether both point at the same cells, in the same state. */
export function sameReference(one: Reference | undefined, other: Reference | undefined): boolean {
  if (!one || !other) return one === other;
  return PLACE.every((member) => one[member] === other[member]);
}
const PLACE = ['sheetId', 'state', 'top', 'left', 'bottom', 'right'] as const;

/** The reference as Sheets would show it in the formula bar today. */
export function printReference(reference: Reference, sheetName: (id: number) => string | undefined): string {
  if (reference.state === 'sheet gone') return `#REF!${printCells(reference)}`;
  if (reference.state === 'no sheet') return `${quoteSheetName(reference.qualifier ?? '')}!${printCells(reference)}`;
  const sheet = reference.qualifier === undefined ? '' : `${quoteSheetName(sheetName(reference.sheetId) ?? reference.qualifier)}!`;
  return sheet + (reference.state === 'cells gone' ? '#REF!' : printCells(reference));
}

/** `Orders` stays bare; anything a parser could misread is put in quotes. */
export function quoteSheetName(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*(C\d*)?$|^C\d*$|^TRUE$|^FALSE$/i.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

function printCells(reference: Reference): string {
  const { top, left, bottom, right, fixed } = reference;
  const start = printEnd(left, fixed.left, top, fixed.top);
  return reference.isRange ? `${start}:${printEnd(right, fixed.right, bottom, fixed.bottom)}` : start;
}

function printEnd(column: number | undefined, columnFixed: boolean, row: number | undefined, rowFixed: boolean): string {
  const letters = column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  const number = row === undefined ? '' : (rowFixed ? '$' : '') + (row + 1);
  return letters + number;
}
