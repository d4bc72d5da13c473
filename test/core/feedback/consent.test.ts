import { describe, expect, test } from 'vitest';
import { consentColumns, reachOf } from '../../../src/core/feedback';
import type { Cell } from '../../../src/core/model/cell';
import { bookOf } from '../orders/reading';

describe('a word on being written to', () => {
  test.each<[heading: string, written: Cell, consent: string | undefined]>([
    ['Accepts Marketing', 'yes', 'yes'],
    ['Accepts Marketing', 'no', 'no'],
    ['Accepts Marketing', true, 'yes'],
    ['Accepts Marketing', '', 'unknown'],
    ['Accepts Marketing', 'perhaps', 'unknown'],
    ['Accepts Marketing', 'n/a', 'unknown'],
    ['Accepts Marketing', 'Unsubscribed', 'no'],
    ['Do not contact', 'x', 'no'],
    ['Do not contact', 'no', 'yes'],
    ['Do not contact', '', 'unknown'],
    ['退订', '是', 'no'],
    ['退订', '否', 'yes'],
    ['退订', '已退订', 'no'],
    ['同意营销', '同意', 'yes'],
    ['同意营销', '不同意', 'no'],
    ['City', 'no', undefined],
  ])('%s: %j → %j', (heading, written, consent) => expect(consentColumns(['Name', heading])?.of(['Ana', written])).toBe(consent));

  test('of several columns, a no counts', () => expect(consentColumns(['Newsletter', '勿扰'])?.of(['yes', '是'])).toBe('no'));
});

test('the orders tell how somebody can be reached: the latest whole address, and any no of theirs', () => {
  const book = bookOf([
    ['Customer ID', 'Email', 'Phone', 'Date', 'Amount', 'Accepts Marketing'],
    ['C1', 'old@example.com', '13800138000', '2025-07-01', 10, 'no'],
    ['C1', 'new@example.com', '', '2025-07-02', 10, 'yes'],
    ['C2', 'not an address', '138****8000', '2025-07-01', 10, 'yes'],
    ['C3', '', '+49 151 2345678', '2025-07-01', 10, ''],
  ]);
  expect(reachOf(book)).toEqual([
    { email: 'new@example.com', phone: expect.stringContaining('13800138000'), consent: 'no' },
    { email: undefined, phone: undefined, consent: 'yes' },
    { email: undefined, phone: expect.stringContaining('1512345678'), consent: 'unknown' },
  ]);
});
