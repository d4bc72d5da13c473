import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
import { type DaysMet, LONGEST_GAP_DAYS } from './asOfDay';
import { LINE_LEFT_OUT, type Lines } from './lines';

const FEWEST_LATER_DAYS = 10; // fewer say little about what is usual

/**
 * DATE_SUSPECT_EARLY: the rows of the very first day, when it lies more than 400 days before the second and at least ten
 * days follow: perhaps 2015 for 2025. They count: a shop may well have begun with one old order.
 */
export function noteEarlyDay(lines: Lines, { isMet }: DaysMet, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): void {
  const earliest = isMet.indexOf(1);
  const next = isMet.indexOf(1, earliest + 1);
  if (next < 0 || next - earliest <= LONGEST_GAP_DAYS) return; // nearly always
  const [first, second] = firstTwoDays(lines);
  if (second - first <= LONGEST_GAP_DAYS || second === Infinity || daysOf(lines).size <= FEWEST_LATER_DAYS) return;
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT || lines.day[at] !== first) continue;
    const row = lines.row[at] as number;
    lines.doubtful[at] = 1;
    note.log.add('DATE_SUSPECT_EARLY', row + 1, note.column, note.rows[row]?.[note.column]);
  }
}

/** The two earliest different days of rows used; `Infinity` for one that does not exist. */
function firstTwoDays(lines: Lines): readonly [number, number] {
  let [first, second] = [Infinity, Infinity];
  for (let at = 0; at < lines.count; at++) {
    const day = lines.day[at] as number;
    if (lines.kind[at] === LINE_LEFT_OUT || day >= second || day === first) continue;
    if (day < first) [first, second] = [day, first];
    else second = day;
  }
  return [first, second];
}

function daysOf(lines: Lines): ReadonlySet<number> {
  const days = new Set<number>();
  for (let at = 0; at < lines.count; at++) if (lines.kind[at] !== LINE_LEFT_OUT) days.add(lines.day[at] as number);
  return days;
}
