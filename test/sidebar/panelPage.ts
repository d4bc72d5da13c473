import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { bundlePanel } from '../../src/build/inlinePanel';
import { openBrowser } from '../../src/host';
import type { HomeState } from '../../src/workflows';
import { root } from '../support/addOn';
import { someHome } from './someHome';

/** What the imitated server does with a call: it answers, fails, or never says anything. */
export type Reply = { readonly value: unknown; readonly after?: number } | { readonly fails: string; readonly after?: number } | 'never';
/** Replies by function, one call after the other; the last one is repeated. */
export type Replies = Readonly<Record<string, readonly Reply[]>>;

export const answer = (value: unknown, after = 10): Reply => ({ value: { ok: true, value }, after });
export const refusal = (message: string, fix?: unknown, after = 0): Reply => ({
  value: { ok: false, error: { code: 'X', params: {}, message, fix } },
  ...(after === 0 ? {} : { after }),
});
export const DENIED: Reply = { fails: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED." };

/** A panel whose server knows `home`; a test says what else it answers. */
export function serverWith(home: HomeState, replies: Replies = {}): Replies {
  return { ui_ping: [answer({ language: home.language })], ui_home: [answer(home)], ...replies };
}

export interface OpenedPanel {
  readonly page: Page;
  /** Calls that reached the server. */
  calls(name?: string): Promise<(readonly [name: string, ...args: unknown[]])[]>;
  /** Lets time pass in the page, and everything that waits for it happen. */
  pass(seconds: number): Promise<void>;
}

export interface PanelBrowser {
  open(replies?: Replies, options?: { locale?: string }): Promise<OpenedPanel>;
  /** What no page may do: network requests, errors, lines on the console. */
  readonly offences: readonly string[];
  close(): Promise<void>;
}

/** Chromium with the panel as built, on a clock of its own. One panel is open at a time: the next takes its place. */
export async function openPanelBrowser(built?: string): Promise<PanelBrowser> {
  const [browser, html] = await Promise.all([openBrowser(), built ?? bundlePanel(root)]);
  const offences: string[] = [];
  const tabs = new Map<string, Promise<Page>>(); // by locale: a new one costs three times as much as a new page in it
  const tabOf = (locale: string) => {
    const tab = tabs.get(locale) ?? openTab(browser, html, locale, offences);
    tabs.set(locale, tab);
    return tab;
  };
  return {
    offences,
    close: () => browser.close(),
    open: async (replies = serverWith(someHome()), { locale = 'en-GB' } = {}) => openPanelPage(await tabOf(locale), replies),
  };
}

/** 283 is what a scrollbar that takes room leaves of Google's 300. */
export const WIDTHS = [300, 283];
/** More than the longest screen: what the buttons at the foot cover can be scrolled to, which axe does not do. */
export const HEIGHT = 8000;

const OPENED_AT = new Date('2025-11-21T09:22:00Z');
const SIZE = { width: 300, height: 700 };
const PATIENCE_MS = 120_000;

async function openTab(browser: Browser, html: string, locale: string, offences: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE, locale });
  await context.addInitScript(axeSource);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => offences.push(error.message));
  page.on('console', (line) => offences.push(line.text()));
  await page.clock.install({ time: new Date('2025-11-21T08:00:00Z') }); // it runs until it is paused, and is never set back
  await page.clock.pauseAt(OPENED_AT); // on a busy machine real time would pass between two steps
  await page.route('**/*', (route) => {
    const isPanel = route.request().url() === PANEL_URL;
    if (!isPanel) offences.push(`requested ${route.request().url()}`);
    return isPanel ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort();
  });
  return page;
}

/** Opens the panel in the tab as if it were new: size, clock and mouse are where they were at first, nothing is left of the panel before. */
async function openPanelPage(page: Page, replies: Replies): Promise<OpenedPanel> {
  await page.setViewportSize(SIZE);
  await page.mouse.move(0, 0);
  await page.clock.setSystemTime(OPENED_AT);
  const server = await page.addInitScript(imitateGoogle, replies);
  await page.goto(PANEL_URL);
  await server.dispose();
  const panel: OpenedPanel = {
    page,
    calls: async (name) => (await page.evaluate<[string, ...unknown[]][]>('calls')).filter(([each]) => name === undefined || each === name),
    pass: (seconds) => page.clock.runFor(seconds * 1000),
  };
  await panel.pass(0.2);
  return panel;
}

const PANEL_URL = 'http://panel.test/';

/** Runs in the page, before everything else: `google.script.run` as the panel finds it. */
function imitateGoogle(replies: Replies): void {
  const calls: [string, ...unknown[]][] = [];
  const answered = new Map<string, number>();
  type Handler = (value: unknown) => void;
  const runner = (done: Handler, failed: Handler): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failed);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(done, handler);
          return (...args: unknown[]) => {
            calls.push([name, ...args]);
            const list = replies[name] ?? [];
            const nth = answered.get(name) ?? 0;
            answered.set(name, nth + 1);
            const reply = list[Math.min(nth, list.length - 1)];
            if (reply === undefined || reply === 'never') return;
            setTimeout(() => ('fails' in reply ? failed(new Error(reply.fails)) : done(reply.value)), reply.after ?? 10);
          };
        },
      },
    );
  const ignore = () => undefined;
  Object.assign(globalThis, { calls, google: { script: { run: runner(ignore, ignore), host: {} } } });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of WCAG 2.2 AA, axe leaves this one out unless it is asked for. */
const AXE_OPTIONS = JSON.stringify({ rules: { 'target-size': { enabled: true } } });

/** What axe finds wrong with the page, rule and place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const running = page.evaluate<{ violations: { id: string; nodes: { target: string[] }[] }[] }>(`axe.run(document, ${AXE_OPTIONS})`);
  await page.clock.runFor(1000); // axe waits on the page's clock
  const { violations } = await running;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How far the page reaches beyond its width, and texts that are cut off by their own box. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[
    ...(document.documentElement.scrollWidth > innerWidth ? ['page ' + document.documentElement.scrollWidth] : []),
    ...[...document.querySelectorAll('#panel *:not(.unseen, i)')].filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0).map((element) => element.tagName + '.' + element.className),
  ]`);
}
