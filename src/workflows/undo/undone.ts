import type { Areas } from '../generation/journal';
import type { StateSheet } from '../services';

const AREA = 'undone';

/** Marks a generation as one that came back because the update after it was undone. */
export const UNDONE: Areas = { [AREA]: ['undone'] };

export function isUndone(areas: Areas): boolean {
  return areas[AREA] !== undefined;
}

/** What the generation that the sheets show has left; nothing when it is damaged. */
export function shownAreas(state: Pick<StateSheet, 'journal' | 'generation'>): Areas {
  const journal = state.journal();
  return (journal && state.generation(journal.gen)) ?? {};
}
