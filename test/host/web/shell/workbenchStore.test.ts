import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientAnswer, Command, FileTrouble, Reply, State } from '../../../../src/host/server/protocol';
import { WorkbenchStore } from '../../../../src/host/web/shell/workbenchStore';
import { aSheet, aState } from './someState';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers with its `state`, and writes down what it is told. */
function aServer(answer: (command: Command) => Partial<Reply> | Error = () => ({})) {
  const told: string[] = [];
  const server = {
    now: aState(),
    told,
    clientAnswers: [] as ((answer: ClientAnswer) => void)[],
    state: async () => server.now,
    cells: () => Promise.reject(new Error('not asked for')),
    edge: (): Promise<never> => Promise.reject(new Error('the grid asks this')),
    do: async (command: Command): Promise<Reply> => {
      told.push(command.do === 'select' ? `select ${command.sheetId}!${command.row},${command.column}` : command.do);
      await new Promise((resolve) => setTimeout(resolve, 10));
      const given = answer(command);
      if (given instanceof Error) throw given;
      server.now = given.state ?? { ...server.now, revision: server.now.revision + 1 };
      return { state: server.now, ...given };
    },
    client: (_: unknown, signal: AbortSignal) =>
      new Promise<ClientAnswer>((resolve, reject) => {
        told.push('client');
        server.clientAnswers.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    open: async (): Promise<Reply | { problem: FileTrouble }> => ({ state: server.now }),
  };
  return server;
}

async function opened(server: ReturnType<typeof aServer>): Promise<WorkbenchStore> {
  const store = new WorkbenchStore(server);
  await store.refresh();
  return store;
}

const C5 = { row: 4, column: 2, top: 4, left: 2, rows: 1, columns: 1 };
const REPLY = { ok: true, value: 7 } as const;

describe('commands', () => {
  test('reach the server one after another, in order', async () => {
    const server = aServer();
    const store = await opened(server);
    const all = Promise.all([store.act({ do: 'insertSheet' }), store.act({ do: 'undo' }), store.act({ do: 'redo' })]);
    await vi.advanceTimersByTimeAsync(5);
    expect(server.told).toEqual(['insertSheet']);
    await vi.advanceTimersByTimeAsync(30);
    expect(server.told).toEqual(['insertSheet', 'undo', 'redo']);
    expect((await all).map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect(store.snapshot.state?.revision).toBe(4);
  });
  test('a refusal comes back with its code, and the next command still goes', async () => {
    const server = aServer((command) => (command.do === 'undo' ? { refusal: { code: 'NOTHING_TO_UNDO', params: {} } } : {}));
    const store = await opened(server);
    const outcomes = Promise.all([store.act({ do: 'undo' }), store.act({ do: 'insertSheet' })]);
    await vi.advanceTimersByTimeAsync(30);
    expect((await outcomes).map((each) => (each.kind === 'refused' ? each.refusal.code : each.kind))).toEqual(['NOTHING_TO_UNDO', 'done']);
  });
  test('a menu item of a script is said to run, then to have finished, then nothing', async () => {
    const store = await opened(aServer());
    const done = store.act({ do: 'menu', label: 'Update now' });
    expect(store.snapshot.running).toEqual({ label: 'Update now', done: false });
    await vi.advanceTimersByTimeAsync(10);
    await done;
    expect(store.snapshot.running).toEqual({ label: 'Update now', done: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.snapshot.running).toBeUndefined();
  });
  test('a menu item that waits for an answer runs on until it has one', async () => {
    const asking = { id: 1, title: 'Sure?', message: 'All of it?', buttons: ['YES', 'NO'] as const };
    const server = aServer((command) => ({ state: { ...aState(), alerts: command.do === 'menu' ? [asking] : [] } }));
    const store = await opened(server);
    const asked = store.act({ do: 'menu', label: 'Erase' });
    await vi.advanceTimersByTimeAsync(5000);
    await asked;
    expect(store.snapshot.running).toEqual({ label: 'Erase', done: false });
    const answered = store.act({ do: 'closeAlert', id: 1, answer: 'NO' });
    await vi.advanceTimersByTimeAsync(10);
    await answered;
    expect(store.snapshot.running).toEqual({ label: 'Erase', done: true });
  });
  test('a server that is gone is told apart from one that failed, and its return is noticed', async () => {
    let trouble: Error | undefined = new TypeError('Failed to fetch');
    const store = await opened(aServer(() => trouble ?? {}));
    const kindOf = async () => {
      const outcome = store.act({ do: 'redo' });
      await vi.advanceTimersByTimeAsync(10);
      return [(await outcome).kind, store.snapshot.gone];
    };
    expect(await kindOf()).toEqual(['gone', true]);
    trouble = new Error('/api/do: 500');
    expect(await kindOf()).toEqual(['broken', false]);
    trouble = undefined;
    expect(await kindOf()).toEqual(['done', false]);
  });
});

describe('the selection', () => {
  test('is told to the server once it has rested, and only its last place', async () => {
    const server = aServer();
    const store = await opened(server);
    store.select({ ...C5, row: 3, top: 3 });
    await vi.advanceTimersByTimeAsync(100);
    store.select(C5);
    await vi.advanceTimersByTimeAsync(149);
    expect(server.told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.told).toEqual(['select 0!4,2']);
  });
  test('goes ahead of a menu item and of a call from the panel, so that the script sees it', async () => {
    const server = aServer();
    const store = await opened(server);
    store.select(C5);
    void store.act({ do: 'menu', label: 'Explain' });
    await vi.advanceTimersByTimeAsync(30);
    store.goTo(1);
    void store.client({ fn: 'ui_home', args: [] });
    await vi.advanceTimersByTimeAsync(30);
    expect(server.told).toEqual(['select 0!4,2', 'menu', 'select 1!0,0', 'client']);
  });
  test('follows a script that shows another sheet', async () => {
    const shown: State = aState({ revision: 2, viewMoves: 1, active: { sheetId: 3, row: 4, column: 2, rows: 1, columns: 1 } });
    const store = await opened(aServer(() => ({ state: shown })));
    void store.act({ do: 'menu', label: 'Update now' });
    await vi.advanceTimersByTimeAsync(10);
    expect(store.snapshot.view?.sheetId).toBe(3);
    expect(store.snapshot.view?.selections.get(3)).toEqual(C5);
  });
});

describe('calls from the panel', () => {
  test('run beside each other, and an older answer does not undo a newer state', async () => {
    const server = aServer();
    const store = await opened(server);
    const first = store.client({ fn: 'a', args: [] });
    const second = store.client({ fn: 'b', args: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.told).toEqual(['client', 'client']);
    server.now = aState({ revision: 9 });
    server.clientAnswers[1]?.({ reply: REPLY, state: aState({ revision: 9 }) });
    expect(await second).toEqual(REPLY);
    server.clientAnswers[0]?.({ reply: REPLY, state: aState({ revision: 5 }) });
    expect(await first).toEqual(REPLY);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.snapshot.state?.revision).toBe(9);
  });
  test('that overtake a command or a file neither swallow what came of it nor keep an older state on the page', async () => {
    const server = aServer((command) => (command.do === 'undo' ? { refusal: { code: 'NOTHING_TO_UNDO', params: {} } } : {}));
    const store = await opened(server);
    const overtaking = async () => {
      void store.client({ fn: 'a', args: [] });
      await vi.advanceTimersByTimeAsync(0);
      server.clientAnswers.pop()?.({ reply: REPLY, state: server.now });
      await vi.advanceTimersByTimeAsync(30);
    };
    const refused = store.act({ do: 'undo' });
    await overtaking();
    expect(await refused).toMatchObject({ kind: 'refused', refusal: { code: 'NOTHING_TO_UNDO' } });
    const done = store.act({ do: 'insertSheet' });
    await overtaking();
    await done;
    expect(store.snapshot.state?.revision).toBe(server.now.revision);
    server.open = () => new Promise((resolve) => setTimeout(() => resolve({ problem: { code: 'FILE_EMPTY', params: {} } }), 10));
    const trouble = store.open(new File([], 'orders.csv'), 'sheets');
    await overtaking();
    expect(await trouble).toMatchObject({ code: 'FILE_EMPTY' });
  });
  test('while Google is silent, the page gives up waiting after a second and says nothing', async () => {
    const server = aServer();
    server.now = aState({ google: { panelCalls: 'silent', slow: false, authorised: true } });
    const store = await opened(server);
    const answers: unknown[] = [];
    void store.client({ fn: 'a', args: [] }).then((answer) => answers.push(answer));
    await vi.advanceTimersByTimeAsync(999);
    expect(answers).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(answers).toEqual([undefined]);
  });
});

test('opened sheets are shown; an opened document is looked at from its own beginning', async () => {
  const server = aServer();
  const store = await opened(server);
  const file = new File(['a'], 'orders.csv');
  store.goTo(1);
  const active = { sheetId: 7, row: 0, column: 0, rows: 1, columns: 1 };
  server.now = aState({ sheets: [...server.now.sheets, aSheet({ id: 7, name: 'orders' })], viewMoves: 1, active });
  expect(await store.open(file, 'sheets')).toBeUndefined();
  expect(store.snapshot.view?.sheetId).toBe(7);
  server.now = aState({ title: 'orders', sheets: [aSheet()] });
  await store.open(file, 'document');
  expect(store.snapshot.view?.sheetId).toBe(0);
});

test('a state that says nothing new wakes nobody', async () => {
  const store = await opened(aServer());
  let woken = 0;
  store.subscribe(() => {
    woken += 1;
  });
  await store.refresh();
  expect(woken).toBe(0);
});
