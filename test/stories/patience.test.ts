import { describe, expect, test } from 'vitest';
import type { Call, Fault, Host } from '../../src/host';
import { DEEP } from '../campaigns/harness/campaign';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const MINUTE = 60_000;

const fresh = () => onHost({ Orders: exampleOrderRows });

/** All that an update leaves, but what tells of time, as how old a sheet is: cells, sheets in their order and size, marks, names. */
function leftBy({ book, world }: Host): unknown {
  return {
    sheets: book.sheets.map(({ name, rowCount, columnCount, hidden }) => ({ name, rowCount, columnCount, hidden })),
    cells: book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => cellsOf(book, name).map((row) => row.filter((cell) => !/^As of /.test(String(cell))))),
    marks: world.metadata.rows.map(({ key, value, sheetId }) => `${key} ${value} ${sheetId}`),
    names: book.names.map(({ name }) => name),
  };
}

function update(host: Host) {
  host.ui.toasts.length = 0;
  return host.menu('Update now');
}

/** What comes before the update whose calls fail. */
type Before = (host: Host) => void;
const nothing: Before = () => {};
const anUpdate: Before = (host) => update(host);
const anUpdateAndAnOrder: Before = (host) => {
  update(host);
  host.edit('Orders!C2', '9999');
};

async function after(before: Before): Promise<Host> {
  const host = await fresh();
  before(host);
  return host;
}

/** Hits the k-th call of the next update, and whichever come next on the same service. */
function hitFrom(host: Host, k: number, fault: Fault, times: number): void {
  let service: string | undefined;
  const matches = (call: Call) => {
    if (call.executionKind !== 'menu' || call.k < k) return false;
    service ??= call.service;
    return call.service === service;
  };
  host.faults.on(matches, fault, times);
}

const SPELLS: readonly [why: string, times: number, fault: Fault][] = [
  ['fails once without effect', 1, { does: 'throw', when: 'before' }],
  ['takes effect and fails all the same', 1, { does: 'throw', when: 'after' }],
  ['fails twice in a row', 2, { does: 'throw', when: 'before' }],
  ['takes effect and fails, as does the next call of its service', 2, { does: 'throw', when: 'after' }],
  ['fails with words nobody knows', 1, { does: 'throw', when: 'after', message: 'Ой-ой 0x17' }],
];

describe.each(SPELLS)('whichever call of an update %s', (why, times, fault) => {
  test.each<[name: string, before: Before, every: number]>([
    ['a first', nothing, 23],
    ['a second, with an order changed,', anUpdateAndAnOrder, 7],
    ['a second, with nothing new,', anUpdate, 2],
  ])('%s update ends right all the same, and leaves nothing twice', async (_, before, sparse) => {
    const [host, every] = [await after(before), DEEP ? 1 : sparse];
    const start = host.snapshot();
    const calls = update(host).calls;
    const right = leftBy(host);
    expect(calls).toBeGreaterThan(20);
    for (let k = 1 + (SPELLS.findIndex(([each]) => each === why) % every); k <= calls; k += every) {
      host.restore(start);
      hitFrom(host, k, fault, times);
      const run = update(host);
      const call = `call ${k}, ${run.trace[k - 1]?.name}`;
      expect(host.faults.fired, call).toBeGreaterThan(0);
      expect([run.error, host.ui.alerts, host.ui.toasts.length], call).toEqual([undefined, [], 1 + repeatedToast(run.trace)]);
      expect(leftBy(host), call).toEqual(right);
      expect(host.world.locks.held, call).toEqual([]);
    }
  });
});

/** A toast that took effect though it failed is shown again: the one thing a person may see twice. */
function repeatedToast(trace: readonly Call[]): number {
  return trace.filter(({ name, fault }) => name === 'Spreadsheet.toast' && fault === 'throw after').length;
}

describe('when Google fails for good', () => {
  test.each<[why: string, isHit: (call: Call) => boolean, said: RegExp]>([
    ['no cell can be written', ({ method }) => method === 'setValues', /trouble/],
    ['no sheet can be made', ({ method }) => method === 'insertSheet', /trouble/],
    ['ranges are out of order', ({ service }) => service === 'Range', /trouble/],
    ['sheets are out of order', ({ service }) => service === 'Sheet', /trouble/],
    ['everything is out of order but dialogs', ({ service, method }) => service !== 'Ui' && method !== 'getUi', /Google/],
  ])('%s: the run ends by itself within a minute of waiting, with a reason, and the next one is right', async (_, isHit, said) => {
    const right = await after(anUpdate);
    const host = await fresh();
    host.faults.on((call) => call.executionKind === 'menu' && isHit(call));
    const began = host.clock.now();
    const run = update(host);
    expect(host.clock.now() - began).toBeLessThanOrEqual(MINUTE);
    expect(`${run.error?.message} ${host.ui.alerts.map(({ message }) => message).join(' ')}`).toMatch(said);
    expect(host.ui.toasts).toEqual([]);
    expect(host.world.locks.held).toEqual([]);
    host.faults.clear();
    update(host);
    expect(leftBy(host)).toMatchObject({ ...(leftBy(right) as object), marks: expect.anything(), sheets: expect.anything() });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(right.book.sheets.map(({ name }) => name));
  });

  test('one protected list is told, and nothing says that it is as of now', async () => {
    const host = await fresh();
    update(host);
    const note = () => host.properties.document.get('tierkeeper.lastRun');
    const before = note();
    host.edit('Orders!C5', '99000');
    const isBronze = ({ name, target }: { name: string; target: string }) => name === 'Range.setValues' && target.startsWith('Tiers · Bronze!');
    host.faults.on(isBronze, { does: 'throw', message: 'You are trying to edit a protected cell or object.' });
    update(host);
    expect(host.ui.alerts.at(-1)?.message).toMatch(/^A sheet or cells that Tierkeeper must write to are protected\./);
    expect(cellsOf(host.book, 'Tiers · Bronze')[0]?.at(-2)).toMatch(/^Being updated/);
    expect(before).toContain('"asOf"');
    expect(note(), 'what the panel calls the last update').toBe(before);
  });

  test('nothing is tried again that cannot go better: a protected sheet is told at once', async () => {
    const host = await fresh();
    host.faults.on('Range.setValues', { does: 'throw', message: 'You are trying to edit a protected cell or object.' });
    const began = host.clock.now();
    const run = update(host);
    expect(host.clock.now()).toBe(began);
    expect(run.trace.filter(({ name }) => name === 'Range.setValues')).toHaveLength(1);
    expect(host.ui.alerts.at(-1)?.message).toMatch(/^A sheet or cells that Tierkeeper must write to are protected\./);
  });
});
