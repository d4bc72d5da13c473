import { once } from '../model/once';
import { BUILT_IN_WORDS, type WordLists } from './hearing';
import type { NamedNeed } from './needTags';
import { folded } from './phrases';
import type { MoodKind } from './wordKinds';

/** A need, or a kind of words of mood. */
export type ListName = NamedNeed | MoodKind;

/** In which lists each word is built in. */
export const builtInPlaces = once(() => {
  const needs = BUILT_IN_WORDS.needs.map(({ need, words }) => [need, words] as const);
  return placesOf([...needs, ...moodLists(BUILT_IN_WORDS.moods)]);
});

/** In which lists each word stands, folded. */
export function placesOf<Name>(lists: readonly (readonly [name: Name, words: string])[]): ReadonlyMap<string, readonly Name[]> {
  const places = new Map<string, Name[]>();
  for (const [name, words] of lists)
    for (const each of words.split(',')) {
      const word = folded(each).trim();
      places.set(word, [...(places.get(word) ?? []), name]);
    }
  return places;
}

export function moodLists(moods: WordLists['moods']): [MoodKind, string][] {
  return Object.entries(moods) as [MoodKind, string][];
}

export function isNeed(list: ListName): list is NamedNeed {
  return !(list in BUILT_IN_WORDS.moods);
}
