import { describe, expect, test } from 'vitest';
import { done, exclusively, type Lock, type Workbook } from '../../src/workflows';

/** What happened to a lock and a workbook, in order. */
function around(taken: ReturnType<Lock['take']>, settle = () => {}) {
  const log: string[] = [];
  const lock: Lock = {
    take(waitMs) {
      log.push(`take ${waitMs}`);
      return taken;
    },
    stillHeld: () => true,
    release: () => void log.push('release'),
  };
  const workbook = {
    settle() {
      log.push('settle');
      settle();
    },
  } as Workbook;
  return { log, services: { lock, workbook } };
}

const act = (log: string[]) => () => {
  log.push('act');
  return done('done');
};

describe('one run at a time', () => {
  test('what was written is settled before the lock is given back', () => {
    const { log, services } = around('taken');
    expect(exclusively(services, 10_000, act(log))).toEqual(done('done'));
    expect(log).toEqual(['take 10000', 'act', 'settle', 'release']);
  });

  test.each([
    ['somebody else runs', 'busy', 'LOCK_BUSY'],
    ['Google gives no lock', 'unavailable', 'LOCK_UNAVAILABLE'],
  ] as const)('%s: told, and nothing is done', (_, taken, code) => {
    const { log, services } = around(taken);
    expect(exclusively(services, 0, act(log))).toMatchObject({ ok: false, failure: { code, key: `run.${code}` } });
    expect(log).toEqual(['take 0']);
  });

  test('the lock is given back when the run fails, and the first error is the one that is told', () => {
    const { log, services } = around('taken', () => {
      throw new Error('the second');
    });
    const failing = () => {
      throw new Error('the first');
    };
    expect(() => exclusively(services, 0, failing)).toThrow('the first');
    expect(log).toEqual(['take 0', 'settle', 'release']);
  });
});
