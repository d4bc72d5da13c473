import { type Cell, isBlank } from '../model/cell';
import { builtInPlaces, isNeed, type ListName, moodLists, placesOf } from './builtInPlaces';
import { BUILT_IN_WORDS, type WordLists } from './hearing';
import type { NamedNeed, NeedList } from './needTags';
import { folded } from './phrases';
import { daysIn, isShort, nameIn, wordsIn } from './wordCells';
import { type MoodKind, type WordKind, wordKind } from './wordKinds';

/** One row of the sheet of words, as people left it. */
export interface WordsRow {
  readonly kind: Cell;
  readonly name: Cell; // of the need
  readonly words: Cell; // or the number of a setting
}

/** Why a row gives no words, and where. */
export interface WordsFault {
  readonly code: 'kindUnclear' | 'nameBlank' | 'nameLong' | 'wordsBlank' | 'wordsUnusable' | 'tooMany' | 'daysUnclear';
  readonly field: keyof WordsRow;
}

export type WordsVerdict =
  | { readonly code: 'days'; readonly days: number }
  | { readonly code: 'counts'; readonly words: number; readonly unusable: string | undefined; readonly twice: Twice | undefined }
  | WordsFault;

/** A word that stands in two lists of moods, so that one of them says nothing. */
export interface Twice {
  readonly word: string;
  readonly kind: MoodKind; // of the other
}

export interface WordsRead {
  readonly lists: WordLists;
  readonly verdicts: readonly (WordsVerdict | undefined)[]; // as the rows; undefined: a blank one
}

export const MOST_WORDS = 3000;
const MOST_NEEDS = 60;

type Lists = Map<ListName, Set<string>>;

/**
 * The words people wrote, by kind. A kind without a row keeps the built-in words, a need without a row is gone; and what
 * stands in a row that cannot be read stays as it is built in, until somebody mends the row.
 *
 * @param needNamed which need of ours a name means, in any language
 */
export function readWords(rows: readonly WordsRow[], needNamed: (name: string) => NamedNeed | undefined): WordsRead {
  const [written, kept]: [Lists, Lists] = [new Map(), new Map()];
  let [count, { needDays }] = [0, BUILT_IN_WORDS];
  const verdicts = rows.map((row): WordsVerdict | undefined => {
    if (Object.values(row).every(isBlank)) return undefined;
    const kind = wordKind(row.kind);
    if (kind === 'needDays') {
      const days = daysIn(row.words);
      needDays = days ?? needDays;
      return days === undefined ? { code: 'daysUnclear', field: 'words' } : { code: 'days', days };
    }
    const { usable, unusable } = wordsIn(row.words);
    const list = listOf(row, kind, needNamed);
    const fault = typeof list === 'object' ? list : faultOf(usable, unusable, isTooMuch(list, usable.length));
    if (fault !== undefined || typeof list === 'object') {
      keepBuiltIn(kept, usable, kind, list);
      return fault;
    }
    count += usable.length;
    add(written, list, usable);
    return { code: 'counts', words: usable.length, unusable: unusable[0], twice: undefined };
  });
  const lists = { ...listsOf(written, kept), needDays };
  return { lists, verdicts: withTwice(verdicts, rows, lists) };

  function isTooMuch(list: ListName, more: number): boolean {
    return count + more > MOST_WORDS || (!written.has(list) && [...written.keys()].filter(isNeed).length >= MOST_NEEDS);
  }
}

/** Which list a row adds to, or why none. */
function listOf(
  { name }: WordsRow,
  kind: Exclude<WordKind, 'needDays'> | undefined,
  needNamed: (name: string) => NamedNeed | undefined,
): ListName | WordsFault {
  if (kind === undefined) return { code: 'kindUnclear', field: 'kind' };
  if (kind !== 'need') return kind;
  const called = nameIn(name);
  if (called === '') return { code: 'nameBlank', field: 'name' };
  return isShort(called) ? (needNamed(called) ?? `~${called}`) : { code: 'nameLong', field: 'name' };
}

function faultOf(usable: readonly string[], unusable: readonly string[], isTooMany: boolean): WordsFault | undefined {
  if (usable.length === 0) return { code: unusable.length === 0 ? 'wordsBlank' : 'wordsUnusable', field: 'words' };
  return isTooMany ? { code: 'tooMany', field: 'words' } : undefined;
}

/** Of a row that cannot be read: its words where they are built in, or all of its need's. */
function keepBuiltIn(kept: Lists, usable: readonly string[], kind: WordKind | undefined, list: ListName | WordsFault): void {
  if (usable.length === 0) {
    const built = BUILT_IN_WORDS.needs.find(({ need }) => need === list);
    if (built !== undefined)
      add(
        kept,
        built.need,
        built.words.split(',').map((word) => word.trim()),
      );
  }
  const isMeant = (place: ListName) => (typeof list === 'string' ? place === list : kind === undefined || isNeed(place));
  for (const word of usable) for (const place of (builtInPlaces().get(folded(word)) ?? []).filter(isMeant)) add(kept, place, [word]);
}

function listsOf(written: Lists, kept: Lists): Omit<WordLists, 'needDays'> {
  const joined = (list: ListName) => [...(written.get(list) ?? []), ...(kept.get(list) ?? [])].join(', ');
  const named = [...new Set([...written.keys(), ...kept.keys()])].filter(isNeed);
  const hasNeeds = [...written.keys()].some(isNeed);
  const moods = moodLists(BUILT_IN_WORDS.moods).map(([kind, words]) => [kind, written.has(kind) ? joined(kind) : words] as const);
  return {
    needs: hasNeeds ? named.map((need): NeedList => ({ need, words: joined(need) })) : BUILT_IN_WORDS.needs,
    moods: Object.fromEntries(moods) as unknown as WordLists['moods'],
  };
}

function withTwice(verdicts: readonly (WordsVerdict | undefined)[], rows: readonly WordsRow[], { moods }: WordLists): (WordsVerdict | undefined)[] {
  const places = placesOf(moodLists(moods));
  return verdicts.map((verdict, at) => {
    const { kind: cell, words } = rows[at] as WordsRow;
    const own = wordKind(cell);
    if (verdict?.code !== 'counts' || own === 'need') return verdict;
    const otherOf = (word: string) => places.get(folded(word))?.find((kind) => kind !== own);
    const word = wordsIn(words).usable.find((each) => otherOf(each) !== undefined);
    return word === undefined ? verdict : { ...verdict, twice: { word, kind: otherOf(word) as MoodKind } };
  });
}

function add(lists: Lists, list: ListName, words: readonly string[]): void {
  const known = lists.get(list) ?? new Set<string>();
  for (const word of words) known.add(word);
  lists.set(list, known);
}
