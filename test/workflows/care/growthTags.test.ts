import { expect, test } from 'vitest';
import type { Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { orderListOf } from '../../../src/core/orders';
import type { Outcome } from '../../../src/core/tierCustomers';
import { growthTags } from '../../../src/workflows/care/growthTags';
import { money } from '../../support/customers';

const TODAY = 20_000 as Day;

const SHOP: Readonly<Record<string, readonly (readonly [daysAgo: number, amount: number])[]>> = {
  startUp: Array.from({ length: 24 }, (_, month) => [30 * (24 - month) - 10, Math.round(5 * 2 ** (month / 6))] as const),
  burst: [
    [500, 30],
    [300, 9000],
    [280, 9500],
  ],
  adviser: [
    [400, 20],
    [200, 20],
  ],
  regular: Array.from({ length: 24 }, (_, month) => [30 * (24 - month) - 10, 200] as const),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `other${at}`,
      [
        [300, 500 + at],
        [100, 500],
      ] as const,
    ]),
  ),
};

function outcomeOf(totals?: []): Outcome {
  const names = Object.keys(SHOP);
  const orders = names.flatMap((name, customer) => (SHOP[name] ?? []).map(([ago, amount]) => ({ customer, day: (TODAY - ago) as Day, amount: money(amount) })));
  const customers = names.map((key) => ({ measures: { key, spend: money((SHOP[key] ?? []).reduce((sum, [, amount]) => sum + amount, 0)) } }));
  return {
    book: { customers: names.map((key) => ({ key, name: key })), orders: orderListOf(orders), refunds: orderListOf([]), asOf: TODAY, totals },
    customers,
  } as unknown as Outcome;
}

const suggestions = Array.from(
  { length: 6 },
  (): Feedback => ({ customer: 'adviser', day: TODAY, kind: 'suggestion', rating: undefined, text: '', answeredOn: undefined, answeredBy: '', result: '' }),
);

test('each tag tells its figures; who has none is not listed', () => {
  const tags = growthTags(outcomeOf(), { feedback: suggestions }, 'en');
  expect([...tags].map(([key, all]) => [key, ...all.map(({ text }) => text)])).toEqual([
    ['startUp', 'Rising: spend grows from period to period (24 days with orders, 7 periods of 91 days)'],
    ['burst', 'Spike: 100% of all they ever bought came within three months, 280 days ago'],
    ['adviser', 'High potential: small, but gives more suggestions than others (6)'],
  ]);
  expect(growthTags(outcomeOf(), { feedback: suggestions }, 'zh').get('adviser')?.[0]?.text).toBe('高潜力：消费不多，但提出的建议多于他人（6 条）');
});

test('where nobody writes feedback down nobody has potential by it, and totals tell no history', () => {
  expect([...growthTags(outcomeOf(), { feedback: undefined }, 'en').keys()]).toEqual(['startUp', 'burst']);
  expect(growthTags(outcomeOf([]), { feedback: suggestions }, 'en').size).toBe(0);
});
