import type { Host } from '../../../../src/host';
import { cells, isList, ownedPart, ownSheets, plain } from '../ownSheets';
import { firstDifference } from './theirs';

/** What our sheets come to, by role: all but times, generations and the hidden state. */
export type Outcome = ReadonlyMap<string, string>;

/** Sheets that tell of earlier tiers, such as services kept after a step down. */
const TELL_OF_BEFORE = ['changeLog', 'services', 'week', 'care', 'review'];
/** Lines of the Summary about the run before. */
const OF_EARLIER_RUNS = /^(Since the last update|Moves:)/;
const TIMES = /\d{4}-\d\d-\d\d \d\d:\d\d|day \d+\.\d+/g;

/** @param path 'other': leave out what tells of earlier runs, which two ways to the same input may have had, and the order of lists, which people may sort */
export function outcomeOf(host: Host, path: 'same' | 'other'): Outcome {
  const outcome = new Map<string, string>();
  for (const own of ownSheets(host)) {
    const { id, role } = own;
    if (role === 'state' || (path === 'other' && TELL_OF_BEFORE.includes(role))) continue;
    const owned = ownedPart(host.book, id);
    const width = owned === undefined ? Infinity : owned.columns - 1;
    const all = cells(host.book, id).slice(0, owned?.rows);
    const before = path === 'other' ? (all[owned?.headingRow ?? 0] ?? []).findIndex((cell) => plain(cell) === 'Tier before') : -1;
    const lines = all.map((row) =>
      row
        .slice(0, width)
        .map((cell, column) => (column === before ? '' : masked(plain(cell), path)))
        .join(' | '),
    );
    if (path === 'other' && isList(own)) lines.sort();
    outcome.set(
      role,
      lines
        .filter((line) => path === 'same' || !OF_EARLIER_RUNS.test(line))
        .join('\n')
        .trimEnd(),
    );
  }
  return outcome;
}

function masked(text: string, path: 'same' | 'other'): string {
  const timeless = text.replace(TIMES, '…');
  return path === 'same' ? timeless : timeless.replace(/ · Since the last update.*| · 自上次更新.*/, '');
}

/** I8: after at most two fault-free runs the document is that of a run that never met a fault. */
export function notConverged(now: Outcome, twin: Outcome): string[] {
  return [...new Set([...twin.keys(), ...now.keys()])].flatMap((role) => {
    const [wanted, seen] = [twin.get(role), now.get(role)];
    if (wanted === seen) return [];
    if (seen === undefined) return [`I8 at rest: there is no sheet of ${role}`];
    return wanted === undefined ? [`I8 at rest: a sheet of ${role} too many`] : [`I8 at rest: ${role}: ${firstDifference(wanted, seen)}`];
  });
}
