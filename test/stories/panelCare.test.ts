import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { Block } from '../../src/workflows/panel/panelPage';
import { cellsOf, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { blockIn, figureIn, rowsIn, screensOf, storyOf } from '../support/panelScreens';

const SERVICES = 'Tiers · Services';
const newsOf = (host: Host) => (screensOf(host).home() as unknown as { readonly news: readonly Block[] }).news;
const toolsOf = (host: Host) => (screensOf(host).home() as unknown as { readonly tools: readonly Block[] }).tools;
const everything = (host: Host) =>
  JSON.stringify(
    userSheetsOf(
      host.book,
      host.book.sheets.map(({ name }) => name),
    ),
  );
const settings = (host: Host) => cellsOf(host.book, SERVICES).filter(([, , kind]) => /^setting: (hours|care floor)/.test(String(kind)));

async function shop() {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  return { host, ...screensOf(host) };
}

describe('home, below its numbers', () => {
  test('at most three to call by name, with the numbers; each leads to the person', async () => {
    const { host, sample } = await storyOf('SC-12');
    const [people] = newsOf(host) as [Extract<Block, { kind: 'rows' }>];
    expect(people.title).toBe('Call these three');
    expect(people.rows).toHaveLength(3);
    const moved = Object.values(sample.who).flat();
    for (const { title, text, press } of people.rows) {
      expect(moved).toContain(title);
      expect(text).toMatch(/^Usually every \d+ days \(\d+–\d+\), now \d+$/);
      expect(press).toEqual({ go: { kind: 'page', page: 'explain', about: title.toLowerCase() } });
    }
    expect(new Set(people.rows.map(({ title }) => title)).size).toBe(3);
  });

  test('what else needs somebody is few, ranked, and leads to its screen', async () => {
    const { host } = await shop();
    host.menu('Note feedback');
    for (const [cell, text] of [
      ['A2', 'Ana'],
      ['B2', '2025-11-01'],
      ['C2', 'complaint'],
      ['E2', 'Arrived broken'],
    ])
      host.edit(`Tiers · Feedback!${cell}`, text ?? '');
    host.menu('Update now');
    const [people] = newsOf(host) as Extract<Block, { kind: 'rows' }>[];
    const [needs] = toolsOf(host) as Extract<Block, { kind: 'rows' }>[];
    expect(people).toMatchObject({ title: 'Call this one', rows: [{ title: 'Ana', icon: 'warning', text: 'A complaint unanswered for 20 days' }] });
    expect(needs?.rows[0]).toMatchObject({
      title: '1 complaint without an answer',
      text: 'The oldest has waited 20 days',
      press: { go: { kind: 'page', page: 'watch' } },
    });
    expect(needs?.rows.length).toBeLessThanOrEqual(4);
    expect(JSON.stringify(needs?.rows.slice(1))).not.toContain('Customers are heard');
  });

  test('before care has begun: one row, and pressing it opens what each tier gets; then it waits for the update', async () => {
    const { host, act } = await shop();
    const inviting = { title: 'Keep in touch with everybody', press: { go: { kind: 'do', action: 'beginCare' } } };
    expect(rowsIn({ blocks: newsOf(host) })).toContainEqual(expect.objectContaining(inviting));
    const begun = act('beginCare');
    expect(begun).toMatchObject({ go: { kind: 'home' }, message: `“${SERVICES}” is open: it says what each tier gets. Change what you like, then update.` });
    expect(host.book.sheetById(host.ui.activeSheetId ?? -1)?.name).toBe(SERVICES);
    const waiting = { icon: 'heart', title: 'Keep in touch with everybody', text: 'Care begins with the next update' };
    expect(rowsIn({ blocks: newsOf(host) })).toContainEqual(waiting);
    host.menu('Update now');
    expect(JSON.stringify(newsOf(host))).not.toContain('Keep in touch');
  });

  test('before the first update there is nothing', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    expect(JSON.stringify(newsOf(host))).not.toMatch(/Call|attention|Keep in touch/);
  });
});

describe('Watch list', () => {
  test('each person once, with numbers and a step; eight at most, and the sheet has the rest', async () => {
    const { host } = await storyOf('SC-12');
    const { page } = screensOf(host);
    const shown = page('watch');
    const { title, rows } = blockIn(shown, 'rows');
    expect(rows).toHaveLength(9);
    expect(rows[8]?.title).toBe(`and ${Number(/^\d+/.exec(title ?? '')?.[0]) - 8} more`);
    expect(new Set(rows.map((row) => row.title)).size).toBe(9);
    expect(rows[0]).toMatchObject({ text: expect.stringMatching(/^Usually every .+ · Call or write/), press: { go: { kind: 'page', page: 'explain' } } });
    expect(shown.primary).toEqual({ label: 'Show the watch list', go: { kind: 'show', place: { role: 'watchList' } } });
  });

  test('whoever was ticked since is gone from it before the next update', async () => {
    const { host } = await storyOf('SC-06');
    const { page } = screensOf(host);
    const [first] = rowsIn(page('watch'));
    const rows = cellsOf(host.book, 'Tiers · Watch list');
    const done = rows[0]?.indexOf('Done') ?? -1;
    for (const [at, row] of rows.entries()) if (row.includes(first?.title ?? '')) host.edit(`Tiers · Watch list!${'ABCDEFGHIJ'[done]}${at + 1}`, 'TRUE');
    const after = page('watch');
    expect(rowsIn(after).map(({ title }) => title)).not.toContain(first?.title);
    expect(after.blocks.at(-1)).toMatchObject({ kind: 'text', text: expect.stringMatching(/Done lately: 1\./) });
  });

  test.each(['watch', 'care', 'planner'])('%s without care: what it is, and the button that begins it', async (name) => {
    const { page } = await shop();
    const shown = page(name);
    expect(shown.blocks).toMatchObject([{ kind: 'text' }]);
    expect(shown.primary).toEqual({ label: 'Begin with what each tier gets', go: { kind: 'do', action: 'beginCare' } });
  });

  test('care begun, but no update since: the way on is the update', async () => {
    const { page, act } = await shop();
    act('beginCare');
    expect(page('watch')).toMatchObject({ primary: { go: { kind: 'update' } } });
  });
});

describe('Care and the planner', () => {
  async function caring() {
    const { host, act, ...screens } = await shop();
    act('beginCare');
    host.menu('Update now');
    return { host, act, ...screens };
  }

  test('this week as the list has it, and the way to plan', async () => {
    const { page } = await caring();
    const shown = page('care');
    expect(figureIn(shown)).toMatchObject({ text: '3 actions this week', small: '25 of 300 minutes' });
    expect(blockIn(shown, 'rows', 'This week').rows.map(({ title, text }) => [title, text])).toEqual([
      ['Chloe', 'Ask once what was missing, and say they are welcome back · by 2025-11-21'],
      ['Fay', 'Thank them and ask whether everything arrived well · by 2025-11-23'],
      ['Emil', 'Call and ask whether something went wrong · by 2025-11-21'],
    ]);
    expect([shown.primary?.go, shown.second?.go]).toEqual([
      { kind: 'show', place: { role: 'week' } },
      { kind: 'page', page: 'planner' },
    ]);
  });

  test('contacts by tier stand beside the share of customers', async () => {
    const { host, page } = await caring();
    host.menu('Note a contact');
    for (const [row, name] of ['Ana', 'Ana', 'Ana', 'Fay'].entries()) {
      host.edit(`Tiers · Contacts!A${row + 2}`, name);
      host.edit(`Tiers · Contacts!B${row + 2}`, `2025-11-1${row}`);
    }
    host.menu('Update now');
    const { bars } = blockIn(page('care'), 'bars', 'Where contacts go');
    expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(bars[0]).toEqual({ label: 'VIP', value: '75%', share: 0.75, small: '17% of customers' });
  });

  test('fewer hours: what fits, why, and who is the first left out', async () => {
    const { page } = await caring();
    const shown = page('planner', { fields: { hours: '0.2' } });
    expect(figureIn(shown)).toMatchObject({ text: '2 actions fit', small: '10 of 12 minutes; all limits are kept.' });
    expect(blockIn(shown, 'rows', 'Who fits').rows.map(({ title }) => title)).toEqual(['Chloe', 'Fay']);
    expect(shown.blocks.at(-1)).toEqual({ kind: 'text', tone: 'small', text: 'First left out: Emil; 13 more minutes would be needed.' });
    expect(blockIn(shown, 'fields').fields[0]).toMatchObject({ id: 'hours', value: '0.2' });
    expect(page('planner', { fields: { hours: '2,5' } }).blocks[1]).toMatchObject({ fields: [{ value: '2.5' }, {}, {}, {}, {}] });
  });

  test('floors that cannot be kept: the arithmetic, and who has waited longest', async () => {
    const { host, page } = await caring();
    host.menu('Note a contact');
    for (const [row, name] of ['Ana', 'Ben', 'Chloe', 'Deng', 'Emil', 'Fay'].entries()) {
      host.edit(`Tiers · Contacts!A${row + 2}`, name);
      host.edit(`Tiers · Contacts!B${row + 2}`, '2025-10-01');
    }
    host.menu('Update now');
    const shown = page('planner', { fields: { hours: '0.5', 'floor:0': '7', 'floor:1': '7', 'floor:2': '7', 'floor:3': '7' } });
    expect(figureIn(shown)).toMatchObject({
      text: 'This cannot be kept',
      small: expect.stringMatching(/^The sum: 6 due actions = \d+ minutes; there are 30\.$/),
    });
    expect(blockIn(shown, 'rows', 'Who has waited longest').rows.length).toBeGreaterThan(0);
  });

  test('Use this from now on changes the rows that set it, and nothing else; the next update plans by them', async () => {
    const { host, page, act } = await caring();
    const before = cellsOf(host.book, SERVICES);
    expect(act('planHours', { fields: { hours: '2', 'floor:0': '30', 'floor:1': '90' } }).message).toBe('2 hours a week count from the next update on.');
    const after = cellsOf(host.book, SERVICES);
    const changed = after.flatMap((row, at) =>
      row.flatMap((cell, column) => (cell === before[at]?.[column] ? [] : [[String(row[2]), row[0], before[at]?.[column], cell]])),
    );
    expect(changed).toEqual([
      ['setting: care floor', 'VIP', 45, 30],
      ['setting: hours a week', 'everyone', 5, 2],
    ]);
    host.menu('Update now');
    expect(figureIn(page('care'))?.small).toMatch(/ of 120 minutes$/);
    expect(
      blockIn(page('planner'), 'fields')
        .fields.slice(0, 2)
        .map(({ value }) => value),
    ).toEqual(['2', '30']);
  });

  test('a setting nobody has a row for gets one below all rows, and one without a limit is blanked', async () => {
    const { host, page, act } = await caring();
    const at = cellsOf(host.book, SERVICES).findIndex(([tier, , kind]) => kind === 'setting: care floor' && tier === 'VIP') + 1;
    for (const letter of 'ABCDEF') host.edit(`${SERVICES}!${letter}${at}`, '');
    act('planHours', { fields: { hours: '5', 'floor:0': '21', 'floor:3': '' } });
    const rows = settings(host);
    expect(rows.find(([tier]) => tier === 'VIP')?.slice(0, 5)).toEqual(['VIP', 'any', 'setting: care floor', '', 21]);
    host.menu('Update now');
    expect(blockIn(page('planner'), 'fields').fields.map(({ value }) => value)).toEqual(['5', '21', '90', '120', expect.any(String)]);
  });

  test.each<[why: string, wanted: unknown]>([
    ['no hours', { fields: {} }],
    ['hours in words', { fields: { hours: 'many' } }],
    ['more hours than a week has', { fields: { hours: '169' } }],
    ['fewer than none', { fields: { hours: '-1' } }],
    ['half a day', { fields: { hours: '5', 'floor:0': '1.5' } }],
    ['a formula', { fields: { hours: '=1+1' } }],
    ['a number, not a text', { fields: { hours: 5 } }],
    ['nothing', null],
  ])('forged: %s gets a sentence and writes nothing', async (_, wanted) => {
    const { host, tried } = await caring();
    const before = everything(host);
    expect(tried('ui_do', 'planHours', wanted)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\S{2}/) } });
    expect(everything(host)).toBe(before);
  });

  test('tiers that are not there are not written', async () => {
    const { host, act } = await caring();
    const before = settings(host);
    act('planHours', { fields: { hours: '5', 'floor:99': '3', 'floor:x': '3' } });
    expect(settings(host)).toEqual(before);
  });
});

test('in Chinese: every screen of care, with no English sentence left', async () => {
  const { host } = await storyOf('SC-12', { locale: 'zh_CN' });
  host.user = { email: 'li@example.com', locale: 'zh-CN' };
  const { page } = screensOf(host);
  for (const name of ['watch', 'care', 'planner', 'fairness', 'risk']) {
    const shown = page(name);
    expect([name, JSON.stringify(shown).match(/[a-z]+ [a-z]+ [a-z]+/i)?.[0]]).toEqual([name, undefined]);
  }
});
