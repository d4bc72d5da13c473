import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, openPanelBrowser, type PanelBrowser, type Reply, refusal, serverWith } from './panelPage';
import { someHome, someRun } from './someHome';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterEach(() => expect(browser.offences).toEqual([]));
afterAll(() => browser.close());

const after = someHome('en', { lastRun: someRun('en', { at: '2025-11-21 09:22', minutesAgo: 0, customers: 1300 }) });
const report = { message: '1,300 customers in 4 tiers, as of 2025-11-21. Every row was used.', warnings: [] as string[], home: after };

const started = async (home = someHome(), ...replies: Reply[]) => {
  const panel = await browser.open(serverWith(home, { ui_updateNow: replies }));
  await panel.page.locator('.primary').click();
  await panel.pass(0.1);
  return panel;
};

/** Before the first update the panel says what will happen; what a press there did leads to the update. */
const startedFirst = async (reply: Reply) => {
  const replies = { ui_do: [answer({ message: '', go: { kind: 'update' } })], ui_updateNow: [reply] };
  const panel = await browser.open(serverWith(someHome('en', { lastRun: undefined }), replies));
  await panel.page.getByRole('button', { name: 'Try with sample data' }).click();
  await panel.pass(0.1);
  return panel;
};

const troubleLines = async (page: Page) => (await page.locator('.trouble').innerText()).split(/\n+/);

test('a second click, Enter or Space while it runs starts nothing; afterwards it can be started again', async () => {
  const { page, calls, pass } = await started(someHome(), answer(report, 5000));
  const button = page.locator('.primary');
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  expect(await button.textContent()).toBe('Updating…');
  await button.click({ force: true });
  await button.press('Enter');
  await button.press('Space');
  await button.dispatchEvent('click');
  expect(await calls('ui_updateNow')).toHaveLength(1);
  await pass(6);
  expect(await button.getAttribute('aria-disabled')).toBe('false');
  await button.click();
  expect(await calls('ui_updateNow')).toHaveLength(2);
});

test('the busy button is readable under the mouse that has just pressed it', async () => {
  const { page } = await started(someHome(), 'never');
  await page.locator('.primary').hover();
  const colors = await page.evaluate<string[]>(
    "(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('.primary')))",
  );
  expect(colors).toEqual(['rgb(86, 89, 89)', 'rgb(227, 227, 227)']); // axe leaves disabled buttons out
});

test('two clicks in one moment start one update', async () => {
  const { page, calls } = await browser.open(serverWith(someHome(), { ui_updateNow: ['never'] }));
  await page.evaluate("(() => { const button = document.querySelector('.primary'); button.click(); button.click(); })()");
  expect(await calls('ui_updateNow')).toHaveLength(1);
});

describe('while it runs', () => {
  test('seconds are counted beside what is usual; after 20 s it says that it still works', async () => {
    const { page, pass } = await started(someHome(), 'never');
    const bar = page.getByRole('progressbar', { name: 'Updating…' });
    await pass(5);
    expect(await bar.getAttribute('aria-valuetext')).toBe('5 s, usually about 8 s');
    await pass(14);
    expect(await page.getByRole('status').textContent()).toBe('');
    await pass(1);
    expect(await page.getByRole('status').textContent()).toBe(
      'Still working; large files can take a few minutes. You can close this panel: the update goes on.',
    );
    await pass(60);
    expect(await bar.getAttribute('aria-valuetext')).toBe('1 min 20 s, usually about 8 s');
  });

  test('the first time, nothing is said of what is usual', async () => {
    const { page, pass } = await startedFirst('never');
    await pass(3);
    expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('3 s');
  });

  test('after 6 and a half minutes it says that no answer came, and what to do', async () => {
    const { page, calls, pass } = await started(someHome(), 'never', answer(report));
    await pass(389);
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await pass(2);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await page.locator('.trouble').innerText()).toMatch(
      /^Not updated\n+Google stops every update after 6 minutes, .*Some tier sheets may still be old\. Try again/,
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await pass(1);
    expect(await page.locator('.good').innerText()).toContain('1,300 customers in 4 tiers');
    expect(await calls('ui_updateNow')).toHaveLength(2);
  });
});

describe('when it is done', () => {
  test('the report is said and has the focus, the numbers are new, and the Summary is one press away', async () => {
    const { page, calls, pass } = await started(someHome(), answer(report));
    await pass(1);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Done');
    expect(await page.locator('[aria-live] .good').innerText()).toContain(report.message);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,300 customers');
    expect(await page.getByText('Updated just now').count()).toBe(1);
    await page.getByRole('button', { name: 'Open the Summary' }).click();
    expect(await calls('ui_show')).toEqual([['ui_show', { role: 'summary' }]]);
  });

  test('warnings are said, too', async () => {
    const { page, pass } = await started(someHome(), answer({ ...report, warnings: ['The name TIERS is taken.', 'Something else.'] }));
    await pass(1);
    expect(await page.locator('.good .warning').allInnerTexts()).toEqual(['The name TIERS is taken.', 'Something else.']);
  });

  test('the first update turns the welcome into the home screen', async () => {
    const { page, pass } = await startedFirst(answer(report));
    await pass(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,300 customers');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Done');
    expect(await page.locator('.primary').textContent()).toBe('Update now');
  });

  test('while another screen is open, the result is told at home', async () => {
    const { page, pass } = await started(someHome(), answer(report, 5000));
    await page.getByRole('button', { name: 'Automatic updates' }).click();
    await pass(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Automatic updates');
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await pass(5);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Done');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,300 customers');
  });
});

describe('when it does not work', () => {
  test('another update is running: its sentence, and Try again', async () => {
    const { page, calls, pass } = await started(someHome(), refusal('Another update is running.', { kind: 'retry' }), answer(report));
    await pass(1);
    expect(await troubleLines(page)).toEqual(['Not updated', 'Another update is running.', 'Try again']);
    await page.getByRole('button', { name: 'Try again' }).click();
    await pass(1);
    expect(await page.locator('.trouble').count()).toBe(0);
    expect(await calls('ui_updateNow')).toHaveLength(2);
  });

  test('something in a sheet: its sentence, and Show me leads there', async () => {
    const { page, calls, pass } = await started(
      someHome(),
      refusal('“Orders” has no column for the amount.', { kind: 'show', place: { sheet: 'Orders', cell: 'A1' } }),
    );
    await pass(1);
    await page.getByRole('button', { name: 'Show me' }).click();
    expect(await calls('ui_show')).toEqual([['ui_show', { sheet: 'Orders', cell: 'A1' }]]);
  });

  test('nothing can mend it: the sentence alone, and nothing is said of what was changed', async () => {
    const { page, pass } = await started(someHome(), refusal('The amounts add up to too much.'));
    await pass(1);
    expect(await troubleLines(page)).toEqual(['Not updated', 'The amounts add up to too much.']);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Not updated');
  });

  test('Google breaks off: not tried again by itself, Google’s words are kept, old sheets are not denied', async () => {
    const { page, calls, pass } = await started(someHome(), { fails: 'Exception: Service timed out' });
    await pass(3);
    const text = await page.locator('.trouble').innerText();
    expect(text).toContain('some tier sheets may still be old');
    expect(text).toContain('Google says: Exception: Service timed out');
    expect(await calls('ui_updateNow')).toHaveLength(1);
  });

  test('the permission has lapsed: what to do about it, not to press the same again', async () => {
    const message = 'Google did not carry out a step of the update. (Google says: Authorization is required to perform that action.)';
    const { page, pass } = await started(someHome(), { value: { ok: false, error: { code: 'SERVICE', params: {}, message, fix: { kind: 'retry' } } } });
    await pass(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Google does not let Tierkeeper in');
    expect(await page.getByText('Google then asks for its permission again').count()).toBe(1);
  });

  test('the answer is of another shape: open the panel again', async () => {
    const { page, pass } = await started(someHome(), { value: null });
    await pass(1);
    expect(await page.locator('.trouble').innerText()).toContain('Close this panel and open it again.');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,260 customers');
  });
});

describe('an update that is too long for one run of Google’s', () => {
  const part = (done: number, after = 0) => refusal(`${done} of 50,000 rows are written.`, { kind: 'goOn', done, of: 50_000 }, after);

  test('goes on by itself, says how far it has come, and ends like any other', async () => {
    const { page, calls, pass } = await started(someHome(), part(12_000), part(37_000, 5000), answer(report, 5000));
    await pass(1);
    expect(await page.getByRole('status').textContent()).toBe('12,000 of 50,000 rows are written; going on …');
    await pass(5);
    expect(await page.getByRole('status').textContent()).toBe('37,000 of 50,000 rows are written; going on …');
    expect(await page.locator('.progress i').getAttribute('style')).toBe('width: 74%;');
    await pass(6);
    expect(await page.locator('.good').innerText()).toContain('1,300 customers in 4 tiers');
    expect(await calls('ui_updateNow')).toHaveLength(3);
  });

  test('stops when it is told to, after the part that is on its way', async () => {
    const { page, calls, pass } = await started(someHome(), part(12_000), part(37_000, 5000), answer(report));
    await pass(1);
    await page.getByRole('button', { name: 'Stop for now' }).click();
    await pass(6);
    expect(await calls('ui_updateNow')).toHaveLength(2);
    expect(await troubleLines(page)).toEqual(['Not updated', '37000 of 50,000 rows are written.', 'Try again']);
  });

  test('does not go round and round when nothing gets written', async () => {
    const { page, calls, pass } = await started(someHome(), part(12_000), part(12_000), answer(report));
    await pass(3);
    expect(await calls('ui_updateNow')).toHaveLength(2);
    expect(await troubleLines(page)).toEqual(['Not updated', '12000 of 50,000 rows are written.', 'Try again']);
  });
});
