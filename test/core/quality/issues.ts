import type { Issue } from '../../../src/core/model/issue';
import type { Money } from '../../../src/core/model/money';

/** Two rows with a date that cannot be read, left out, unless the test says otherwise. */
export function anIssue(given: Partial<Issue> = {}): Issue {
  return {
    code: 'DATE_INVALID',
    rows: 2,
    listed: true,
    amount: 0 as Money,
    first: { sheet: 'Orders', row: 14, column: 1 },
    examples: [],
    mark: '2-a',
    details: {},
    ...given,
  };
}
