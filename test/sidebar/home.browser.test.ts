import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PanelPage } from '../../src/workflows';
import { answer, type OpenedPanel, openPanelBrowser, type PanelBrowser, refusal, serverWith } from './panelPage';
import { noSchedule, someHome, someIssues, someRun, someSchedule, someTiers } from './someHome';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterEach(() => expect(browser.offences).toEqual([]));
afterAll(() => browser.close());

const issuesHome = (n: number, over = {}) => someHome('en', { lastRun: someRun('en', { issues: someIssues(n) }), ...over });

describe('the numbers', () => {
  test('say when, how many, from where, and who is in no tier', async () => {
    const { page } = await browser.open();
    const card = await page.locator('main section').first().innerText();
    expect(card.split('\n')).toEqual(
      expect.arrayContaining([
        'Updated today at 07:12',
        '1,260 customers',
        '12 customers without a tier',
        'Counted to 21 Nov 2025, at most a week after the last order. From “Orders”: 1,753 of 1,789 rows',
      ]),
    );
    expect(await page.getByRole('img').getAttribute('aria-label')).toBe('Customers by tier: VIP 62, Gold 187, Silver 374, Bronze 625');
  });

  test('grow old while the panel stays open', async () => {
    const { page, pass } = await browser.open();
    await pass(24 * 3600);
    expect(await page.getByText('Updated yesterday at 07:12').count()).toBe(1);
  });

  test('the bar is as long as the shares, with at least 3 pixels for one customer of a million and none for nobody', async () => {
    const tiers = someTiers(['VIP', 'Gold', 'Silver', 'Bronze'], [1, 500_000, 0, 499_999]);
    const { page } = await browser.open(serverWith(someHome('en', { lastRun: someRun('en', { tiers }) })));
    const bar = "[...document.querySelectorAll('.tier-bar i')].map((part) => part.getBoundingClientRect())";
    const widths = await page.evaluate<number[]>(`${bar}.map(({ width }) => width)`);
    expect(widths).toHaveLength(3);
    expect(widths[0]).toBe(3);
    expect(widths[1]).toBeCloseTo(widths[2] as number, 1);
    expect(widths.reduce((sum, width) => sum + width, 0) + 2 * 2).toBeCloseTo(300 - 4 * 16, 1); // two gaps of 2 pixels
  });

  test('the bar of sixty tiers still shows them all', async () => {
    const names = Array.from({ length: 60 }, (_, rank) => `Tier ${rank}`);
    const tiers = someTiers(
      names,
      names.map((_, rank) => (rank === 59 ? 100_000 : 1)),
    );
    const { page } = await browser.open(serverWith(someHome('en', { lastRun: someRun('en', { tiers }) })));
    const [last, bar] = await page.evaluate<[number, number]>(
      "[document.querySelector('.tier-bar i:last-child'), document.querySelector('.tier-bar')].map((part) => part.getBoundingClientRect().right)",
    );
    expect(last).toBeCloseTo(bar, 1);
    expect(
      await page.evaluate<number>("Math.min(...[...document.querySelectorAll('.tier-bar i')].map((part) => part.getBoundingClientRect().width))"),
    ).toBeCloseTo(3, 1);
  });

  test('each tier leads to its own sheet, the Summary to its own', async () => {
    const { page, calls, pass } = await browser.open(serverWith(someHome(), { ui_show: [answer({ sheet: 'Tiers · Gold' })] }));
    await page.getByRole('button', { name: 'Gold 187 Show this tier’s sheet' }).click();
    await pass(1);
    await page.getByRole('button', { name: 'Summary' }).click();
    expect(await calls('ui_show')).toEqual([
      ['ui_show', { role: 'tier:Gold' }],
      ['ui_show', { role: 'summary' }],
    ]);
  });

  test('a notice is dismissed without the result of the update', async () => {
    const report = { message: 'Sorted 1,260 customers.', warnings: [], home: someHome() };
    const { page, pass } = await browser.open(serverWith(someHome(), { ui_updateNow: [answer(report)], ui_show: [refusal('That sheet is not there.')] }));
    for (const name of ['Update now', 'Open the Summary', 'Dismiss']) {
      await page.getByRole('button', { name }).click();
      await pass(1);
    }
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await page.getByText('Sorted 1,260 customers.').count()).toBe(1);
  });

  test('a sheet that is gone is said at the foot, and can be dismissed', async () => {
    const { page, pass } = await browser.open(serverWith(someHome(), { ui_show: [refusal('That sheet is not there.')] }));
    await page.getByRole('button', { name: 'Summary' }).click();
    await pass(1);
    expect(await page.getByRole('alert').textContent()).toBe('That sheet is not there.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await pass(1);
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('FOOTER'); // the keyboard keeps its place
  });
});

describe('what needs attention', () => {
  test('nothing: one calm line', async () => {
    const { page } = await browser.open();
    expect(await page.getByText('No trouble with orders or updates.').count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Needs your attention' }).count()).toBe(0);
  });

  test('three at most, rows left out first; each leads to its first cell', async () => {
    const { page, calls } = await browser.open(serverWith(issuesHome(5), { ui_show: [answer({ sheet: 'Orders' })] }));
    const rows = page.locator('li.row');
    expect((await rows.allInnerTexts()).map((text) => Number.parseInt(text, 10))).toEqual([6, 4, 2]);
    await page.getByRole('button', { name: 'Show Orders!B9' }).click();
    expect(await calls('ui_show')).toEqual([['ui_show', { sheet: 'Orders', cell: 'B9' }]]);
  });

  test('a scheduled update that failed comes first, with its day, and counts as one of the three', async () => {
    const { page } = await browser.open(
      serverWith(issuesHome(3, { failedSince: { at: '2025-11-22 06:12', message: 'No sheet with orders was found.', asks: false } })),
    );
    const rows = await page.locator('li.row').allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toBe('The automatic update of 22 Nov 2025, 06:12, did not work. No sheet with orders was found.');
    expect(await page.getByRole('button', { name: 'Show 1 more' }).count()).toBe(1);
  });

  test('more opens a screen by keyboard; Escape and Back lead home, and the heading has the focus each time', async () => {
    const page: PanelPage = { title: 'Data check', blocks: [{ kind: 'text', text: '98.9 % of rows are usable.' }] };
    const panel = await browser.open(serverWith(issuesHome(8), { ui_page: [answer(page)] }));
    const focused = () => panel.page.evaluate<string>('document.activeElement.textContent');
    for (const goBack of [() => panel.page.keyboard.press('Escape'), () => panel.page.getByRole('button', { name: 'Back' }).press('Enter')]) {
      await panel.page.getByRole('button', { name: 'Show 5 more' }).press('Enter');
      await panel.pass(0.5);
      expect(await focused()).toBe('Data check');
      expect(await panel.page.getByText('98.9 % of rows are usable.').count()).toBe(1);
      await goBack();
      await panel.pass(0.5);
      expect(await focused()).toBe('1,260 customers');
    }
    expect(await panel.calls('ui_page')).toEqual(Array(2).fill(['ui_page', 'dataCheck', { about: '', fields: {} }]));
  });

  test('automatic updates that have stopped are said on the home screen, and lead to their own', async () => {
    const { page, pass } = await browser.open(serverWith(issuesHome(3, { schedule: someSchedule({ trouble: 'gone' }) })));
    expect(await page.locator('li.row').count()).toBe(3);
    await page.getByRole('button', { name: 'Show me' }).click();
    await pass(0.5);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Automatic updates');
  });
});

describe('automatic updates', () => {
  const off = noSchedule();
  const on = someSchedule({ every: 'week', weekDay: 5, hour: 7, nextAt: '2025-11-28 07:00' });
  const choose = async (page: Page, ...choices: readonly string[]) => {
    for (const [index, choice] of choices.entries()) await page.getByRole('combobox').nth(index).selectOption(choice);
  };
  const open = async (panel: OpenedPanel) => {
    await panel.page.getByRole('button', { name: 'Automatic updates' }).click();
    await panel.pass(0.1);
    return panel;
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Save' });

  test('are chosen and saved, once however often Save is clicked, and say when, as whom and in which time zone', async () => {
    const { page, calls, pass } = await open(
      await browser.open(
        serverWith(someHome('en', { schedule: off }), { ui_setSchedule: [answer(on, 500), answer({ ...off, every: 'week', weekDay: 5, hour: 7 }, 500)] }),
      ),
    );
    expect(await page.getByText('By the clock of Asia/Shanghai, this spreadsheet’s time zone.').count()).toBe(1);
    expect(await page.getByText(/^Next on/).count()).toBe(0);
    expect(await save(page).count()).toBe(0);
    await choose(page, 'Every week', 'Friday', '7:00–8:00');
    await save(page).press('Enter');
    await save(page).press('Space');
    await pass(1);
    expect(await page.getByText('Next on 28 Nov 2025, between 7:00 and 8:00, as you.').count()).toBe(1);
    expect(await save(page).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.value')).toBe('week');
    await choose(page, 'Only by hand');
    await save(page).click();
    await pass(1);
    expect(await page.getByText(/^Next on/).count()).toBe(0);
    expect((await calls()).slice(2)).toEqual([
      ['ui_setSchedule', { every: 'week', weekDay: 5, monthDay: 1, hour: 7 }],
      ['ui_setSchedule', null],
    ]);
  });

  test('that are answered when the person is back in the cells leave the keyboard there', async () => {
    const { page, pass } = await open(await browser.open(serverWith(someHome('en', { schedule: off }), { ui_setSchedule: [answer(on, 500)] })));
    await choose(page, 'Every week', 'Friday', '7:00–8:00');
    await save(page).click();
    await page.evaluate('document.hasFocus = () => false');
    await pass(1);
    expect(await save(page).count()).toBe(0);
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('BODY');
  });

  test('a choice taken back is nothing to save', async () => {
    const { page } = await open(await browser.open(serverWith(someHome('en', { schedule: on }))));
    await choose(page, 'Every month', '31');
    expect(await page.getByText('In a shorter month, on its last day.').count()).toBe(1);
    expect(await save(page).count()).toBe(1);
    await choose(page, 'Every month', '1');
    await choose(page, 'Every week');
    expect(await save(page).count()).toBe(0);
  });

  test('of another editor are said to be theirs, and can be run as oneself at the same times', async () => {
    const { page, calls, pass } = await open(
      await browser.open(serverWith(someHome('en', { schedule: { ...on, mine: false, hour: 23 } }), { ui_setSchedule: [answer(on)] })),
    );
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByText('Next on 28 Nov 2025, between 23:00 and 0:00, as another editor, who set this up.').count()).toBe(1);
    await page.getByRole('button', { name: 'Run it as me' }).click();
    await pass(1);
    expect(await calls('ui_setSchedule')).toEqual([['ui_setSchedule', { every: 'week', weekDay: 5, monthDay: 1, hour: 23 }]]);
    expect(await page.getByRole('combobox').count()).toBe(3);
  });

  test.each([
    ['gone', 'Google has lost your automatic updates'],
    ['silent', 'Your automatic updates have not come twice in a row'],
  ] as const)('that are %s are said to be, and set up again by one button', async (trouble, words) => {
    const { page, calls, pass } = await open(
      await browser.open(serverWith(someHome('en', { schedule: { ...on, trouble } }), { ui_setSchedule: [answer(on)] })),
    );
    expect(await page.getByText(words).count()).toBe(1);
    expect(await page.getByText(/^Next on/).count()).toBe(0);
    await page.getByRole('button', { name: 'Set them up again' }).click();
    await pass(1);
    expect(await page.getByText(words).count()).toBe(0);
    expect(await calls('ui_setSchedule')).toHaveLength(1);
  });

  test('saved while an update runs, and answered after it, do not bring the old numbers back', async () => {
    const updated = { message: 'Done.', warnings: [], home: someHome('en', { lastRun: someRun('en', { customers: 1300 }), schedule: off }) };
    const panel = await browser.open(
      serverWith(someHome('en', { schedule: off }), { ui_updateNow: [answer(updated, 500)], ui_setSchedule: [answer(on, 1500)] }),
    );
    const { page, pass } = panel;
    await page.getByRole('button', { name: 'Update now' }).click();
    await open(panel);
    await choose(page, 'Every day');
    await save(page).click();
    await pass(2);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,300 customers');
    await open(panel);
    expect(await page.getByText(/^Next on/).count()).toBe(1);
  });

  test('that Google does not set up keep what was chosen, and can be tried again', async () => {
    const { page, calls, pass } = await open(
      await browser.open(serverWith(someHome('en', { schedule: off }), { ui_setSchedule: [{ fails: 'Too many triggers' }, answer(on)] })),
    );
    await choose(page, 'Every week');
    await save(page).click();
    await pass(1);
    expect(await page.getByRole('alert').innerText()).toContain('Google says: Too many triggers');
    expect(await page.getByRole('combobox').first().inputValue()).toBe('week');
    await page.getByRole('button', { name: 'Try again' }).click();
    await pass(1);
    expect(await page.getByText(/^Next on/).count()).toBe(1);
    expect(await page.getByRole('alert').innerText()).toBe('');
    expect(await calls('ui_setSchedule')).toHaveLength(2);
  });
});

test('before the first update the panel says what will happen, asks for nothing and promises nothing is changed', async () => {
  const { page, calls } = await browser.open(serverWith(someHome('en', { lastRun: undefined, tools: [] })));
  expect(await page.getByRole('button').allTextContents()).toEqual(['Use my orders', 'Try with sample data']);
  const text = await page.locator('main').innerText();
  for (const part of ['Customer, Date, Amount', 'Your own sheets are never changed.', 'this spreadsheet only', 'Nothing is sent anywhere.'])
    expect(text).toContain(part);
  await page.getByRole('button', { name: 'Use my orders' }).click();
  expect((await calls('ui_page')).map(([, name]) => name)).toEqual(['startSheet']);
  expect(await calls('ui_updateNow')).toEqual([]);
});

test('the keyboard reaches everything, in the order of the screen, and every place shows that it is there', async () => {
  const { page } = await browser.open(serverWith(issuesHome(4)));
  const seen: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const [tag, name, outline] = await page.evaluate<[string, string, string]>(
      "((at) => [at.tagName, at.getAttribute('aria-label') ?? at.selectedOptions?.[0].label ?? at.innerText, getComputedStyle(at).outlineStyle])(document.activeElement)",
    );
    if (tag === 'BODY') break;
    seen.push(name.split('\n').find((line) => line.length > 1) ?? name);
    expect(outline).toBe('solid');
  }
  expect(seen).toEqual([
    'VIP',
    'Gold',
    'Silver',
    'Bronze',
    'Show Orders!B7',
    'Show Orders!B5',
    'Show Orders!B8',
    'Show 1 more',
    'Automatic updates',
    'Update now',
    'Summary',
  ]);
});
