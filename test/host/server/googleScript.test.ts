import vm from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGoogleScript } from '../../../src/host/server/buildPage';
import type { FromPanel } from '../../../src/host/server/protocol';
import { root } from '../../support/onHost';

const ORIGIN = 'http://127.0.0.1:8000';
let shim: string;
beforeAll(async () => {
  shim = await buildGoogleScript(root);
});

type Run = FromPanel & { gsr: 'run' };

/** A page with the shim in it, in a realm of its own, whose parent writes down what it is told. */
function openPage(functions: readonly string[] = ['echo', 'other']) {
  const told: FromPanel[] = [];
  const errors: string[] = [];
  const targets = new Set<string>();
  const listeners: ((event: unknown) => void)[] = [];
  const parent = {
    postMessage: (message: FromPanel, target: string) => {
      told.push(structuredClone(message));
      targets.add(target);
    },
  };
  const page = vm.createContext({
    parent,
    console: { error: (text: string) => errors.push(text) },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
  });
  vm.runInContext('window = this; HTMLFormElement = class { constructor(fields) { this.fields = fields; } };', page);
  vm.runInContext(
    'FormData = class { constructor(form) { this.form = form; } forEach(each) { for (const [name, value] of this.form.fields) each(value, name); } };',
    page,
  );
  vm.runInContext(`(function () { ${shim}\ninstalled.installGoogleScript(window, ${JSON.stringify({ functions, workbenchOrigin: ORIGIN })}); })();`, page);
  const hear = (data: unknown, from: { origin?: string; source?: unknown } = {}) => {
    for (const listener of listeners) listener({ data, origin: from.origin ?? ORIGIN, source: 'source' in from ? from.source : parent });
  };
  const run = (code: string) => vm.runInContext(code, page) as unknown;
  const runs = () => told.filter((message): message is Run => message.gsr === 'run');
  return { told, errors, targets, run, runs, hear, page };
}

const reply = (id: number, value: unknown) => ({ gsr: 'reply', id, reply: { ok: true, value } });
const failure = (id: number, message: string) => ({ gsr: 'reply', id, reply: { ok: false, error: { name: 'Exception', message } } });

describe('google.script.run', () => {
  test('sends the call to the workbench and to nobody else', () => {
    const { run, told, targets } = openPage();
    run('google.script.run.echo({ a: [1, undefined, null, "x", true] }, undefined)');
    expect(told).toEqual([{ gsr: 'run', id: 1, fn: 'echo', args: [{ a: [1, null, null, 'x', true] }, null] }]);
    expect([...targets]).toEqual([ORIGIN]);
  });

  test('handlers get the answer and the user object; each `with…` gives a new runner', () => {
    const { run, hear } = openPage();
    run(`seen = []; base = google.script.run.withSuccessHandler((value, object) => seen.push(['first', value, object]));
      named = base.withUserObject('button'); named.echo(1); base.echo(2);
      base.withSuccessHandler((value) => seen.push(['second', value])).echo(3);`);
    for (const id of [3, 1, 2]) hear(reply(id, id * 10)); // answers come in any order
    expect(run('JSON.stringify(seen)')).toBe('[["second",30],["first",10,"button"],["first",20,null]]');
  });

  test('a failure is an Error with its message and the user object', () => {
    const { run, hear, errors } = openPage();
    run(
      `google.script.run.withUserObject(7).withFailureHandler((error, object) => { seen = [error instanceof Error, error.name, error.message, object]; }).echo();`,
    );
    hear(failure(1, 'no such order'));
    expect(run('JSON.stringify(seen)')).toBe('[true,"Exception","no such order",7]');
    expect(errors).toEqual([]);
  });

  test('a failure nobody handles goes to the console, also when the handler was taken away again', () => {
    const { run, hear, errors } = openPage();
    run('google.script.run.echo(); google.script.run.withFailureHandler(() => {}).withFailureHandler(null).echo();');
    hear(failure(1, 'one'));
    hear(failure(2, 'two'));
    expect(errors).toEqual(['Uncaught Exception: one', 'Uncaught Exception: two']);
  });

  test.each<[why: string, code: string, message: string]>([
    ['a Date', 'google.script.run.echo(new Date())', 'TypeError: Failed due to illegal value in property: 0'],
    ['a Date inside', 'google.script.run.echo(1, { when: [new Date()] })', 'TypeError: Failed due to illegal value in property: 0'],
    ['a function', 'google.script.run.echo({ run() {} })', 'TypeError: Failed due to illegal value in property: run'],
    ['an element', 'google.script.run.echo(new (class HTMLDivElement {})())', 'TypeError: Failed due to illegal value in property: 0'],
    ['a circle', 'a = {}; a.self = a; google.script.run.echo(a)', 'TypeError: Failed due to illegal value in property: self'],
    ['a form that is not alone', 'google.script.run.echo(new HTMLFormElement([]), 1)', 'TypeError: Failed due to illegal value in property: 0'],
    ['a form inside', 'google.script.run.echo({ form: new HTMLFormElement([]) })', 'TypeError: Failed due to illegal value in property: form'],
    ['a form with a file', "google.script.run.echo(new HTMLFormElement([['f', {}]]))", 'Error: NotEmulated: a file in a form'],
    ['a function the script has not', 'google.script.run.secret_()', 'TypeError: google.script.run.secret_ is not a function'],
    [
      'the same after a handler',
      'google.script.run.withSuccessHandler(() => {}).nothing()',
      'TypeError: google.script.run.withSuccessHandler(...).nothing is not a function',
    ],
  ])('%s throws in the page, and nothing is sent', (_, code, message) => {
    const { run, told } = openPage();
    expect(run(`try { ${code}; 'no error' } catch (error) { String(error) }`)).toBe(message);
    expect(told).toEqual([]);
  });

  test('a form alone goes as its fields, repeated ones as a list', () => {
    const { run, runs } = openPage();
    run("google.script.run.echo(new HTMLFormElement([['name', 'Ana'], ['tag', 'a'], ['tag', 'b'], ['tag', 'c']]))");
    expect(runs()[0]?.args).toEqual([{ name: 'Ana', tag: ['a', 'b', 'c'] }]);
  });

  test('ten calls run at once; the eleventh goes when one is answered', () => {
    const { run, runs, hear } = openPage();
    run('for (let n = 1; n <= 12; n += 1) google.script.run.echo(n);');
    expect(runs().map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    hear(reply(4, null));
    expect(
      runs()
        .map(({ id }) => id)
        .slice(10),
    ).toEqual([11]);
    hear(reply(4, null)); // an answer twice counts once
    expect(runs().length).toBe(11);
    hear(failure(1, 'x'));
    expect(
      runs()
        .map(({ id }) => id)
        .slice(10),
    ).toEqual([11, 12]);
  });

  test('a handler that throws holds up nobody', () => {
    const { run, runs, hear } = openPage();
    run('for (let n = 1; n <= 11; n += 1) google.script.run.withSuccessHandler(() => { throw new Error("mine"); }).echo(n);');
    expect(() => hear(reply(1, null))).toThrow('mine');
    expect(runs().length).toBe(11);
  });

  test.each<[why: string, data: unknown, from: { origin?: string; source?: unknown }]>([
    ['another origin', reply(1, 'forged'), { origin: 'http://evil.example' }],
    ['another window', reply(1, 'forged'), { source: {} }],
    ['a call nobody made', reply(99, 'forged'), {}],
    ['something else', 'hello', {}],
    ['nothing', null, {}],
  ])('%s is not listened to', (_, data, from) => {
    const { run, hear } = openPage();
    run('seen = 0; google.script.run.withSuccessHandler(() => { seen += 1; }).echo();');
    hear(data, from);
    expect(run('seen')).toBe(0);
    hear(reply(1, 'real'));
    expect(run('seen')).toBe(1);
  });
});

test('google.script.host closes, gives the keyboard back, sizes dialogs and knows its origin', () => {
  const { run, told } = openPage();
  run('google.script.host.close(); google.script.host.editor.focus(); google.script.host.setWidth(400); google.script.host.setHeight("300");');
  expect(told).toEqual([
    { gsr: 'host', what: 'close' },
    { gsr: 'host', what: 'focusEditor' },
    { gsr: 'host', what: 'setWidth', pixels: 400 },
    { gsr: 'host', what: 'setHeight', pixels: 300 },
  ]);
  expect(run('google.script.host.origin')).toBe(ORIGIN);
  expect(run('typeof google.script.url + typeof google.script.history')).toBe('undefinedundefined'); // not in sidebars: documented
});
