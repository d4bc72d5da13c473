import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import { date, onHost, type Table } from '../support/onHost';
import { blockIn, rowsIn, screensOf } from '../support/panelScreens';
import { fieldsOf, press, textsOf } from './formulaToolHost';

/** Thirty customers with what a shop may have beside its orders, some of which is nobody's business. */
const ORDERS: Table = [
  ['Customer ID', 'E-mail', 'Phone', 'Order date', 'Order no', 'Amount', 'Sales channel', 'City', 'Card number', 'Passport', 'Rating', 'Opted out'],
  ...Array.from({ length: 30 }, (_, at): CellInput[] => [
    `K${100 + at}`,
    `k${at}@example.com`,
    `+4915112345${String(at).padStart(3, '0')}`,
    date(`2025-${String(1 + (at % 11)).padStart(2, '0')}-10`),
    `N${at}`,
    100 + at,
    at % 2 === 0 ? 'Web' : 'Shop',
    at % 3 === 0 ? 'Shanghai' : 'Suzhou',
    '4111 1111 1111 1111',
    `P${at}000`,
    (at % 5) + 1,
    at === 3 ? 'yes' : 'no',
  ]),
];
const TIERS = [{ name: 'VIP', share: 20 }, { name: 'Rest' }];
const apply = (host: Host, document: object) => expect(host.clientRun('ui_applyPolicy', [document])).toMatchObject({ ok: true, value: { ok: true } });

async function shop(rules: object = { weights: { recency: 50, monetary: 50, frequency: 0 } }, orders: Table = ORDERS) {
  const host = await onHost({ Orders: orders });
  apply(host, { tiers: TIERS, ...rules });
  host.menu('Update now');
  return host;
}
const notice = (host: Host, fields: Record<string, string> = {}) => screensOf(host).page('notice', { fields });
const text = (host: Host, fields: Record<string, string> = {}) => blockIn(notice(host, fields), 'copy').text;
const keep = (host: Host, more: Record<string, string> = {}) => press(host, notice(host, more), 'keepNotice', more);

describe('the notice tells what is so', () => {
  test('columns by their headings, what counts, and nothing of what is not on', async () => {
    const lines = text(await shop()).split('\n');
    expect(lines.slice(0, 9)).toEqual([
      'How we use data about our customers',
      'Version 1, 2025-11-21',
      '',
      'What we read, by the columns of our own lists',
      '• Who bought: Customer ID',
      '• Who you are and how to reach you: E-mail, Phone',
      '• What was ordered, and when: Order date, Order no',
      '• What was paid: Amount',
      '• Where you bought: Sales channel',
    ]);
    expect(lines).toContain('• To sort customers into groups (VIP, Rest). What counts:');
    expect(lines.filter((line) => line.startsWith('   –'))).toEqual(['   – how long ago you last bought', '   – how much you spend']);
    expect(lines).toContain('• Columns of that kind in our own lists, which are passed over: Card number, Passport');
    expect(lines.join('\n')).not.toMatch(/Rating|City|Opted out|complaint|discount|mailing|once a|lowest group/);
    expect(lines.at(-1)).toBe('• This notice tells what we do. It is no legal advice.');
  });

  test('a dimension switched on changes the text, by its purpose and by the column it reads, and one that no column tells does not', async () => {
    const host = await shop();
    const before = text(host);
    apply(host, { tiers: TIERS, weights: { recency: 40, monetary: 40, frequency: 0, experience: 20, followers: 20 } });
    const now = text(host);
    const added = now.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual(['• What else counts: Rating', '   – how content you are, by your rating']);
  });

  test('a further column that the rules weigh, and columns that groups of rules go by', async () => {
    const groups = [{ name: 'South', column: 'City', value: 'Shanghai', tiers: [{ name: 'VIP', share: 10 }, { name: 'Rest' }] }];
    const told = text(await shop({ weights: { recency: 50, monetary: 50, frequency: 0 }, extras: [{ column: 'Rating', weight: 10 }], groups }));
    for (const line of ['• What else counts: Rating', '   – the column “Rating”', '• Which rules apply to you: City']) expect(told.split('\n')).toContain(line);
  });

  test('a table of totals: no days, so nothing that needs them', async () => {
    const totals: Table = [['Customer', 'Total spent', 'Orders'], ...Array.from({ length: 20 }, (_, at): CellInput[] => [`K${at}`, 100 + at, 1 + at])];
    const host = await shop({}, totals);
    const told = text(host, { years: '3' });
    expect(told).toContain('• What was paid: Total spent');
    expect(told).not.toMatch(/how long ago|bought nothing for|undefined/);
    expect(told).toContain('We have set no time after which');
  });

  test('care: what is noted, watched and offered is told once it has begun, and what each sheet is for', async () => {
    const host = await shop();
    const before = text(host);
    for (const item of ['Services for each tier', 'Note a contact', 'Note feedback']) host.menu(item);
    const added = text(host)
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(added.map((line) => line.slice(2, 30))).toEqual([
      'Whether groups of customers ',
      'Whether we may write to you:',
      'Our notes of calls, visits a',
      'What you tell us: the day, c',
      'To notice who comes later, b',
      'To answer complaints, and to',
      'To choose what each group is',
      'Some discounts, coupons or p',
      'Lists of whom to look after:',
      'You can refuse mail: who has',
    ]);
    expect(added[0]).toContain('City');
    expect(added[1]).toContain('Opted out');
  });

  test('in Chinese it says the same, line for line', async () => {
    const host = await shop();
    const chinese = text(host, { words: 'zh' }).split('\n');
    expect(chinese).toHaveLength(text(host).split('\n').length);
    expect(chinese).toContain('• 您是谁、如何联系您：E-mail、Phone');
    host.user = { email: 'li@example.com', locale: 'zh-CN' };
    expect(notice(host).title).toBe('数据使用说明');
    expect(text(host)).toBe(chinese.join('\n'));
  });
});

describe('no safeguard is claimed that is off', () => {
  const calm = { reviews: 'quarterly', hysteresis: 3, graceReviews: 2, confirmTop: true };
  test.each<[rules: object, claim: RegExp, why: string]>([
    [{ calm: { ...calm, graceReviews: 0, confirmTop: false } }, /Groups are reviewed once a quarter\./, 'labels move at reviews only'],
    [{ calm }, /A step down takes 2 failed reviews in a row\./, 'one failed review is not enough'],
    [{ calm }, /Nobody leaves the best group by the program alone/, 'the top waits for a person'],
    [{ protectNewDays: 90 }, /not stand in the lowest group for their first 90 days\./, 'new customers are protected'],
  ])('%j: %s (%s)', async (rules, claim) => {
    const weights = { recency: 50, monetary: 50, frequency: 0 };
    expect(text(await shop({ weights, ...rules }))).toMatch(claim);
    expect(text(await shop({ weights }))).not.toMatch(claim);
  });

  test('a time for keeping is promised only while nobody is past it, and those who are can be erased from there', async () => {
    const orders = ORDERS.map((row, at) => (at === 1 ? [...row.slice(0, 3), date('2021-05-01'), ...row.slice(4)] : row));
    const host = await shop(undefined, orders);
    const promised = /Who has bought nothing for 3 years is erased/;
    expect(text(host, { years: '5' })).toMatch(/bought nothing for 5 years is erased/);
    expect(text(host, { years: '3' })).not.toMatch(promised);
    expect(text(host, { years: '3' })).toContain('We have set no time after which customers are erased.');
    const shown = notice(host, { years: '3' });
    expect(textsOf(shown).join('\n')).toContain('1 customer is past this time.');
    const [past] = rowsIn(shown);
    expect(past).toMatchObject({ title: 'K100', press: { go: { kind: 'page', page: 'eraseWho', about: 'k100' } } });
    const who = screensOf(host).page('eraseWho', { about: 'k100' });
    expect(who.title).toBe('Erase K100?');
    expect(press(host, who, 'eraseCustomer')).toMatchObject({ ok: true });
    expect(text(host, { years: '3' })).toMatch(promised);
  });

  test('years that nobody offers are none, and long texts are cut', async () => {
    const host = await shop();
    for (const years of ['4', '-1', '1e9', '__proto__', '']) expect(fieldsOf(notice(host, { years })).years).toBe('0');
    expect(fieldsOf(notice(host, { shop: 'x'.repeat(4000) })).shop).toHaveLength(80);
  });
});

describe('versions', () => {
  test('kept as version 1, then what changes is told, then kept as version 2', async () => {
    const host = await shop();
    const said = { shop: 'Copper Kettle', contact: 'hello@example.com', years: '5' };
    expect(textsOf(notice(host))[0]).toMatch(/^No version is kept yet\./);
    expect(keep(host, said)).toMatchObject({ ok: true, value: { message: expect.stringMatching(/^Version 1 is kept\./) } });
    expect(notice(host).primary).toBeUndefined();
    expect(textsOf(notice(host))[0]).toBe('Version 1 of 2025-11-21 says what is done today.');
    expect(fieldsOf(notice(host))).toMatchObject(said);
    expect(text(host)).toMatch(/^How Copper Kettle uses data about its customers\n/);
    expect(text(host)).toContain('• Ask here: hello@example.com');

    host.clock.advance(2 * 86_400_000);
    apply(host, { tiers: [{ name: 'Top', share: 20 }, { name: 'Rest' }], weights: { recency: 50, tenure: 50, monetary: 0, frequency: 0 } });
    const changed = notice(host);
    expect(textsOf(changed)[0]).toBe('3 points have changed since version 1 of 2025-11-21.');
    expect(changed.blocks.flatMap((block) => (block.kind === 'rows' ? [[block.title, ...block.rows.map(({ title }) => title)]] : []))).toEqual([
      ['New, or told otherwise', 'To sort customers into groups (Top, Rest). What counts:', 'how long you have been a customer'],
      ['No longer so', 'To sort customers into groups (VIP, Rest). What counts:', 'how much you spend'],
    ]);
    expect(changed.primary?.label).toBe('Keep this version');
    expect(press(host, changed, 'keepNotice')).toMatchObject({ ok: true, value: { message: expect.stringMatching(/^Version 2 is kept\./) } });
    expect(text(host)).toContain('Version 2, 2025-11-23');
  });

  test('weights that only weigh otherwise change nothing; the page writes nothing, and kept twice it is one version', async () => {
    const host = await shop();
    keep(host);
    apply(host, { tiers: TIERS, weights: { recency: 30, monetary: 70, frequency: 0 } });
    const before = [...host.properties.document.entries()];
    expect(notice(host).primary).toBeUndefined();
    expect(screensOf(host).act('keepNotice')).toMatchObject({ message: 'Nothing has changed: version 1 stands.' });
    expect([...host.properties.document.entries()]).toEqual(before);
  });

  test('a note that somebody has damaged is none; removing everything takes it away', async () => {
    const host = await shop();
    keep(host);
    host.properties.document.set('tierkeeper.notice', '{"version":1,"facts":[["nonsense"]]}');
    expect(textsOf(notice(host))[0]).toMatch(/^No version is kept yet\./);
    keep(host);
    host.clientRun('ui_removeAll', ['REMOVE EVERYTHING']);
    expect([...host.properties.document.keys()].filter((key) => key.includes('notice'))).toEqual([]);
  });
});

test('the privacy screen leads to it', async () => {
  const host = await shop();
  const [row] = rowsIn(screensOf(host).page('privacy')).filter(({ press: go }) => go?.go.kind === 'page' && go.go.page === 'notice');
  expect(row?.title).toBe('Data-use notice');
});
