import { expect, test } from 'vitest';
import { createHost, type Execution, virtualClock } from '../../src/host';
import { bookOf, readAddOn } from '../../src/local/spreadsheet';
import { DEEP, SEED } from '../campaigns/harness/campaign';
import { root } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const DAY = 86_400_000;
const DAYS = DEEP ? 100 : 10;
const ORDERED_EVERY = 5; // days
/** Google's for a consumer account: 90 minutes of triggers and 50,000 property calls a day; ours is to be 2 % of these. */
const [TRIGGER_MS, PROPERTY_CALLS] = [90 * 60_000, 1_000];
/** Of the one sweep that is due, on a day without a change. */
const WRITES_OF_A_CHECK = 1;

const propertyCalls = ({ trace }: Execution) => trace.filter(({ service }) => service === 'Properties').length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** R14: the hourly trigger day after day, every call taking its time. */
test('day after day: one check or update a day, nothing written in the other hours, and far below Google’s quotas', async () => {
  const book = bookOf([{ name: 'Orders', rows: exampleOrderRows.map((row) => [...row]) }], { locale: 'en_US', timeZone: 'Europe/Berlin' });
  const host = createHost({
    ...(await readAddOn(root)),
    book,
    clock: virtualClock(Date.parse('2025-11-20T12:00Z')),
    latency: true,
    seed: SEED,
    reuseCustomRealm: true,
  });
  host.open();
  expect(host.clientRun('ui_applyPolicy', [{ asOf: '2025-11-20' }])).toMatchObject({ ok: true, value: { ok: true } }); // else every day is another one to judge by
  expect(host.clientRun('ui_updateNow')).toMatchObject({ ok: true, value: { ok: true } });
  expect(host.clientRun('ui_setSchedule', [{ every: 'day', hour: 6 }])).toMatchObject({ ok: true, value: { ok: true } });
  const violations: string[] = [];
  let [sweeps, calls, longest] = [0, 0, 0];
  for (let day = 1; day <= DAYS; day++) {
    const isOrdered = day % ORDERED_EVERY === 0;
    if (isOrdered) host.edit('Orders!C2', String(1000 + day));
    const fired = host.advance(DAY);
    const writing = fired.filter(({ writes }) => writes > 0);
    const [ms, properties] = [sum(fired.map((each) => each.ms)), sum(fired.map(propertyCalls))];
    const idle = Math.max(...fired.filter(({ writes }) => writes === 0).map((each) => each.ms));
    const wrong = [
      writing.length === 1 ? [] : [`${writing.length} sweeps wrote`],
      isOrdered || writing.every(({ writes }) => writes <= WRITES_OF_A_CHECK) ? [] : [`a check without a change wrote ${writing[0]?.writes} times`],
      fired.some(({ error }) => error !== undefined) ? ['a sweep failed'] : [],
      ms <= TRIGGER_MS ? [] : [`the triggers took ${ms} ms`],
      properties <= PROPERTY_CALLS ? [] : [`${properties} property calls`],
      idle <= 3_000 ? [] : [`a sweep with nothing due took ${idle} ms`],
    ].flat();
    violations.push(...wrong.map((each) => `day ${day}: ${each}`));
    sweeps += fired.length;
    calls = Math.max(calls, ...fired.map((each) => each.calls));
    longest = Math.max(longest, ms);
    host.executions.length = 0;
  }
  console.log(
    `R14: ${sweeps} runs, ${calls} call sites, ${violations.length} violations, seed ${SEED} (${DAYS} days, at most ${Math.round(longest / 1000)} s of triggers a day)`,
  );
  expect(violations).toEqual([]);
  expect(sweeps).toBeGreaterThanOrEqual(DAYS * 23);
}, 3_600_000);
