import { hmacSha256 } from '../../core/math/hmacSha256';
import { textHash } from '../../core/reading';
import type { Areas } from '../generation/journal';
import type { Notebook, StateSheet } from '../services';

/** The key of the marks: kept with the document and not in any of its sheets, so that a copy of the file has none. */
const KEY = 'tierkeeper.key';
/** Marks of customers whose erasure was begun and is not yet done. */
const PENDING = 'tierkeeper.erasing';
const AREA = 'doNotProfile';

/** Whom updates must leave out, as marks (HMAC-SHA-256 of the customer's key) that tell nobody who it was. */
export interface DoNotProfile {
  readonly marks: readonly string[]; // also those whose erasure is not yet done
  readonly pending: readonly string[];
  /** Marks that were made with a key this file does not have, as in a copy of another: nobody can tell whom they mean. */
  readonly unknown: number;
  readonly isListed: ((key: string) => boolean) | undefined; // undefined: nobody is
  readonly area: Areas; // for the next generation
}

/** The list in the state: which key it was made with, then the marks. */
type Kept = readonly [keyMark: number, ...marks: string[]];

export function doNotProfile(notebook: Notebook, state: Pick<StateSheet, 'area'>): DoNotProfile {
  const key = notebook.read(KEY);
  const [keyMark, ...listed] = keptIn(state);
  const pending = textsIn(notebook.read(PENDING));
  const isOurs = key !== undefined && keyMark === textHash(key);
  const marks = [...new Set([...(isOurs ? listed : []), ...pending])];
  const unknown = isOurs ? 0 : listed.length;
  if (key === undefined || marks.length === 0) return { marks, pending, unknown, isListed: undefined, area: unknown === 0 ? {} : areaOf([keyMark, ...listed]) };
  const markOf = hmacSha256(key);
  const all = new Set(marks);
  return { marks, pending, unknown, isListed: (customer) => all.has(markOf(customer)), area: areaOf([textHash(key), ...marks]) };
}

/** Notes, before anything else happens, that these customers are to be erased: whoever runs next sees to it. */
export function notePending(notebook: Notebook, keys: readonly string[], newKey: () => string): void {
  const known = notebook.read(KEY);
  const key = known ?? newKey();
  if (known === undefined) notebook.write(KEY, key);
  const marks = keys.map(hmacSha256(key));
  notebook.write(PENDING, JSON.stringify([...new Set([...textsIn(notebook.read(PENDING)), ...marks])]));
}

export function notePurged(notebook: Notebook): void {
  notebook.erase(PENDING);
}

/** A cell holds 50,000 characters; a mark has 64, and four for its quotes and comma. */
const MARKS_PER_TEXT = 700;

function areaOf([keyMark, ...marks]: Kept): Areas {
  const texts = Array.from({ length: Math.ceil(marks.length / MARKS_PER_TEXT) }, (_, at) =>
    JSON.stringify([keyMark, ...marks.slice(at * MARKS_PER_TEXT, (at + 1) * MARKS_PER_TEXT)]),
  );
  return { [AREA]: texts };
}

function keptIn(state: Pick<StateSheet, 'area'>): Kept {
  const lists = state.area(AREA).map((text) => JSON.parse(text) as Kept);
  return [lists[0]?.[0] ?? 0, ...lists.flatMap(([, ...marks]) => marks as string[])];
}

/** A note that somebody else has changed is none. */
function textsIn(note: string | undefined): string[] {
  try {
    const texts: unknown = JSON.parse(note ?? '[]');
    return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
