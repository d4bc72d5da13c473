import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { DEEP, SEED, TIMEOUT } from './harness/campaign';
import { dice, sampled } from './harness/dice';
import { arm } from './harness/faults';
import { put } from './harness/ops/op';
import { cells, type Own, ownSheet, ownSheets, plain } from './harness/ownSheets';
import { lossOf } from './harness/persistence';
import { nextEntry, Stage } from './harness/stage';
import { update, WORKLOADS } from './harness/workloads';
import { forgetOrders, order } from './harness/world';

const SAMPLE = 12;
const TYPED_MEANWHILE = 'asked for the new address';

/** Notes beside a customer who stays, one who moves to another list, and one who is gone. */
const NOTES: readonly (readonly [customer: string, note: string])[] = [
  ['Ana', 'ring her on Monday'],
  ['Ben', 'likes tea'],
];
const GONE = ['Chloe', 'pays by invoice'] as const;

const stage = new Stage({
  id: 'notes',
  name: 'two customers with notes, of whom one moves',
  prepare(host) {
    WORKLOADS.find(({ id }) => id === 'W4')?.prepare(host);
    for (const [customer, note] of [...NOTES, GONE]) typeNote(host, 'customers', customer, note);
    update(host);
    order(host, ['Ben', '2025-11-20', 1_900], ['Gus', '2025-11-20', 2_400]);
    forgetOrders(host, GONE[0]);
  },
  run: update,
});

/** Between the last look at everybody's list and its writing nobody can save what is typed: limits.md says so. */
function isInTheVeryCall(k: number): boolean {
  const isWrite = (at: number) => stage.calls[at]?.name === 'Range.setValues' && stage.calls[at]?.target.startsWith('Tiers · Customers!') === true;
  return isWrite(k - 1) || (isWrite(k) && stage.calls[k - 1]?.name === 'Sheet.getRange');
}

/** By hand, into the column of notes; nothing where the customer has no row just now. */
function typeNote(host: Host, role: string, customer: string, note: string): boolean {
  const sheet = ownSheet(host, role);
  const place = sheet === undefined ? undefined : noteOf(host, sheet, customer);
  if (sheet === undefined || place === undefined) return false;
  host.byHand(() => put(host, sheet.id, place.row, place.column, note));
  return true;
}

function noteOf(host: Host, { id }: Own, customer: string): { readonly row: number; readonly column: number; readonly note: string } | undefined {
  const rows = cells(host.book, id);
  const column = (rows[0] ?? []).findIndex((cell) => plain(cell) === 'Notes');
  const row = rows.findIndex(([cell]) => plain(cell) === customer);
  return column < 0 || row < 0 ? undefined : { row, column, note: plain(rows[row]?.[column]) };
}

/** What is wrong: a note that does not stand beside its customer in everybody's list and in their tier's. */
function misplaced(host: Host, notes: readonly (readonly [customer: string, note: string])[]): string[] {
  const lists = ownSheets(host).filter(({ role }) => role === 'customers' || role.startsWith('tier:'));
  return notes.flatMap(([customer, note]) => {
    const seen = lists.flatMap((list) => noteOf(host, list, customer)?.note ?? []);
    return seen.length === 2 && seen.every((each) => each === note) ? [] : [`${customer}: ${JSON.stringify(seen)}`];
  });
}

test(
  'cut off at any call: every note stands beside its customer, also of one who moves, and of one who comes back',
  () => {
    const all = stage.calls.flatMap((_, index) => ['P1', 'P2'].map((persistence) => ({ k: index + 1, persistence })));
    const wrong = sampled(all, DEEP ? all.length : SAMPLE, SEED).flatMap(({ k, persistence }) => {
      const { host } = stage.begin();
      arm(host, 'X2', k, lossOf(persistence));
      update(host);
      host.faults.clear();
      nextEntry(host);
      const lost = misplaced(host, NOTES);
      order(host, [GONE[0], '2025-11-19', 800]);
      nextEntry(host);
      return [...lost, ...misplaced(host, [...NOTES, GONE])].map((line) => `${k} ${persistence} ${line}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  },
  TIMEOUT,
);

test(
  'a note that is typed at any call of an update that is then cut off is not lost',
  () => {
    const roll = dice(SEED);
    const all = stage.calls.map((_, index) => ({ k: index + 1, later: index + 2 + Math.floor(roll() * 6) })).filter(({ k }) => !isInTheVeryCall(k));
    const wrong = sampled(all, DEEP ? all.length : SAMPLE, SEED).flatMap(({ k, later }) => {
      const { host } = stage.begin();
      let isTyped = false;
      host.faults.at(k, {
        does: 'act',
        act() {
          isTyped = typeNote(host, 'customers', 'Deng', TYPED_MEANWHILE);
        },
      });
      arm(host, 'X2', later, lossOf('P1'));
      update(host);
      host.faults.clear();
      nextEntry(host);
      nextEntry(host);
      const sheet = ownSheet(host, 'customers');
      const isLost = isTyped && (sheet === undefined || noteOf(host, sheet, 'Deng')?.note !== TYPED_MEANWHILE); // their tier's list may say so an update later
      return [...misplaced(host, NOTES), ...(isLost ? ['Deng'] : [])].map((line) => `${k}+${later} ${line}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  },
  TIMEOUT,
);
