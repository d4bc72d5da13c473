import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPanel, type View } from '../../src/sidebar/openPanel';
import type { Server } from '../../src/sidebar/server/callServer';
import type { Outcome } from '../../src/sidebar/server/outcome';
import { someHome } from './someHome';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Timed<T> = { readonly after: number; readonly outcome: Outcome<T> } | 'never';

const home = { kind: 'done', value: someHome('zh') } as const;
const ping = { kind: 'done', value: { language: 'zh' } } as const;
const denied = { kind: 'denied' } as const;
const silent = { kind: 'silent' } as const;
const lapsed = {
  kind: 'refused',
  error: { code: 'SERVICE', message: 'Google did not carry out that step. (Google says: Authorization is required to perform that action.)' },
} as const;
const failed = { kind: 'failed', googleSays: 'Oops' } as const;

/** What was on the screen, and since when. */
async function watch(pings: Timed<{ language: 'en' | 'zh' }>, homes: Timed<ReturnType<typeof someHome>>, stopAfter?: number): Promise<string[]> {
  const start = Date.now();
  const seen: string[] = [];
  const at = () => `${Date.now() - start}`;
  const timed = <T>(reply: Timed<T>) =>
    new Promise<Outcome<T>>((resolve) => {
      if (reply !== 'never') setTimeout(() => resolve(reply.outcome), reply.after);
    });
  const name = (view: View) =>
    view.show === 'accounts' ? (view.isDenied ? 'denied' : 'silent') : view.show === 'lost' ? `lost: ${view.trouble.kind}` : view.show;
  const server = { ui_ping: () => timed(pings), ui_home: () => timed(homes) } as unknown as Server;
  const show = (view: View) => {
    if (seen.at(-1)?.endsWith(` ${name(view)}`) !== true) seen.push(`${at()} ${name(view)}`);
  };
  const stop = openPanel(server, show, (language) => seen.push(`${at()} speaks ${language}`));
  if (stopAfter !== undefined) setTimeout(stop, stopAfter);
  await vi.advanceTimersByTimeAsync(60_000);
  return seen;
}

test.each<[why: string, pings: Timed<{ language: 'en' | 'zh' }>, homes: Timed<ReturnType<typeof someHome>>, seen: string[]]>([
  ['both answer', { after: 200, outcome: ping }, { after: 900, outcome: home }, ['0 loading', '200 speaks zh', '200 loading', '900 home']],
  ['the state overtakes', { after: 900, outcome: ping }, { after: 200, outcome: home }, ['0 loading', '200 home']],
  ['nothing comes', 'never', 'never', ['0 loading', '3000 silent']],
  [
    'nothing comes for long, then all',
    { after: 9000, outcome: ping },
    { after: 9500, outcome: home },
    ['0 loading', '3000 silent', '9000 speaks zh', '9000 loading', '9500 home'],
  ],
  ['only the state comes, late', 'never', { after: 20_000, outcome: home }, ['0 loading', '3000 silent', '20000 home']],
  [
    'Google answers, the state takes long',
    { after: 500, outcome: ping },
    { after: 20_000, outcome: home },
    ['0 loading', '500 speaks zh', '500 loading', '20000 home'],
  ],
  ['nothing comes until we stop waiting: what to do stays on the screen', 'never', { after: 20_000, outcome: silent }, ['0 loading', '3000 silent']],
  [
    'Google answers, but not with the state',
    { after: 500, outcome: ping },
    { after: 20_000, outcome: silent },
    ['0 loading', '500 speaks zh', '500 loading', '20000 lost: silent'],
  ],
  ['both denied', { after: 300, outcome: denied }, { after: 400, outcome: denied }, ['0 loading', '300 denied']],
  ['denied late', 'never', { after: 5000, outcome: denied }, ['0 loading', '3000 silent', '5000 denied']],
  ['the first call denied, the second let in', { after: 300, outcome: denied }, { after: 800, outcome: home }, ['0 loading', '300 denied', '800 home']],
  ['the state fails', { after: 300, outcome: ping }, { after: 1500, outcome: failed }, ['0 loading', '300 speaks zh', '300 loading', '1500 lost: failed']],
  [
    'the state is of another shape',
    { after: 300, outcome: ping },
    { after: 800, outcome: { kind: 'strange' } },
    ['0 loading', '300 speaks zh', '300 loading', '800 lost: strange'],
  ],
  [
    'the add-on may not take its first step, because the permission has lapsed',
    { after: 300, outcome: lapsed },
    { after: 800, outcome: lapsed },
    ['0 loading', '300 denied'],
  ],
  [
    'the add-on refuses',
    { after: 300, outcome: ping },
    { after: 800, outcome: { kind: 'refused', error: { code: 'BUG', message: 'A mistake.' } } },
    ['0 loading', '300 speaks zh', '300 loading', '800 lost: refused'],
  ],
])('%s', async (_, pings, homes, seen) => expect(await watch(pings, homes)).toEqual(seen));

test('nothing is shown once nobody listens any more', async () => {
  expect(await watch({ after: 200, outcome: ping }, { after: 900, outcome: home }, 100)).toEqual(['0 loading']);
});
