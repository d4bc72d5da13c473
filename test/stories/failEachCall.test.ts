import { describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../src/host';
import { cellsOf, onHost, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const USER_SHEETS = ['Orders', 'My notes'];
const notes: Table = [['Call Ana', '=SUM(Orders!C2:C16)'].map((text) => (text.startsWith('=') ? { formula: text } : text))];
const OURS = ['Tiers · Customers', 'Tiers · VIP', 'Tiers · Gold', 'Tiers · Silver', 'Tiers · Bronze', 'Tiers · Summary'];

const fresh = () => onHost({ Orders: exampleOrderRows, 'My notes': notes });

/** What a person was shown or told in the course of the last execution. */
function endOf(host: Host): 'right' | 'told' | 'silent' {
  const run = host.executions.at(-1);
  if (run?.error !== undefined || host.ui.alerts.length > 0) return 'told';
  return /6 customers in 4 tiers/.test(host.ui.toasts.at(-1)?.message ?? '') ? 'right' : 'silent';
}

/** All but what the Summary says of the run before: that run may have been cut off before it kept its orders, or after. */
function tierSheetsOf(host: Host): unknown {
  return OURS.map((name) =>
    cellsOf(host.book, name).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/ · Since the last update.*/, '') : cell))),
  );
}

const FAULTS: readonly [why: string, fault: Fault][] = [
  ['is the last before Google ends the run', { does: 'kill', when: 'before' }],
  ['takes effect, then Google ends the run', { does: 'kill', when: 'after' }],
  ['writes half of its rows, then Google ends the run', { does: 'half' }],
];

describe.each(FAULTS)('one call of an update %s', (_, fault) => {
  test.each([
    ['the first update', 0],
    ['a second update', 1],
  ])('in %s: every run ends told or right, the user’s sheets stay, and the next update is right', async (_name, earlierUpdates) => {
    const expected = await afterUpdates(earlierUpdates + 1);
    const ends = { right: 0, told: 0, silent: 0 };
    let k = 1;
    for (; ; k++) {
      const host = await fresh();
      for (let run = 0; run < earlierUpdates; run++) host.menu('Update now');
      const before = userSheetsOf(host.book, USER_SHEETS);
      host.ui.toasts.length = 0;
      host.faults.clear();
      host.faults.at(k, fault);
      host.menu('Update now');
      if (host.faults.fired === 0) break;
      host.faults.clear();
      const end = endOf(host);
      ends[end]++;
      const call = `call ${k}, ${host.executions.at(-1)?.trace[k - 1]?.name}`;
      expect(end, call).not.toBe('silent');
      expect(userSheetsOf(host.book, USER_SHEETS), call).toEqual(before);
      if (end === 'right') expect(tierSheetsOf(host), call).toEqual(expected);
      host.menu('Update now');
      expect(tierSheetsOf(host), `the update after ${call}`).toEqual(expected);
      expect(host.book.sheets.map(({ name }) => name).sort(), `the update after ${call}`).toEqual([...USER_SHEETS, ...OURS, '__tier_state'].sort());
    }
    expect(k).toBeGreaterThan(40);
  });
});

async function afterUpdates(updates: number): Promise<unknown> {
  const host = await fresh();
  for (let run = 0; run < updates; run++) host.menu('Update now');
  expect(endOf(host)).toBe('right');
  return tierSheetsOf(host);
}
