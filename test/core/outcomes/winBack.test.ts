import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Contact } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { type WinBack, winBack } from '../../../src/core/outcomes';
import { bookOfCustomers, type LookedAt, quartersOf } from './lookedBack';

const TODAY = 1360;
const contact = (customer: string, day: number): Contact => ({ customer, day: day as Day, channel: '', by: '', minutes: undefined, outcome: '' });
const found = (customers: Readonly<Record<string, LookedAt>>, contacts: readonly (readonly [customer: string, day: number])[]): WinBack =>
  winBack(
    quartersOf(customers, TODAY),
    bookOfCustomers(customers, TODAY),
    contacts.map(([customer, day]) => contact(customer, day)),
  );

/** All usually every 20 days: late after 30, and their time is 40 days. */
const SHOP: Readonly<Record<string, LookedAt>> = {
  ann: { tier: 0, days: [940, 960, 1040] },
  bob: { tier: 0, days: [940, 960] },
  cal: { tier: 0, days: [940, 961, 1030] },
  dee: { tier: 0, days: [940, 970] },
  eve: { tier: 1, days: [880, 905] },
  hal: { tier: 1, days: [900, 1065], isOwn: false },
};

test('of three whose time is over two came back; of three similar ones beside them, of the same tier, one did', () => {
  expect(
    found(SHOP, [
      ['ann', 1010],
      ['bob', 1010],
      ['hal', 1010],
    ]),
  ).toEqual({ back: 2, notBack: 1, tooEarly: 0, compared: { contacted: { n: 3, hits: 2 }, others: { n: 3, hits: 1 } } });
});

describe('one contact', () => {
  const one = (customer: LookedAt, days: readonly number[]) => {
    const { back, notBack, tooEarly } = found(
      { customer },
      days.map((day) => ['customer', day] as const),
    );
    return [back, notBack, tooEarly];
  };
  test.each<[orders: number[], contacts: number[], outcome: [back: number, notBack: number, tooEarly: number], why: string]>([
    [[960, 980], [1010], [0, 0, 0], 'silent for 30 days is not late'],
    [[960, 980], [1011], [0, 1, 0], '31 days are'],
    [[960, 980, 1051], [1011], [1, 0, 0], 'an order on the last of 40 days'],
    [[960, 980, 1052], [1011], [0, 1, 0], 'a day too late'],
    [[960, 980, 1011], [1011], [1, 0, 0], 'an order on the day of the contact'],
    [[960, 980, 1010], [1011], [0, 0, 0], 'an order on the day before: nobody was late any more'],
    [[960, 980], [1011, 1020, 1040], [0, 1, 0], 'three contacts in one silence are one'],
    [[960, 980, 1015, 1020], [1000, 1011, 1100], [1, 1, 0], 'and one in the next silence is another'],
    [[1260, 1280], [1321], [0, 0, 1], 'its time ends tomorrow: too early to tell'],
    [[1260, 1280, 1330], [1321], [0, 0, 1], 'also for who is back already, so that nobody is counted by luck'],
    [[1260, 1280], [1320], [0, 1, 0], 'its time ends today'],
    [[960, 980], [1000 - 1], [0, 0, 0], 'before the year looked back at'],
  ])('%#: orders on %j, contacts on %j: %j (%s)', (days, contacts, outcome) => expect(one({ tier: 0, days }, contacts)).toEqual(outcome));

  test('without a rhythm of their own they have 60 days', () => {
    expect(one({ tier: 0, days: [900, 1070], isOwn: false }, [1010])).toEqual([1, 0, 0]);
    expect(one({ tier: 0, days: [900, 1071], isOwn: false }, [1010])).toEqual([0, 1, 0]);
  });
});

describe('who stands beside', () => {
  const beside = (other: LookedAt, contacts: readonly (readonly [string, number])[] = []) =>
    found({ ann: { tier: 0, days: [940, 960] }, other }, [['ann', 1010], ...contacts]).compared.others;
  test.each<[other: LookedAt, contacts: (readonly [string, number])[], counted: { n: number; hits: number }, why: string]>([
    [{ tier: 0, days: [940, 975] }, [], { n: 1, hits: 0 }, 'late on the day, of the tier'],
    [{ tier: 0, days: [940, 975, 1050] }, [], { n: 1, hits: 1 }, 'who came back in their time'],
    [{ tier: 0, days: [940, 980] }, [], { n: 0, hits: 0 }, 'not who was on time on that day'],
    [{ tier: 1, days: [940, 975] }, [], { n: 0, hits: 0 }, 'not of another tier'],
    [{ tier: undefined, days: [940, 975] }, [], { n: 0, hits: 0 }, 'not whose tier nobody knows'],
    [{ tier: 0, days: [940, 976] }, [], { n: 1, hits: 0 }, 'silent for 34 days beside 50'],
    [{ tier: 0, days: [940, 977] }, [], { n: 0, hits: 0 }, 'not for 33: half as long again is no longer similar'],
    [{ tier: 0, days: [940, 975] }, [['other', 980]], { n: 0, hits: 0 }, 'not who had been contacted in the same silence'],
    [{ tier: 0, days: [940, 975] }, [['other', 1010]], { n: 0, hits: 0 }, 'nor who was on the same day'],
    [{ tier: 0, days: [940, 975] }, [['other', 970]], { n: 1, hits: 0 }, 'but whose contact was before their last order'],
  ])('%#: %j contacted %j: %j (%s)', (other, contacts, counted) => expect(beside(other, contacts)).toEqual(counted));

  test('who is contacted later stands beside all the same, and is a contact of their own', () => {
    const { compared, notBack } = found({ ann: { tier: 0, days: [940, 960] }, other: { tier: 0, days: [940, 975] } }, [
      ['ann', 1010],
      ['other', 1011],
    ]);
    expect([notBack, compared.others]).toEqual([2, { n: 1, hits: 0 }]);
  });

  test('each silence stands beside one contact only', () => {
    const shop = { ann: { tier: 0, days: [940, 960] }, bob: { tier: 0, days: [940, 960] }, cal: { tier: 0, days: [940, 960] } };
    expect(
      found(shop, [
        ['ann', 1010],
        ['bob', 1010],
      ]).compared,
    ).toEqual({ contacted: { n: 1, hits: 0 }, others: { n: 1, hits: 0 } });
  });
});

/** 300 customers whom every day that they are late the same chance brings back, so many times as likely once they are contacted. */
function shopWith({ seed, effect, rate }: { readonly seed: number; readonly effect: number; readonly rate: number }): WinBack {
  const chance = seededChance(seed);
  const contacts: [string, number][] = [];
  const customers = Array.from({ length: 300 }, (_, at): [string, LookedAt] => {
    const days = [960 + Math.floor(40 * chance())];
    let contactedOn = 0;
    for (let day = (days[0] as number) + 1; day <= TODAY; day++) {
      const last = days[days.length - 1] as number;
      const isLate = day - last > 30;
      if (isLate && contactedOn < last && chance() < rate) {
        contactedOn = day;
        contacts.push([`c${at}`, day]);
      }
      if (chance() < (isLate ? 0.01 * (contactedOn > last ? effect : 1) : 0.03)) days.push(day);
    }
    return [`c${at}`, { tier: at % 2, days }];
  });
  return found(Object.fromEntries(customers), contacts);
}

test.each<[rate: number, who: string]>([
  [0.004, 'one late customer of 250 is contacted a day'],
  [0.02, 'one of 50'],
])('contacts without an effect show none, those that double the chance show it: %f (%s)', (rate, who) => {
  const shares = (effect: number): [contacted: number, others: number] => {
    const runs = Array.from({ length: 20 }, (_, seed) => shopWith({ seed: seed + 1, effect, rate }).compared);
    const share = (of: 'contacted' | 'others') => runs.reduce((sum, run) => sum + run[of].hits, 0) / runs.reduce((sum, run) => sum + run[of].n, 0);
    return [share('contacted'), share('others')];
  };
  const [same, doubled] = [shares(1), shares(2)];
  const text = (both: readonly number[]) => both.map((share) => share.toFixed(3)).join(' | ');
  console.log(`${who}; came back, contacted | not: no effect ${text(same)}; twice the chance ${text(doubled)}`);
  expect(Math.abs(same[0] - same[1])).toBeLessThanOrEqual(0.03);
  expect(doubled[0] - doubled[1]).toBeGreaterThanOrEqual(0.1);
});
