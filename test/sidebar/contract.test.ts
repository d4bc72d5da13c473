import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host } from '../../src/host';
import { openPanel, type View } from '../../src/sidebar/openPanel';
import { server } from '../../src/sidebar/server/callServer';
import type { Outcome } from '../../src/sidebar/server/outcome';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

let host: Host;

/** The panel's calls reach the add-on as built, through the local Google. */
beforeEach(async () => {
  host = await onHost({ Orders: [...exampleOrderRows, ['Zoe', '2025-13-45', '10']] }, { timeZone: 'Asia/Shanghai', now: '2025-11-21T10:00' });
  type Handler = (value: unknown) => void;
  const runner = (done: Handler, failed: Handler): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failed);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(done, handler);
          return (...args: unknown[]) => {
            const reply = host.clientRun(name, args);
            if (reply.ok) done(reply.value);
            else failed(new Error(reply.error.message));
          };
        },
      },
    );
  const ignore = () => undefined;
  vi.stubGlobal('google', { script: { run: runner(ignore, ignore) } });
});
afterEach(() => vi.unstubAllGlobals());

async function done<T>(promise: Promise<Outcome<T>>): Promise<T> {
  const outcome = await promise;
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

test('every answer of the real add-on is one the panel can read', async () => {
  expect(await done(server.ui_ping())).toEqual({ language: 'en' });
  expect((await done(server.ui_home())).lastRun).toBeUndefined();
  const { home, message } = await done(server.ui_updateNow());
  expect(message).toMatch(/^6 customers in 4 tiers/);
  expect(home?.lastRun?.issues[0]).toMatchObject({ code: 'DATE_INVALID', first: { sheet: 'Orders', cell: 'B17' } });
  expect(await done(server.ui_home())).toEqual(home);
  const weekly = { every: 'week', weekDay: 5, monthDay: 1, hour: 18 } as const;
  expect(await done(server.ui_setSchedule(weekly))).toEqual({
    ...weekly,
    on: true,
    mine: true,
    zone: 'Asia/Shanghai',
    nextAt: '2025-11-21 18:00',
    trouble: undefined,
  });
  expect((await done(server.ui_setSchedule(null))).on).toBe(false);
});

test('the places the panel knows can be shown: each tier, the Summary, the first cell of an issue', async () => {
  const { home } = await done(server.ui_updateNow());
  const roles = [...(home?.lastRun?.tiers ?? []).map(({ role }) => role), 'summary'];
  expect(roles).toHaveLength(5);
  for (const role of roles) expect(await done(server.ui_show({ role }))).toEqual({ sheet: role });
  for (const { first } of home?.lastRun?.issues ?? []) expect(await done(server.ui_show(first))).toEqual({ sheet: first.sheet });
});

test('a refusal of the real add-on brings its sentence and its button', async () => {
  host.edit('Orders!A1', 'xyz');
  host.edit('Orders!C1', 'xyz');
  const outcome = await server.ui_updateNow();
  expect(outcome).toMatchObject({ kind: 'refused', error: { message: expect.stringContaining('nothing was changed') } });
});

test('without permission the panel explains itself instead of showing an error', async () => {
  host.authorised = false;
  const seen: View[] = [];
  const stop = openPanel(server, (view) => seen.push(view), vi.fn());
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1));
  stop();
  expect(seen.at(-1)).toEqual({ show: 'accounts', isDenied: true });
});
