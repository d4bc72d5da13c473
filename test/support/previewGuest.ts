import { documentLock } from '../../src/apps-script/services/lock';
import { documentNotebook } from '../../src/apps-script/services/notebook';
import { openWorkbook } from '../../src/apps-script/services/workbook';
import { stagedPage } from '../../src/workflows/generation/staged';
import { seenMark } from '../../src/workflows/panel/previewPage';
import { proposalOf } from '../../src/workflows/panel/proposal';
import { previewRun } from '../../src/workflows/previewRun';

/** Runs inside the add-on's own world, beside it: every page that a preview of this proposal plans, and the mark that Apply asks for. */
export function plannedPages(about: string): string {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const services = { workbook: openWorkbook(file, file.getSpreadsheetLocale()), notebook: documentNotebook(), lock: documentLock() };
  const proposal = proposalOf(services as never, about, 'en');
  if (!proposal.ok) throw new Error(proposal.failure.code);
  const previewed = previewRun(services, 'en', proposal.value.policy);
  if (!previewed.ok) throw new Error(previewed.failure.code);
  const pages = previewed.value.plan.pages.map(stagedPage).map(({ role, rows }) => ({ role, rows }));
  return JSON.stringify({ about: `${about}|${seenMark(proposal.value, previewed.value)}`, pages });
}

/** What our sheets are called now, by role. */
export function sheetNames(): string {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const workbook = openWorkbook(file, file.getSpreadsheetLocale());
  return JSON.stringify(Object.fromEntries(workbook.ownSheets().map((sheet) => [sheet.role, workbook.nameOf(sheet)])));
}
