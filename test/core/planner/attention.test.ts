import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/model/day';
import { type CareState, type CustomerAttention, careState, isPastThisWeek, ledger, steadyMinutes } from '../../../src/core/planner';
import { dayOn } from '../../support/customers';

const TODAY = dayOn('2025-11-21');
const ago = (days: number) => (TODAY - days) as Day;

describe('the care floor', () => {
  test.each<
    [last: number | undefined, recorded: number | undefined, firstOrder: number | undefined, state: CareState['state'], thisWeek: boolean, why: string]
  >([
    [90, 400, 800, 'within', true, 'on its last day, but passed within the week'],
    [91, 400, 800, 'past', true, 'listed on the day it is passed'],
    [10, 400, 800, 'within', false, 'contacted lately'],
    [84, 400, 800, 'within', false, 'the week ends on day 90'],
    [undefined, 50, 800, 'noneRecorded', false, 'records do not go back far enough'],
    [undefined, 400, 800, 'past', true, 'nobody spoke to them in 400 recorded days'],
    [undefined, 400, 20, 'noneRecorded', false, 'a new customer could not be contacted earlier'],
    [undefined, undefined, 800, 'unknown', false, 'nobody records contacts'],
  ])('last %s, recorded since %s, first order %s days ago: %s, due this week %s (%s)', (last, recorded, firstOrder, state, thisWeek) => {
    const known = {
      last: last?.valueOf() === undefined ? undefined : ago(last as number),
      recordedSince: recorded === undefined ? undefined : ago(recorded),
    };
    const care = careState({ ...known, firstOrder: firstOrder === undefined ? undefined : ago(firstOrder) }, 90, TODAY);
    expect([care.state, isPastThisWeek(care)]).toEqual([state, thisWeek]);
  });

  test('without a floor nothing can be said', () => {
    expect(careState({ last: ago(1000), recordedSince: ago(1000), firstOrder: undefined }, undefined, TODAY)).toEqual({ state: 'unknown' });
  });

  test('10 customers every 70 days at 20 minutes and 90 every 180 at 5 take 37.5 minutes a week', () => {
    const tiers = [
      { customers: 10, floor: 70, minutes: 20 },
      { customers: 90, floor: 180, minutes: 5 },
      { customers: 50, floor: undefined, minutes: 5 },
    ];
    expect(steadyMinutes(tiers)).toBeCloseTo(20 + 17.5, 10);
  });
});

describe('the ledger of attention', () => {
  const of = (tier: number | undefined, sales: number | undefined, contacts: number, minutes = contacts * 10): CustomerAttention => ({
    tier,
    sales,
    contacts,
    minutes,
    cost: undefined,
  });

  test('95 % of contacts for a fifth of the customers is 4.75 times their share', () => {
    const { rows, contacts } = ledger([of(0, 600, 19), of(1, 100, 1), of(1, 100, 0), of(1, 100, 0), of(1, 100, 0)], 2);
    expect(contacts).toBe(20);
    expect(rows.map(({ customers, contactShare, salesShare, ratio }) => [customers, contactShare, salesShare, ratio])).toEqual([
      [1, 0.95, 0.6, 4.75],
      [4, 0.05, 0.4, 0.0625],
    ]);
  });

  test('without any contact shares are not known, and not 0', () => {
    const { rows, contactsGini } = ledger([of(0, 10, 0), of(undefined, 5, 0)], 1);
    expect(rows.map(({ tier, contactShare, minutesShare, ratio }) => [tier, contactShare, minutesShare, ratio])).toEqual([
      [0, undefined, undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
    expect(contactsGini).toBeUndefined();
  });

  test.each<[contacts: number[], sales: (number | undefined)[], expected: [number | undefined, number | undefined], why: string]>([
    [[2, 2, 2, 2], [5, 5, 5, 5], [0, 0], 'equal attention'],
    [[4, 0, 0, 0], [1, 2, 3, 4], [0.75, 0.25], 'all to one of four; 1, 2, 3, 4'],
    [[1, 1], [1, undefined], [0, undefined], 'sales that are not known for all'],
    [[1, 1], [2, -5], [0, 0.5], 'a net refund counts as nothing'],
  ])('contacts %j and sales %j have Gini %j (%s)', (contacts, sales, expected) => {
    const found = ledger(
      contacts.map((count, at) => of(0, sales[at], count)),
      1,
    );
    expect([found.contactsGini, found.salesGini]).toEqual(expected);
  });

  test('costs are summed by tier where anybody wrote one', () => {
    const { rows } = ledger(
      [
        { ...of(0, 1, 1), cost: 30 },
        { ...of(1, 1, 1), cost: 5 },
        { ...of(1, 1, 1), cost: 7 },
      ],
      2,
    );
    expect(rows.map(({ cost }) => cost)).toEqual([30, 12]);
  });
});
