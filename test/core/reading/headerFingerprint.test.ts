import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerFingerprint, recallColumns, rememberColumns } from '../../../src/core/reading';

const HEADER = ['Customer', 'Order Date', 'Amount (USD)', 'Note'];

describe('the fingerprint of a header', () => {
  test('stays what it is, or what was remembered is forgotten', () => {
    expect(headerFingerprint(HEADER)).toBe('4-b9ed1f7b42fb4ae9');
  });

  test.each<[header: string[], isSame: boolean, why: string]>([
    [['Note', 'Amount (USD)', 'Customer', 'Order Date'], true, 'another order'],
    [[' customer', 'ORDER_DATE', 'amount', 'note:'], true, 'case, spaces, signs, a unit'],
    [[...HEADER, '', ''], true, 'blank columns at the end'],
    [[...HEADER, 'Tip'], false, 'one column more'],
    [HEADER.slice(1), false, 'one column less'],
    [['Customer', 'Order Date', 'Amount (USD)', 'Notes'], false, 'another name'],
    [[...HEADER, 'Note'], false, 'a name twice'],
  ])('%j: the same = %s (%s)', (header, isSame) => {
    expect(headerFingerprint(header) === headerFingerprint(HEADER)).toBe(isSame);
  });

  test('does not depend on the order of the columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 })).chain((header) => fc.tuple(fc.constant(header), fc.shuffledSubarray(header, { minLength: header.length }))),
        ([header, shuffled]) => {
          expect(headerFingerprint(shuffled)).toBe(headerFingerprint(header));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('what a person said once', () => {
  const remembered = rememberColumns(HEADER, { customer: 0, date: 1, amount: 2 });

  test.each<[header: string[], choice: Record<string, string>, askAgain: string[], isSame: boolean, why: string]>([
    [HEADER, { customer: 'Customer', date: 'Order Date', amount: 'Amount (USD)' }, [], true, 'nothing changed'],
    [['amount', 'x', 'customer', 'order date'], { customer: 'customer', date: 'order date', amount: 'amount' }, [], false, 'a column came, none of ours went'],
    [['Customer', 'Order Date', 'Total'], { customer: 'Customer', date: 'Order Date' }, ['amount'], false, 'only the amount is asked about'],
    [['Customer', 'Customer', 'Order Date', 'Amount'], { date: 'Order Date', amount: 'Amount' }, ['customer'], false, 'two customers: which?'],
    [[], {}, ['customer', 'date', 'amount'], false, 'another table'],
  ])('%j: %j, asked again: %j (%s)', (header, choice, askAgain, isSameHeader) => {
    expect(recallColumns(remembered, header)).toEqual({ isSameHeader, choice, askAgain });
  });

  const NAMELESS = ['Date', '', 'Total', 'total'];
  const byPlace = rememberColumns(NAMELESS, { date: 0, customer: 1, amount: 3 });

  test.each<[header: string[], choice: Record<string, string>, askAgain: string[], why: string]>([
    [NAMELESS, { date: 'Date', customer: ' (B)', amount: 'total (D)' }, [], 'nothing changed'],
    [['DATE', '', 'TOTAL', 'Total ', ''], { date: 'DATE', customer: ' (B)', amount: 'Total (D)' }, [], 'another case, and a blank column at the end'],
    [['', 'Date', 'Total', 'total'], { date: 'Date' }, ['customer', 'amount'], 'two columns have changed places'],
    [['Date', '', 'total'], { date: 'Date' }, ['customer', 'amount'], 'one of the two is gone: nobody knows which'],
  ])('of a column that no name tells from the others holds while every column stands where it stood: %j (%s)', (header, choice, askAgain) => {
    expect(recallColumns(byPlace, header)).toMatchObject({ choice, askAgain });
  });
});
