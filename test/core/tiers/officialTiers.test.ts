import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/model/day';
import { decideOfficialTiers, isReviewDue, type Override, type TierHistory } from '../../../src/core/tiers';
import { dayOn, someRules } from '../../support/customers';
import { calm, judged, officials, reviews } from './judged';

describe('review after review, VIP from 75, Gold from 50, Silver from 25', () => {
  test.each<[points: number[], tiers: string, why: string]>([
    [[60], 'Gold', 'the first run labels by today'],
    [[60, 77, 78], 'Gold Gold VIP', 'up needs 3 points beyond the limit'],
    [[30, 90], 'Silver VIP', 'up at once, over two tiers'],
    [[60, 48, 48, 48], 'Gold Gold Gold Gold', 'within 3 points below the limit nothing fails'],
    [[60, 40, 40], 'Gold Gold Silver', 'down after two failed reviews'],
    [[60, 40, 60, 40, 40], 'Gold Gold Gold Gold Silver', 'a passed review clears the one that failed'],
    [[90, 10, 10, 10, 10, 10, 10], 'VIP VIP Gold Gold Silver Silver Bronze', 'one step down at a time, each after two'],
    [[90, 10, 10, 60], 'VIP VIP Gold Gold', 'and no further than today’s tier'],
  ])('%j → %s (%s)', (points, tiers) => expect(reviews(points)).toBe(tiers));

  test.each<[graceReviews: number, tiers: string]>([
    [0, 'VIP Gold Silver Bronze Bronze'],
    [1, 'VIP Gold Silver Bronze Bronze'],
    [2, 'VIP VIP Gold Gold Silver'],
    [3, 'VIP VIP VIP Gold Gold'],
  ])('with %i reviews of grace: %s', (graceReviews, tiers) => expect(reviews([90, 10, 10, 10, 10], { calm: { ...calm, graceReviews } })).toBe(tiers));

  test('leaving the best tier can wait for a person’s confirmation; lower tiers never do', () => {
    const policy = { calm: { ...calm, graceReviews: 1, confirmTop: true } };
    expect(reviews([90, 10, 10, 10], policy)).toBe('VIP VIP VIP VIP');
    expect(reviews([90, 10, 10, 10], policy, { confirmed: new Set(['ana']) })).toBe('VIP Gold Silver Bronze');
    expect(reviews([60, 10, 10], policy)).toBe('Gold Silver Bronze');
  });

  test.each<[confirmDays: number, points: number[], tiers: string, why: string]>([
    [31, [90, 10, 10, 10], 'VIP VIP Gold Silver', 'a month after the first failed review'],
    [32, [90, 10, 10, 10], 'VIP VIP VIP Gold', 'reviews are 31 days apart: 62 are the first beyond 32'],
    [62, [90, 10, 80, 10, 10, 10], 'VIP VIP VIP VIP VIP Gold', 'a passed review begins the days anew'],
    [3650, [90, 10, 10, 10], 'VIP VIP VIP VIP', 'nobody has waited for ten years'],
  ])('or waits for it %i days only: %j → %s (%s)', (confirmDays, points, tiers) => {
    const policy = { calm: { ...calm, graceReviews: 1, confirmTop: true, confirmDays } };
    expect(reviews(points, policy)).toBe(tiers);
    expect(reviews(points, { calm: { ...policy.calm, confirmTop: false } }).split(' ')[1]).toBe('Gold');
  });

  test('the reason why a tier is not today’s', () => {
    const held = officials([60, 76, 40, 10, 10, 60]).map(({ heldBy, failedReviews }) => [heldBy, failedReviews]);
    expect(held).toEqual([
      [undefined, 0],
      ['hysteresis', 0],
      ['grace', 1],
      ['oneStep', 0],
      ['grace', 1],
      [undefined, 0],
    ]);
  });

  test('since when', () => {
    const since = officials([60, 60, 90, 90]).map((each) => each.since);
    expect(since).toEqual([dayOn('2025-01-01'), dayOn('2025-01-01'), dayOn('2025-01-01') + 62, dayOn('2025-01-01') + 62]);
  });
});

describe('no calm and no protection: today’s tiers, whatever the history says', () => {
  test('over any turn', () => expect(reviews([90, 10, 60, 24, 75], { calm: undefined })).toBe('VIP Bronze Gold Bronze VIP'));
});

describe('labels stay between reviews', () => {
  const start = decideOfficialTiers([judged(60)], undefined, { calm, protectNewDays: 0 }, { asOf: dayOn('2025-01-05'), isReview: true, rules: '' }).history;
  const between = { asOf: dayOn('2025-01-20'), isReview: false, rules: '' };

  test('up and down alike; who is new gets today’s tier at once', () => {
    const { decisions } = decideOfficialTiers([judged(99), judged(30, { key: 'ben' })], start, { calm, protectNewDays: 0 }, between);
    expect(decisions.map(({ tier, heldBy }) => [tier, heldBy])).toEqual([
      [1, 'reviewDay'],
      [2, undefined],
    ]);
  });

  test('a dip between reviews leaves no trace', () => {
    const hasty = { calm: { ...calm, graceReviews: 0 }, protectNewDays: 0 };
    const dipped = decideOfficialTiers([judged(10)], start, hasty, between);
    const review = decideOfficialTiers([judged(51)], dipped.history, hasty, { ...between, asOf: dayOn('2025-02-01'), isReview: true });
    expect(review.decisions[0]).toMatchObject({ tier: 1, failedReviews: 0 });
  });

  test('a customer without an order has no tier, and finds the old one when judged again', () => {
    const nobody = {
      ...judged(0),
      ...Object.fromEntries(['decision', 'best', 'worst'].map((each) => [each, { tier: undefined, reason: 'NO_ORDER' }])),
    } as ReturnType<typeof judged>;
    const gone = decideOfficialTiers([nobody], start, { calm, protectNewDays: 90 }, between);
    expect(gone.decisions[0]).toMatchObject({ tier: undefined, reason: 'NO_ORDER', since: undefined });
    const back = decideOfficialTiers([judged(10)], gone.history, { calm, protectNewDays: 0 }, { ...between, isReview: true });
    expect(back.decisions[0]).toMatchObject({ tier: 1, heldBy: 'grace', failedReviews: 1 });
  });

  test('a second review on the same day is not a second failure', () => {
    const review = { asOf: dayOn('2025-02-01'), isReview: true, rules: '' };
    const once = decideOfficialTiers([judged(10)], start, { calm, protectNewDays: 0 }, review);
    const twice = decideOfficialTiers([judged(10)], once.history, { calm, protectNewDays: 0 }, { ...review, rules: 'changed' });
    expect(twice.decisions[0]).toMatchObject({ tier: 1, failedReviews: 1 });
  });

  test('a tier the rules no longer have is replaced by today’s', () => {
    const rules = someRules('score', ['Top', 50], ['Rest']);
    expect(decideOfficialTiers([judged(10, { rules })], start, { calm, protectNewDays: 0 }, between).decisions[0]).toMatchObject({
      tier: 1,
      heldBy: undefined,
    });
  });

  test('below all tiers is a step like any other', () => {
    const rules = someRules('score', ['Gold', 50], ['Silver', 25]);
    let history: TierHistory | undefined;
    const tiers = [60, 0, 0, 0, 0, 60].map((points, month) => {
      const next = decideOfficialTiers(
        [judged(points, { rules })],
        history,
        { calm, protectNewDays: 0 },
        { asOf: (20_000 + 31 * month) as Day, isReview: true, rules: '' },
      );
      history = next.history;
      return next.decisions[0]?.tier ?? next.decisions[0]?.reason;
    });
    expect(tiers).toEqual([0, 0, 1, 1, 'BELOW_ALL_TIERS', 0]);
  });
});

describe('when a review is due', () => {
  const since = (iso: string) => ({ lastReview: dayOn(iso), rules: 'a' });
  test.each<[reviews: 'everyRun' | 'monthly' | 'quarterly', last: string, asOf: string, rules: string, due: boolean, why: string]>([
    ['monthly', '2025-01-01', '2025-01-31', 'a', false, 'the same month'],
    ['monthly', '2025-01-31', '2025-02-01', 'a', true, 'the 1st'],
    ['monthly', '2025-01-31', '2025-02-05', 'a', true, 'the first run after the 1st'],
    ['monthly', '2024-12-31', '2025-01-01', 'a', true, 'a new year'],
    ['monthly', '2025-01-01', '2025-06-10', 'a', true, 'five were missed: one review'],
    ['monthly', '2025-02-01', '2025-01-01', 'a', false, 'looking back is no review'],
    ['quarterly', '2025-01-01', '2025-03-31', 'a', false, 'the same quarter'],
    ['quarterly', '2025-03-31', '2025-04-01', 'a', true, 'the 1st of April'],
    ['quarterly', '2025-11-01', '2026-01-01', 'a', true, 'the 1st of January'],
    ['everyRun', '2025-01-01', '2025-01-01', 'a', true, 'every run'],
    ['monthly', '2025-01-01', '2025-01-02', 'b', true, 'changed rules'],
  ])('%s, last %s, now %s, rules %s: %s (%s)', (rhythm, last, asOf, rules, due) =>
    expect(isReviewDue({ reviews: rhythm }, since(last), dayOn(asOf), rules)).toBe(due),
  );
  test('the first run ever is one', () => expect(isReviewDue({ reviews: 'monthly' }, undefined, dayOn('2025-01-15'), 'a')).toBe(true));
});

describe('new customers stand one tier above the lowest for 90 days', () => {
  const from = dayOn('2025-03-01');
  const onDay = (days: number, points: number, history?: TierHistory, isReview = true, protectNewDays = 90) =>
    decideOfficialTiers([judged(points, { firstOrder: from })], history, { calm, protectNewDays }, { asOf: (from + days) as Day, isReview, rules: '' });

  test.each<[days: number, points: number, tier: number, isNew: boolean, heldBy: string | undefined]>([
    [0, 5, 2, true, 'newCustomer'],
    [90, 5, 2, true, 'newCustomer'],
    [91, 5, 3, false, undefined],
    [10, 80, 0, true, undefined],
  ])('%i days after the first order with %i points: tier %i, new: %s', (days, points, tier, isNew, heldBy) =>
    expect(onDay(days, points).decisions[0]).toMatchObject({ tier, isNew, heldBy }),
  );

  test('protection ends at the first review after it, without further grace', () => {
    const lifted = onDay(10, 5).history;
    expect(onDay(95, 5, lifted, false).decisions[0]).toMatchObject({ tier: 2, heldBy: 'reviewDay' });
    expect(onDay(95, 5, lifted).decisions[0]).toMatchObject({ tier: 3, heldBy: undefined });
  });

  test('a single tier protects nobody, and nobody is protected for 0 days', () => {
    const rules = someRules('score', ['All']);
    expect(
      decideOfficialTiers([judged(1, { rules, firstOrder: from })], undefined, { calm, protectNewDays: 90 }, { asOf: from, isReview: true, rules: '' })
        .decisions[0]?.tier,
    ).toBe(0);
    expect(onDay(0, 5, undefined, true, 0).decisions[0]).toMatchObject({ tier: 3, isNew: false });
  });
});

describe('a person’s word', () => {
  const word = (kind: Override['kind'], tier: string, until?: string): Override => ({
    kind,
    tier,
    reason: 'Key account',
    author: 'Mia',
    until: until === undefined ? undefined : dayOn(until),
  });
  const said = (points: number, override: Override, asOf = '2025-06-01') =>
    decideOfficialTiers(
      [judged(points)],
      undefined,
      { calm, protectNewDays: 0 },
      { asOf: dayOn(asOf), isReview: true, rules: '', overrides: new Map([['ana', override]]) },
    ).decisions[0];

  test.each<[points: number, override: Override, tier: number, heldBy: string | undefined, why: string]>([
    [10, word('pin', 'VIP'), 0, 'override', 'a pin wins upwards'],
    [90, word('pin', 'Bronze'), 3, 'override', 'and downwards'],
    [90, word('pin', 'VIP'), 0, undefined, 'and says nothing new here'],
    [10, word('floor', 'Gold'), 1, 'override', 'a floor lifts'],
    [90, word('floor', 'Gold'), 0, undefined, 'and never lowers'],
    [90, word('ceiling', 'Gold'), 1, 'override', 'a ceiling lowers'],
    [10, word('ceiling', 'Gold'), 3, undefined, 'and never raises'],
    [10, word('pin', 'VIP', '2025-06-01'), 0, 'override', 'its last day'],
    [10, word('pin', 'VIP', '2025-05-31'), 3, undefined, 'expired'],
    [10, word('pin', 'Platinum'), 3, undefined, 'no such tier'],
  ])('%i points, %o: tier %i (%s, %s)', (points, override, tier, heldBy) => expect(said(points, override)).toMatchObject({ tier, heldBy }));

  test('the model’s answer stays beside it', () =>
    expect(said(10, word('pin', 'VIP'))).toMatchObject({ tier: 0, label: 3, today: { tier: 3 }, override: { author: 'Mia' } }));

  test('who cannot be judged keeps the day the word placed them, and gets the day’s tier at once when judged', () => {
    const unjudged = { tier: undefined, reason: 'NO_ORDER' as const };
    const nobody = { ...judged(0), decision: unjudged, best: unjudged, worst: unjudged };
    const overrides = new Map([['ana', word('pin', 'VIP')]]);
    const run = { asOf: dayOn('2025-06-01'), isReview: true, rules: '' };
    const first = decideOfficialTiers([nobody], undefined, { calm, protectNewDays: 0 }, { ...run, overrides });
    const second = decideOfficialTiers([nobody], first.history, { calm, protectNewDays: 0 }, { ...run, asOf: dayOn('2025-06-15'), overrides });
    const later = decideOfficialTiers([nobody], second.history, { calm, protectNewDays: 0 }, { ...run, asOf: dayOn('2025-07-01'), overrides });
    expect(later.decisions[0]).toMatchObject({ tier: 0, label: undefined, since: dayOn('2025-06-01') });
    const back = decideOfficialTiers([judged(60)], later.history, { calm, protectNewDays: 0 }, { ...run, asOf: dayOn('2025-07-02'), isReview: false });
    expect(back.decisions[0]).toMatchObject({ tier: 1, label: 1, previous: { tier: 'VIP', until: dayOn('2025-07-01') } });
  });

  test('when it ends, the model’s tier is back, between reviews, too', () => {
    const run = { asOf: dayOn('2025-06-01'), isReview: true, rules: '' };
    const pinned = decideOfficialTiers([judged(60)], undefined, { calm, protectNewDays: 0 }, { ...run, overrides: new Map([['ana', word('pin', 'VIP')]]) });
    const { decisions } = decideOfficialTiers(
      [judged(60)],
      pinned.history,
      { calm, protectNewDays: 0 },
      { ...run, asOf: dayOn('2025-06-09'), isReview: false },
    );
    expect(decisions[0]).toMatchObject({ tier: 1, since: dayOn('2025-06-09') });
  });
});
