import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/host';
import { userSheetsOf } from '../support/onHost';
import { CANARY, everywhere, holders, select } from './erased';
import { tiersIn, update } from './overridesPage';

const PENDING = 'tierkeeper.erasing';
/** Only these leave something: a run that ends before one of them ends, as to what it left, after the one before. */
const WRITE = /\.(set|insert|delete|add|hide|copy|remove|show)\w*$|flush/i;

describe.each<[why: string, fault: Fault]>([
  ['takes effect, then Google ends the run', { does: 'kill', when: 'after' }],
  ['writes half of its rows, then Google ends the run', { does: 'half' }],
])('one write of an erasure %s', (_, fault) => {
  test('then the next update finishes it, or it had not begun', { timeout: 120_000 }, async () => {
    const host = await everywhere();
    select(host, CANARY);
    const ready = host.snapshot();
    host.menu('Erase a customer');
    const trace = host.executions.at(-1)?.trace ?? [];
    const writes = trace.flatMap(({ name }, at) => (WRITE.test(name) ? [at + 1] : []));
    const expected = tiersIn(host);
    let [begun, finished] = [0, 0];
    for (const k of writes) {
      host.restore(ready);
      const orders = userSheetsOf(host.book, ['Orders']);
      host.faults.at(k, fault);
      host.menu('Erase a customer');
      host.faults.clear();
      const call = `call ${k}, ${trace[k - 1]?.name}`;
      const isBegun = host.properties.document.has(PENDING);
      const isFinished = !isBegun && holders(host, CANARY).length === 0;
      host.ui.alerts.length = 0;
      update(host);
      expect(userSheetsOf(host.book, ['Orders']), call).toEqual(orders);
      expect(host.properties.document.has(PENDING), call).toBe(false);
      if (isBegun || isFinished) expect([holders(host, CANARY), tiersIn(host)], call).toEqual([[], expected]);
      else expect(tiersIn(host), call).toHaveProperty(CANARY);
      begun += isBegun ? 1 : 0;
      finished += isFinished ? 1 : 0;
    }
    expect([writes.length > 20, begun > 15, finished > 0 || fault.does === 'half']).toEqual([true, true, true]);
  });
});
