import { describe, expect, test } from 'vitest';
import { onHost, type Table } from '../support/onHost';
import { blockIn, screensOf } from '../support/panelScreens';

/** Twenty customers who differ by spend alone: each ordered once, on the same day. */
const BY_SPEND: Table = [['Customer', 'Date', 'Amount'], ...Array.from({ length: 20 }, (_, at) => [`C${at}`, '2025-11-02', 100 + 37 * at])];

async function shop(weights: Readonly<Record<string, number>>) {
  const host = await onHost({ Orders: BY_SPEND });
  const tiers = [{ name: 'VIP', share: 20 }, { name: 'Rest' }];
  expect(host.clientRun('ui_applyPolicy', [{ tiers, weights }])).toMatchObject({ value: { ok: true } });
  host.menu('Update now');
  return screensOf(host);
}

describe('what each thing that counts is worth', () => {
  test('what decides nobody’s tier is said to, and what decides most comes first', async () => {
    const { page, act } = await shop({ recency: 30, monetary: 70 });
    const rules = page('rules');
    expect(JSON.stringify(rules)).toContain('"action":"worthOfRules"');
    const { go } = act('worthOfRules', { about: '1', fields: {} });
    expect(go).toMatchObject({ kind: 'page', page: 'rulesWorth', about: '1' });
    const { bars } = blockIn(page('rulesWorth', { about: '1' }), 'bars');
    expect(bars.map(({ label, value, small }) => [label, value, small])).toEqual([
      ['Spends more', '16 customers', undefined], // all others are alike in all else, and come into the best tier with them
      ['Bought recently', '0 customers', 'Nobody’s tier depends on it: the rules are simpler without it.'],
      ['Buys often', '0 customers', 'Nobody’s tier depends on it: the rules are simpler without it.'],
    ]);
  });

  test('what is typed and not applied counts, too', async () => {
    const { page, act } = await shop({ recency: 30, monetary: 70 });
    act('worthOfRules', { about: '1', fields: { 'weight:recency': '0', 'weight:frequency': '0', 'weight:monetary': '100' } });
    const worth = page('rulesWorth', { about: '1' });
    expect(worth.blocks.map(({ kind }) => kind)).toEqual(['text', 'text']);
    expect(JSON.stringify(worth)).toContain('Only one thing counts');
  });
});
