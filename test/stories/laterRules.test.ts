import { beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf } from '../support/onHost';
import { act, doOf, everythingOf, pageOf, previewed, shopOf } from './rulesPages';

const DAY_MS = 86_400_000;
const HALF = { 'tier:0:limit': '50', 'tier:1:limit': '60', 'tier:2:limit': '80' };

let host: Host;
beforeEach(async () => {
  host = await shopOf(); // 2025-11-21
});

const hasRules = () => host.book.sheetByName('Tiers · Rules') !== undefined;
const top = () => cellsOf(host.book, 'Tiers · Rules')[1]?.slice(0, 2);
const rows = (page: PanelPage) => page.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
const planned = () => rows(pageOf(host, 'preview', '1')).find(({ title }) => title.startsWith('Counts from'));
const update = () => granted(asked(host, 'ui_updateNow'));

/** Rules applied in the panel, to count from a day on. */
function plan(from: string, note = '') {
  const { apply } = previewed(host, HALF);
  return act(host, apply.action, apply.about ?? '', { from, note });
}

describe('rules that are to count from a later day', () => {
  test('change nothing before it, and the first update from that day on follows them', () => {
    expect(granted(plan('2025-12-01', 'for the season')).message).toBe('These rules count from 2025-12-01. Nothing has been changed yet.');
    expect(planned()).toMatchObject({ title: 'Counts from 2025-12-01', press: { label: 'Take back' } });
    host.advance(9 * DAY_MS); // 30 November
    update();
    expect(hasRules()).toBe(false);
    host.advance(2 * DAY_MS); // the day passed without an update
    const moving = pageOf(host, 'preview').blocks[0];
    expect(moving).toMatchObject({ text: expect.stringMatching(/^[1-9] customers? would move$/) });
    update();
    expect(top()).toEqual(['VIP', '50%']);
    expect(rows(pageOf(host, 'versions'))[0]?.text).toMatch(/^by a person · for the season · VIP: 5% → 50%/);
    expect([...host.properties.document.keys()].filter((key) => /draft|later/.test(key))).toEqual([]);
  });

  test('come with the automatic update, too', () => {
    granted(asked(host, 'ui_setSchedule', { every: 'day', hour: 6 }));
    granted(plan('2025-11-23'));
    host.advance(DAY_MS);
    expect(hasRules()).toBe(false);
    host.advance(DAY_MS);
    expect(top()).toEqual(['VIP', '50%']);
    expect(rows(pageOf(host, 'versions'))[0]?.text).toMatch(/^by the automatic update · VIP: 5% → 50%/);
  });

  test.each<[why: string, spoil: () => void]>([
    ['taken back', () => void granted(act(host, 'takeBack', '1'))],
    ['changed', () => void granted(act(host, 'saveDraft', '1', { 'tier:0:limit': '40' }))],
    ['changed and changed back', () => ['40', '50'].forEach((limit) => void granted(act(host, 'saveDraft', '1', { 'tier:0:limit': limit })))],
    ['discarded', () => void granted(act(host, 'discardDraft', '1'))],
    ['overtaken by other rules', () => void granted(asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 10 }, { name: 'Rest' }] }))],
    ['not agreed to by somebody else, who must by now', () => void granted(act(host, 'needAgreement', 'on', { who: 'Mia' }))],
  ])('never come once they are %s', (_, spoil) => {
    granted(plan('2025-11-23'));
    spoil();
    host.advance(3 * DAY_MS);
    update();
    expect(hasRules() ? top() : undefined).not.toEqual(['VIP', '50%']);
  });

  test('applied at once after all, nothing waits any more', () => {
    granted(plan('2025-11-23'));
    const apply = doOf(pageOf(host, 'preview', '1').primary?.go);
    granted(act(host, apply.action, apply.about ?? ''));
    expect(top()).toEqual(['VIP', '50%']);
    expect([...host.properties.document.keys()].filter((key) => /draft|later/.test(key))).toEqual([]);
  });

  test.each(['2025-11-20', 'soon', '2027-01-01', '2025-02-30'])('the day %s is refused, and nothing is kept', (from) => {
    const { apply } = previewed(host, HALF);
    const before = everythingOf(host);
    expect(act(host, apply.action, apply.about ?? '', { from })).toMatchObject({
      ok: false,
      error: { message: 'Write a day from 2025-11-21 on, at most a year ahead, or leave it empty.' },
    });
    expect(act(host, 'takeBack', '1')).toMatchObject({ ok: false });
    expect(everythingOf(host)).toEqual(before);
  });
});
