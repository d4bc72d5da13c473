import { describe, expect, test } from 'vitest';
import { checkRisks, RISKS, type Risk, type RiskFacts } from '../../../src/core/risk';

/** A shop that keeps its promises and writes things down. */
const CLEAN: RiskFacts = {
  pastFloor: { count: 0, of: 120 },
  risingWithoutAction: 0,
  serviceCostShare: 0.03,
  unfairGroups: { count: 0, of: 4 },
  belowFourFifths: 0,
  priceGaps: 0,
  dataScore: 96,
  couldChangeTier: { count: 2, of: 240 },
  daysBetweenUpdates: 7,
  rulesAge: 200,
  withoutContact: { count: 40, of: 240 },
  overridesExpired: 0,
  unusedDimensions: 0,
  dimensions: 4,
  tiers: 4,
  oldEvidence: 0.1,
  standards: 2.4,
  hasDrifted: false,
  openComplaints: { count: 0, of: 3 },
  rated: { count: 60, of: 240 },
  noticeChanges: 0,
  pastKeeping: { count: 0, of: 240 },
};

const NOTHING = Object.fromEntries(Object.keys(CLEAN).map((key) => [key, undefined])) as unknown as RiskFacts;
const WAITING: readonly Risk[] = ['D6', 'D8', 'D10'];

const inLight = (facts: RiskFacts, light: string) => checkRisks(facts).flatMap((each) => (each.light === light ? [each.risk] : []));

test('a clean shop has none red and none amber; only what cannot be looked at yet is unknown', () => {
  expect(inLight(CLEAN, 'red')).toEqual([]);
  expect(inLight(CLEAN, 'amber')).toEqual([]);
  expect(inLight(CLEAN, 'unknown')).toEqual(WAITING);
});

test('small customers come first, whatever else is red', () => {
  expect(checkRisks({ ...CLEAN, dataScore: 10, standards: 1 })[0]?.risk).toBe('D1');
  expect(checkRisks(NOTHING).map(({ risk }) => risk)).toEqual(RISKS);
});

test('where nothing is known everything is unknown, and has its reason', () => {
  expect(inLight(NOTHING, 'unknown')).toEqual(RISKS);
  expect(checkRisks(NOTHING).map((each) => each.light === 'unknown' && each.reason)).toEqual([
    ...['noFloors', 'noCosts', 'noGroups', 'noEvidence', 'firstUpdate', 'notYetSharing', 'noContacts', 'notYetForecast', 'noEvidence', 'notYetProposals'],
    ...['noEvidence', 'fewCustomers', 'firstUpdate', 'noFeedback', 'noNotice'],
  ]);
});

describe('each trouble turns exactly its own risk red', () => {
  test.each<[risk: Risk, trouble: Partial<RiskFacts>, why: string]>([
    ['D1', { pastFloor: { count: 12, of: 120 } }, 'a tenth of the small customers waited past their floor'],
    ['D1', { risingWithoutAction: 5 }, 'five grow and nobody has planned anything'],
    ['D2', { serviceCostShare: 0.15 }, 'service costs 15 % of sales'],
    ['D3', { unfairGroups: { count: 1, of: 4 }, belowFourFifths: 1 }, 'one group below the others and under four fifths'],
    ['D3', { priceGaps: 1 }, 'one price differs by tier without a rule'],
    ['D4', { dataScore: 59 }, 'a score of 59'],
    ['D4', { couldChangeTier: { count: 48, of: 240 } }, 'a fifth of the tiers hang on doubtful rows'],
    ['D5', { daysBetweenUpdates: 91 }, 'a quarter between updates'],
    ['D5', { rulesAge: 731 }, 'rules of two years ago'],
    ['D7', { withoutContact: { count: 192, of: 240 } }, 'nobody talks to four of five'],
    ['D7', { overridesExpired: 5 }, 'five overrides have run out'],
    ['D9', { unusedDimensions: 2 }, 'two dimensions nobody has a value for'],
    ['D9', { dimensions: 9 }, 'nine dimensions'],
    ['P1', { oldEvidence: 0.5 }, 'half of what counts is older than a year'],
    ['P2', { standards: 1.1 }, 'one standard in several coats'],
    ['P3', { hasDrifted: true }, 'limits of 200 days ago that do not fit any more'],
    ['P4', { openComplaints: { count: 1, of: 3 } }, 'a complaint unanswered for more than a week'],
    ['P5', { noticeChanges: 1 }, 'a notice that no longer says what is done'],
    ['P5', { pastKeeping: { count: 1, of: 240 } }, 'one customer kept for longer than the notice says'],
  ])('%s: %j (%s)', (risk, trouble) => expect(inLight({ ...CLEAN, ...trouble }, 'red')).toEqual([risk]));
});

describe('never green for lack of data', () => {
  const single = (Object.keys(CLEAN) as (keyof RiskFacts)[]).filter((key) => key !== 'rulesAge');
  test.each(single)('without %s one more is unknown, and none red', (key) => {
    const facts = { ...CLEAN, [key]: undefined };
    expect(inLight(facts, 'unknown')).toHaveLength(WAITING.length + 1);
    expect(inLight(facts, 'red')).toEqual([]);
  });

  test('bad news counts even where the rest is not known', () => {
    expect(inLight({ ...NOTHING, overridesExpired: 6 }, 'red')).toEqual(['D7']);
    expect(inLight({ ...NOTHING, overridesExpired: 0 }, 'unknown')).toContain('D7');
  });
});

describe('between green and red', () => {
  test.each<[risk: Risk, trouble: Partial<RiskFacts>, why: string]>([
    ['D1', { pastFloor: { count: 1, of: 120 } }, 'one small customer past the floor is one too many for green'],
    ['D3', { unfairGroups: { count: 1, of: 4 } }, 'below the others, yet above four fifths'],
    ['D7', { overridesExpired: 1 }, 'one override has run out'],
    ['P3', { hasDrifted: true, rulesAge: 30 }, 'drifted, but the rules are young'],
    ['P4', { rated: { count: 10, of: 240 } }, 'few have said anything'],
    ['P5', { pastKeeping: 'notSaid' }, 'the notice names no time'],
  ])('%s is amber: %j (%s)', (risk, trouble) => expect(inLight({ ...CLEAN, ...trouble }, 'amber')).toEqual([risk]));
});
