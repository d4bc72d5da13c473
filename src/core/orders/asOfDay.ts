import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import { FIRST_PLAUSIBLE_DAY, type IssueLog, LAST_PLAUSIBLE_DAY } from '../reading';
import { currencyAt, LINE_LEFT_OUT, LINE_ORDER, LINE_REFUND, type Lines } from './lines';
import type { AsOf } from './order';

export const LONGEST_GAP_DAYS = 400;

/** The day to count back from, and the latest day that is no typing error. `undefined` when no line has a day. */
export interface AsOfFound {
  readonly asOf: Day;
  readonly latest: Day;
  readonly met: DaysMet;
}

/** The days of all lines used, before late ones are left out. */
export interface DaysMet {
  readonly last: Day;
  readonly isMet: Uint8Array; // by day, from the first plausible one on
}

/**
 * The latest plausible day = walking down from the top, the first day at most 400 days after the one before it (the very
 * first day always is). A run counts to the latest plausible *order* plus the tolerance; a table of nothing but refunds goes
 * by their days.
 */
export function findAsOf(lines: Lines, asOf: AsOf): AsOfFound | undefined {
  const met = daysMet(lines);
  if (met === undefined) return undefined;
  const latest = latestPlausible(met);
  if (asOf.kind === 'given') return { asOf: asOf.day, latest, met };
  if (asOf.kind === 'latest') return { asOf: latest, latest, met };
  return { asOf: Math.min(asOf.today, latestOrder(lines, latest) + asOf.toleranceDays) as Day, latest, met };
}

/**
 * Leaves out lines dated after the day we count back from: DATE_SUSPECT when the date is over and must be a typing
 * error, DATE_FUTURE otherwise: after today in a run, and with a given day always. A refund that a run finds after the last order has
 * happened all the same, up to today: money given back must not fall out of the sums.
 */
export function leaveOutLateLines(
  lines: Lines,
  found: AsOfFound,
  asOf: AsOf,
  leave: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] },
): void {
  if (found.met.last <= Math.min(found.latest, found.asOf)) return;
  for (let at = 0; at < lines.count; at++) {
    const day = lines.day[at] as number;
    if (lines.kind[at] === LINE_LEFT_OUT) continue;
    const isSuspect = day > found.latest && (asOf.kind === 'latest' || (asOf.kind === 'capped' && day <= asOf.today));
    if (day <= lastDayOf(lines.kind[at] as number, found, asOf) && !isSuspect) continue;
    const row = lines.row[at] as number;
    lines.kind[at] = LINE_LEFT_OUT;
    leave.log.add(isSuspect ? 'DATE_SUSPECT' : 'DATE_FUTURE', row + 1, leave.column, leave.rows[row]?.[leave.column], lines.amount[at], currencyAt(lines, at));
  }
}

function lastDayOf(kind: number, { asOf: day }: AsOfFound, asOf: AsOf): Day {
  return kind === LINE_REFUND && asOf.kind === 'capped' && asOf.today > day ? asOf.today : day;
}

function latestOrder(lines: Lines, latest: Day): Day {
  if (lines.refunds === 0) return latest;
  let found: number | undefined;
  for (let at = 0; at < lines.count; at++) {
    const day = lines.day[at] as number;
    if (lines.kind[at] === LINE_ORDER && day <= latest && (found === undefined || day > found)) found = day;
  }
  return (found ?? latest) as Day;
}

function daysMet(lines: Lines): DaysMet | undefined {
  const isMet = new Uint8Array(LAST_PLAUSIBLE_DAY - FIRST_PLAUSIBLE_DAY + 1);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_LEFT_OUT) isMet[(lines.day[at] as number) - FIRST_PLAUSIBLE_DAY] = 1;
  }
  const last = isMet.lastIndexOf(1);
  return last < 0 ? undefined : { last: (last + FIRST_PLAUSIBLE_DAY) as Day, isMet };
}

function latestPlausible({ isMet }: DaysMet): Day {
  let later = -1;
  for (let at = isMet.length - 1; at >= 0; at--) {
    if (isMet[at] === 0) continue;
    if (later >= 0 && later - at <= LONGEST_GAP_DAYS) break;
    later = at;
  }
  return (later + FIRST_PLAUSIBLE_DAY) as Day;
}
