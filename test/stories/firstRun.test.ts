import { describe, expect, test } from 'vitest';
import type { HomeState, PanelPage } from '../../src/workflows';
import { asked, granted } from '../support/asked';
import { onHost, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows, ordersOf, sampleSheets } from '../support/orders';
import { atPanel, choose, fieldsOf, press, textsOf } from './firstRun';

const everything = (host: Awaited<ReturnType<typeof onHost>>) => ({
  sheets: userSheetsOf(
    host.book,
    host.book.sheets.map(({ name }) => name),
  ),
  names: host.book.names.map(({ name }) => name),
  metadata: host.world.metadata.rows,
  notes: [...host.properties.document.entries()],
  own: [...host.properties.user(host.user.email).entries()],
  triggers: host.triggers.length,
});

describe('the usual way', () => {
  test('Use my orders, Next, Make my tiers: the counts under the rules are those of the sheets', async () => {
    const host = await onHost(sampleSheets('en'));
    const at = atPanel();
    press(host, at, 'useMine');
    expect(at.page).toMatchObject({ title: 'Check your columns', step: { at: 2, of: 3 } });
    expect(textsOf(at.page)).toContain('1,727 orders of 220 customers, 2023-11-22 to 2025-11-20, 62,296.09 USD in all.');
    expect(fieldsOf(at).map(({ id, value, small }) => [id, value, small])).toEqual([
      ['customer', 'name:C', 'Please check: two customers may share a name · Lists show what stands here'],
      ['date', 'date:B', '✓ Matched'],
      ['amount', 'amount:F', '✓ Matched'],
      ['status', 'status:G', '✓ Matched'],
    ]);
    press(host, at, 'primary');
    const [rules] = fieldsOf(at);
    const [best] = rules !== undefined && 'options' in rules ? rules.options : [];
    expect([rules?.value, best?.small?.replace(/\u00a0/g, ' ')]).toEqual([
      'shop',
      'Fits your orders: a few purchases a year, so how lately, how often and how much count together.\nVIP 11 · Gold 33 · Silver 76 · Bronze 97',
    ]);
    press(host, at, 'primary');
    expect(at.clicks).toBe(3);
    expect(granted(at.report as NonNullable<typeof at.report>).tiers).toEqual({ VIP: 11, Gold: 33, Silver: 76, Bronze: 97 });
    expect(host.properties.document.get('tierkeeper.columns'), 'what every update finds by itself is not kept').toBeUndefined();
  });

  test('in Chinese: the same three steps, every word of them', async () => {
    const host = await onHost(sampleSheets('zh'), { locale: 'zh_CN' });
    host.user = { email: 'li@example.com', locale: 'zh-CN' };
    const at = atPanel();
    press(host, at, 'useMine');
    const titles = [at.page?.title];
    press(host, at, 'primary');
    titles.push(at.page?.title);
    press(host, at, 'primary');
    expect(titles).toEqual(['核对各列', '选择起步规则']);
    expect(granted(at.report as NonNullable<typeof at.report>).tiers).toMatchObject({ VIP: 11 });
  });

  test.each([
    ['en_US', 'zh-CN', 'zh', '分层 · 总览', ['VIP', '金', '银', '铜']],
    ['en_US', 'zh-CN', 'en', 'Tiers · Summary', ['VIP', 'Gold', 'Silver', 'Bronze']],
    ['zh_CN', 'en', 'en', 'Tiers · Summary', ['VIP', 'Gold', 'Silver', 'Bronze']],
  ])('a spreadsheet set to %s and somebody who reads %s: the sheets speak %s, as was answered', async (locale, user, sheets, name, tiers) => {
    const host = await onHost(sampleSheets('en'), { locale });
    host.user = { email: 'li@example.com', locale: user };
    const at = atPanel();
    press(host, at, 'useMine');
    press(host, at, 'primary');
    expect(at.fields.sheets).toBe(locale.slice(0, 2));
    choose(host, at, 'sheets', sheets);
    press(host, at, 'primary');
    expect(Object.keys(granted(at.report as NonNullable<typeof at.report>).tiers)).toEqual(tiers);
    expect(host.book.sheetByName(name)).toBeDefined();
  });

  test('who reads what the spreadsheet’s settings say is not asked about languages', async () => {
    const host = await onHost(sampleSheets('en'));
    const at = atPanel();
    press(host, at, 'useMine');
    press(host, at, 'primary');
    expect(Object.keys(at.fields)).toEqual(['preset']);
  });

  test('another choice of rules is what the sheets then show, and is written into the Rules sheet', async () => {
    const host = await onHost({ Orders: ordersOf(40) });
    const at = atPanel();
    press(host, at, 'useMine');
    press(host, at, 'primary');
    choose(host, at, 'preset', 'wholesale');
    press(host, at, 'primary');
    expect(at.clicks).toBe(4);
    expect(Object.keys(granted(at.report as NonNullable<typeof at.report>).tiers)).toEqual(['Partner', 'Gold', 'Silver', 'Bronze']);
    expect(host.book.sheetByName('Tiers · Rules')).toBeDefined();
  });
});

describe('a choice of sheets', () => {
  const few: Table = exampleOrderRows.slice(0, 5);

  test('comes first where two hold orders: the likelier one is chosen, and the one that is meant is named in the rules', async () => {
    const host = await onHost({ Old: few, Orders: exampleOrderRows, Notes: [['x']] });
    const at = atPanel();
    press(host, at, 'useMine');
    expect(at.page).toMatchObject({ title: 'Choose the sheet with your orders', step: { at: 1, of: 3 } });
    expect(fieldsOf(at)[0]).toMatchObject({ value: 'Orders', options: [{ value: 'Orders', small: '15 rows, some columns to check' }, { value: 'Old' }] });
    choose(host, at, 'sheet', 'Old');
    for (let step = 0; step < 3; step++) press(host, at, 'primary');
    expect(at.clicks).toBe(5);
    expect(granted(at.report as NonNullable<typeof at.report>)).toMatchObject({ sheet: 'Old', rowsRead: 4 });
    expect(granted(asked<HomeState>(host, 'ui_home')).lastRun?.sheet).toBe('Old');
  });

  test('can be had again from the second step', async () => {
    const host = await onHost({ Orders: exampleOrderRows, Notes: [['x']] });
    const page = granted(asked<PanelPage>(host, 'ui_page', 'startSheet', {}));
    expect(page.blocks[0]).toMatchObject({
      kind: 'rows',
      rows: [{ title: 'Orders from “Orders”', press: { label: 'Change', go: { page: 'startSheet', about: 'all' } } }],
    });
    expect(fieldsOf({ page: granted(asked<PanelPage>(host, 'ui_page', 'startSheet', { about: 'all' })) })[0]).toMatchObject({
      options: [{ value: 'Orders' }, { value: 'Notes', small: '0 rows, nothing that looks like orders' }],
    });
  });
});

describe('columns in doubt', () => {
  const head = ['Client', 'Day', 'Order total', 'Invoice total'];
  const twoAmounts: Table = [head, ...exampleOrderRows.slice(1).map(([who = '', day = '', amount = 0]) => [who, day, amount, Number(amount) * 10])];

  test('the best guess is chosen, told as one, and remembered once it is confirmed', async () => {
    const host = await onHost({ Orders: twoAmounts });
    const at = atPanel();
    press(host, at, 'useMine');
    expect(fieldsOf(at).find(({ id }) => id === 'amount')).toMatchObject({ value: 'amount:C', small: expect.stringMatching(/^Please check/) });
    press(host, at, 'primary');
    press(host, at, 'primary');
    expect(at.clicks).toBe(3);
    expect(granted(at.report as NonNullable<typeof at.report>).rowsUsed).toBe(15);
    expect(host.properties.document.get('tierkeeper.columns')).toContain('"amount":"ordertotal"');
    expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: true });
  });

  test('another column is one click, and the step shows at once what it comes to', async () => {
    const host = await onHost({ Orders: twoAmounts });
    const at = atPanel();
    press(host, at, 'useMine');
    expect(textsOf(at.page)).toContain('3,175.00 in all');
    choose(host, at, 'amount', 'amount:D');
    expect(fieldsOf(at).find(({ id }) => id === 'amount')).toMatchObject({ value: 'amount:D', small: 'Chosen by you' });
    expect(textsOf(at.page)).toContain('31,750.00 in all');
    press(host, at, 'primary');
    press(host, at, 'primary');
    expect([at.clicks, granted(at.report as NonNullable<typeof at.report>).rowsUsed]).toEqual([4, 15]);
    expect(host.properties.document.get('tierkeeper.columns')).toContain('"amount":"invoicetotal"');
  });

  test('where nothing speaks for any column, nothing is guessed: the reason, and the columns to choose from', async () => {
    const host = await onHost({
      Orders: [['Customer', 'Date', 'Colour', 'Size'], ...exampleOrderRows.slice(1).map(([who = '', day = '', amount = 0]) => [who, day, amount, 'M'])],
    });
    const at = atPanel();
    press(host, at, 'useMine');
    if (fieldsOf(at).find(({ id }) => id === 'amount')?.value === '') choose(host, at, 'amount', 'amount:C');
    expect(fieldsOf(at).find(({ id }) => id === 'amount')?.value).toBe('amount:C');
  });
});

describe('when it cannot go on, the panel says why and what to do', () => {
  test('no orders anywhere: what to paste, and the sample', async () => {
    const host = await onHost({ Sheet1: [] });
    const at = atPanel();
    press(host, at, 'useMine');
    expect(at.page).toMatchObject({ title: 'No orders found', primary: { label: 'Try with sample data' }, second: { label: 'Look again' } });
    expect(textsOf(at.page)).toContain('A customer number, e-mail, phone or name');
  });

  test('a sheet that cannot be read: the whole reason, and the way to the sheet', async () => {
    const host = await onHost({
      Orders: [
        ['Customer', 'Date', 'Amount'],
        ['Ana', 'soon', 'much'],
      ],
    });
    const at = atPanel();
    press(host, at, 'useMine');
    expect(at.page).toMatchObject({ title: 'This sheet cannot be read yet', primary: { go: { kind: 'show', place: { sheet: 'Orders' } } } });
    expect(textsOf(at.page)).toMatch(/^The only row of “Orders” could not be used/);
  });

  test('another run is in progress: nothing is written, and it can be tried again', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const at = atPanel();
    press(host, at, 'useMine');
    press(host, at, 'primary');
    host.lockHeldBy(60_000);
    const before = everything(host);
    const { go } = at.page?.primary ?? {};
    if (go?.kind !== 'do') throw new Error('no action');
    expect(asked(host, 'ui_do', go.action, { about: go.about, fields: at.fields })).toMatchObject({
      ok: false,
      error: { code: 'LOCK_BUSY', fix: { kind: 'retry' } },
    });
    expect(everything(host)).toEqual(before);
  });

  test.each<[why: string, fn: 'ui_page' | 'ui_do', name: string, about: string, fields: Record<string, string>, says: RegExp]>([
    ['a sheet that is not there', 'ui_page', 'startColumns', 'Nowhere', {}, /no sheet “Nowhere”/],
    ['a sheet that is not there, for the rules', 'ui_page', 'startRules', 'Nowhere', {}, /no sheet “Nowhere”/],
    ['no answers', 'ui_do', 'startTiers', '', { preset: 'shop' }, /\S/],
    ['something that is no JSON', 'ui_do', 'startTiers', '{', { preset: 'shop' }, /\S/],
    ['answers of another shape', 'ui_do', 'startTiers', '{"sheet":1,"columns":{}}', { preset: 'shop' }, /\S/],
    ['rules that nobody offered', 'ui_do', 'startTiers', '{"sheet":"Orders","columns":{}}', { preset: 'constructor' }, /\S/],
    ['rules that nobody has written', 'ui_do', 'startTiers', '{"sheet":"Orders","columns":{}}', { preset: 'keep' }, /\S/],
    [
      'a column that was never offered',
      'ui_do',
      'startTiers',
      '{"sheet":"Orders","columns":{"amount":"amount:ZZ"}}',
      { preset: 'shop' },
      /columns have changed/,
    ],
    ['a role that nobody asks for', 'ui_do', 'startTiers', '{"sheet":"Orders","columns":{"__proto__":"x","password":"amount:C"}}', { preset: 'shop' }, /\S/],
    ['a sheet that is gone since', 'ui_do', 'startTiers', '{"sheet":"Gone","columns":{}}', { preset: 'shop' }, /no sheet “Gone”/],
    ['a sample to remove that nobody made', 'ui_do', 'removeSample', '', {}, /no sample data/],
  ])('a forged call is told so and writes nothing: %s', async (_, fn, name, about, fields, says) => {
    const host = await onHost({ Orders: exampleOrderRows });
    const before = everything(host);
    expect(asked(host, fn, name, { about, fields })).toMatchObject({ ok: false, error: { message: expect.stringMatching(says) } });
    expect([everything(host), host.executions.at(-1)?.writes]).toEqual([before, 0]);
  });

  test('once tiers are made the wizard changes nothing any more', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    granted(asked(host, 'ui_updateNow'));
    const before = everything(host);
    const about = JSON.stringify({ sheet: 'Orders', columns: {} });
    expect(asked(host, 'ui_do', 'startTiers', { about, fields: { preset: 'b2b' } })).toMatchObject({ ok: false, error: { code: 'OVER' } });
    expect(everything(host)).toEqual(before);
  });

  test('looking at every step writes nothing', async () => {
    const host = await onHost({ Orders: exampleOrderRows, Old: exampleOrderRows });
    const before = everything(host);
    for (const [page, about] of [
      ['startSheet', ''],
      ['startSheet', 'all'],
      ['startColumns', 'Old'],
      ['startRules', 'Old'],
      ['firstLook', ''],
    ])
      expect(asked(host, 'ui_page', page, { about, fields: {} })).toMatchObject({ ok: true });
    expect(everything(host)).toEqual(before);
  });
});
