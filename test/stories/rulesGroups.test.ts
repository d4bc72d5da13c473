import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { Field, PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf, date, type Table } from '../support/onHost';
import { act, blockOf, everythingOf, pageOf, previewed, shopOf } from './rulesPages';

const RULES = 'Tiers · Rules';
const TYPES = ['Retail', 'Wholesale', 'Retail', 'Online', 'Retail'];
/** Twenty customers who spend 100, 200 … 2,000, each with a type, a name of a person and an e-mail. */
const orders: Table = [
  ['Customer', 'Date', 'Amount', 'Type', 'Contact name', 'E-mail', 'Gender', 'Remark'],
  ...Array.from({ length: 20 }, (_, at) => [
    `C${at + 1}`,
    date('2025-11-01'),
    100 * (at + 1),
    TYPES[at % 5] as string,
    `Ana ${at}`,
    `c${at}@example.com`,
    at % 2 === 0 ? 'f' : 'm',
    `about ${at} boxes`,
  ]),
];
const typed = (own: readonly string[]) => Object.fromEntries(own.map((limit, tier) => [`own:${tier}`, limit]));
const fieldsOf = (page: PanelPage | undefined): Field[] => (page?.blocks ?? []).flatMap((block) => (block.kind === 'fields' ? block.fields : []));
const field = (page: PanelPage | undefined, id: string) => fieldsOf(page).find((each) => each.id === id);
const choices = (page: PanelPage | undefined, id: string) => {
  const found = field(page, id);
  return found?.kind === 'choice' ? found.options.map(({ text, small }) => [text, small].filter(Boolean).join(': ')) : [];
};
const groupRows = (host: Host) =>
  cellsOf(host.book, RULES)
    .map((row) => row.slice(0, 2).join(' | '))
    .filter((row) => /^(Group|Trade|Gone)/.test(row));
const tierOf = (host: Host, name: string) => cellsOf(host.book, 'Tiers · Customers').find(([customer]) => customer === name)?.[1];
const groupPage = (host: Host, about: string, fields: Record<string, string> = {}) =>
  granted(asked<PanelPage>(host, 'ui_page', 'rulesGroup', { about, fields }));
const shop = () => shopOf({}, orders);

function applied(host: Host): void {
  const { apply } = previewed(host, {});
  granted(act(host, apply.action, apply.about ?? ''));
  granted(asked(host, 'ui_updateNow'));
}

describe('a group from the panel', () => {
  test('made, applied, changed and removed: the Rules sheet says the same each time, and the sheets follow', async () => {
    const host = await shop();
    const { go } = granted(act(host, 'openGroup', '1|0', { 'tier:0:limit': '10' }));
    expect(go).toEqual({ kind: 'page', page: 'rulesGroup', about: '1|0' });
    const limits = { own: 'yes', ...typed(['50', '', '', '']), rest: '3' };
    const made = granted(act(host, 'saveGroup', '1|0', { name: 'Trade', by: 'Type', value: 'Wholesale', ...limits, weigh: 'yes', 'w:monetary': '90' }));
    expect(made).toEqual({
      message: 'The group is kept in the draft “Draft”. It does not count until you apply the draft.',
      go: { kind: 'page', page: 'rules', about: '1' },
    });
    const row = blockOf(pageOf(host, 'rules', '1'), 'rows');
    expect(row).toBeDefined();
    applied(host);
    expect(groupRows(host)).toEqual(['Group: Trade | Type = Wholesale', 'Trade: VIP | 50%', 'Trade: Bronze | ', 'Trade weight: monetary | 90']);
    expect([1, 6, 11, 16].map((at) => tierOf(host, `c${at}@example.com`))).toEqual(['Bronze', 'Bronze', 'VIP', 'VIP']);

    const page = groupPage(host, '1|0');
    expect([field(page, 'name')?.value, field(page, 'own:0')?.value, field(page, 'own:1')?.value, field(page, 'rest')?.value]).toEqual([
      'Trade',
      '50',
      '',
      '3',
    ]);
    granted(act(host, 'saveGroup', '1|0', { 'own:1': '75' }));
    granted(act(host, 'saveGroup', '1|1', { name: 'Gone', by: '', value: 'lost', place: '0' }));
    applied(host);
    expect(groupRows(host)).toEqual([
      'Group: Gone | Stage = lost',
      'Group: Trade | Type = Wholesale',
      'Trade: VIP | 50%',
      'Trade: Gold | 75%',
      'Trade: Bronze | ',
      'Trade weight: monetary | 90',
    ]);
    expect([1, 6, 11, 16].map((at) => tierOf(host, `c${at}@example.com`))).toEqual(['Bronze', 'Gold', 'VIP', 'VIP']);

    expect(granted(act(host, 'removeGroup', '1|1')).message).toBe('“Trade” is no longer in the draft. Its customers are judged like everybody else.');
    applied(host);
    expect(groupRows(host)).toEqual(['Group: Gone | Stage = lost']);
  });

  test('counts beside the tiers of everybody follow the group at once', async () => {
    const host = await shop();
    const peers = () => blockOf(pageOf(host, 'rules', '1'), 'rules').rules.peers.map(({ points }) => points[0]?.length);
    expect(peers()).toEqual([20]);
    granted(act(host, 'saveGroup', '1|0', { by: 'Type', value: 'Wholesale' }));
    expect(peers()).toEqual([16, 4]);
  });

  test('offers columns that tell groups apart, never names, contacts or what people are; and their texts with customers, most first', async () => {
    const host = await shop();
    const page = groupPage(host, '1|0');
    expect(choices(page, 'by')).toEqual(['Type', 'How active they are']);
    expect(choices(page, 'value')).toEqual(['Retail: 12 customers', 'Wholesale: 4 customers', 'Online: 4 customers']);
    const stages = groupPage(host, '1|0', { by: '', value: 'Retail' });
    expect(choices(stages, 'value')).toEqual([
      'Prospect: 0 customers',
      'New: 20 customers',
      'Active: 0 customers',
      'Slowing: 0 customers',
      'At risk: 0 customers',
      'Lost: 0 customers',
      'Won back: 0 customers',
    ]);
    expect(field(stages, 'value')?.value).toBe('prospect');
  });

  test('of many texts the twenty that most customers have, and the group’s own', async () => {
    const cities = Array.from({ length: 30 }, (_, at) => Array.from({ length: 2 + (at % 7) }, () => `City ${at + 1}`)).flat();
    const many = await shopOf({}, [['Customer', 'Date', 'Amount', 'City'], ...cities.map((city, at) => [`C${at}`, date('2025-11-01'), 100 + at, city])]);
    const offered = choices(groupPage(many, '1|0'), 'value');
    expect([offered.length, offered[0], offered.at(-1)]).toEqual([20, 'City 7: 8 customers', 'City 24: 4 customers']);
    granted(act(many, 'saveGroup', '1|0', { by: 'City', value: 'city 30' }));
    expect(choices(groupPage(many, '1|0'), 'value').slice(0, 2)).toEqual(['city 30: 3 customers', 'City 7: 8 customers']);
  });

  test('own limits begin as everybody’s, own weights too, and one thing more is added by its name', async () => {
    const host = await shop();
    const page = groupPage(host, '1|0', { own: 'yes', weigh: 'yes', also: 'margin' });
    expect(fieldsOf(page).map(({ id, value }) => `${id} ${value}`)).toEqual([
      'by Type',
      'value Retail',
      'name ',
      'own yes',
      'own:0 5',
      'own:1 20',
      'own:2 50',
      'own:3 ',
      'rest 3',
      'weigh yes',
      'w:recency 30',
      'w:frequency 30',
      'w:monetary 40',
      'w:margin 0',
      'also ',
    ]);
    expect(choices(page, 'also')).not.toContain('Leaves a good margin');
    expect(fieldsOf(groupPage(host, '1|0')).map(({ id }) => id)).toEqual(['by', 'value', 'name', 'own', 'weigh']);
  });

  test('a group whose column is gone keeps it, until somebody chooses another', async () => {
    const host = await shop();
    granted(act(host, 'saveGroup', '1|0', { name: 'Trade', by: 'Type', value: 'Wholesale' }));
    host.edit('Orders!D1', 'Kind');
    const page = groupPage(host, '1|0');
    expect([choices(page, 'by'), choices(page, 'value')]).toEqual([['Type', 'Kind', 'How active they are'], ['Wholesale: 0 customers']]);
    granted(act(host, 'saveGroup', '1|0', { by: 'Kind', value: 'Wholesale' }));
    expect(choices(groupPage(host, '1|0'), 'by')[0]).toBe('Kind');
  });

  test('what is typed wrongly is said at its field, still stands there, and is not kept', async () => {
    const host = await shop();
    const before = everythingOf(host);
    const { page } = granted(act(host, 'saveGroup', '1|0', { by: 'Type', value: 'Retail', own: 'yes', ...typed(['30', '20', 'many', '']), rest: '3' }));
    expect(['own:0', 'own:1', 'own:2'].map((id) => [field(page, id)?.value, field(page, id)?.wrong])).toEqual([
      ['30', undefined],
      ['20', undefined],
      ['many', 'Write a share above 0 and at most 100, such as 5.'],
    ]);
    expect(JSON.stringify(page)).toContain('One field cannot be followed.');
    expect(everythingOf(host)).toEqual(before);
  });

  test('a tier that a group names goes from the group, too', async () => {
    const host = await shop();
    granted(act(host, 'saveGroup', '1|0', { name: 'Trade', by: 'Type', value: 'Wholesale', own: 'yes', ...typed(['', '60', '', '']), rest: '' }));
    granted(act(host, 'removeTier', '1|1'));
    const page = groupPage(host, '1|0');
    expect(['own:0', 'own:1', 'own:2'].map((id) => field(page, id)?.value)).toEqual(['', '60', '']);
    expect(field(page, 'own:1')?.label).toBe('Silver: best share in %');
  });

  test('a tier cannot take a name that begins as the rows of a group do', async () => {
    const host = await shop();
    granted(act(host, 'saveGroup', '1|0', { name: 'Trade', by: 'Type', value: 'Wholesale' }));
    const { page } = granted(act(host, 'saveDraft', '1', { 'tier:1:name': 'Trade: Gold' }));
    expect(blockOf(page as PanelPage, 'rules').rules.tiers[1]?.wrong?.name).toMatch(/^Cannot read the rule "Trade: Gold"/);
  });

  test('in Chinese, too', async () => {
    const host = await shopOf({ locale: 'zh_CN' }, orders);
    granted(act(host, 'saveGroup', '1|0', { by: '', value: 'new', own: 'yes', ...typed(['30', '', '', '']), rest: '3' }));
    const rows = pageOf(host, 'rules', '1').blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    expect(rows.find(({ title }) => title === '分组：新客')?.text).toBe('阶段：新客 · 单独的界限');
    applied(host);
    expect(cellsOf(host.book, '分层 · 规则').map((row) => row.slice(0, 2))).toContainEqual(['分组: 新客', '阶段 = 新客']);
  });

  test('whatever stands in its fields, the page is made, and nothing is written', async () => {
    const host = await shop();
    const before = everythingOf(host);
    for (const text of ['__proto__', 'constructor', '=1+1', 'E-mail', 'Contact name', '💥'.repeat(200)]) {
      const ids = ['by', 'value', 'name', 'place', 'rest', 'also', 'own:0', 'w:recency', 'w:__proto__'];
      const page = groupPage(host, '', { ...Object.fromEntries(ids.map((id) => [id, text])), own: 'yes', weigh: 'yes' });
      expect(choices(page, 'value'), text).toEqual([]);
      expect(field(page, 'own:0')?.value).toBe(text);
    }
    expect(everythingOf(host)).toEqual(before);
  });

  test.each<[why: string, door: 'ui_page' | 'ui_do', name: string, about: string, fields?: Record<string, string>]>([
    ['a group there is not', 'ui_page', 'rulesGroup', '1|5'],
    ['a group that is none', 'ui_page', 'rulesGroup', '1|__proto__'],
    ['no draft', 'ui_page', 'rulesGroup', '9|0'],
    ['a group there is not', 'ui_do', 'saveGroup', '1|5', { by: 'Type', value: 'Retail' }],
    ['a group there is not', 'ui_do', 'removeGroup', '1|0'],
    ['what people are', 'ui_do', 'saveGroup', '1|0', { by: 'Gender', value: 'f' }],
    ['a stage there is not', 'ui_do', 'saveGroup', '1|0', { by: '', value: '__proto__' }],
    ['a formula for a name', 'ui_do', 'saveGroup', '1|0', { by: 'Type', value: 'Retail', name: `=${'x'.repeat(80)}` }],
  ])('forged: %s (%s %s) writes nothing, and is said', async (_, door, name, about, fields = {}) => {
    const host = await shop();
    const before = everythingOf(host);
    expect(JSON.stringify(asked(host, door, name, { about, fields }))).toMatch(/\w{3}[^"]*\./);
    expect(everythingOf(host)).toEqual(before);
  });
});
