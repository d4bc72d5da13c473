import { describe, expect, test } from 'vitest';
import type { CustomerDoubt } from '../../../src/core/orders';
import { confidences } from '../../../src/core/quality';
import { aCustomer } from '../../support/customers';
import { bookOf } from '../orders/reading';

const SURE = { doubts: new Map<number, CustomerDoubt[]>(), surer: undefined };

describe('how sure we are of a customer', () => {
  test.each<[doubts: CustomerDoubt[], orders: number, level: string, reasons: string[], why: string]>([
    [[], 2, 'high', [], 'nothing speaks against it'],
    [[], 1, 'medium', ['singleOrder'], 'one order is one accident'],
    [[], 0, 'high', [], 'no tier, so nothing to be sure of'],
    [['byName'], 5, 'low', ['byName'], 'two people may share a name'],
    [['probable'], 5, 'low', ['probable'], 'a masked phone'],
    [['silentChannel'], 5, 'medium', ['silentChannel'], 'orders may be missing'],
    [['silentChannel', 'byName'], 1, 'low', ['byName', 'silentChannel', 'singleOrder'], 'the gravest reason leads'],
    [['joined'], 5, 'high', [], 'a person said so'],
    [['joined', 'lookalike'], 5, 'medium', ['lookalike'], 'and that is not named among the doubts'],
  ])('%j with %d orders: %s %j (%s)', (doubts, orders, level, reasons) => {
    expect(confidences({ ...SURE, doubts: new Map([[0, doubts]]) }, [aCustomer({ orders })])).toEqual([{ level, reasons }]);
  });

  test('rows in doubt lower those they belong to, and nobody else', () => {
    const book = bookOf([
      ['Customer', 'Date', 'Amount'],
      ['Ana', '2025-07-15', 10],
      ['Ana', '2025-07-16', 10],
      ['Ben', '2025-07-15', 10],
      ['Ben', '2025-07-16', 'about 1200'],
    ]);
    const measures = [aCustomer({ name: 'Ana', orders: 2 }), aCustomer({ name: 'Ben', orders: 2 })];
    const bySurer = confidences(
      book,
      [measures[0], measures[1]].map((each, index) => ({ ...(each as (typeof measures)[0]), ...measured(book, index) })),
    );
    expect(bySurer).toEqual([
      { level: 'high', reasons: [] },
      { level: 'medium', reasons: ['doubtfulRows'] },
    ]);
  });
});

function measured({ orders }: ReturnType<typeof bookOf>, index: number) {
  const own = [...orders].filter(({ customer }) => customer === index);
  const days = own.map(({ day }) => day).sort();
  return { spend: own.reduce((sum, { amount }) => sum + amount, 0) as (typeof own)[0]['amount'], firstOrder: days[0], lastOrder: days[days.length - 1] };
}
