import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf, date } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { act, blockOf, doOf, everythingOf, pageOf, previewed, shopOf } from './rulesPages';

const RULES = 'Tiers · Rules';
const tierOf = (host: Host, name: string) => cellsOf(host.book, 'Tiers · Customers').find(([customer]) => customer === name)?.[1];
const limits = (...typed: readonly string[]) => Object.fromEntries(typed.map((limit, tier) => [`tier:${tier}:limit`, limit]));
const rowsOf = (page: PanelPage) => page.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
const textsOf = (page: PanelPage) => page.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const HALF = limits('50', '60', '80');

describe('rules from the panel', () => {
  test('a draft is previewed, applied, undone and brought back from its version', async () => {
    const host = await shopOf();
    const before = cellsOf(host.book, 'Tiers · Customers').map((row) => row.slice(0, 2));
    const { page, apply } = previewed(host, HALF);
    expect(blockOf(page, 'figure').text).toMatch(/^\d customers would move$/);
    expect(textsOf(page)).toEqual([
      'Writes 8 sheets: Tiers · Rules, Tiers · Summary, Tiers · Customers, Tiers · VIP, Tiers · Gold, Tiers · Silver and 2 more. Your sheet “Orders” is not touched.',
      'Nothing has been changed yet.',
    ]);
    expect(cellsOf(host.book, 'Tiers · Customers').map((row) => row.slice(0, 2))).toEqual(before);

    expect(granted(act(host, apply.action, apply.about ?? '', { note: 'for the new year' }))).toEqual({ message: '', go: { kind: 'update' } });
    expect(cellsOf(host.book, RULES)[1]?.slice(0, 2)).toEqual(['VIP', '50%']);
    expect([...host.properties.document.keys()].filter((key) => key.includes('draft'))).toEqual([]);
    granted(asked(host, 'ui_updateNow'));
    const after = cellsOf(host.book, 'Tiers · Customers').map((row) => row.slice(0, 2));
    expect(after).not.toEqual(before);
    expect(blockOf(page, 'rows').rows.map(({ title }) => [title, tierOf(host, title)])).toEqual(
      blockOf(page, 'rows').rows.map(({ title, tiers }) => [title, tiers?.[1]?.[0]]),
    );
    expect(rowsOf(pageOf(host, 'versions')).map(({ text, value }) => [text, value])).toEqual([
      ['by a person · for the new year · VIP: 5% → 50% · Gold: 20% → 60% · Silver: 50% → 80%', 'In use'],
      ['by a person', undefined],
    ]);

    expect(granted(act(host, 'undoLast', '')).message).toMatch(/^The last update is undone: .* The rules before are back, too\.$/);
    expect(cellsOf(host.book, 'Tiers · Customers').map((row) => row.slice(0, 2))).toEqual(before);
    expect(cellsOf(host.book, RULES)[1]?.slice(0, 2)).toEqual(['VIP', '5%']);
    const versions = rowsOf(pageOf(host, 'versions'));
    expect(versions.map(({ value }) => value)).toEqual(['In use', undefined, undefined]);
    expect(versions[0]?.text).toMatch(/^back by an undo · VIP: 50% → 5%/);

    const back = versions[1]?.press?.go;
    const again = back?.kind === 'page' ? pageOf(host, back.page, back.about) : undefined;
    const press = doOf(again?.primary?.go);
    expect(granted(act(host, press.action, press.about ?? ''))).toMatchObject({ go: { kind: 'update' } });
    granted(asked(host, 'ui_updateNow'));
    expect(cellsOf(host.book, 'Tiers · Customers').map((row) => row.slice(0, 2))).toEqual(after);
  });

  test('a preview that moves fewer than today’s figures would says who waits: for a review day, or protected', async () => {
    const host = await shopOf();
    const tiers = { tiers: [{ name: 'VIP', share: 20 }, { name: 'Rest' }] };
    granted(asked(host, 'ui_applyPolicy', { ...tiers, calm: { reviews: 'quarterly' } }));
    granted(asked(host, 'ui_updateNow'));
    const best = cellsOf(host.book, 'Tiers · Customers')[1]?.[0];
    exampleOrderRows.forEach(([name], row) => void (name === 'Fay' && host.edit(`Orders!C${row + 1}`, '99999')));
    granted(asked(host, 'ui_updateNow'));
    const page = pageOf(host, 'preview');
    expect(cellsOf(host.book, 'Tiers · Customers')[1]?.[0]).toBe(best);
    expect(textsOf(page)).toContain(
      'By today’s figures alone, 2 customers would be in another tier: review days and protection hold them (see “When tiers change”).',
    );
  });

  test('looking at every screen, a draft kept and discarded, and a preview that is left leave no trace', async () => {
    const host = await shopOf();
    const before = everythingOf(host);
    for (const page of ['rules', 'rulesMore', 'preview', 'proposals', 'versions']) pageOf(host, page);
    previewed(host, { ...HALF, name: 'Bold' });
    granted(
      act(host, 'saveMore', '1', { reviews: 'monthly', hysteresis: '3', grace: '1', protectNew: '30', window: '12', frequencyBy: 'day', confirmTop: 'yes' }),
    );
    granted(act(host, 'newDraft', ''));
    expect(rowsOf(pageOf(host, 'proposals')).some(({ title }) => title === 'Bold')).toBe(true);
    expect(everythingOf(host)).not.toEqual(before);
    for (const slot of ['1', '2']) granted(act(host, 'discardDraft', slot));
    expect(everythingOf(host)).toEqual(before);
  });

  test('what is previewed and then overtaken by a new order is shown anew, and nothing is applied', async () => {
    const host = await shopOf();
    const { apply } = previewed(host, HALF);
    host.edit('Orders!A17', 'Gus');
    host.edit('Orders!B17', '2025-11-20');
    host.edit('Orders!C17', '900');
    const before = everythingOf(host);
    const { page, go } = granted(act(host, apply.action, apply.about ?? ''));
    expect(go).toBeUndefined();
    expect(page?.blocks[0]).toMatchObject({ kind: 'text', tone: 'warning', text: expect.stringMatching(/^Orders or rules have changed since you looked/) });
    expect(everythingOf(host)).toEqual(before);
    const anew = doOf(page?.primary?.go);
    expect(granted(act(host, anew.action, anew.about ?? ''))).toMatchObject({ go: { kind: 'update' } });
    expect(cellsOf(host.book, RULES)[1]?.slice(0, 2)).toEqual(['VIP', '50%']);
  });

  test('what is typed wrongly is said at its field, still stands there, and is not kept', async () => {
    const host = await shopOf();
    const before = everythingOf(host);
    const typed = { ...limits('many', '20', '120'), 'tier:3:name': '' };
    const { page } = granted(act(host, 'saveDraft', '1', typed));
    const { tiers } = blockOf(page as PanelPage, 'rules').rules;
    expect(tiers.map(({ typed: [, limit], wrong }) => [limit, wrong?.limit, wrong?.name])).toEqual([
      ['many', 'Write a share above 0 and at most 100, such as 5.', undefined],
      ['20', undefined, undefined],
      ['120', 'Write a share above 0 and at most 100, such as 5.', undefined],
      ['', undefined, 'Give this tier a name of at most 60 characters.'],
    ]);
    const order = granted(act(host, 'saveDraft', '1', limits('30', '20', '50'))).page as PanelPage;
    expect(blockOf(order, 'rules').rules.tiers[1]?.wrong?.limit).toMatch(/^Rules must go from best to worst/);
    const more = granted(act(host, 'saveMore', '1', { grace: 'x', reviews: 'weekly' })).page as PanelPage;
    expect(blockOf(more, 'fields').fields.map(({ id, wrong }) => [id, wrong])).toContainEqual(['grace', 'Write a number from 0 to 24.']);
    expect(everythingOf(host)).toEqual(before);
  });

  test('a Rules sheet edited since the draft began is told, and the draft can begin anew from it', async () => {
    const host = await shopOf();
    granted(asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 10 }, { name: 'Rest' }] }));
    granted(act(host, 'saveDraft', '1', limits('50')));
    host.edit(`${RULES}!B2`, '30');
    const page = pageOf(host, 'rules', '1');
    expect(textsOf(page)[0]).toMatch(/^The Rules sheet has been changed since this draft was begun/);
    granted(act(host, 'beginAnew', '1'));
    expect(blockOf(pageOf(host, 'rules', '1'), 'rules').rules.tiers[0]?.typed[1]).toBe('30');
  });

  test('two proposals: who gets the same tier from both, and who is to be discussed', async () => {
    const host = await shopOf();
    granted(act(host, 'saveDraft', '1', { 'weight:recency': '0', 'weight:frequency': '0', 'weight:monetary': '100' }));
    granted(act(host, 'newDraft', ''));
    granted(act(host, 'saveDraft', '2', { 'weight:recency': '100', 'weight:frequency': '0', 'weight:monetary': '0' }));
    const page = pageOf(host, 'proposals');
    const [agreed = '', disputed = ''] = blockOf(page, 'figure').chips ?? [];
    expect(Number.parseInt(agreed, 10) + Number.parseInt(disputed, 10)).toBe(6);
    expect(blockOf(page, 'figure').small).toBe('Draft, For sales');
    expect(rowsOf(page).find(({ title }) => title === 'Chloe')?.text).toMatch(/^Draft: \w+, For sales: Bronze$/);
  });

  test('in Chinese, too', async () => {
    const host = await shopOf({ locale: 'zh_CN' });
    const { page, apply } = previewed(host, HALF);
    expect(page.title).toBe('预览');
    expect(blockOf(page, 'figure').text).toMatch(/^\d 位客户将变动$/);
    expect(page.blocks.map((block) => (block.kind === 'text' ? block.text : ''))).toContain('尚未做任何更改。');
    expect(granted(act(host, apply.action, apply.about ?? ''))).toMatchObject({ go: { kind: 'update' } });
    granted(asked(host, 'ui_updateNow'));
    expect(rowsOf(pageOf(host, 'versions'))[0]?.text).toMatch(/^由人更新 · /);
  });
});

describe('forged calls write nothing', () => {
  const orders = [...exampleOrderRows, ['Zoe', date('2025-11-19'), 5]] as typeof exampleOrderRows;
  test.each<[why: string, action: string, about: unknown, fields?: unknown]>([
    ['a preview nobody saw', 'applyRules', '|nothing'],
    ['rules nobody kept', 'applyRules', '2|x'],
    ['a version there never was', 'applyRules', 'v99|x'],
    ['a slot of somebody’s own', 'saveDraft', '9'],
    ['a key of the notes', 'discardDraft', '../lastRun'],
    ['no slot', 'previewDraft', ''],
    ['weights of 300', 'saveDraft', '1', { 'weight:recency': '100', 'weight:frequency': '100', 'weight:monetary': '100' }],
    ['negative weights', 'saveDraft', '1', { 'weight:recency': '-50', 'weight:frequency': '100', 'weight:monetary': '50' }],
    ['a name that is too long', 'saveDraft', '1', { name: 'x'.repeat(41) }],
    ['fields that are no texts', 'saveDraft', '1', { name: 5 }],
    ['an object', 'discardDraft', { slot: '1' }],
  ])('%s', async (_, action, about, fields = {}) => {
    const host = await shopOf({}, orders);
    const before = everythingOf(host);
    const answer = asked(host, 'ui_do', action, { about, fields });
    expect(JSON.stringify(answer)).toMatch(/\S{2}/);
    expect(everythingOf(host)).toEqual(before);
  });
});
