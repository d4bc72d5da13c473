import { type Language, say } from '../../messages';
import { overridesExpired } from '../care/careFor';
import { type CareKnown, careKnown, hasCareBegun } from '../care/careKnown';
import { type ReviewFound, reviewFound } from '../care/review';
import { servicesFound } from '../care/services';
import { checkData } from '../dataCheck';
import { type Judged, judgedNow, TOLERANCE_DAYS } from '../judgeOrders';
import { limitDrift } from '../limitDrift';
import { noticeKnown } from '../notice/noticeKnown';
import { type Done, done } from '../result';
import type { Notebook, Workbook } from '../services';
import type { PanelPage, Row } from './panelPage';

interface Reading {
  readonly workbook: Workbook;
  readonly notebook: Notebook;
}

/** What care would come to now; nothing is written. In the person's language. */
export interface CareNow extends CareKnown {
  readonly judged: Judged;
}

export function careNow({ workbook, notebook }: Reading, language: Language): Done<CareNow> {
  const judged = judgedNow({ workbook, notebook }, language);
  if (!judged.ok) return judged;
  const { outcome, policy, own } = judged.value;
  return done({ judged: judged.value, ...careKnown({ workbook, own, outcome, policy }, language, language) });
}

/** The check-up and the comparison of groups; both need no care to have begun. */
export function reviewNow(reading: Reading, language: Language): Done<ReviewFound> {
  const now = careNow(reading, language);
  if (!now.ok) return now;
  const { judged, input, more, falling } = now.value;
  const { outcome, policy, own, customersTable: table, mark } = judged;
  const check = checkData(reading.workbook, own, outcome, { policy, toleranceDays: TOLERANCE_DAYS });
  const { hasDrifted } = limitDrift(reading.workbook.state, outcome, policy, mark);
  const { facts, plan } = servicesFound(input, more);
  const care = { ...facts, overridesExpired: overridesExpired(outcome) };
  const notice = noticeKnown(reading, { own, outcome, policy, table })?.(hasCareBegun(own) ? plan : undefined);
  return done(reviewFound(input, { table, check, hasDrifted, mark, care, falling, notice }));
}

/** Instead of a screen that tells of care, as long as nobody has begun it. */
export function beforeCare(
  { workbook }: Pick<Reading, 'workbook'>,
  page: Pick<PanelPage, 'title'> & { readonly text: string },
  language: Language,
): PanelPage | undefined {
  if (hasCareBegun(workbook.ownSheets())) return undefined;
  return {
    title: page.title,
    blocks: [{ kind: 'text', text: page.text }],
    primary: { label: say(language, 'page.beginCare'), go: { kind: 'do', action: 'beginCare' } },
  };
}

/** Leads to a sheet of ours; `undefined` while there is none. */
export function toSheet(
  { workbook }: Pick<Reading, 'workbook'>,
  role: string,
  label: string,
): { readonly label: string; readonly go: { readonly kind: 'show'; readonly place: { readonly role: string } } } | undefined {
  return workbook.ownSheets().some((sheet) => sheet.role === role) ? { label, go: { kind: 'show', place: { role } } } : undefined;
}

/** A person in a list: pressing the line explains them. */
export function personRow({ key, name }: { readonly key: string; readonly name: string }, more: Omit<Row, 'title' | 'press'>): Row {
  return { title: name, ...more, press: { go: { kind: 'page', page: 'explain', about: key } } };
}

/** As many as fit on a screen; then how many there are besides. */
export function shortened<T>(all: readonly T[], row: (each: T) => Row, most: number, language: Language): Row[] {
  const rest = all.length - most;
  return [...all.slice(0, most).map(row), ...(rest > 0 ? [{ title: say(language, 'page.more', { rest }) }] : [])];
}

/** Sentences of lists begin small; a line of its own begins large. */
export function begunLarge(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
