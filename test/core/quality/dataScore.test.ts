import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ISSUE_CODES, type Issue, type IssueCode } from '../../../src/core/model/issue';
import { type DataScore, dataScore, type Freshness, ISSUE_FACTS } from '../../../src/core/quality';
import { anIssue } from './issues';

const FRESH: Freshness = { daysSince: 3, usualGap: 1, isStale: false };
const scoreOf = (issues: readonly Issue[], given: { rowsRead?: number; freshness?: Freshness | undefined } = {}) =>
  dataScore({ rowsRead: given.rowsRead ?? 1000, customers: 200, issues }, 'freshness' in given ? given.freshness : FRESH, 7);
const partsOf = ({ byComponent: { completeness, freshness, validity, uniqueness, consistency } }: DataScore) => [
  completeness,
  freshness,
  validity,
  uniqueness,
  consistency,
];

describe('the score of data', () => {
  test.each<[issues: [IssueCode, number][], parts: number[], whole: number, why: string]>([
    [[], [100, 100, 100, 100, 100], 100, 'nothing found'],
    [[['ID_BLANK', 100]], [90, 100, 100, 100, 100], 98, 'one row in ten names nobody'],
    [[['DATE_INVALID', 1]], [100, 100, 99, 100, 100], 99, 'one row in a thousand is not none: rounded down'],
    [[['ID_VARIANT', 50]], [100, 100, 100, 75, 100], 95, 'customers count by customers: 50 of 200'],
    [
      [
        ['ROW_DUPLICATE', 100],
        ['ID_LOOKALIKE', 20],
      ],
      [100, 100, 100, 80, 100],
      96,
      'rows and customers of one component add up: 10 % and 10 %',
    ],
    [
      [
        ['AMOUNT_BLANK', 700],
        ['DATE_BLANK', 700],
      ],
      [0, 100, 100, 100, 100],
      80,
      'never below 0',
    ],
    [
      [
        ['ORDER_CANCELLED', 300],
        ['ROW_IS_TOTAL', 9],
        ['HEADER_NOT_FIRST', 2],
      ],
      [100, 100, 100, 100, 100],
      100,
      'a cancelled order, a total and a title are no fault of the data',
    ],
  ])('%j → %j, %d in all (%s)', (issues, parts, whole) => {
    const score = scoreOf(issues.map(([code, rows]) => anIssue({ code, rows })));
    expect([partsOf(score), score.whole]).toEqual([parts, whole]);
  });

  test.each<[freshness: Freshness | undefined, points: number | string, whole: number, why: string]>([
    [{ daysSince: 0, usualGap: 1, isStale: false }, 100, 100, 'data to this day'],
    [{ daysSince: 7, usualGap: 1, isStale: false }, 100, 100, 'within the tolerance'],
    [{ daysSince: 14, usualGap: 1, isStale: true }, 50, 90, 'twice the tolerance'],
    [{ daysSince: 28, usualGap: 30, isStale: true }, 100, 100, 'a shop that sells once a month'],
    [{ daysSince: 90, usualGap: 30, isStale: true }, 33, 86, 'three times its usual gap'],
    [{ daysSince: 2, usualGap: undefined, isStale: false }, 'FEW_DAYS', 100, 'nobody knows what is usual: left out of the mean'],
    [undefined, 'DAY_GIVEN', 100, 'the rules name the day'],
  ])('freshness of %j is %s (%s)', (freshness, points, whole) => {
    const score = scoreOf([], { freshness });
    expect([score.byComponent.freshness, score.whole]).toEqual([points, whole]);
  });

  test('more trouble never makes it better, and it stays within 0 and 100', () => {
    const someIssues = fc.array(fc.tuple(fc.constantFrom(...ISSUE_CODES), fc.integer({ min: 1, max: 900 })), { maxLength: 6 });
    fc.assert(
      fc.property(someIssues, someIssues, fc.integer({ min: 1, max: 1_000_000 }), (some, more, rowsRead) => {
        const issues = (list: readonly (readonly [IssueCode, number])[]) => list.map(([code, rows]) => anIssue({ code, rows }));
        const [better, worse] = [scoreOf(issues(some), { rowsRead }), scoreOf(issues([...some, ...more]), { rowsRead })];
        const points = [...partsOf(worse), worse.whole] as number[];
        expect(points.every((each) => Number.isInteger(each) && each >= 0 && each <= 100)).toBe(true);
        expect(worse.whole).toBeLessThanOrEqual(better.whole);
        const isFault = [...some, ...more].some(([code]) => ISSUE_FACTS[code].component !== undefined);
        expect(worse.whole < 100).toBe(isFault);
      }),
    );
  });
});
