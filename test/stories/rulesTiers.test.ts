import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { PanelPage, RulesDraft } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf } from '../support/onHost';
import { act, blockOf, doOf, everythingOf, pageOf, previewed, shopOf } from './rulesPages';

const LIST = 'Tiers · Customers';
const RULES = 'Tiers · Rules';
const everybodyIn = (host: Host) =>
  Object.fromEntries(
    cellsOf(host.book, LIST)
      .slice(1)
      .map(([name, tier]) => [name, tier]),
  );
const rulesOf = (page: PanelPage | undefined): RulesDraft => blockOf(page as PanelPage, 'rules').rules;
const shown = (page: PanelPage | undefined) => rulesOf(page).tiers.map(({ typed }) => typed.join(' ').trim());
const wrongOf = (page: PanelPage | undefined, id: string) =>
  page?.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : [])).find((field) => field.id === id)?.wrong;
const sheetTiers = (host: Host) =>
  cellsOf(host.book, RULES)
    .slice(1, 7)
    .map((row) => row.slice(0, 2).join(' ').trim());

function applied(host: Host, fields: Record<string, string> = {}): PanelPage {
  const { page, apply } = previewed(host, fields);
  granted(act(host, apply.action, apply.about ?? ''));
  granted(asked(host, 'ui_updateNow'));
  return page;
}

describe('one more tier from the panel', () => {
  test('it stands between its neighbours, halfway, keeps what was typed besides, and gets its name, then preview and sheets follow', async () => {
    const host = await shopOf();
    const { page, message, focus } = granted(act(host, 'addTier', '1', { newTier: '3', 'tier:2:limit': '40', 'tier:0:name': 'Top', name: 'Five' }));
    expect([message, focus]).toEqual(['“New tier” is in the draft. Change its name and its limit as you like.', 'tier:3:name']);
    expect(shown(page)).toEqual(['Top 5', 'Gold 20', 'Silver 40', 'New tier 70', 'Bronze']);
    expect(host.book.sheetByName(RULES)).toBeUndefined(); // a draft only
    applied(host, { 'tier:3:name': 'Copper' });
    expect(sheetTiers(host)).toEqual(['Top 5%', 'Gold 20%', 'Silver 40%', 'Copper 70%', 'Bronze', 'Weight: recency 30']);
    expect(new Set(Object.values(everybodyIn(host)))).toContain('Copper');
    expect(host.book.sheetByName('Tiers · Copper')).toBeDefined();
  });

  test('above the best and below the last, too; names never meet', async () => {
    const host = await shopOf();
    granted(act(host, 'addTier', '1', { newTier: '0' }));
    const { page } = granted(act(host, 'addTier', '1', { newTier: '2' }));
    expect(shown(page)).toEqual(['New tier 3', 'VIP 5', 'New tier 2 13', 'Gold 20', 'Silver 50', 'Bronze']);
    const places = blockOf(page as PanelPage, 'fields').fields[0];
    expect(places?.kind === 'choice' && places.options.map(({ text }) => text)).toEqual([
      'Above New tier',
      'Below New tier',
      'Below VIP',
      'Below New tier 2',
      'Below Gold',
      'Below Silver',
    ]);
  });

  test('no room between limits, a field that cannot be followed, a thirteenth tier: said, and nothing is kept', async () => {
    const host = await shopOf();
    const before = everythingOf(host);
    const tight = granted(act(host, 'addTier', '1', { newTier: '1', 'tier:1:limit': '5.01' }));
    expect(wrongOf(tight.page, 'newTier')).toBe('There is no room between these limits. Move them apart first, or choose another place.');
    expect(shown(tight.page)[1]).toBe('Gold 5.01');
    const typed = granted(act(host, 'addTier', '1', { newTier: '1', 'tier:1:limit': 'some' }));
    expect(rulesOf(typed.page).tiers[1]?.wrong?.limit).toMatch(/^Write a share above 0/);
    expect(everythingOf(host)).toEqual(before);
    for (let tiers = 5; tiers <= 12; tiers++) granted(act(host, 'addTier', '1', { newTier: '0' }));
    expect(pageOf(host, 'rules', '1').blocks.some((block) => block.kind === 'fields' && block.fields[0]?.id === 'newTier')).toBe(false);
    expect(act(host, 'addTier', '1', { newTier: '0' })).toMatchObject({ ok: false, error: { code: 'TIER_GONE' } });
  });
});

describe('one tier less from the panel', () => {
  test('its customers are counted with the next lower at once, and get that tier in preview and sheets', async () => {
    const host = await shopOf();
    granted(act(host, 'saveDraft', '1', { 'tier:0:limit': '20', 'tier:1:limit': '50', 'tier:2:limit': '80' }));
    applied(host);
    const before = everybodyIn(host);
    expect(Object.values(before).filter((tier) => tier === 'Gold').length).toBeGreaterThan(0);
    const remove = rulesOf(pageOf(host, 'rules', '1')).tiers[1]?.remove;
    expect(remove?.label).toBe('Remove Gold');
    const { action, about } = doOf(remove?.go);
    const { page, message, focus } = granted(act(host, action, about ?? '', { 'tier:1:limit': 'no longer of interest' }));
    expect([message, focus]).toEqual(['The draft has one tier less. Its customers are counted with “Silver”.', 'tier:1:name']);
    expect(shown(page)).toEqual(['VIP 20', 'Silver 80', 'Bronze']);
    const preview = applied(host);
    expect(blockOf(preview, 'matrix').tiers).toContain('Gold');
    expect(everybodyIn(host)).toEqual(Object.fromEntries(Object.entries(before).map(([name, tier]) => [name, tier === 'Gold' ? 'Silver' : tier])));
    expect(sheetTiers(host).slice(0, 4)).toEqual(['VIP 20%', 'Silver 80%', 'Bronze', 'Weight: recency 30']);
  });

  test('the last one leaves its customers to the one above; two tiers stay', async () => {
    const host = await shopOf();
    expect(shown(granted(act(host, 'removeTier', '1|3')).page)).toEqual(['VIP 5', 'Gold 20', 'Silver']);
    const { page } = granted(act(host, 'removeTier', '1|0'));
    expect(shown(page)).toEqual(['Gold 20', 'Silver']);
    expect(rulesOf(page).tiers.map(({ remove }) => remove)).toEqual([undefined, undefined]);
    const before = everythingOf(host);
    expect(act(host, 'removeTier', '1|0')).toMatchObject({
      ok: false,
      error: { code: 'TIER_GONE', message: expect.stringMatching(/^That cannot be done with these tiers\. At least two stay/) },
    });
    expect(everythingOf(host)).toEqual(before);
    granted(act(host, 'discardDraft', '1'));
    expect(shown(pageOf(host, 'rules'))).toEqual(['VIP 5', 'Gold 20', 'Silver 50', 'Bronze']);
  });

  test.each<[why: string, action: string, about: string, fields?: Record<string, string>]>([
    ['a tier there is not', 'removeTier', '1|9'],
    ['no tier', 'removeTier', '1'],
    ['a tier that is none', 'removeTier', '1|__proto__'],
    ['a negative place', 'addTier', '1', { newTier: '-1' }],
    ['a place beyond all', 'addTier', '1', { newTier: '99' }],
    ['no place', 'addTier', '1'],
    ['a draft there cannot be', 'addTier', '9', { newTier: '0' }],
  ])('forged: %s writes nothing', async (_, action, about, fields = {}) => {
    const host = await shopOf();
    const before = everythingOf(host);
    expect(JSON.stringify(act(host, action, about, fields))).toMatch(/\w{3}.*\./);
    expect(everythingOf(host)).toEqual(before);
  });
});
