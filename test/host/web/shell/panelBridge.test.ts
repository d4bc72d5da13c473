import { describe, expect, test } from 'vitest';
import type { ClientCall, ToPanel } from '../../../../src/host/server/protocol';
import { panelBridge } from '../../../../src/host/web/shell/frames/panelBridge';

const ORIGIN = 'http://sidebar.localhost:4711';
const REPLY = { ok: true, value: [1] } as const;
const CALL = { gsr: 'run', id: 3, fn: 'ui_home', args: ['a'] };

function aBridge(reply: typeof REPLY | null = REPLY) {
  const frame = { name: 'the frame' };
  const heard: unknown[] = [];
  const posted: [ToPanel, string][] = [];
  let opened: unknown = frame;
  const hear = panelBridge(
    { origin: ORIGIN, window: () => opened, post: (message, origin) => posted.push([message, origin]) },
    {
      run: async (call: ClientCall) => {
        heard.push(call);
        return reply ?? undefined;
      },
      close: () => heard.push('close'),
      focusEditor: () => heard.push('focusEditor'),
      resize: (size) => heard.push(size),
    },
  );
  return {
    heard,
    posted,
    close: () => {
      opened = undefined;
    },
    say: (data: unknown, from: { source?: unknown; origin?: string } = {}) =>
      hear({ source: frame as unknown as Window, origin: ORIGIN, data, ...from } as MessageEvent),
  };
}

describe('the bridge to the panel', () => {
  test('runs a call and answers to exactly its origin', async () => {
    const { heard, posted, say } = aBridge();
    await say(CALL);
    expect(heard).toEqual([{ fn: 'ui_home', args: ['a'] }]);
    expect(posted).toEqual([[{ gsr: 'reply', id: 3, reply: REPLY }, ORIGIN]]);
  });
  test('says nothing when nobody answered', async () => {
    const { heard, posted, say } = aBridge(null);
    await say(CALL);
    expect(heard).toHaveLength(1);
    expect(posted).toEqual([]);
  });
  test('does not answer a page that has gone meanwhile', async () => {
    const { posted, say, close } = aBridge();
    const said = say(CALL);
    close();
    await said;
    expect(posted).toEqual([]);
  });
  test('passes on closing, focus and sizes', async () => {
    const { heard, say } = aBridge();
    await say({ gsr: 'host', what: 'setWidth', pixels: 400 });
    await say({ gsr: 'host', what: 'setHeight', pixels: 250 });
    await say({ gsr: 'host', what: 'focusEditor' });
    await say({ gsr: 'host', what: 'close' });
    expect(heard).toEqual([{ width: 400 }, { height: 250 }, 'focusEditor', 'close']);
  });
  test.each<[why: string, data: unknown, from?: { source?: unknown; origin?: string }]>([
    ['another window', CALL, { source: {} }],
    ['another origin', CALL, { origin: 'http://evil.example' }],
    ['the page itself', CALL, { origin: 'http://127.0.0.1:4711' }],
    ['no object', 'run'],
    ['null', null],
    ['something else’s message', { type: 'hello' }],
    ['arguments that are no list', { ...CALL, args: 'a' }],
    ['no name', { ...CALL, fn: 7 }],
    ['a size that is no number', { gsr: 'host', what: 'setWidth', pixels: '400' }],
    ['an unknown wish', { gsr: 'host', what: 'print' }],
  ])('does not listen to %s', async (_, data, from = {}) => {
    const { heard, posted, say } = aBridge();
    await say(data, from);
    expect([heard, posted]).toEqual([[], []]);
  });
});
