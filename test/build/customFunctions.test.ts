import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/catalogue';
import { loadBare, spreadsheetOf } from '../support/addOn';

/** A day as Google hands it over: midnight in the spreadsheet's zone. */
const midnight = (iso: string, offset: string) => new Date(`${iso}T00:00:00${offset.slice(0, 3)}:${offset.slice(3)}`);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const asText = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as unknown;

describe.each([
  ['en_US', 'Etc/UTC', '+0000', 'Tier'],
  ['zh_CN', 'Asia/Shanghai', '+0800', '层级'],
  ['de_DE', 'America/St_Johns', '-0330', 'Tier'],
] as const)('in %s, %s, without Intl and with four services’ answers', (locale, zone, offset, tier) => {
  const guest = loadBare(spreadsheetOf(locale, zone, offset));
  const on = (iso: string) => midnight(iso, offset);
  const orders = [column('Customer', 'Ana', 'Ben', 'Ana'), column('Date', on('2025-11-01'), '2025-11-03', on('2025-11-05')), column('Amount', 10, '￥20', 5)];

  test('every custom function answers', () => {
    expect(asText(guest.call('TIER', column('Spend', 5, '３', 'tbc', '')))).toEqual([[tier], ['VIP'], [locale === 'zh_CN' ? '铜' : 'Bronze'], ['?'], ['']]);
    expect(
      guest.call('TIER_OF', 'ＡＮＡ', [
        ['Customer', tier],
        ['Ana', 'VIP'],
      ]),
    ).toBe('VIP');
    const customers = asText(guest.call('TIER_CUSTOMERS', ...orders, on('2025-11-21'))) as unknown[][];
    expect(customers.slice(1)).toEqual([
      ['Ana', on('2025-11-01').toISOString(), on('2025-11-05').toISOString(), 16, 2, 15, 7.5],
      ['Ben', on('2025-11-03').toISOString(), on('2025-11-03').toISOString(), 18, 1, 20, 20],
    ]);
    const rfm = asText(guest.call('TIER_RFM', ...orders, 'A 50%, B', '')) as unknown[][];
    expect(rfm.slice(1)).toEqual([
      ['Ana', 0, 2, 15, 5, 5, 1, 60, 'A'],
      ['Ben', 2, 1, 20, 1, 1, 5, 40, 'B'],
    ]);
    expect(guest.call('TIER_CHECK', ...orders)).toBe(locale === 'zh_CN' ? '没有发现问题 · 3 行' : 'No problems found · 3 rows');
    const checked = asText(guest.call('TIER_CHECK', column('Ana', '', 'Ben'), column(on('2025-11-01'), on('2025-11-02'), 'tbc'), column(5, 6, -7)));
    expect((checked as unknown[][]).map(([problem, ...rest]) => [typeof problem, ...rest.slice(0, 2)]).slice(1)).toEqual([
      ['string', 1, 2],
      ['string', 1, 3],
    ]);
    const others = [
      ['TIER_SCORE', column('Spend', 5, 3), 2],
      ['TIER_ABC', column('Spend', 5, 3), 2],
      ['TIER_NEXT', column('Spend', 5, 3), 2],
      ['TIER_EXPLAIN', column('Spend', 5, 3), 2],
      ['TIER_SUMMARY', column(tier, 'VIP', 'VIP'), 4],
      ['TIER_BREAKS', column('Spend', 5, 3), 2],
    ] as const;
    for (const [name, given, rows] of others) expect([name, (asText(guest.call(name, given)) as unknown[]).length - 1]).toEqual([name, rows]);
    expect(asText(guest.call('TIER_LIFECYCLE', orders[0], orders[1], on('2025-11-21')))).toHaveLength(3);
    expect(asText(guest.call('TIER_MOVES', column('VIP', ''), column('VIP', 'VIP')))).toHaveLength(6);
    expect(asText(guest.call('TIER_FAIR', column('VIP', 'VIP'), column('x', 'y')))).toHaveLength(3);
    expect(asText(guest.call('TIER_DEFAULTS'))).toHaveLength(8);
    expect(guest.call('TIER_TREND', [[1, 2, 3, 4]])).toEqual([[locale === 'zh_CN' ? '增长' : 'Growing']]);
    const called = ['TIER', 'TIER_OF', 'TIER_CUSTOMERS', 'TIER_RFM', 'TIER_CHECK', 'TIER_LIFECYCLE', 'TIER_MOVES', 'TIER_FAIR', 'TIER_DEFAULTS', 'TIER_TREND'];
    expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual([...called, ...others.map(([name]) => name)].sort()); // a new one must be called above
  });

  test('every error is a sentence', () => {
    const sentence = (name: string, ...args: readonly unknown[]) => {
      try {
        guest.call(name, ...args);
      } catch (error) {
        return (error as Error).message;
      }
      return expect.unreachable(`${name} answered`);
    };
    const sentences = [
      sentence('TIER', 5),
      sentence('TIER', column('Ana', 'Ben')),
      sentence('TIER', column(1, 2), 'Gold 20'),
      sentence('TIER', column(...Array.from({ length: 20_001 }, (_, index) => index))),
      sentence('TIER_OF', 'Ana'),
      sentence('TIER_CUSTOMERS', column('Ana'), column('soon'), column(5)),
      sentence('TIER_RFM', column('Ana', 'Ben'), column(on('2025-11-01')), column(5)),
      sentence('TIER_RFM', ...orders, '', on('2020-01-01')),
    ];
    for (const text of sentences) {
      expect(text).toMatch(locale === 'zh_CN' ? /[\u4e00-\u9fff]/ : /^[A-Za-z]+ [^\n]+\.$/);
      expect(text).not.toMatch(/undefined|was touched|[A-Z]_[A-Z]{3,}\b(?<!TIER_RULES|TIER_RFM|TIER_OF)/);
      expect(text.length).toBeLessThanOrEqual(140);
    }
    expect(sentences[3]).toContain('20,001');
  });

  test('nothing else was touched', () => expect(guest.touched).toEqual([]));
});
