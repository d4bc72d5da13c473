import type { Browser, FrameLocator, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../src/host';
import type { Served } from '../../../src/host/server';
import { buildGoogleScript } from '../../../src/host/server/buildPage';
import { FRAME_SANDBOX } from '../../../src/host/server/protocol';
import { root } from '../../support/onHost';
import { act, PAGE, serveToy } from './served';

/** The least a workbench page does: it frames the panel and passes calls on. */
const BRIDGE = `const { sidebar } = await (await fetch('/api/state')).json();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '${FRAME_SANDBOX}');
  frame.src = sidebar.url;
  const origin = new URL(sidebar.url).origin;
  addEventListener('message', async ({ data, source, origin: from }) => {
    if (source !== frame.contentWindow || from !== origin || data.gsr !== 'run') return;
    const answer = await (await fetch('/api/client', { method: 'POST', body: JSON.stringify({ fn: data.fn, args: data.args }) })).json();
    frame.contentWindow.postMessage({ gsr: 'reply', id: data.id, reply: answer.reply }, origin);
  });
  document.body.append(frame);`;

const SCRIPT = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Panel', 'panel').addToUi(); }
  function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel')); }
  function add(form) { return Number(form.a) + Number(form.b); } function fails() { throw new Error('no such order'); }`;

const PANEL = `<!DOCTYPE html><html><head><base target="_top"><title>ignored</title></head><body>
  <form><input name="a" value="20"><input name="b" value="22"></form><p id="value"></p><p id="error"></p><p id="cut"></p>
  <script>
    var show = function (id) { return function (what) { document.getElementById(id).textContent = String(what); }; };
    google.script.run.withSuccessHandler(show('value')).add(document.forms[0]); // a comment
    google.script.run.withFailureHandler(show('error')).fails();
    var text = ["http://", 'never /* cut */'].join('');
    show('cut')(text);
  </script>
  <script>broken(\`http://cut\`);</script></body></html>`;

const PATIENCE_MS = 120_000;

let browser: Browser;
let shim: string;
beforeAll(async () => {
  shim = await buildGoogleScript(root);
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a panel in a browser', () => {
  let served: Served;
  let page: Page;
  let panel: FrameLocator;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeEach(async () => {
    requests.length = errors.length = 0;
    const html = '<!DOCTYPE html><title>workbench</title><body><script type="module" src="/page.js"></script>';
    served = await serveToy(SCRIPT, { page: { ...PAGE, html, script: BRIDGE, googleScript: shim }, host: { html: { panel: PANEL } } });
    await act(served, { do: 'menu', label: 'Panel' });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const underWay = new Set<Request>();
    page.on('request', (request) => underWay.add(request));
    page.on('requestfailed', (request) => underWay.delete(request));
    page.on('requestfinished', (request) => {
      underWay.delete(request);
      requests.push(new URL(request.url()).pathname);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(served.url);
    panel = page.frameLocator('iframe');
    for (const id of ['#value', '#error']) await panel.locator(id).filter({ hasText: /./ }).waitFor();
    await expect.poll(() => underWay.size).toBe(0); // the browser tells of their end later than the panel hears it
  });
  afterEach(async () => {
    await page.close();
    await served.close();
  });

  const inPanel = (code: string) => page.frames()[1]!.evaluate<unknown>(code);

  test('calls the script and hears what it gives and what it throws', async () => {
    expect(await panel.locator('p').allTextContents()).toEqual(['42', 'Error: no such order', 'http://never /* cut */']);
  });

  test('has its template literals cut as on Google', () => {
    expect(errors).toEqual(['Unexpected end of input']);
  });

  test('cannot reach the workbench, its server or anybody else', async () => {
    requests.length = 0;
    const attempt = (code: string) => inPanel(`(async () => { try { return String(await (${code})); } catch (error) { return error.name; } })()`);
    expect(await attempt('parent.document.title')).toBe('SecurityError');
    for (const url of [`${served.url}api/state`, '/api/state', 'https://example.com/']) {
      expect(await attempt(`fetch(${JSON.stringify(url)})`)).toBe('TypeError');
    }
    const loaded = 'new Promise((done) => { const image = new Image(); image.onerror = () => done("refused"); image.src = "https://example.com/x.png"; })';
    expect(await inPanel(loaded)).toBe('refused');
    expect(requests).toEqual([]);
  });

  test('stays in its frame: no navigation of the page around it', async () => {
    await inPanel("try { top.location = 'about:blank'; } catch {}");
    await page.waitForTimeout(200);
    expect(page.url()).toBe(served.url);
  });
});
