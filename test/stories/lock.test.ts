import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const fresh = () => onHost({ Orders: exampleOrderRows });
const DONE = /^6 customers in 4 tiers/;
const BUSY = /^Another update is running\./;

/** How an update by the menu ended, how long it took, and what it wrote. */
function update(host: Host) {
  const began = host.clock.now();
  const { error, writes } = host.menu('Update now');
  const said = [...host.ui.toasts, ...host.ui.alerts].map(({ message }) => message).join('\n');
  return { error, said, seconds: (host.clock.now() - began) / 1_000, writes, held: host.world.locks.held };
}

describe('an update by a person, and the lock', () => {
  test.each<[why: string, before: (host: Host) => void, said: RegExp, seconds: number]>([
    ['is free', () => {}, DONE, 0],
    ['is given back after 9 s: waited for', (host) => host.world.locks.heldElsewhere(9_000), DONE, 9],
    ['is kept for longer than 10 s: told after exactly these', (host) => host.world.locks.heldElsewhere(60_000), BUSY, 10],
    ['is none of the document’s: the script’s is taken', (host) => host.faults.on('LockService.getDocumentLock', { does: 'null' }), DONE, 0],
    ['fails once', (host) => host.faults.on('Lock.tryLock', { does: 'throw' }, 1), DONE, 0.5],
    ['is taken although it failed', (host) => host.faults.on('Lock.tryLock', { does: 'throw', when: 'after' }, 1), DONE, 0.5],
    ['fails for good', (host) => host.faults.on('LockService', { does: 'throw' }), BUSY, 2.5],
    ['is taken for good although it fails', (host) => host.faults.on('Lock.tryLock', { does: 'throw', when: 'after' }), BUSY, 2.5],
    [
      'is asked for too often',
      (host) => host.faults.on('Lock.tryLock', { does: 'throw', message: 'There are too many LockService operations against the same script.' }),
      BUSY,
      3,
    ],
    ['cannot be given back: it ends with the run', (host) => host.faults.on('Lock.releaseLock', { does: 'throw' }), DONE, 10.5],
    [
      'is refused for want of permission, which is told as that',
      (host) => host.faults.on('LockService', { does: 'throw', message: 'Authorization is required to perform that action.' }),
      /^Google no longer lets Tierkeeper into this file\./,
      0,
    ],
  ])('%s', async (_, before, said, seconds) => {
    const host = await fresh();
    before(host);
    const run = update(host);
    expect(run.error).toBeUndefined();
    expect(run.said).toMatch(said);
    expect(run.seconds).toBeGreaterThanOrEqual(seconds);
    expect(run.seconds).toBeLessThanOrEqual(seconds * 1.25);
    if (said === DONE) expect(run.writes).toBeGreaterThan(50);
    else expect(run.writes).toBe(0); // who does not hold the lock writes nothing
    expect(run.held).toEqual([]);
  });

  test('the panel is told in the same words, with a button to try again', async () => {
    const host = await fresh();
    host.world.locks.heldElsewhere(60_000);
    expect(host.clientRun('ui_updateNow')).toMatchObject({
      value: { ok: false, error: { code: 'LOCK_BUSY', message: expect.stringMatching(BUSY), fix: { kind: 'retry' } } },
    });
  });
});
