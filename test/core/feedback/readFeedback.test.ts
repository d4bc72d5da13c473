import { describe, expect, test } from 'vitest';
import { dayOn } from '../../support/customers';
import { feedback, feedbackOf } from './readingSaid';

const only = (...rows: Parameters<typeof feedbackOf>[0]) => feedbackOf(rows).feedback;

describe('kinds', () => {
  test.each([
    ['complaint', 'complaint'],
    ['投诉', 'complaint'],
    [' Suggestion ', 'suggestion'],
    ['建议', 'suggestion'],
    ['好评', 'praise'],
    ['咨询', 'question'],
    ['Question', 'question'],
  ])('%s is a %s', (written, kind) => expect(only(feedback('C1', '2025-07-10', { kind: written }))).toMatchObject([{ kind }]));

  test('a word we do not know leaves the kind open, and is told; the row counts', () => {
    const { feedback: said, verdicts } = feedbackOf([feedback('C1', '2025-07-10', { kind: 'stuff', rating: 4 })]);
    expect(said).toMatchObject([{ kind: undefined, rating: 4 }]);
    expect(verdicts).toMatchObject([{ code: 'recorded', unclear: ['kind'] }]);
  });
});

describe('the answer', () => {
  test.each<[written: string, day: string | undefined, why: string]>([
    ['2025-07-12', '2025-07-12', 'two days later'],
    ['2025-07-10', '2025-07-10', 'the same day'],
    ['', undefined, 'still open'],
    ['2025-07-09', undefined, 'before it was said: cannot be'],
    ['2025-07-20', undefined, 'has not come yet'],
    ['done', undefined, 'no day'],
  ])('on %j is %j (%s)', (written, day) => {
    const { feedback: said, verdicts } = feedbackOf([feedback('C1', '2025-07-10', { kind: 'complaint', answeredOn: written })]);
    expect(said[0]?.answeredOn).toBe(day === undefined ? undefined : dayOn(day));
    expect(verdicts[0]).toMatchObject({ unclear: written === '' || day !== undefined ? [] : ['answered'] });
  });
});

test('no row is dropped: what cannot be matched or read says why, the rest counts, oldest first', () => {
  const rows = [
    feedback('C2', '2025-07-11', { rating: '★★' }),
    feedback('nobody', '2025-07-10', { rating: 5 }),
    feedback('', ''),
    feedback('C1', 'some day', { rating: 5 }),
    feedback('Wang Wei', '2025-07-10'),
    feedback('C1', '2025-07-01', { rating: 'blue' }),
  ];
  const { feedback: said, verdicts } = feedbackOf(rows);
  expect(said.map(({ customer, rating }) => [customer, rating])).toEqual([
    ['c1', undefined],
    ['c2', 2],
  ]);
  expect(verdicts.map((verdict) => verdict?.code)).toEqual(['recorded', 'customerUnknown', undefined, 'dayUnclear', 'customerShared', 'recorded']);
});
