import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../../src/host/server';
import { act, ask, get, PAGE, send, serveToy } from './served';

const SCRIPT = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Panel', 'panel').addToUi(); }
  function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<head><title>no</title></head><p>hi</p>').setTitle('Tiers')); }`;

let served: Served;
let port: string;
const errors: unknown[] = [];
beforeAll(async () => {
  served = await serveToy(SCRIPT, { log: (error) => errors.push(error) });
  ({ port } = new URL(served.url));
  await act(served, { do: 'menu', label: 'Panel' });
});
afterAll(() => served.close());

const DO = { method: 'POST', body: '{"do":"undo"}' };

describe('who is answered', () => {
  test('it listens on this machine only', () => expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/));

  test.each<[why: string, path: string, asked: () => Parameters<typeof send>[2], status: number]>([
    ['the page, by its address', '/', () => ({}), 200],
    ['its script', '/page.js', () => ({}), 200],
    ['the page by another name of this machine is sent to the one', '/', () => ({ host: `localhost:${port}` }), 302],
    ['a name somebody made point here', '/', () => ({ host: `evil.example:${port}` }), 403],
    ['the same for the API', '/api/state', () => ({ host: `evil.example:${port}`, headers: { origin: `http://evil.example:${port}` } }), 403],
    ['no port in the name', '/', () => ({ host: '127.0.0.1' }), 403],
    ['our page reads the state', '/api/state', () => ({ headers: { 'sec-fetch-site': 'same-origin' } }), 200],
    ['our page by the name localhost', '/api/state', () => ({ host: `localhost:${port}`, headers: { origin: `http://localhost:${port}` } }), 200],
    ['a stranger reads the state', '/api/state', () => ({}), 403],
    ['another site embeds the cells', '/api/cells?sheet=1&row=0&column=0&rows=1&columns=1', () => ({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    ['a page of another port here', '/api/state', () => ({ headers: { 'sec-fetch-site': 'same-site' } }), 403],
    ['our page commands', '/api/do', () => ({ ...DO, headers: { origin: `http://127.0.0.1:${port}` } }), 200],
    ['another site commands', '/api/do', () => ({ ...DO, headers: { origin: 'https://evil.example' } }), 403],
    ['another site says it is the same', '/api/do', () => ({ ...DO, headers: { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' } }), 403],
    ['a form of a page without an origin', '/api/do', () => ({ ...DO, headers: { origin: 'null' } }), 403],
    ['the panel commands', '/api/do', () => ({ ...DO, headers: { origin: `http://sidebar.localhost:${port}` } }), 403],
    ['the panel calls the script past its parent', '/api/client', () => ({ ...DO, headers: { origin: `http://sidebar.localhost:${port}` } }), 403],
    [
      'the panel asks its own origin for the API',
      '/api/state',
      () => ({ host: `sidebar.localhost:${port}`, headers: { 'sec-fetch-site': 'same-origin' } }),
      403,
    ],
    ['the panel asks its own origin for the page', '/', () => ({ host: `sidebar.localhost:${port}` }), 403],
    ['a page of the add-on on the origin of the workbench', '/panel/1', () => ({}), 403],
    ['a page of the add-on that is not on show', '/panel/999', () => ({ host: `sidebar.localhost:${port}` }), 404],
  ])('%s', async (_, path, asked, status) => {
    const response = await send(served, path, asked());
    expect(response.status).toBe(status);
    if (status === 403) expect(response.text).toMatch(/^[A-Z][^\n]*\.$/);
  });
});

describe('what is answered', () => {
  test('nothing is kept by the browser or taken for something else', async () => {
    for (const path of ['/', '/page.js', '/page.css', '/api/state', '/nowhere']) {
      const { headers } = await ask(served, path);
      expect([path, headers['cache-control'], headers['x-content-type-options']]).toEqual([path, 'no-store', 'nosniff']);
    }
  });

  test('the page loads nothing from elsewhere and frames only the pages of add-ons', async () => {
    const { headers, text } = await ask(served, '/');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      `default-src 'self'; img-src 'self' data:; frame-src http://sidebar.localhost:${port}; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'`,
    );
    expect([text, (await ask(served, '/page.js')).text, (await ask(served, '/page.css')).text]).toEqual([PAGE.html, PAGE.script, PAGE.style]);
  });

  test('a page of the add-on may reach no network at all, and only the workbench may frame it', async () => {
    const { sidebar } = await get<{ sidebar: { id: number; url: string; title: string } }>(served, '/api/state');
    expect(sidebar).toEqual({ id: sidebar.id, title: 'Tiers', url: `http://sidebar.localhost:${port}/panel/${sidebar.id}` });
    const { status, headers, text } = await send(served, `/panel/${sidebar.id}`, { host: `sidebar.localhost:${port}` });
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors http://127.0.0.1:${port}`,
    );
    expect(text).toContain(`{"functions":["onOpen","panel"],"workbenchOrigin":"http://127.0.0.1:${port}"}`);
    expect(text).toMatch(/<p>hi<\/p>$/);
    expect(text.match(/<title>.*?<\/title>/g)).toEqual(['<title>Tiers</title>']);
  });

  test.each<[why: string, path: string, asked: Parameters<typeof send>[2], status: number]>([
    ['an unknown path', '/api/nothing', {}, 404],
    ['a path of the language', '/__proto__', {}, 404],
    ['a sheet that is gone', '/api/cells?sheet=99&row=0&column=0&rows=1&columns=1', {}, 404],
    ['cells of no sheet', '/api/cells', {}, 404],
    ['the wrong method', '/api/do', {}, 405],
    ['the wrong method for a panel', '/api/state', { method: 'POST' }, 405],
    ['a body that is no JSON', '/api/do', { method: 'POST', body: '{"do":' }, 400],
    ['an unknown command', '/api/do', { method: 'POST', body: '{"do":"format the disk"}' }, 400],
    ['a command of the language', '/api/do', { method: 'POST', body: '{"do":"constructor"}' }, 400],
    ['no command at all', '/api/do', { method: 'POST', body: 'null' }, 400],
    ['a call without arguments', '/api/client', { method: 'POST', body: '{"fn":"panel"}' }, 400],
    ['a call of nothing', '/api/client', { method: 'POST', body: 'null' }, 400],
    ['a file for nothing', '/api/open?name=a.csv', { method: 'POST', body: 'a' }, 400],
    ['more than 50 MB', '/api/open?name=a.csv&as=sheets', { method: 'POST', body: Buffer.alloc(51 * 1024 * 1024, 'a') }, 413],
  ])('%s gets a status and one sentence', async (_, path, asked, status) => {
    const response = await ask(served, path, asked);
    expect(response.status).toBe(status);
    expect(response.text).toMatch(/^[A-Z][^\n]*\.$/);
  });

  test('who goes away in the middle of a body is no error', async () => {
    const logged = errors.length;
    await new Promise<void>((resolve) => {
      const asked = request({
        host: '127.0.0.1',
        port,
        path: '/api/do',
        method: 'POST',
        headers: { origin: `http://127.0.0.1:${port}`, 'content-length': '1000' },
      });
      asked.on('error', () => resolve());
      asked.write('{', () => setTimeout(() => asked.destroy(new Error('gone')), 50));
    });
    expect((await ask(served, '/api/state')).status).toBe(200);
    expect(errors.length).toBe(logged);
  });

  test('an error of the server is logged and told in one sentence, without its insides', async () => {
    const { status, text } = await ask(served, '/api/do', { method: 'POST', body: '{"do":"type"}' });
    expect([status, text]).toEqual([500, 'Something went wrong in the workbench; its terminal says what.']);
    expect(errors.at(-1)).toBeInstanceOf(Error);
  });
});
