import { currentOf } from '../../core/changes';
import { type Language, say } from '../../messages';
import { CURRENT_AREA } from '../changeHistory';
import { doNotProfile } from '../erasure/doNotProfile';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import type { Areas } from '../generation/journal';
import { markOf } from '../generation/marks';
import { madeAt, publishStaged, resume } from '../generation/publish';
import { type StagedPage, unpackedPages } from '../generation/staged';
import { noteAgain } from '../lastRun';
import { bringLooks, looksBack } from '../looksAnew';
import { quoted } from '../quoted';
import { type RunServices, unfinished } from '../regenerateTiers';
import { type Done, done, failed } from '../result';
import type { Notebook } from '../services';
import { rulesBack, versionsBack } from './rulesBack';
import { isUndone, UNDONE } from './undone';
import { undoneChanges } from './undoneChanges';
import { undonePages } from './undonePages';

export interface UndoReport {
  readonly message: string;
  readonly warnings: readonly string[];
}

/**
 * Brings the generation before the last back as a new one, the same crash-safe way as any; undone twice, the last one is
 * back. So are the rules it followed, where the last one was the first to follow others. Notes, answers, tiers set by hand and who was erased stay as they are now. The fingerprint stays, too: the schedule makes
 * no new update before the orders or rules change, a person makes one by asking.
 */
export function undoRun({ workbook, lock, notebook }: RunServices, language: Language): Done<UndoReport> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    const { pending, area } = doNotProfile(notebook, workbook.state);
    if (pending.length > 0) return failed('undo.NONE'); // an erasure keeps nothing older
    const began = workbook.now();
    const resumed = resume(workbook, began);
    if (resumed?.left !== undefined) return unfinished(resumed.left);
    const { state } = workbook;
    const journal = state.journal();
    if (journal?.phase !== 'IDLE') return failed('undo.NONE');
    const [shown, back] = [state.generation(journal.gen), state.generation(journal.gen - 1)];
    const [rowsShown, rowsBack] = [currentOf(shown?.[CURRENT_AREA] ?? []), currentOf(back?.[CURRENT_AREA] ?? [])];
    if (shown === undefined || back === undefined || rowsShown === undefined || rowsBack === undefined) return failed('undo.NONE');
    const gen = journal.gen + 1;
    const ofSheets = workbook.language;
    const pages = { shown: unpackedPages(shown), back: unpackedPages(back) };
    const nameOf = namesIn([...pages.shown, ...pages.back]);
    const changes = undoneChanges(state, { gen, shown: rowsShown, back: rowsBack, nameOf, language: ofSheets });
    const isUndo = !isUndone(shown) || isUndone(back);
    const staged = undonePages(workbook, { ...pages, changeLog: changes.page, isUndo }, ofSheets);
    const updatedAt = madeAt(back) ?? began;
    const rules = rulesBack({ workbook, notebook }, { shown: rowsShown, back: rowsBack }, language);
    const versions = versionsBack(shown, rules.policy, { gen, at: began, by: 'undo' });
    const looks = looksBack(workbook, back);
    const areas = { ...back, ...area, ...looks, ...(isUndo ? UNDONE : {}), ...changes.areas, ...versions };
    const generation = { gen, staged, areas, history: changes.history, fingerprint: journal.fingerprint, updatedAt };
    bringLooks(workbook, staged, looks);
    const published = publishStaged({ workbook, lock }, generation, began);
    if (published === 'overtaken') return failed('run.OVERTAKEN');
    if (published.left !== undefined) return unfinished(published.left);
    const message = say(language, isUndo ? 'undo.done' : 'undo.redone', { time: workbook.clockText(updatedAt) });
    const warnings = [...(resumed?.warnings ?? []), ...published.warnings, ...panelNote(notebook, back, language), ...rules.write()];
    return done({ message, warnings });
  });
}

/** The sheets are right by then: what Google does not keep beside them is told, and undoes nothing. */
function panelNote(notebook: Notebook, areas: Areas, language: Language): string[] {
  try {
    noteAgain(notebook, areas);
    return [];
  } catch (error) {
    return [say(language, 'run.NOTE_LOST', { message: quoted(error) })];
  }
}

/** Customers as the lists call them. */
function namesIn(pages: readonly StagedPage[]): (key: string) => string {
  const names = new Map<number, string>();
  for (const { role, rows, marks } of pages)
    if (role === 'customers') marks?.forEach((mark, row) => void (mark !== undefined && names.set(mark, String(rows[row]?.[0] ?? ''))));
  return (key) => names.get(markOf(key)) ?? key;
}
