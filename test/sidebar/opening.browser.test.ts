import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, DENIED, openPanelBrowser, type PanelBrowser, refusal } from './panelPage';
import { someHome } from './someHome';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterEach(() => expect(browser.offences).toEqual([]));
afterAll(() => browser.close());

test('on opening, the proof of a way and the state go out together, once each', async () => {
  const { page, calls } = await browser.open();
  expect(await calls()).toEqual([['ui_ping'], ['ui_home']]);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,260 customers');
});

test('grey shapes appear after 300 ms and not before; after 8 s it says that it waits', async () => {
  const { page, pass } = await browser.open({ ui_ping: [answer({ language: 'en' })] });
  expect(await page.getByRole('heading', { name: 'Loading…' }).count()).toBe(1);
  expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.skeleton')).animation")).toContain('0.3s');
  await pass(6);
  expect(await page.getByRole('status').textContent()).toBe('');
  await pass(3);
  expect(await page.getByRole('status').textContent()).toBe('Still waiting for Google…');
});

describe('several accounts', () => {
  test('denied: says what happened, the likely cause and what helps; Try again asks anew', async () => {
    const { page, calls, pass } = await browser.open({ ui_ping: [DENIED, answer({ language: 'en' })], ui_home: [DENIED, answer(someHome())] });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Google does not let Tierkeeper in');
    expect(await page.getByRole('alert').textContent()).toContain('several Google accounts are signed in');
    expect(await page.getByRole('listitem').count()).toBe(4);
    await page.getByRole('button', { name: 'Try again' }).click();
    await pass(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,260 customers');
    expect(await calls('ui_home')).toHaveLength(2);
  });

  test('no answer: the same after 3 s, and the home screen comes by itself when the answer does', async () => {
    const { page, pass } = await browser.open({ ui_home: [answer(someHome(), 20_000)] });
    await pass(2.7);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Loading…');
    await pass(0.3);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No answer from Google yet');
    expect(await page.getByRole('listitem').count()).toBe(3);
    await pass(17);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,260 customers');
  });

  test('denied later, when something is asked: the same screen', async () => {
    const { page, pass } = await browser.open({ ui_ping: [answer({ language: 'en' })], ui_home: [answer(someHome())], ui_updateNow: [DENIED] });
    await page.getByRole('button', { name: 'Update now' }).click();
    await pass(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Google does not let Tierkeeper in');
  });
});

describe('the add-on cannot run', () => {
  test('a failing call is tried once more, then told in Google’s words', async () => {
    const { page, calls, pass } = await browser.open({ ui_ping: [answer({ language: 'en' })], ui_home: [{ fails: 'Exception: Try later.' }] });
    await pass(2);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tierkeeper could not run just now');
    expect(await page.getByRole('alert').textContent()).toContain('Google says: Exception: Try later.');
    expect(await calls('ui_home')).toHaveLength(2);
  });

  test('an answer of another shape says to open the panel again', async () => {
    const { page, pass } = await browser.open({ ui_ping: [answer({ language: 'en' })], ui_home: [{ value: null }] });
    await pass(1);
    expect(await page.getByRole('alert').textContent()).toContain('Close this panel and open it again.');
  });

  test('the add-on’s own sentence is shown', async () => {
    const { page, pass } = await browser.open({ ui_ping: [answer({ language: 'en' })], ui_home: [refusal('Tierkeeper made a mistake of its own.')] });
    await pass(1);
    expect(await page.getByRole('alert').textContent()).toContain('Tierkeeper made a mistake of its own.');
  });
});

describe('language', () => {
  test.each([
    ['zh-CN', 'en', '1,260 customers', 'en', '正在载入…'],
    ['en-US', 'zh', '1,260 位客户', 'zh-CN', 'Loading…'],
    ['fr-FR', 'zh', '1,260 位客户', 'zh-CN', 'Loading…'],
  ] as const)('a browser in %s whose person reads %s', async (locale, language, heading, lang, first) => {
    const { page, pass } = await browser.open({ ui_ping: [answer({ language }, 1000)], ui_home: [answer(someHome(language), 1500)] }, { locale });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(first);
    await pass(1.2);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await pass(0.5);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
  });
});
