import { type Cell, isBlank, isDateCell } from '../../core/model/cell';
import { isoDay } from '../../core/model/day';

/** A customer's note, and what the two lists said when notes were gathered: everybody's, and their tier's. */
export interface KnownNote {
  readonly note: string;
  readonly seen: readonly [customers: string, tier: string];
}

/** What people wrote beside customers, by the mark of the customer. */
export type Notes = ReadonlyMap<number, KnownNote>;

/** Most notes are three values: mark, note; where the lists said otherwise, also what they said. */
type Entry = readonly [mark: number, note: string, customers?: string, tier?: string];

/** The notes as one text for the state; nobody's note is ever left out. */
export function notesText(notes: Notes): string {
  const entries = [...notes].map(([mark, { note, seen }]): Entry => (seen.every((each) => each === note) ? [mark, note] : [mark, note, ...seen]));
  return JSON.stringify(entries);
}

export function notesOf(text: string): Map<number, KnownNote> {
  try {
    const entries = JSON.parse(text) as readonly Entry[];
    return new Map(entries.map(([mark, note, customers = note, tier = note]) => [mark, { note, seen: [customers, tier] }]));
  } catch {
    return new Map();
  }
}

/** What two lists and the last update say of one customer: who changed it wins; where both did, both stand. `undefined`: not in that list. */
export function mergedNote(before: string, customers: string | undefined, tier: string | undefined): KnownNote {
  const seen = [customers ?? before, tier ?? before] as const;
  const changed = seen.filter((note) => note !== before);
  return { note: changed.length === 0 ? before : together(changed), seen };
}

/**
 * A note as it is found just before its sheet is written. In a row that this update has written already it is what the
 * person wants; in an older one it counts when it was typed since notes were gathered.
 *
 * @param list 0 = everybody's, 1 = the tier's
 */
export function foundNote({ note, seen }: KnownNote, list: 0 | 1, cell: string, isWritten: boolean): string {
  if (isWritten) return cell;
  if (cell === seen[list]) return note;
  return note === seen[list] ? cell : together([note, cell]);
}

/** Notes one below the other; one whose lines stand in another is not said twice. */
function together(notes: readonly string[]): string {
  const different = [...new Set(notes)].filter((note) => note !== '');
  const isWithin = (note: string, other: string) => other !== note && `\n${other}\n`.includes(`\n${note}\n`);
  return different.filter((note) => !different.some((other) => isWithin(note, other))).join('\n');
}

/** A note as text, whatever a person typed. */
export function noteText(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return '';
  return isDateCell(cell) ? isoDay(cell.day) : String(cell);
}
