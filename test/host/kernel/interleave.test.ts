import { describe, expect, test } from 'vitest';
import { shown, toyHost } from '../services/toyHost';

/** Adds one to A1, carefully or not; seven calls without the lock, ten with it. */
const SCRIPT = `function add() {
    var cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
    var before = Number(cell.getValue());
    Utilities.sleep(Math.random() * 10);
    cell.setValue(before + 1);
    SpreadsheetApp.flush();
    return before;
  }
  function addAlone() {
    var lock = LockService.getDocumentLock();
    if (!lock.tryLock(0)) return 'busy';
    try { return add(); } finally { lock.releaseLock(); }
  }`;
const CALLS = 7;
const CALLS_ALONE = 10;

const run = (fn: string, at: number, stopAfter: number) => {
  const host = toyHost(SCRIPT);
  const { first, second } = host.interleave({ first: () => host.run(fn), at, second: () => host.run(fn), stopAfter });
  const total = shown(host, 'Sheet1', 1, 1)[0]![0];
  return { total, first, second, host };
};

test('the toys make seven and ten calls', () => {
  const host = toyHost(SCRIPT);
  expect([host.run('add').calls, host.run('addAlone').calls]).toEqual([CALLS, CALLS_ALONE]);
});

describe('two executions at once, at every switch', () => {
  test('without a lock, updates get lost at some of them', () => {
    const totals = new Map<string, number>();
    for (let at = 1; at <= CALLS; at++) {
      for (let stopAfter = 0; stopAfter <= CALLS; stopAfter++) {
        const { total } = run('add', at, stopAfter);
        totals.set(total!, (totals.get(total!) ?? 0) + 1);
      }
    }
    expect([...totals.keys()].sort()).toEqual(['1', '2']);
  });

  test('with the lock, none does: one of them is told that it is busy, or they come one after the other', () => {
    for (let at = 1; at <= CALLS_ALONE; at++) {
      for (let stopAfter = 0; stopAfter <= CALLS_ALONE; stopAfter++) {
        const { total, first, second, host } = run('addAlone', at, stopAfter);
        const done = [first.result, second?.result].filter((result) => result !== 'busy').length;
        expect([total, host.world.locks.held]).toEqual([String(done), []]);
      }
    }
  });
});

test('what was done before the stop is not done again, and is counted once', () => {
  const { first, second, total, host } = run('add', 6, 6); // the second has read and written before the first writes
  expect([first.result, second?.result, total]).toEqual([0, 0, '1']);
  expect([second?.calls, second?.writes, host.accounting.by('Range.setValue'), host.executions.length]).toEqual([7, 1, 2, 2]);
});

test('a first that ends before the switch leaves the second unstarted', () => {
  expect(run('add', CALLS + 1, 0).second).toBeUndefined();
});

test('the same seed gives the same random numbers, run after run and host after host', () => {
  const numbers = (seed: number) => {
    const host = toyHost('function main() { return [Math.random(), Math.random(), Utilities.getUuid()]; }', { seed });
    return [host.run('main').result, host.run('main').result];
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  expect(numbers(1)[0]).not.toEqual(numbers(1)[1]);
});
