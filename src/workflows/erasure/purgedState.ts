import { changeTextWithout, currentOf, currentTextsWithout, keysInChangeText } from '../../core/changes';
import { historyOf, historyTextsWithout } from '../../core/tiers';
import type { Areas } from '../generation/journal';
import { markOf } from '../generation/marks';
import { notesOf, notesText } from '../generation/notes';
import { piecesOf } from '../generation/pieces';
import type { StateSheet } from '../services';

/** Areas that tell of customers by their keys, and how they are written without one. */
const WITHOUT: Readonly<Record<string, (texts: readonly string[], key: string) => string[]>> = {
  tiers: historyTextsWithout,
  current: currentTextsWithout,
};
const NOTES = 'notes';

export type IsErased = (key: string) => boolean;

/** The state as if the erased customers had never been there: for the update that erases them. */
export function purgedState(state: StateSheet, isErased: IsErased): StateSheet {
  const keys = erasedKeys(state, isErased);
  const marks = new Set(keys.map(markOf));
  const purge = (text: string) => keys.reduce(changeTextWithout, text);
  return {
    ...state,
    area(name) {
      const without = WITHOUT[name];
      const texts = state.area(name);
      return without === undefined ? texts : keys.reduce((left, key) => without(left, key), texts);
    },
    history: () => state.history().map(({ gen, text }) => ({ gen, text: purge(text) })),
    stage: (gen, areas) => state.stage(gen, withoutNotes(areas, marks)),
  };
}

/** The same for a text of the history, whoever it tells of. */
export function purgedText(text: string, isErased: IsErased): string {
  return unique(keysInChangeText(text)).filter(isErased).reduce(changeTextWithout, text);
}

/** Only marks are kept of whom to erase; their keys are found in what is to be forgotten. */
function erasedKeys(state: StateSheet, isErased: IsErased): string[] {
  const tiers = historyOf(state.area('tiers'))?.customers.keys() ?? [];
  const current = currentOf(state.area('current'))?.customers.keys() ?? [];
  const logged = state.history().flatMap(({ text }) => keysInChangeText(text));
  return unique([...tiers, ...current, ...logged]).filter(isErased);
}

/** People's notes about an erased customer go, too. */
function withoutNotes(areas: Areas, marks: ReadonlySet<number>): Areas {
  const notes = notesOf((areas[NOTES] ?? []).join(''));
  const left = [...notes].filter(([mark]) => !marks.has(mark));
  return left.length === notes.size ? areas : { ...areas, [NOTES]: piecesOf(notesText(new Map(left))) };
}

function unique(keys: Iterable<string>): string[] {
  return [...new Set(keys)];
}
