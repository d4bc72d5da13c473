import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/model/day';
import { AS_OF, block, contact, feedback, pageRows, reviewed, rowStarting } from './reviewShop';

const EVERYBODY = Array.from({ length: 160 }, (_, at) => `c${at}`);

describe('the check-up', () => {
  test('has fifteen rows, small customers first; what is not known says so and what to do', () => {
    const rows = pageRows(reviewed({}), 'checkUp').slice(4);
    expect(rows).toHaveLength(15);
    expect(rows[0]).toEqual([
      'D1 · Small customers are not forgotten',
      'not known',
      'Contacts are not recorded, or not for long enough to tell, or there is no care floor. Note contacts in “Tiers · Contacts”.',
      undefined,
    ]);
    expect(rows.filter(([, light]) => light === 'red')).toEqual([]);
    expect(['D6', 'D8', 'D10', 'P5'].map((risk) => rowStarting(rows, `${risk} `)?.[1])).toEqual(new Array(4).fill('not known'));
  });

  test('the Summary says it in one line, small customers by name', () => {
    const told = reviewed({ given: { care: { pastFloor: { count: 12, of: 80 }, risingWithoutAction: 0 } } }).summary;
    expect(told).toEqual(['Check-up: 1 red, 0 amber. Small customers: red. 12 of 80 customers in the lower tiers waited longer for a contact than promised.']);
  });

  test('an unanswered complaint of eight days turns P4 red; of yesterday it is told and not yet red', () => {
    const lightOf = (day: number) =>
      rowStarting(pageRows(reviewed({ said: { feedback: [feedback('c1', day, { kind: 'complaint' })] } }), 'checkUp'), 'P4')?.[1];
    expect([lightOf(AS_OF - 8), lightOf(AS_OF - 1)]).toEqual(['red', 'amber']);
  });

  test('a second look on the same day says the same', () =>
    expect(reviewed({ shop: { isSouthPoor: true } })).toEqual(reviewed({ shop: { isSouthPoor: true } })));
});

describe('fairness', () => {
  test('a region that spends less is below the others, under four fifths, and its spend is named', () => {
    const of = reviewed({ shop: { isSouthPoor: true } });
    const rows = pageRows(of, 'fairness');
    const south = rowStarting(rows, 'South');
    expect(south?.slice(0, 2)).toEqual(['South', 80]);
    expect(south?.[6]).toBe('Below the others: look at why; below four fifths');
    expect(rowStarting(rows, 'South stands lower in spend')).toBeDefined();
    expect(rowStarting(pageRows(of, 'checkUp'), 'D3')?.[1]).toBe('red');
  });

  test('regions that buy alike read as no difference, and D3 is not known as long as prices are not described', () => {
    const of = reviewed({});
    expect(rowStarting(pageRows(of, 'fairness'), 'South')?.[6]).toBe('No clear difference');
    expect(rowStarting(pageRows(of, 'checkUp'), 'D3')?.[1]).toBe('not known');
    expect(rowStarting(pageRows(reviewed({ given: { care: { priceGaps: 0 } } }), 'checkUp'), 'D3')?.[1]).toBe('green');
  });

  test('with a smallest group of 81 there is nothing to audit, and no page', () => {
    expect(reviewed({ shop: { isSouthPoor: true }, policy: { smallestGroup: 81 } }).pages.map(({ role }) => role)).toEqual(['checkUp', 'review']);
  });

  test('contacts each and usual wait stand beside every group; with a column to compare within, so does that reading', () => {
    const contacts = ['c0', 'c2', 'c4', 'c6'].map((key) => contact(key, AS_OF - 9));
    const questions = [1, 2, 3, 4, 5].map((days) => feedback('c1', AS_OF - 50, { kind: 'question', answeredOn: (AS_OF - 50 + days) as Day }));
    const of = reviewed({ shop: { hasMovers: true }, said: { contacts, feedback: questions }, given: { within: 'Store' } });
    const rows = pageRows(of, 'fairness');
    expect(rowStarting(rows, 'North')?.slice(-2)).toEqual(['0.1', 'not known']);
    expect(rowStarting(rows, 'South')?.slice(-2)).toEqual(['0.0', '3']);
    expect(rows[3]?.[6]).toBe('Reading · Within Store');
    expect(rowStarting(rows, 'South')?.[6]).toBe('No clear difference · No clear difference');
  });
});

describe('the review', () => {
  test('twelve who moved to the harbour and stopped are named as declining together', () => {
    const [first] = block(pageRows(reviewed({ shop: { hasMovers: true } }), 'review'), 'Declining together');
    expect(first?.[0]).toMatch(/Store(: Harbour| changed to Harbour)/);
    expect(first?.[1]).toBe(12);
  });

  test('lapsed by the tier of then: twelve of all, the definition beside them', () => {
    const rows = pageRows(reviewed({ shop: { hasMovers: true } }), 'review');
    const tiers = block(rows, 'Lapsed:').filter(([, customers]) => typeof customers === 'number');
    expect(tiers.map(([name]) => name)).toEqual(['VIP', 'Gold', 'Silver', 'Bronze']);
    expect(tiers.reduce((sum, [, n, share]) => sum + Math.round(Number(n) * Number(share ?? 0)), 0)).toBe(12);
    expect(rows[1]?.[0]).toContain('by today’s rules');
  });

  test('an update of then whose tiers nobody can read any more is not replaced by a guess', () => {
    const rows = pageRows(reviewed({ updates: [{ day: AS_OF - 100, mark: 'other' }] }), 'review');
    expect(rows[1]?.[0]).toBe('Not enough data: 90 days ago too few customers had a tier. The review begins once they have.');
    expect(block(rows, 'Lapsed:')).toEqual([]);
  });

  test('falls with a complaint near them come first, each called possible, beside those who had one and stayed', () => {
    const complaints = Array.from({ length: 40 }, (_, at) => feedback(`c${2 * at}`, AS_OF - 60, { kind: 'complaint', answeredOn: (AS_OF - 59) as Day }));
    const falls = block(pageRows(reviewed({ shop: { hasMovers: true }, said: { feedback: complaints } }), 'review'), 'Fell a tier');
    expect(falls[0]?.[4]).toMatch(/^complaint on \d{4}-\d\d-\d\d \(possible\)$/);
    const [withOne, late, without] = ['With a complaint', 'With a late answer', 'Without any'].map((text) => rowStarting(falls, text));
    expect([withOne?.[1], late, without?.[1]]).toEqual([40, undefined, 120]);
    expect(falls.flat().join(' ')).not.toMatch(/because|caused|due to/);
  });

  test('value and voice, promised and held: who, and what it is', () => {
    const said = { contacts: [], feedback: EVERYBODY.map((key) => feedback(key, AS_OF - 5, { rating: 1 })) };
    const promises = [{ key: 'c5', tier: 'VIP', days: 90, promised: 2, held: 0, knownFrom: AS_OF }];
    const rows = pageRows(reviewed({ said, given: { care: { promises } } }), 'review');
    const unhappy = block(rows, 'Value and voice');
    expect([unhappy.length, unhappy[0]?.[4], unhappy.at(-1)?.[0]]).toEqual([21, 'high value, unhappy · last rating 1', '12 more']);
    expect(block(rows, 'Promised and held').at(-1)).toEqual(['C5', undefined, undefined, undefined, '0 of 2 promised contacts']);
  });

  test('nothing is known of content customers, promises and voices without their sheets', () => {
    const rows = pageRows(reviewed({}), 'review');
    for (const title of ['Content:', 'Value and voice', 'Promised and held']) expect(String(block(rows, title)[0]?.[0])).toMatch(/^Not known/);
  });

  test('Chinese pages have the same rows, and no English sentence', () => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => reviewed({ shop: { isSouthPoor: true, hasMovers: true }, language }));
    expect(zh?.pages.map(({ page: { rows } }) => rows.length)).toEqual(en?.pages.map(({ page: { rows } }) => rows.length));
    const texts = zh?.pages.flatMap(({ page: { rows } }) => rows.flat().filter((cell) => typeof cell === 'string')) ?? [];
    expect(texts.filter((text) => /[a-z]{4,} [a-z]{2,} [a-z]{2,}/.test(text as string))).toEqual([]);
  });
});
