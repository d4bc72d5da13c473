import type { SheetRows } from '../core/model/cell';
import type { Issue } from '../core/model/issue';
import type { Policy } from '../core/policy';
import type { Outcome } from '../core/tierCustomers';
import type { Language } from '../messages';
import { type Care, careFor } from './care/careFor';
import { type ChangesMade, changeHistory } from './changeHistory';
import { CHANGE_LOG_ROLE } from './changeLogPage';
import { checkData, type DataCheck } from './dataCheck';
import type { Erasure } from './erasure/erasure';
import type { Areas } from './generation/journal';
import { fingerprintOf, nextGeneration } from './generation/publish';
import { type Judged, TOLERANCE_DAYS } from './judgeOrders';
import { type LimitDrift, limitDrift } from './limitDrift';
import { columnsBefore, looksArea } from './looksAnew';
import { noticeKnown } from './notice/noticeKnown';
import { NONE_SET, type OverridesTold, tellOverrides } from './overridesSheet';
import { tierRoles } from './pageParts';
import { type PageOf, pagesOf, type RunSource, removedTierPage } from './pages';
import { type RunLog, runLog } from './runLog';
import { samePage } from './sameCustomer';
import type { Workbook } from './services';
import { summaryPage } from './summaryPage';
import { tierArea } from './tierHistory';
import { type TierRun, tierRunOf } from './tierRuns';

/** What an update would show and keep, from one reading. A preview tells of it, an update publishes it. */
export interface RunPlan {
  readonly outcome: Outcome;
  readonly gen: number;
  readonly pages: readonly PageOf[];
  readonly areas: Areas; // what the fingerprint covers, with the pages
  readonly fingerprint: string;
  readonly source: RunSource;
  readonly log: RunLog;
  readonly check: DataCheck;
  readonly drift: LimitDrift;
  readonly set: OverridesTold;
  readonly moves: ChangesMade;
  readonly care: Care;
  readonly tierRun: TierRun | undefined;
}

/**
 * Makes every page of an update; it writes nothing.
 *
 * @param hidden what the spreadsheet tells of hidden rows
 */
export function planRun({ services: { workbook, notebook }, area }: Erasure, judged: Judged, hidden: readonly Issue[], language: Language): RunPlan {
  const { policy, mark, own, people, byHand, orders, customersTable: table } = judged;
  const outcome = withIssues(judged.outcome, hidden);
  const { state } = workbook;
  const ofSheets = workbook.language;
  const log = runLog(state, outcome.book);
  const check = checkData(workbook, own, outcome, { policy, toleranceDays: TOLERANCE_DAYS });
  const drift = limitDrift(state, outcome, policy, mark);
  const set = byHand === undefined ? NONE_SET : tellOverrides(workbook, byHand, outcome, policy, language);
  const gen = nextGeneration(workbook);
  const moves = changeHistory(state, outcome, policy, { gen, mark, language: ofSheets, shownLog: () => shownChangeLog(workbook) });
  const notice = noticeKnown({ workbook, notebook }, { own, outcome, policy, table });
  const care = careFor({ workbook, own, outcome, policy, table, check, hasDrifted: drift.hasDrifted, mark, notice }, language);
  const same = samePage(workbook, people, outcome, policy);
  const names = policy.rules.tiers.map(({ name }) => name);
  const tierRun = tierRunOf(outcome, names);
  const runs = [...(tierRun === undefined ? [] : [tierRun]), ...log.tiers];
  const source = {
    sheet: orders.sheet,
    changes: log.changes,
    check,
    drift,
    same,
    moves,
    runs,
    care: care.summary,
    columns: columnsBefore(workbook),
    beside: care.beside,
  };
  const pages = [...pagesOf(outcome, policy, source, ofSheets), ...care.pages, ...removedTiers(workbook, policy)];
  const areas = {
    ...drift.area,
    ...set.area,
    ...care.areas,
    ...looksArea(
      workbook,
      policy,
      pages.map(({ page }) => page.look),
    ),
    ...area,
    ...(outcome.history && tierArea(outcome.history)),
  };
  const fingerprint = fingerprintOf(
    pages.filter(({ role }) => role !== CHANGE_LOG_ROLE).map((page) => withoutChanges(page, outcome, policy, source, workbook)),
    JSON.stringify(areas),
  );
  return { outcome, gen, pages, areas, fingerprint, source, log, check, drift, set, moves, care, tierRun };
}

/** That nothing has come since the last update is no change. */
function withoutChanges(page: PageOf, outcome: Outcome, policy: Policy, source: RunSource, workbook: Workbook): PageOf {
  if (page.role !== 'summary') return page;
  return { ...page, page: summaryPage(outcome, policy, { ...source, changes: undefined, moves: undefined }, workbook.language) };
}

/** Only asked for when the history is lost: its sheet still has the lines. */
function shownChangeLog(workbook: Workbook): SheetRows | undefined {
  const sheet = workbook.ownSheets().find(({ role }) => role === CHANGE_LOG_ROLE);
  return sheet && workbook.readOwn(sheet);
}

/** Lists of tiers that the rules no longer have. */
function removedTiers(workbook: Workbook, { rules }: Policy): PageOf[] {
  const roles = tierRoles(rules.tiers.map(({ name }) => name));
  const gone = workbook.ownSheets().filter(({ role }) => role.startsWith('tier:') && !roles.includes(role));
  return gone.map(({ role }) => removedTierPage(role, workbook.language));
}

function withIssues({ book, ...rest }: Outcome, issues: readonly Issue[]): Outcome {
  return { ...rest, book: { ...book, issues: [...book.issues, ...issues] } };
}
