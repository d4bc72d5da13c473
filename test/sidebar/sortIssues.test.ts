import { expect, test } from 'vitest';
import { sortIssues } from '../../src/sidebar/sortIssues';
import { someIssues } from './someHome';

test('rows left out come before rows that were counted, and many before few', () => {
  const issues = Object.freeze(someIssues(5));
  expect(sortIssues(issues).map(({ listed, count }) => `${listed ? 'left out' : 'counted'} ${count}`)).toEqual([
    'left out 6',
    'left out 4',
    'left out 2',
    'counted 5',
    'counted 3',
  ]);
});
