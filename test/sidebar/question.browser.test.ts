import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, openPanelBrowser, type PanelBrowser, type Replies, type Reply, refusal, serverWith } from './panelPage';
import { someHome, someNameQuestion, someQuestion, someRun } from './someHome';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterEach(() => expect(browser.offences).toEqual([]));
afterAll(() => browser.close());

const after = someHome('en', { lastRun: someRun('en', { at: '2025-11-21 09:22', minutesAgo: 0, customers: 1300 }), columnsSaid: '2025-11-21' });
const report = { message: '1,300 customers in 4 tiers, as of 2025-11-21. Every row was used.', warnings: [] as string[], home: after };
const asking = (question = someQuestion()): Reply => refusal('Two columns could be the amount.', { kind: 'ask', question });

const asked = async (replies: Replies = {}, home = someHome()) => {
  const panel = await browser.open(serverWith(home, { ui_updateNow: [asking()], ...replies }));
  await panel.page.locator('.primary').click();
  await panel.pass(0.1);
  return panel;
};

describe('the question', () => {
  test('is the heading, has the focus, and offers every column with its letter and examples; none is chosen', async () => {
    const { page } = await asked();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Which column is the amount paid?');
    expect(await page.getByText('In “Orders” this is not certain').count()).toBe(1);
    const group = page.getByRole('radiogroup', { name: 'Which column is the amount paid?' });
    const names = await group
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => (radio as unknown as { labels: { innerText: string }[] }).labels[0]?.innerText));
    expect(names.map((name) => name?.split(/\n+/))).toEqual([
      ['Order total', 'Column D', '128', '56.5', '1,299'],
      ['Invoice total', 'Column F', '138', '66.5', '1,309'],
      ['None of these', 'Quantity × unit price (columns G and H)'],
    ]);
    expect(await group.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  test('of people’s names says what it costs to go on with them', async () => {
    const { page, pass, calls } = await asked({ ui_updateNow: [asking(someNameQuestion())], ui_answerColumn: [answer(report)] });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Which column says who bought?');
    await page.getByLabel('Use names anyway').check();
    expect(await page.locator('.option', { hasText: 'Use names anyway' }).innerText()).toContain(
      'Column A, Full name. Two customers with one name count as one.',
    );
    await page.locator('.primary').click();
    await pass(0.1);
    expect(await calls('ui_answerColumn')).toEqual([['ui_answerColumn', { order: '0123456789abcdef', columns: { name: 'A' } }]]);
  });

  test('with one column only has it chosen', async () => {
    const { page } = await asked({ ui_updateNow: [asking(someQuestion('en', { options: someQuestion().options.slice(0, 1) }))] });
    expect(await page.getByRole('radio').isChecked()).toBe(true);
  });

  test('texts of the spreadsheet stay texts', async () => {
    const options = [{ kind: 'column' as const, columns: { amount: 'D' }, header: '<img src=x onerror=alert(1)>', examples: ['<b>1</b>', '=1+1'] }];
    const { page } = await asked({ ui_updateNow: [asking(someQuestion('en', { options }))] });
    expect(await page.locator('.option b').textContent()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('.examples').textContent()).toBe('<b>1</b>=1+1');
  });
});

describe('answering', () => {
  test('the blue button without a choice says so, and leads to the first column; a choice takes the sentence away', async () => {
    const { page, calls } = await asked();
    await page.locator('.primary').click();
    expect(await page.getByRole('alert').textContent()).toBe('Choose one of the columns first.');
    expect(
      await page
        .getByRole('radio')
        .first()
        .evaluate((radio) => radio === radio.ownerDocument.activeElement),
    ).toBe(true);
    expect(await calls('ui_answerColumn')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await page.getByRole('alert').textContent()).toBe('');
  });

  test('by keyboard alone, from the question to the tiers', async () => {
    const { page, pass, calls } = await asked({ ui_answerColumn: [answer(report, 5000)] });
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pass(0.1);
    expect(await page.locator('.primary').textContent()).toBe('Updating…');
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await page.keyboard.press('Enter');
    await pass(6);
    expect(await calls('ui_answerColumn')).toEqual([['ui_answerColumn', { order: '0123456789abcdef', columns: { amount: 'F' } }]]);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Done');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1,300 customers');
  });

  test('the next question takes the place of this one, with nothing chosen', async () => {
    const { page, pass, calls } = await asked({ ui_answerColumn: [asking(someNameQuestion()), answer(report)] });
    await page.getByRole('radio').nth(1).check();
    await page.locator('.primary').click();
    await pass(0.1);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Which column says who bought?');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('radio').first().check();
    await page.locator('.primary').click();
    await pass(0.1);
    expect(await page.locator('.good').count()).toBe(1);
    expect(await calls('ui_updateNow')).toHaveLength(1);
  });

  test('what did not work is told at home; trying again does not answer twice', async () => {
    const { page, pass, calls } = await asked({ ui_updateNow: [asking(), answer(report)], ui_answerColumn: [{ fails: 'Exception: Service timed out' }] });
    await page.getByRole('radio').first().check();
    await page.locator('.primary').click();
    await pass(0.1);
    expect(await page.locator('.trouble').innerText()).toContain('Google broke off the update');
    await page.getByRole('button', { name: 'Try again' }).click();
    await pass(0.1);
    expect([await calls('ui_answerColumn'), await calls('ui_updateNow')].map(({ length }) => length)).toEqual([1, 2]);
  });

  test('“Not now” goes home, where the question can be asked for again', async () => {
    const { page, calls } = await asked();
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(await page.locator('.trouble').innerText()).toContain('Two columns could be the amount.');
    await page.getByRole('button', { name: 'Answer' }).click();
    expect(await page.getByRole('radiogroup').count()).toBe(1);
    expect(await calls('ui_updateNow')).toHaveLength(1);
  });
});

describe('when the panel opens after a scheduled update that met a question', () => {
  const failed = someHome('en', { failedSince: { at: '2025-11-22 06:12', message: 'Two columns could be the amount.', asks: true } });

  test('it asks, without being pressed', async () => {
    const { page, calls } = await browser.open(serverWith(failed, { ui_question: [answer({ question: someQuestion() })] }));
    expect(await page.getByRole('radiogroup').count()).toBe(1);
    expect((await calls()).map(([name]) => name)).toEqual(['ui_ping', 'ui_home', 'ui_question']);
  });

  test('when nothing is in doubt any more, it says so by updating', async () => {
    const { page, pass, calls } = await browser.open(serverWith(failed, { ui_question: [answer({})], ui_updateNow: [answer(report)] }));
    await pass(0.1);
    expect(await calls('ui_updateNow')).toHaveLength(1);
    expect(await page.locator('.good').count()).toBe(1);
  });

  test('a failure of another kind asks nothing', async () => {
    const home = someHome('en', { failedSince: { at: '2025-11-22 06:12', message: 'The sheet is empty.', asks: false } });
    const { page, calls } = await browser.open(serverWith(home));
    expect(await calls('ui_question')).toEqual([]);
    expect(await page.getByRole('button', { name: 'Answer' }).count()).toBe(0);
  });
});

describe('what was said of the columns', () => {
  test('is told with its day, and “Ask me again” forgets it and updates', async () => {
    const { page, pass, calls } = await browser.open(serverWith(after, { ui_forgetColumns: [answer(someHome())], ui_updateNow: [asking()] }));
    expect(await page.getByText('Columns: as you said on 21 Nov 2025').count()).toBe(1);
    await page.getByRole('button', { name: 'Ask me again' }).click();
    await pass(0.1);
    expect((await calls()).map(([name]) => name)).toEqual(['ui_ping', 'ui_home', 'ui_forgetColumns', 'ui_updateNow']);
    expect(await page.getByRole('radiogroup').count()).toBe(1);
  });

  test('is not there when nobody said anything', async () => {
    const { page } = await browser.open(serverWith(someHome()));
    expect(await page.getByText('Columns:').count()).toBe(0);
  });
});

describe('beside the numbers', () => {
  test('how many orders are other than at the update before', async () => {
    const { page } = await browser.open(serverWith(someHome('en', { lastRun: someRun('en', { changes: { added: 12, changed: 3, removed: 1 } }) })));
    expect(await page.getByText('Since the update before: 12 new orders, 3 changed, 1 removed').count()).toBe(1);
  });

  test('nothing, when that is not known or nothing has changed', async () => {
    const { page } = await browser.open(serverWith(someHome('en', { lastRun: someRun('en', { changes: { added: 0, changed: 0, removed: 0 } }) })));
    expect(await page.getByText('Since the update before').count()).toBe(0);
  });
});
