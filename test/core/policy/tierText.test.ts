import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTierText, type TierRules } from '../../../src/core/policy';
import { someRules } from '../../support/customers';

describe('a rule text is read as', () => {
  test.each<[text: string, rules: TierRules, why: string]>([
    ['VIP 5%, Gold 20%, Silver 50%, Bronze', someRules('share', ['VIP', 5], ['Gold', 20], ['Silver', 50], ['Bronze']), 'the example of the help text'],
    ['VIP>=5000, Gold>=1000, Bronze', someRules('amount', ['VIP', 5000], ['Gold', 1000], ['Bronze']), 'limits are amounts'],
    ['金≥5000，普通', someRules('amount', ['金', 5000], ['普通']), 'full-width comma and ≥'],
    ['金>=5000，银>=1000，普通', someRules('amount', ['金', 5000], ['银', 1000], ['普通']), 'the Chinese example'],
    ['金＞＝５０００；普通', someRules('amount', ['金', 5000], ['普通']), 'every sign full-width, a semicolon'],
    ['金５％、银２０％、铜', someRules('share', ['金', 5], ['银', 20], ['铜']), 'full-width percent and the enumeration comma'],
    ['VIP 5%; Gold 20%; Bronze', someRules('share', ['VIP', 5], ['Gold', 20], ['Bronze']), 'semicolons, as decimal-comma countries write lists'],
    ['VIP 5%\nGold 20%\r\nBronze', someRules('share', ['VIP', 5], ['Gold', 20], ['Bronze']), 'a cell with line breaks'],
    ['  VIP   5% ,Gold20%,  Bronze  ', someRules('share', ['VIP', 5], ['Gold', 20], ['Bronze']), 'spaces too many and too few'],
    ['VIP 5 %, Gold 20 %, Bronze', someRules('share', ['VIP', 5], ['Gold', 20], ['Bronze']), 'a space before the percent sign, as in French and German'],
    ['VIP 2.5%, Rest', someRules('share', ['VIP', 2.5], ['Rest']), 'half a percent more'],
    ['VIP 0.01%, Rest', someRules('share', ['VIP', 0.01], ['Rest']), 'the smallest share'],
    ['All 100%', someRules('share', ['All', 100]), 'everybody'],
    ['VIP 5%, Gold 20%', someRules('share', ['VIP', 5], ['Gold', 20]), 'nobody takes the rest'],
    ['T1 5%, T2 20%, T3', someRules('share', ['T1', 5], ['T2', 20], ['T3']), 'digits in names'],
    ['VIP => 5000, Rest', someRules('amount', ['VIP', 5000], ['Rest']), 'the sign the other way round, with spaces'],
    ['VIP >= $5000, Rest', someRules('amount', ['VIP', 5000], ['Rest']), 'a currency sign'],
    ['金>=￥5000，普通', someRules('amount', ['金', 5000], ['普通']), 'a full-width currency sign'],
    ['VIP>=5,000, Gold>=1,000, Bronze', someRules('amount', ['VIP', 5000], ['Gold', 1000], ['Bronze']), 'thousands separated by commas'],
    ['VIP>=1,250,000,Rest', someRules('amount', ['VIP', 1_250_000], ['Rest']), 'twice, and no space after the comma'],
    ['VIP>=99.5, Rest', someRules('amount', ['VIP', 99.5], ['Rest']), 'decimals'],
    ['Debtor>=-50', someRules('amount', ['Debtor', -50]), 'a limit below zero'],
    ['$avers>=50, Rest', someRules('amount', ['$avers', 50], ['Rest']), 'a currency sign inside a name stays there'],
  ])('%j as %o (%s)', (text, rules) => {
    expect(parseTierText(text)).toEqual({ ok: true, value: rules });
  });
});

describe('a rule text is refused, naming the part to correct', () => {
  test.each<[text: string, code: string, params: Record<string, string>, why: string]>([
    ['VIP 5%, Gold 20', 'RULE_UNREADABLE', { rule: 'Gold 20' }, 'neither share nor limit: the example of the error text'],
    ['VIP 5%, Gold 20, Bronze', 'RULE_UNREADABLE', { rule: 'Gold 20' }, 'in the middle, too'],
    ['VIP 5%, Gold, Bronze', 'RULE_UNREADABLE', { rule: 'Gold' }, 'only the last may be without'],
    ['5%, Rest', 'RULE_UNREADABLE', { rule: '5%' }, 'no name'],
    ['>=5000, Rest', 'RULE_UNREADABLE', { rule: '>=5000' }, 'no name'],
    ['VIP 0%, Rest', 'RULE_UNREADABLE', { rule: 'VIP 0%' }, 'nobody'],
    ['VIP 101%, Rest', 'RULE_UNREADABLE', { rule: 'VIP 101%' }, 'more than everybody'],
    ['VIP 1000%, Rest', 'RULE_UNREADABLE', { rule: 'VIP 1000%' }, 'four digits'],
    ['VIP -5%, Rest', 'RULE_UNREADABLE', { rule: 'VIP -5%' }, 'a minus sign is no part of a name'],
    ['VIP 5.025%, Rest', 'RULE_UNREADABLE', { rule: 'VIP 5.025%' }, 'three decimals: not 25 percent for “VIP 5.”'],
    ['VIP .5%, Rest', 'RULE_UNREADABLE', { rule: 'VIP .5%' }, 'not 5 percent for “VIP .”'],
    ['VIP 5,5%, Rest', 'RULE_UNREADABLE', { rule: 'VIP 5' }, 'a decimal comma separates'],
    ['VIP<=5%, Rest', 'RULE_UNREADABLE', { rule: 'VIP<=5%' }, 'a limit sign before a share'],
    ['VIP=5%, Rest', 'RULE_UNREADABLE', { rule: 'VIP=5%' }, 'an equals sign'],
    ['VIP<5000, Rest', 'RULE_UNREADABLE', { rule: 'VIP<5000' }, 'less than is no limit to reach'],
    ['VIP=5000, Rest', 'RULE_UNREADABLE', { rule: 'VIP=5000' }, 'equal is no limit to reach'],
    ['VIP>=5k, Rest', 'RULE_UNREADABLE', { rule: 'VIP>=5k' }, 'letters in the number'],
    ['VIP>=5.000; Gold>=1.000; Rest', 'RULE_UNREADABLE', { rule: 'VIP>=5.000' }, 'five thousand or five? never guessed'],
    ['VIP>=5000, Gold>=', 'RULE_UNREADABLE', { rule: 'Gold>=' }, 'no number'],
    ['VIP>=5000, Gold>=5,00', 'RULE_UNREADABLE', { rule: '00' }, 'two digits are no thousands, and a number is no name'],
    ['TIER_RULES', 'RULE_UNREADABLE', { rule: 'TIER_RULES' }, 'the named range in quotes: one tier for all is no rule'],
    ['VIP 5%, Gold>=1000, Rest', 'RULES_MIXED', { first: 'VIP', second: 'Gold' }, 'a share and a limit'],
    ['VIP>=5000, Gold 20%, Rest', 'RULES_MIXED', { first: 'VIP', second: 'Gold' }, 'the other way round'],
    ['Gold 20%, VIP 5%, Rest', 'RULES_ORDER', { upper: 'Gold', upperLimit: '20%', lower: 'VIP', lowerLimit: '5%' }, 'shares are cumulative and must grow'],
    ['VIP 5%, Gold 5%, Rest', 'RULES_ORDER', { upper: 'VIP', upperLimit: '5%', lower: 'Gold', lowerLimit: '5%' }, 'nobody could ever be Gold'],
    ['Gold>=500, Silver>=1000', 'RULES_ORDER', { upper: 'Gold', upperLimit: '500', lower: 'Silver', lowerLimit: '1000' }, 'the example of the error text'],
    ['Gold>=500, Silver>=500', 'RULES_ORDER', { upper: 'Gold', upperLimit: '500', lower: 'Silver', lowerLimit: '500' }, 'equal limits'],
    ['VIP 5%, vip 20%, Rest', 'RULE_NAME_REPEATED', { name: 'vip' }, 'letters’ case makes no new name'],
    ['ＶＩＰ 5%, VIP', 'RULE_NAME_REPEATED', { name: 'VIP' }, 'nor does their width'],
    ['', 'RULES_EMPTY', {}, 'nothing'],
    [' ,;，\n', 'RULES_EMPTY', {}, 'separators only'],
  ])('%j → %s %o (%s)', (text, code, params) => {
    expect(parseTierText(text)).toEqual({ ok: false, problem: { code, params } });
  });
});

test('no text makes the reader throw, and what it accepts keeps its own laws', () => {
  const words = fc.array(fc.constantFrom('VIP', 'Gold', '金', '5', '20', '000', '%', '％', '>=', '≥', ',', '，', '.', ' ', '-', '\n', '__proto__'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        words.map((parts) => parts.join('')),
      ),
      (text) => {
        const parsed = parseTierText(text);
        if (!parsed.ok) return;
        const { kind, tiers } = parsed.value;
        expect(tiers.length).toBeGreaterThan(0);
        expect(new Set(tiers.map(({ name }) => name)).size).toBe(tiers.length);
        expect(tiers.slice(0, -1).every(({ limit }) => limit !== undefined && Number.isFinite(limit))).toBe(true);
        if (kind === 'share') expect(tiers.every(({ limit }) => limit === undefined || (limit > 0 && limit <= 10_000))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
