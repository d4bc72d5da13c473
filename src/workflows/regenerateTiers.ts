import type { Issue } from '../core/model/issue';
import { type Language, say } from '../messages';
import { finishRules } from './applyPolicy';
import { cellsBeyondTheMost, MOST_CELLS } from './cellsNeeded';
import { openIssues } from './dataCheck';
import { openErasure } from './erasure/erasure';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { bannerWords } from './generation/bannerWords';
import { publish, resume } from './generation/publish';
import { hiddenRowsIssue } from './hiddenRows';
import { type Judged, judgeOrders } from './judgeOrders';
import { chooseLanguage, chosenLanguage } from './languages';
import { lastRunAt, noteAgain, noteArea, noteRun, type RunNote } from './lastRun';
import { bringLooks } from './looksAnew';
import { planRun } from './planRun';
import { quoted } from './quoted';
import { type Done, done, failed } from './result';
import { ruleVersions } from './ruleVersions';
import type { StartedBy } from './runLog';
import { reportOf, runNoteOf } from './runReport';
import { daysBetweenUpdates } from './schedule';
import type { Lock, Notebook, Workbook } from './services';
import type { RunReport } from './sidebarApi';
import { isUndone, shownAreas } from './undo/undone';

export interface RunServices {
  readonly workbook: Workbook;
  readonly lock: Lock;
  readonly notebook: Notebook;
}

/** What is told of a run, and what is kept of it. */
export interface Run {
  readonly report: RunReport;
  readonly note: RunNote;
}

/**
 * Orders in, tier sheets out. What an earlier run has left half shown is shown first. Then: read once, judge, and either
 * note that everything is as it was, or lay the new generation down, commit it and show it. Nothing is written unless
 * the whole plan could be made, and nothing but sheets of ours is ever written.
 * Sheets speak the spreadsheet's language, the report the person's.
 *
 * @param reader of the report; which language that is may have to be read, too
 * @param answer which column is meant, when somebody has just been asked
 */
export function regenerateTiers(given: RunServices, by: StartedBy, reader: { readonly language: Language }, answer?: unknown): Done<Run> {
  return exclusively(given, by === 'person' ? WAIT_OF_PEOPLE_MS : 0, () => {
    const began = given.workbook.now();
    const { language } = reader;
    const resumed = resume(given.workbook, began);
    if (resumed?.left !== undefined) return unfinished(resumed.left);
    if (resumed !== undefined) noteLost(() => noteAgain(given.notebook, shownAreas(given.workbook.state)), language);
    finishRules(given);
    const erasure = openErasure(given);
    const { workbook, notebook } = erasure.services;
    const judged = judgeOrders(erasure, language, { answer });
    if (!judged.ok) return judged;
    const { policy, rulesSheet, customersWarnings } = judged.value;
    const { state } = workbook;
    const plan = planRun(erasure, judged.value, hiddenIn(workbook, notebook, judged.value), language);
    const { outcome, pages, fingerprint, source, moves, drift, set, care, tierRun } = plan;
    set.offer();
    const warnings = [
      ...rulesSheet,
      ...customersWarnings,
      ...drift.sentences(language),
      ...set.warnings,
      ...care.warnings,
      ...erasure.warnings(language),
      ...(resumed?.warnings ?? []),
    ];
    const report = (more: readonly string[]) => reportOf(outcome, policy, source, [...warnings, ...more], language);
    const note = (told: RunReport) => runNoteOf(outcome, policy, openIssues(plan.check), told, { at: workbook.now(), ms: workbook.now() - began });
    const written = () => [...set.write(), ...care.write()];
    if (!erasure.isPending && isUnchanged(workbook, fingerprint, by)) {
      state.noteCheck();
      const told = report(written());
      const noted = note(told);
      const lost = noteLost(() => {
        if (lastRunAt(notebook) === undefined) noteRun(notebook, noted);
        keepLanguage(workbook, notebook);
      }, language);
      return done({ report: { ...told, warnings: [...told.warnings, ...lost] }, note: noted });
    }
    const { rowsRead, rowsUsed, customers } = report([]);
    const versions = ruleVersions({ state, notebook }, { gen: plan.gen, at: began, by, mark: judged.value.mark, policy });
    const logged = { at: workbook.clockText(began), by, rowsRead, rowsUsed, customers, ...tierRun, seconds: Math.round((workbook.now() - began) / 1000) };
    const generation = {
      gen: plan.gen,
      pages,
      areas: { ...plan.areas, ...moves.areas, ...plan.log.areas(logged), ...versions.area, ...noteArea(note(report([]))) },
      history: [...moves.history, ...erasure.history],
      fingerprint,
    };
    const cells = cellsBeyondTheMost(workbook, pages);
    if (cells !== undefined) return failed('run.TOO_BIG', { cells, most: MOST_CELLS });
    bringLooks(
      workbook,
      pages.map(({ page: { look }, ...named }) => ({ ...named, look })),
      plan.areas,
    );
    const published = publish(erasure.services, generation, began);
    if (published === 'overtaken') return failed('run.OVERTAKEN');
    if (published.left !== undefined) return unfinished(published.left);
    erasure.finish();
    versions.finish();
    const told = report([...published.warnings, ...written()]);
    const noted = note(told);
    const lost = noteLost(() => {
      noteRun(notebook, noted);
      keepLanguage(workbook, notebook);
    }, language);
    return done({ report: { ...told, warnings: [...told.warnings, ...lost] }, note: noted });
  });
}

export function unfinished({ rows, of }: { readonly rows: number; readonly of: number }): ReturnType<typeof failed> {
  return failed('run.UNFINISHED', { done: of - rows, of });
}

/** What the last update showed counts, all of it, and every sheet still is as it was left. A person who has undone it wants it again. */
function isUnchanged({ state }: Workbook, fingerprint: string, by: StartedBy): boolean {
  const journal = state.journal();
  if (by === 'person' && isUndone(shownAreas(state))) return false;
  return journal?.phase === 'IDLE' && journal.fingerprint === fingerprint && state.isHealthy();
}

/** The state sheet is made where there is none yet, and asked how many rows are hidden. */
function hiddenIn(workbook: Workbook, notebook: Notebook, { outcome, orders }: Judged): Issue[] {
  workbook.state.prepare(bannerWords(workbook.language));
  workbook.state.notePeriod(daysBetweenUpdates(notebook));
  return hiddenRowsIssue(workbook.state.hiddenRows, outcome.book, orders);
}

/** Sheets go on in the language they began in, whatever becomes of the spreadsheet's settings; only a person changes it. */
function keepLanguage({ language }: Workbook, notebook: Notebook): void {
  if (chosenLanguage(notebook) === undefined) chooseLanguage(notebook, language);
}

/** The sheets are written by then: what Google does not keep beside them is told, and undoes nothing. */
function noteLost(write: () => void, language: Language): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [say(language, 'run.NOTE_LOST', { message: quoted(error) })];
  }
}
