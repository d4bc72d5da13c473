import { describe, expect, test } from 'vitest';
import { AS_OF, contact, feedback, pageRows, type Reviewed, reviewed, rowStarting } from './reviewShop';

const EVERYBODY = Array.from({ length: 160 }, (_, at) => `c${at}`);
const CONTACTS = EVERYBODY.map((key) => contact(key, AS_OF - 30));
const RATINGS = EVERYBODY.slice(0, 40).map((key) => feedback(key, AS_OF - 30, { rating: 4 }));

/** A shop that writes things down, updates weekly, and keeps its promises. */
const CLEAN: Reviewed = {
  said: { contacts: CONTACTS, feedback: RATINGS },
  given: {
    care: { pastFloor: { count: 0, of: 120 }, risingWithoutAction: 0, serviceCostShare: 0.03, priceGaps: 0, overridesExpired: 0 },
    notice: { changes: 0, pastKeeping: { count: 0, of: 160 } },
  },
  updates: [
    { day: AS_OF - 200, mark: 'today’s' },
    { day: AS_OF - 7, mark: 'today’s' },
  ],
};
const care = (more: object): Reviewed => ({ given: { care: { ...CLEAN.given?.care, ...more } } });
const byScore = {
  kind: 'score',
  tiers: [
    { name: 'VIP', limit: 80 },
    { name: 'Gold', limit: 50 },
    { name: 'Rest', limit: undefined },
  ],
} as const;

function inLight(light: string, change: Reviewed): string[] {
  const rows = pageRows(reviewed({ ...CLEAN, ...change, given: { ...CLEAN.given, ...change.given } }), 'checkUp').slice(4);
  return rows.flatMap(([risk, shown]) => (shown === light ? [String(risk).split(' ')[0] as string] : []));
}

test('a clean shop has none red and none amber; three are not known until there is something to look at', () => {
  expect(inLight('red', {})).toEqual([]);
  expect(inLight('amber', {})).toEqual([]);
  expect(inLight('not known', {})).toEqual(['D6', 'D8', 'D10']);
});

describe('from the sheets to exactly one red light', () => {
  test.each<[risk: string, change: Reviewed, why: string]>([
    ['D1', care({ pastFloor: { count: 12, of: 120 } }), 'small customers past their floor'],
    ['D2', care({ serviceCostShare: 0.2 }), 'service eats a fifth of sales'],
    ['D3', { shop: { isSouthPoor: true } }, 'one region hardly gets to the top'],
    ['D4', { given: { check: { score: { whole: 41, byComponent: {} as never }, couldChange: undefined } } }, 'data of 41 points'],
    ['D5', { updates: [{ day: AS_OF - 120, mark: 'today’s' }] }, 'no update for 120 days'],
    ['D7', { said: { ...CLEAN.said, contacts: [contact('c2', AS_OF - 366), contact('c1', AS_OF - 3)] } }, 'one contact in a year'],
    ['D9', { policy: { weights: { recency: 30, frequency: 30, monetary: 40, experience: 10, standing: 10 } } }, 'two dimensions nobody has a value for'],
    ['P1', { shop: { from: 18_600 } }, 'four years of orders, all counted alike'],
    ['P2', { policy: { weights: { monetary: 100 } } }, 'spend and nothing else'],
    ['P3', { policy: { rules: byScore }, given: { hasDrifted: true } }, 'limits of 200 days ago that no longer fit'],
    ['P4', { said: { ...CLEAN.said, feedback: [...RATINGS, feedback('c3', AS_OF - 9, { kind: 'complaint' })] } }, 'a complaint of nine days without an answer'],
    ['P5', { given: { notice: { changes: 2, pastKeeping: 'notSaid' } } }, 'a notice of data use that two things have changed since'],
  ])('%s: %s', (risk, change) => expect(inLight('red', change)).toEqual([risk]));
});

test.each<[contacts: ReturnType<typeof contact>[], light: string, why: string]>([
  [[contact('c1', AS_OF - 364)], 'not known', 'records of 364 days say nothing of a year'],
  [[contact('c1', AS_OF - 365)], 'red', 'of 365 they do'],
  [CONTACTS.slice(0, 81), 'green', 'more than half were reached in a month: so they were in the year'],
  [CONTACTS.slice(0, 80), 'not known', 'half were not; some of them may have been before'],
])('D7 looks back as far as the records reach: %# is %s', (contacts, light, why) => {
  const told = reviewed({ ...CLEAN, said: { ...CLEAN.said, contacts } });
  expect(rowStarting(pageRows(told, 'checkUp'), 'D7')?.[1], why).toBe(light);
});

test('an empty sheet of contacts or of feedback is not good news', () => {
  expect(inLight('not known', { said: { contacts: [], feedback: [] } })).toEqual(['D6', 'D7', 'D8', 'D10', 'P4']);
});

test.each<[updates: [day: number, mark: string][], days: number, why: string]>([
  [[[AS_OF - 50, 'today’s']], 50, 'since they were first applied'],
  [[[AS_OF, 'today’s']], 0, 'an update of today changes nothing'],
  [[[AS_OF - 50, 'others']], 0, 'rules that no update had yet'],
  [
    [
      [AS_OF - 90, 'today’s'],
      [AS_OF - 60, 'others'],
      [AS_OF - 30, 'today’s'],
    ],
    30,
    'since they came back',
  ],
])('after %j the rules have stood for %d days: %s', (updates, days) => {
  const rows = pageRows(reviewed({ updates: updates.map(([day, mark]) => ({ day, mark })) }), 'checkUp');
  expect(rows.find(([risk]) => String(risk).startsWith('P3'))?.[2]).toBe(`The rules have stood for ${days} days.`);
});
