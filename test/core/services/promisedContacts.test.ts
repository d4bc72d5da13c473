import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { type ContactedCustomer, presetServices, promisedContacts, recordedSince, type Service } from '../../../src/core/services';

const TODAY = 20_000 as Day;
const TIERS = ['VIP', 'Gold', 'Silver', 'Bronze'];
const { services } = presetServices(TIERS, 'en'); // every 30, 60, 90 and 120 days
const ago = (days: number) => (TODAY - days) as Day;
const customer = (tier: string | undefined, since: number, touches: readonly number[] = []): ContactedCustomer => ({
  key: 'c',
  tier,
  firstOrder: ago(since),
  touches: touches.map(ago),
});
const told = (each: ContactedCustomer, reach: number | 'none' = 400, from: readonly Service[] = services) =>
  promisedContacts([each], from, { recordedSince: reach === 'none' ? undefined : ago(reach), today: TODAY })[0];

describe('what a tier promises', () => {
  test.each<[tier: string | undefined, since: number, promised: number | undefined, days: number | undefined, why: string]>([
    ['VIP', 400, 3, 90, 'every 30 days: three in 90'],
    ['Gold', 400, 1, 90, 'every 60 days: one in 90'],
    ['Silver', 400, 1, 90, 'every 90 days'],
    ['Bronze', 400, 1, 120, 'every 120 days: looked back as far as that'],
    [undefined, 400, 1, 120, 'everyone’s, without a tier'],
    ['VIP', 61, 2, 90, 'since the first order 61 days ago two were due'],
    ['VIP', 60, 1, 90, 'one; the second is due today and may still come'],
    ['VIP', 30, undefined, undefined, 'none yet'],
    ['Bronze', 120, undefined, undefined, 'the first is due today'],
  ])('%s, first order %i days ago: %s in %s days (%s)', (tier, since, promised, days) =>
    expect([told(customer(tier, since))?.promised, told(customer(tier, since))?.days]).toEqual([promised, days]),
  );

  test('services for a situation promise nothing to those who are not in it; without a rhythm there is no promise', () => {
    const situational = services.filter(({ situation, everyDays }) => situation !== undefined || everyDays === undefined);
    expect(situational.length).toBeGreaterThan(5);
    expect(told(customer('VIP', 400), 400, situational)).toBeUndefined();
  });
});

describe('what was held', () => {
  test.each<[touches: number[], held: number, why: string]>([
    [[0, 30, 60], 3, 'each counts'],
    [[90], 1, 'on the first day looked back at'],
    [[91], 0, 'the day before'],
    [[-1], 0, 'tomorrow'],
  ])('on days %j ago: %i (%s)', (touches, held) => expect(told(customer('VIP', 400, touches))?.held).toBe(held));

  test.each<[tier: string, reach: number | 'none', held: number | undefined, knownFrom: Day | undefined, why: string]>([
    ['VIP', 90, 1, TODAY, 'records of 90 days are enough for 90'],
    ['VIP', 89, undefined, (TODAY + 1) as Day, 'of 89 they are tomorrow'],
    ['Bronze', 90, undefined, (TODAY + 30) as Day, 'where the promise is every 120 days, in a month'],
    ['VIP', 'none', undefined, undefined, 'without records nobody knows when'],
  ])('%s, records of %s days: %s, known from %s (%s)', (tier, reach, held, knownFrom) =>
    expect(told(customer(tier, 400, [5]), reach)).toMatchObject({ held, knownFrom }),
  );
});

test('records reach back to the oldest contact with anybody; one of tomorrow is none', () => {
  const contact = (day: Day): Contact => ({ customer: 'c', day, channel: '', by: '', minutes: undefined, outcome: '' });
  expect(recordedSince([contact(ago(3)), contact(ago(70)), contact(ago(-1))], TODAY)).toBe(ago(70));
  expect(recordedSince([contact(ago(-1))], TODAY)).toBeUndefined();
});
