import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { defaultTierRules } from '../../../src/core/policy';
import type { OverrideRow } from '../../../src/core/tiers';
import { dayOn } from '../../support/customers';
import type { Rows } from '../orders/reading';
import { matched, ORDERS, row } from './overrideRows';

const day = (iso: string): Cell => ({ day: dayOn(iso) });
const keysIn = (rows: readonly OverrideRow[]) => [...matched(rows).overrides.keys()];

describe('whom a row means', () => {
  test.each<[customer: Cell, key: string, why: string]>([
    ['C1', 'c1', 'the number'],
    [' c1 ', 'c1', 'however spelled'],
    ['Ｃ１', 'c1', 'full width too'],
    ['ANA@example.com', 'c1', 'the e-mail'],
    ['138 0013 8000', 'c1', 'the phone'],
    [13_800_138_000, 'c1', 'the phone as a number'],
    ['ana  ruiz', 'c1', 'the name, when only one has it'],
  ])('%j is %s (%s)', (customer, key) => expect(keysIn([row(customer)])).toEqual([key]));

  test.each<[customer: Cell, verdict: object, why: string]>([
    ['Wang Wei', { code: 'customerShared', customers: 2 }, 'two have the name: nobody is guessed'],
    ['C9', { code: 'customerUnknown', nearest: undefined }, 'one slip from C1, C2 and C3 alike'],
    ['Benedict', { code: 'customerUnknown', nearest: undefined }, 'a first name is not a name we know customers by'],
    ['C1x', { code: 'customerUnknown', nearest: undefined }, 'one slip from C1 and from C14 alike'],
    ['nobody', { code: 'customerUnknown', nearest: undefined }, 'nothing is near'],
    ['', { code: 'customerBlank' }, 'nobody is named'],
  ])('%j: %o (%s)', (customer, verdict) => {
    const { overrides, verdicts } = matched([row(customer)]);
    expect([overrides.size, verdicts]).toEqual([0, [verdict]]);
  });

  const byName: Rows = [
    ['Customer', 'Date', 'Amount'],
    ...['Benedict Low', 'Ana Ruiz', 'Ann Ruiz', '王小明', '李雷'].map((name): Cell[] => [name, '2025-07-01', 1]),
  ];
  test.each<[written: string, nearest: string | undefined, why: string]>([
    ['Benedict Lwo', 'Benedict Low', 'two letters swapped'],
    ['Benedikt Lov', 'Benedict Low', 'two slips in a long name'],
    ['Benedikt Lovv', undefined, 'three are too many'],
    ['Benedict', 'Benedict Low', 'the only name that begins so'],
    ['An', undefined, 'two names begin so'],
    ['Anx Ruiz', undefined, 'as near to Ana as to Ann'],
    ['王小朋', '王小明', 'one character of three'],
    ['李梅', undefined, 'of two characters each is half the name'],
    ['王', undefined, 'one character is too little'],
  ])('%s: did you mean %s? (%s)', (written, nearest) => expect(matched([row(written)], byName).verdicts).toEqual([{ code: 'customerUnknown', nearest }]));

  test('whoever people joined with another is found as that one', () => {
    const answers = { joined: [{ customer: 'C3', sameAs: 'C1' }], apart: [], settled: [] };
    const { overrides } = matched([row('C3')], ORDERS, {}, answers);
    expect([...overrides.keys()]).toEqual(['c1']);
  });
});

describe('what a row says', () => {
  const found = (each: OverrideRow) => matched([each]).overrides.get('c1');
  test.each<[what: Cell, kind: string]>([
    ['', 'pin'],
    ['pin', 'pin'],
    ['Exactly', 'pin'],
    ['固定', 'pin'],
    ['floor', 'floor'],
    ['at  least', 'floor'],
    ['不低于', 'floor'],
    ['≥', 'floor'],
    ['ceiling', 'ceiling'],
    ['不高于', 'ceiling'],
    ['At most', 'ceiling'],
  ])('%j is a %s', (what, kind) => expect(found(row('C1', what))).toMatchObject({ kind, tier: 'VIP', reason: 'Key account', author: 'Mia' }));

  test.each<[tier: Cell, name: string, why: string]>([
    ['vip ', 'VIP', 'letters and spaces do not matter'],
    ['金', 'Gold', 'a default tier goes by its name in either language'],
  ])('%j is the tier %s (%s)', (tier, name) => expect(found(row('C1', 'pin', tier))?.tier).toBe(name));

  test('a Chinese file knows the English names', () => {
    const { overrides } = matched([row('C1', '固定', 'Gold')], undefined, { rules: defaultTierRules('zh') });
    expect(overrides.get('c1')?.tier).toBe('金');
  });

  test.each<[row: OverrideRow, verdict: object | undefined, why: string]>([
    [row('C1'), { code: 'inForce', key: 'c1', until: undefined, missing: 'none' }, 'for good'],
    [row('C1', 'pin', 'VIP', day('2025-07-15')), { code: 'inForce', key: 'c1', until: dayOn('2025-07-15'), missing: 'none' }, 'its last day'],
    [row('C1', 'pin', 'VIP', '31/12/2025'), { code: 'inForce', key: 'c1', until: dayOn('2025-12-31'), missing: 'none' }, 'a date as text'],
    [row('C1', 'pin', 'VIP', { day: 2_932_896 as never }), { code: 'inForce', key: 'c1', until: undefined, missing: 'none' }, 'the year 9999 is for good'],
    [row('C1', 'pin', 'VIP', day('2025-07-14')), { code: 'ended', day: dayOn('2025-07-14') }, 'the day after'],
    [row('gone', 'pin', 'Platinum', day('2025-07-14')), { code: 'ended', day: dayOn('2025-07-14') }, 'what has ended needs no mending'],
    [row('C1', 'pin', 'VIP', 'soon'), { code: 'untilUnclear' }, 'nobody guesses a day'],
    [row('C1', 'up', 'VIP'), { code: 'whatUnclear' }, 'neither a pin, a floor nor a ceiling'],
    [row('C1', 'pin', 'Platinum'), { code: 'tierUnknown' }, 'the rules have no such tier'],
    [row('C1', 'pin', ''), { code: 'tierBlank' }, 'no tier'],
    [row('C1', 'pin', 'VIP', '', ''), { code: 'inForce', key: 'c1', until: undefined, missing: 'reason' }, 'it counts; the reason is asked for'],
    [row('C1', 'pin', 'VIP', '', 'x', ' '), { code: 'inForce', key: 'c1', until: undefined, missing: 'who' }, 'so is who says so'],
    [row('C1', 'pin', 'VIP', '', '', ''), { code: 'inForce', key: 'c1', until: undefined, missing: 'both' }, 'or both'],
    [row('', '', ' ', '', '', ''), undefined, 'blanks are nothing'],
  ])('%o: %o (%s)', (each, verdict) => expect(matched([each]).verdicts).toEqual([verdict]));
});

describe('several rows about one customer: the one that ends first counts', () => {
  const code = (rows: OverrideRow[]) => matched(rows).verdicts.map((verdict) => verdict?.code);
  test.each<[rows: OverrideRow[], codes: string[], tier: string, why: string]>([
    [[row('C1', 'pin', 'VIP'), row('C1', 'pin', 'Gold', day('2025-08-01'))], ['otherRow', 'inForce'], 'Gold', 'an exception goes before the rule for good'],
    [[row('C1', 'pin', 'VIP'), row('ana ruiz', 'pin', 'Gold', day('2025-07-01'))], ['inForce', 'ended'], 'VIP', 'and no longer when it has ended'],
    [[row('C1', 'floor', 'VIP'), row('C1', 'pin', 'Gold')], ['otherRow', 'inForce'], 'Gold', 'a pin before a floor'],
    [[row('C1', 'ceiling', 'Gold'), row('C1', 'floor', 'Silver')], ['otherRow', 'inForce'], 'Silver', 'a floor before a ceiling'],
    [[row('C1', 'pin', 'Gold'), row('C1', 'pin', 'VIP')], ['otherRow', 'inForce'], 'VIP', 'the better tier'],
    [[row('C1'), row('C1', '', 'VIP', '', 'Other reason', 'Ben')], ['inForce', 'inForce'], 'VIP', 'two that say the same are no quarrel'],
  ])('%o: %j, %s (%s)', (rows, codes, tier) => {
    expect([code(rows), code([...rows].reverse())]).toEqual([codes, [...codes].reverse()]);
    for (const each of [rows, [...rows].reverse()]) expect(matched(each).overrides.get('c1')?.tier).toBe(tier);
  });

  test('the row that does not count names the one that does', () =>
    expect(matched([row('C1'), row('C1', 'pin', 'Gold', day('2025-08-01'))]).verdicts[0]).toMatchObject({
      code: 'otherRow',
      counts: { kind: 'pin', tier: 'Gold', until: dayOn('2025-08-01') },
    }));
});

describe('may leave the best tier', () => {
  test.each<[what: string, until: Cell, confirmed: string[], code: string, why: string]>([
    ['may leave the top', '', ['c1'], 'mayLeave', 'the word of the list'],
    ['同意降级', '', ['c1'], 'mayLeave', 'in Chinese'],
    ['agreed', day('2025-07-14'), [], 'ended', 'it ends like any other'],
  ])('%s, until %j: %j (%s)', (what, until, confirmed, code) => {
    const { overrides, confirmed: keys, verdicts } = matched([row('C1', what, '', until)]);
    expect([overrides.size, [...keys], verdicts[0]?.code]).toEqual([0, confirmed, code]);
  });

  test('where the rules ask nobody, the row says so', () =>
    expect(matched([row('C1', 'agreed', '')], undefined, { calm: undefined }).verdicts[0]?.code).toBe('notAsked'));
});
