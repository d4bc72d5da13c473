import { changeTexts } from '../../core/changes';
import { type Language, say } from '../../messages';
import type { Areas } from '../generation/journal';
import type { RunServices } from '../regenerateTiers';
import { blankLines } from './blankLines';
import { doNotProfile, notePurged } from './doNotProfile';
import { purgedState, purgedText } from './purgedState';

/** What an update has to do with customers who were erased. */
export interface Erasure {
  readonly services: RunServices; // that no longer know of those being erased
  readonly isNotProfiled: ((key: string) => boolean) | undefined;
  readonly isPending: boolean; // an erasure was begun: this update carries it out
  readonly area: Areas;
  readonly history: readonly string[];
  warnings(language: Language): string[];
  /** Once the generation without them is shown: nothing older is kept. Whatever cuts this off, the next update does it again. */
  finish(): void;
}

/** Looked at at the beginning of every update; without erased customers it costs nothing. */
export function openErasure(services: RunServices): Erasure {
  const { workbook, notebook } = services;
  const { isListed, pending, unknown, area } = doNotProfile(notebook, workbook.state);
  const warnings = (language: Language) => (unknown === 0 ? [] : [say(language, 'run.NOT_PROFILED_UNKNOWN', { customers: unknown })]);
  const plain = { services, isNotProfiled: isListed, isPending: false, area, history: [], warnings, finish: () => undefined };
  if (isListed === undefined || pending.length === 0) return plain;
  const state = purgedState(workbook.state, isListed);
  const told = workbook.state.history().map(({ text }) => text);
  const untold = pending.filter((mark) => !told.some((text) => text.includes(mark)));
  return {
    ...plain,
    services: { ...services, workbook: { ...workbook, state } },
    isPending: true,
    history: changeTexts(
      undefined,
      untold.map((key) => ({ kind: 'erased', key })),
    ),
    finish() {
      blankLines(workbook, isListed);
      workbook.state.forget((text) => purgedText(text, isListed));
      notePurged(notebook);
    },
  };
}
