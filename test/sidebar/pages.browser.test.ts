import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PanelPage } from '../../src/workflows';
import { answer, DENIED, type OpenedPanel, openPanelBrowser, type PanelBrowser, type Replies, refusal, serverWith } from './panelPage';
import { someHome } from './someHome';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterEach(() => expect(browser.offences).toEqual([]));
afterAll(() => browser.close());

const COLUMNS = [
  { value: 'B', text: 'B · Spend', small: '4200 · 1850' },
  { value: 'C', text: 'C · Orders', small: '4 · 2' },
];
const formulaPage = (column = 'B'): PanelPage => ({
  title: 'Insert a formula',
  blocks: [
    { kind: 'fields', fields: [{ kind: 'choice', id: 'column', label: 'Column it reads', value: column, options: COLUMNS, isAskedAgain: true }] },
    { kind: 'copy', title: 'The formula', text: `=TIER(${column}:${column}, TIER_RULES)` },
    { kind: 'rows', rows: [{ title: 'Somewhere else', press: { go: { kind: 'page', page: 'privacy' } } }] },
  ],
  primary: { label: 'Insert it', go: { kind: 'do', action: 'insertFormula', about: 'Customers!D1' } },
});
const removePage: PanelPage = {
  title: 'Remove everything?',
  blocks: [{ kind: 'text', text: 'These sheets go.' }],
  primary: {
    label: 'Remove everything',
    isDanger: true,
    go: { kind: 'do', action: 'removeEverything', about: 'REMOVE EVERYTHING' },
    asks: { text: 'What goes does not come back.', typed: 'REMOVE' },
  },
};

const home = someHome('en', { tools: [{ kind: 'rows', title: 'Tools', rows: [{ title: 'The tool', press: { go: { kind: 'page', page: 'formulas' } } }] }] });
const opened = async (replies: Replies): Promise<OpenedPanel> => {
  const panel = await browser.open(serverWith(home, { ui_page: [answer(formulaPage())], ...replies }));
  await panel.page.getByRole('button', { name: 'The tool' }).click();
  await panel.pass(1);
  return panel;
};
const heading = ({ page }: OpenedPanel) => page.getByRole('heading', { level: 1 }).textContent();
const primary = ({ page }: OpenedPanel) => page.locator('.tray .primary');
const focused = ({ page }: OpenedPanel) =>
  page.evaluate<string>("(({ tagName, name, textContent }) => name || tagName + ' ' + textContent)(document.activeElement)");

describe('a screen that the server words', () => {
  test('opens with the keyboard on its heading; Escape and the arrow lead back, where the heading has it again', async () => {
    const panel = await opened({});
    expect([await heading(panel), await focused(panel)]).toEqual(['Insert a formula', 'H1 Insert a formula']);
    await panel.page.keyboard.press('Escape');
    expect(await heading(panel)).toBe('1,260 customers');
    await panel.page.getByRole('button', { name: 'The tool' }).click();
    await panel.pass(1);
    await panel.page.getByRole('button', { name: 'Back' }).click();
    expect(await heading(panel)).toBe('1,260 customers');
    expect(await panel.calls('ui_do')).toEqual([]);
  });

  test('a choice that is asked again makes the page anew, and keeps the keyboard in its field; back leads home, not to the page before the choice', async () => {
    const panel = await opened({ ui_page: [answer(formulaPage()), answer(formulaPage('C'))] });
    await panel.page.getByLabel('Column it reads').focus();
    await panel.page.getByLabel('Column it reads').selectOption('C');
    await panel.pass(1);
    expect(await panel.page.locator('textarea').inputValue()).toBe('=TIER(C:C, TIER_RULES)');
    expect(await focused(panel)).toBe('column');
    expect(await panel.calls('ui_page')).toEqual([
      ['ui_page', 'formulas', { about: '', fields: {} }],
      ['ui_page', 'formulas', { about: '', fields: { column: 'C' } }],
    ]);
    await panel.page.keyboard.press('Escape');
    expect(await heading(panel)).toBe('1,260 customers');
  });

  test('two clicks in one moment do a thing once, and so do Enter and Space while it is done', async () => {
    const panel = await opened({ ui_do: ['never'] });
    await panel.page.evaluate("(() => { const button = document.querySelector('.tray .primary'); button.click(); button.click(); })()");
    await primary(panel).press('Enter');
    await primary(panel).press('Space');
    await primary(panel).click({ force: true });
    expect(await panel.calls('ui_do')).toEqual([['ui_do', 'insertFormula', { about: 'Customers!D1', fields: { column: 'B' } }]]);
    expect(await primary(panel).getAttribute('aria-disabled')).toBe('true');
  });

  test('what came of it is announced', async () => {
    const panel = await opened({ ui_do: [answer({ message: '=TIER(B:B, TIER_RULES) is in D1.' })] });
    const place = panel.page.locator('[aria-live=polite]').filter({ hasText: 'is in D1' });
    expect(await panel.page.locator('main [aria-live=polite]').count(), 'the place is there before the message').toBe(1);
    await primary(panel).click();
    await panel.pass(1);
    expect(await place.textContent()).toBe('=TIER(B:B, TIER_RULES) is in D1.');
  });

  test('what is for good wants the word typed, exactly; Cancel leaves everything', async () => {
    const panel = await opened({
      ui_page: [answer(removePage)],
      ui_do: [answer({ message: 'Gone.', go: { kind: 'home' }, home: someHome('en', { lastRun: undefined }) })],
    });
    await primary(panel).click();
    expect(await panel.page.getByRole('heading', { level: 2 }).textContent()).toBe('What goes does not come back.');
    const agree = panel.page.getByRole('button', { name: 'Remove everything' });
    expect(await agree.getAttribute('aria-disabled')).toBe('true');
    await agree.click({ force: true });
    await panel.page.getByLabel(/REMOVE/).fill('remove');
    await agree.click({ force: true });
    expect(await panel.calls('ui_do')).toEqual([]);
    await panel.page.getByRole('button', { name: 'Cancel' }).click();
    await primary(panel).click();
    await panel.page.getByLabel(/REMOVE/).fill('REMOVE');
    await agree.click();
    await panel.pass(1);
    expect(await panel.calls('ui_do')).toEqual([['ui_do', 'removeEverything', { about: 'REMOVE EVERYTHING', fields: {} }]]);
    expect(await panel.page.locator('main [aria-live=polite]').filter({ hasText: 'Gone.' }).count()).toBe(1);
  });
});

describe('a server that denies, fails or never answers', () => {
  test.each(['ui_page', 'ui_do'])('%s denied: the screen about several accounts', async (door) => {
    const panel = await opened(door === 'ui_page' ? { ui_page: [DENIED] } : { ui_do: [DENIED] });
    if (door === 'ui_do') await primary(panel).click();
    await panel.pass(1);
    expect(await heading(panel)).toBe('Google does not let Tierkeeper in');
    expect(await panel.calls(door)).toHaveLength(1);
  });

  test('a page that fails in passing is asked for again by itself', async () => {
    const panel = await opened({ ui_page: [{ fails: 'Exception: Try later.' }, answer(formulaPage())] });
    await panel.pass(2);
    expect([await heading(panel), (await panel.calls('ui_page')).length]).toEqual(['Insert a formula', 2]);
  });

  test('an action that fails is never done again by itself: a person presses Try again', async () => {
    const panel = await opened({ ui_do: [{ fails: 'Exception: Try later.' }, answer({ message: 'Done now.' })] });
    await primary(panel).click();
    await panel.pass(600);
    expect(await panel.calls('ui_do')).toHaveLength(1);
    expect(await panel.page.getByText('Google says: Exception: Try later.').count()).toBe(1);
    await panel.page.getByRole('button', { name: 'Try again' }).click();
    await panel.pass(1);
    expect(await panel.calls('ui_do')).toHaveLength(2);
    expect(await panel.page.getByText('Done now.').count()).toBe(1);
  });

  test.each(['ui_page', 'ui_do'])('%s without an answer: told after its time, and not asked again by itself', async (door) => {
    const panel = await opened(door === 'ui_page' ? { ui_page: ['never'] } : { ui_do: ['never'] });
    if (door === 'ui_do') await primary(panel).click();
    await panel.pass(380);
    expect(await panel.page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await panel.pass(20);
    expect(await panel.page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    expect(await panel.calls(door)).toHaveLength(1);
  });

  test('the add-on’s own refusal is told where the person is, and the page stays', async () => {
    const panel = await opened({ ui_do: [refusal('D9 is not empty any more, so nothing was written.')] });
    await primary(panel).click();
    await panel.pass(1);
    expect(await panel.page.getByText('D9 is not empty any more, so nothing was written.').count()).toBe(1);
    expect(await heading(panel)).toBe('Insert a formula');
  });
});

test('a value stands beside its title: the text below it has the width to itself, and so has its button', async () => {
  const rows = [
    { icon: 'help', title: 'Small customers are not forgotten', value: 'not known', text: 'Contacts are not recorded, or not for long enough to tell.' },
    {
      icon: 'warning',
      title: 'Old orders do not decide',
      value: 'red',
      text: 'Half of what counts is old.',
      press: { label: 'Preview', go: { kind: 'home' } },
    },
  ];
  const panel = await opened({ ui_page: [answer({ title: 'Check-up', blocks: [{ kind: 'rows', rows }] })] });
  const lines = await panel.page.evaluate<number[][]>(
    '[...document.querySelectorAll(".row")].map((row) => [".small", ".pair b", ".button"].flatMap((each) => row.querySelector(each) ?? []).flatMap((each) => [each.getBoundingClientRect().width, each.getBoundingClientRect().top]))',
  );
  const [first = [], second = []] = lines;
  expect(first[0]).toBeGreaterThan(225); // of 268, less the icon and its gap
  expect(first[1]).toBeGreaterThan(first[3] as number);
  expect([second[0], second[5]]).toEqual([first[0], expect.any(Number)]);
  expect(second[5]).toBeGreaterThan(second[1] as number);
  await panel.page.getByRole('button', { name: 'Preview: Old orders do not decide' }).click();
  expect(await heading(panel)).toBe('1,260 customers');
});
