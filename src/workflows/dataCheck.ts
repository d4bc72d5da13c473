import { type Cell, isDateCell, type SheetRows } from '../core/model/cell';
import { type Day, isoDay } from '../core/model/day';
import type { Issue } from '../core/model/issue';
import type { Policy } from '../core/policy';
import {
  type CouldChange,
  couldChangeTier,
  type DataScore,
  dataScore,
  freshnessOf,
  type KeptIssue,
  type Standing,
  standings,
  stateNamed,
} from '../core/quality';
import { cellText } from '../core/reading';
import { markOfCode } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import type { OwnSheet, Workbook } from './services';

/** What one run knows of its data, beside the tiers. */
export interface DataCheck {
  readonly standing: readonly Standing[];
  readonly score: DataScore;
  readonly staleDays: number | undefined; // days since the last order, when they are too many
  readonly couldChange: CouldChange | undefined;
  readonly hasSheet: boolean;
  readonly held: SheetRows['rows']; // what its sheet held: people accept issues there
}

export const DATA_CHECK_ROLE = 'dataCheck';

/**
 * Judges the data of a run. What people accepted, and since when an issue is there, stands in the data check sheet
 * itself: it is read once, before it is written again.
 */
export function checkData(
  workbook: Workbook,
  own: readonly OwnSheet[],
  outcome: Outcome,
  { policy, toleranceDays }: { policy: Policy; toleranceDays: number },
): DataCheck {
  const { book, customers } = outcome;
  const ours = own.find(({ role }) => role === DATA_CHECK_ROLE);
  const sheet = ours && workbook.readOwn(ours);
  const freshness = policy.asOf === undefined ? freshnessOf(book.orders, workbook.today(), toleranceDays) : undefined;
  const scored = { rowsRead: book.rowsRead, customers: book.customers.length, issues: book.issues };
  return {
    standing: standings(book.issues, sheet === undefined ? [] : keptIssues(sheet), workbook.today()),
    score: dataScore(scored, freshness, toleranceDays),
    staleDays: freshness?.isStale ? freshness.daysSince : undefined,
    couldChange: couldChangeTier(book, policy, customers),
    hasSheet: sheet !== undefined,
    held: sheet?.rows ?? [],
  };
}

/** Issues that nobody has accepted, the weightiest first. */
export function openIssues({ standing }: DataCheck): Issue[] {
  return standing.flatMap(({ state, issue }) => (state === 'open' && issue !== undefined ? [issue] : []));
}

/** "The data end 41 days ago, so …" */
export function staleSentence({ staleDays }: DataCheck, asOf: Day, language: Language): string | undefined {
  return staleDays === undefined ? undefined : say(language, 'dataCheck.stale', { days: staleDays, asOf: isoDay(asOf) });
}

/** Rows are known by code and mark, wherever people have moved them: the last cell of a row that holds one. */
function keptIssues({ rows }: SheetRows): KeptIssue[] {
  return rows.flatMap((row): KeptIssue[] => {
    const at = row.findIndex((cell) => typeof cell === 'string' && markOfCode(cell) !== undefined);
    const found = at < 0 ? undefined : markOfCode(row[at] as string);
    return found === undefined ? [] : [{ ...found, state: stateNamed(cellText(row[0])), since: dayOfCell(row[at - 1]) }];
  });
}

function dayOfCell(cell: Cell | undefined): Day | undefined {
  return isDateCell(cell) ? cell?.day : undefined;
}
