import { describe, expect, test } from 'vitest';
import type { Call, Execution, Fault, Host } from '../../src/host';
import { say } from '../../src/messages';
import type { AnswerError, HomeState } from '../../src/workflows';
import { cellsOf, onHost } from '../support/onHost';
import { ordersOf } from '../support/orders';
import { bannerOf } from '../support/ourSheets';

const HOUR = 3_600_000;
/** Writing a list takes so long that three fit into one run of Google's, and a fourth does not. */
const SLOW_MS = 100_000;
const SOFT_DEADLINE_MS = 270_000;
const LISTS = ['Customers', 'VIP', 'Gold', 'Silver', 'Bronze'].map((name) => `Tiers · ${name}`);

/** A write of rows into a sheet that people see. */
const isChunk = ({ name, target }: Call) => name === 'Range.setValues' && target.startsWith('Tiers · ');
const chunksOf = ({ trace }: Execution) => trace.filter(isChunk);

/** Up to date; then orders change, and Google gets slow. */
async function slowShop(customers = 60): Promise<Host> {
  const host = await onHost({ Orders: ordersOf(customers) });
  host.menu('Update now');
  for (const [cell, text] of [
    ['C5', '99000'],
    ['A12', 'C3'],
    ['B9', '2025-11-20'],
  ] as const)
    host.edit(`Orders!${cell}`, text);
  host.faults.on(isChunk, { does: 'slow', ms: SLOW_MS });
  return host;
}

const toastOf = (host: Host) => host.ui.toasts.at(-1)?.message ?? '';
const isDone = (host: Host) => /customers in 4 tiers/.test(toastOf(host));

/** Presses Update now until it is done. */
function slicesOf(host: Host, between: (slice: number) => void = () => undefined): Execution[] {
  const slices: Execution[] = [];
  while (slices.length < 10 && (slices.length === 0 || !isDone(host))) {
    if (slices.length > 0) between(slices.length);
    slices.push(host.menu('Update now'));
  }
  return slices;
}

/** All that is ours but the banner and the way back, which stand right of the headings. */
const withoutBanner = (host: Host, sheet: string) => cellsOf(host.book, sheet).map((row, at) => (at === 0 ? row.slice(0, row.indexOf('_gen') + 1) : row));

describe('an update that is too long for one run', () => {
  test('ends after its slices, and writes no chunk twice; none begins after four and a half minutes', async () => {
    const host = await onHost({ Orders: ordersOf(3_500) }); // the list of all is two chunks
    host.faults.on(isChunk, { does: 'slow', ms: SLOW_MS });
    const slices = slicesOf(host);
    expect(isDone(host)).toBe(true);
    expect(slices.length).toBeGreaterThanOrEqual(3);
    expect(slices.length).toBeLessThanOrEqual(Math.ceil(slices.flatMap(chunksOf).length / 3) + 1);
    const targets = slices.flatMap(chunksOf).map(({ target }) => target);
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets.filter((target) => target.startsWith('Tiers · Customers!'))).toHaveLength(2);
    for (const slice of slices) for (const { at } of chunksOf(slice)) expect(at - slice.startedAt).toBeLessThanOrEqual(SOFT_DEADLINE_MS);
    for (const { error, killed } of slices) expect({ error, killed }).toEqual({ error: undefined, killed: undefined });
  }, 180_000);

  test('is told in a toast with numbers, and the banners say so until it is over', async () => {
    const host = await slowShop();
    host.menu('Update now');
    expect(toastOf(host)).toMatch(/^\d+ of \d+ rows are written\. Google allows no longer run/);
    expect(host.ui.alerts).toEqual([]);
    for (const list of ['Tiers · Customers', 'Tiers · Bronze']) expect(bannerOf(host.book, list)).toBe(say('en', 'banner.updating'));
    slicesOf(host);
    for (const list of LISTS) expect(bannerOf(host.book, list)).toBe('As of 2025-11-21 12:00');
  });

  test('leaves what an update in one piece would have left', async () => {
    const [slow, quick] = [await slowShop(), await slowShop()];
    quick.faults.clear();
    slicesOf(quick);
    slicesOf(slow);
    for (const list of LISTS) expect(withoutBanner(slow, list)).toEqual(withoutBanner(quick, list));
  });

  test('keeps what a person writes into Notes between its slices, whether that list is written or not', async () => {
    const host = await slowShop();
    host.menu('Update now');
    note(host, 'Tiers · Bronze', 'C59', 'call in May'); // written
    note(host, 'Tiers · Customers', 'C59', 'likes tea'); // not yet written
    slicesOf(host);
    host.faults.clear();
    host.menu('Update now'); // the same orders: what differs is only what was written meanwhile
    for (const list of ['Tiers · Bronze', 'Tiers · Customers']) expect(noteOf(host, list, 'C59')).toBe('call in May\nlikes tea');
  });

  test('goes on by the clock, hour by hour whatever the schedule, and no failure is told', async () => {
    const host = await slowShop();
    host.menu('Update every day');
    host.menu('Update now');
    const sweeps = host.advance(3 * HOUR);
    expect(sweeps.slice(0, 3).map((sweep) => chunksOf(sweep).length)).toEqual([3, 1, 0]);
    expect(sweeps.flatMap(({ log }) => log)).toEqual([]);
    const home = answerOf<HomeState>(host, 'ui_home');
    expect(home.value?.failedSince).toBeUndefined();
    expect(bannerOf(host.book, 'Tiers · Customers')).toMatch(/^As of /);
  });

  test('tells the panel how far it has come, to be called again', async () => {
    const host = await slowShop();
    const { error } = answerOf<unknown>(host, 'ui_updateNow');
    expect(error).toMatchObject({ code: 'UNFINISHED', fix: { kind: 'goOn', of: expect.any(Number) } });
    const fix = error?.fix as { done: number; of: number };
    expect(fix.done).toBeGreaterThan(0);
    expect(fix.done).toBeLessThan(fix.of);
    answerOf(host, 'ui_updateNow');
    expect(answerOf(host, 'ui_updateNow').error).toBeUndefined();
  });

  test.each<[why: string, fault: Fault]>([
    ['before a chunk is written', { does: 'kill', when: 'before' }],
    ['right after a chunk is written', { does: 'kill', when: 'after' }],
    ['in the midst of a chunk', { does: 'half' }],
  ])('changes nothing of that when a slice is cut off %s', async (_, fault) => {
    const right = await slowShop();
    right.faults.clear();
    slicesOf(right);
    for (const slice of [1, 2, 3]) {
      const host = await slowShop();
      for (let before = 1; before < slice; before++) host.menu('Update now');
      host.faults.on(isChunk, fault, 1);
      expect(host.menu('Update now').killed).toBe(true);
      host.ui.toasts.length = 0;
      expect(slicesOf(host).length).toBeLessThanOrEqual(4);
      expect(isDone(host)).toBe(true);
      for (const list of LISTS) expect(withoutBanner(host, list)).toEqual(withoutBanner(right, list));
    }
  });
});

/** What the panel is answered. */
function answerOf<T>(host: Host, fn: string): { readonly value?: T; readonly error?: AnswerError } {
  const reply = host.clientRun(fn);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as { readonly value?: T; readonly error?: AnswerError };
}

/** Where a customer's note stands. */
function noteCell(host: Host, sheet: string, customer: string): { row: number; column: number } {
  const cells = cellsOf(host.book, sheet);
  return { row: cells.findIndex(([name]) => name === customer), column: (cells[0] ?? []).indexOf('Notes') };
}

function note(host: Host, sheet: string, customer: string, text: string): void {
  const { row, column } = noteCell(host, sheet, customer);
  host.edit(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`, text);
}

function noteOf(host: Host, sheet: string, customer: string): unknown {
  const { row, column } = noteCell(host, sheet, customer);
  return cellsOf(host.book, sheet)[row]?.[column];
}
