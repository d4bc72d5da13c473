import { describe, expect, test } from 'vitest';
import { exampleCustomers } from '../../src/samples';
import { EXAMPLE_ORDERS, folderWith, jsonOf } from './command';

const CUSTOMERS = `${exampleCustomers.rows.map((row) => row.join(',')).join('\n')}\n`;
const column = (...values: unknown[]) => values.map((value) => [value]);

/** What each formula gives over the documentation's two sheets. */
async function results(formulas: readonly string[], ...more: string[]): Promise<unknown[]> {
  const folder = folderWith({
    'orders.csv': EXAMPLE_ORDERS,
    'customers.csv': CUSTOMERS,
    'rules.json': '{"tiers": [{"name": "Top", "share": 20}, {"name": "Rest"}]}',
  });
  const given = ['--sheet', 'Customers=customers.csv', '--sheet', 'Orders=orders.csv', ...more, '--json'];
  return Promise.all(formulas.map(async (formula) => jsonOf(await folder.run('eval', ...given, formula))));
}

describe.concurrent('the examples of the function reference', () => {
  test('TIER by shares and by limits', async () => {
    expect(await results(['=TIER(B2:B11)', '=TIER(B2:B11, "VIP>=5000, Gold>=1000, Bronze")'])).toEqual([
      { value: column('VIP', 'Gold', 'Silver', 'Silver', 'Silver', 'Bronze', 'Bronze', 'Bronze', 'Bronze', '') },
      { value: column('Gold', 'Gold', 'Gold', 'Bronze', 'Bronze', 'Bronze', 'Bronze', 'Bronze', 'Bronze', '') },
    ]);
  });

  test('TIER_CUSTOMERS', async () => {
    expect(await results(['=TIER_CUSTOMERS(Orders!A2:A, Orders!B2:B, Orders!C2:C, DATE(2025,11,21))'])).toEqual([
      {
        value: [
          ['Customer', 'First order', 'Last order', 'Days since', 'Orders', 'Spend', 'Average'],
          ['Ana', '2025-06-03', '2025-11-18', 3, 4, 1600, 400],
          ['Ben', '2025-09-10', '2025-11-01', 20, 2, 240, 120],
          ['Chloe', '2025-03-12', '2025-03-12', 254, 1, 800, 800],
          ['Deng', '2025-10-12', '2025-11-15', 6, 5, 250, 50],
          ['Emil', '2025-05-02', '2025-06-20', 154, 2, 250, 125],
          ['Fay', '2025-11-20', '2025-11-20', 1, 1, 35, 35],
        ],
      },
    ]);
  });

  test('TIER_RFM', async () => {
    expect(await results(['=TIER_RFM(Orders!A:A, Orders!B:B, Orders!C:C, , DATE(2025,11,21))'])).toEqual([
      {
        value: [
          ['Customer', 'Days since', 'Orders', 'Spend', 'R', 'F', 'M', 'Score', 'Tier'],
          ['Ana', 3, 4, 1600, 5, 5, 5, 88, 'VIP'],
          ['Deng', 6, 5, 250, 4, 5, 3, 68, 'Gold'],
          ['Emil', 154, 2, 250, 2, 3, 3, 41, 'Silver'],
          ['Chloe', 254, 1, 800, 1, 1, 5, 35, 'Bronze'],
          ['Ben', 20, 2, 240, 3, 3, 2, 35, 'Bronze'],
          ['Fay', 1, 1, 35, 5, 1, 1, 33, 'Bronze'],
        ],
      },
    ]);
  });

  test('TIER_OF with TIERS, which exist because the formula asks for them', async () => {
    expect(await results(['=TIER_OF(A1:A4, TIERS)', '=VLOOKUP("Deng", TIERS, 2, FALSE)', '=TIER_OF("Nobody", TIERS)'], '--as-of', '2025-11-21')).toEqual([
      { value: column('Tier', 'VIP', 'Bronze', 'Bronze') },
      { value: 'Gold' },
      { value: '' },
    ]);
  });
});

describe.concurrent('eval --json', () => {
  test.each<[formula: string, value: unknown]>([
    ['=1+1', 2],
    ['="a"&"b"', 'ab'],
    ['=1=1', true],
    ['=Orders!A99', ''],
    ['=DATE(2025,11,21)', '2025-11-21'],
    ['=DATE(2025,11,21)+0.5', '2025-11-21 12:00:00'],
    ['=TODAY()', '2025-11-25'],
    ['={5}', 5],
    [
      '={1,"";DATE(2025,1,2),TRUE}',
      [
        [1, ''],
        ['2025-01-02', true],
      ],
    ],
    ['=SUM(Orders!C2:C)+COUNTIF(Orders!A:A, "Ana")', 3179],
    ['=IFERROR(1/0, "none")', 'none'],
  ])('%s is %j', async (formula, value) => {
    expect(await results([formula], '--now', '2025-11-25')).toEqual([{ value }]);
  });

  test.each([
    ['=FOO(1)', { error: '#NAME?', message: "Unknown function: 'FOO'." }],
    ['=1/0', { error: '#DIV/0!', message: 'Function DIVIDE parameter 2 cannot be zero.' }],
    ['=Nowhere!A1', { error: '#REF!', message: "Unresolved sheet name 'Nowhere'." }],
    ['=TIER(A2:A11)', { error: '#ERROR!', message: "To show each customer's tier: =TIER_OF(A2:A, TIERS). To tier by a number, give its column." }],
  ])('%s is an error cell with its message, and ends well', async (formula, error) => {
    expect(await results([formula])).toEqual([error]);
  });

  test('TIER_RULES are those of --policy; without one, the defaults', async () => {
    const formulas = ['=TIER(B2:B4, TIER_RULES)', '=INDEX(TIER_RULES, 2, 1)'];
    expect(await results(formulas, '--policy', 'rules.json')).toEqual([{ value: column('Top', 'Rest', 'Rest') }, { value: 'Top' }]);
    expect(await results(formulas)).toEqual([{ value: column('VIP', 'Silver', 'Bronze') }, { value: 'VIP' }]);
  });

  test('a policy needs no orders when the formula asks for no tiers', async () => {
    const folder = folderWith({ 'numbers.csv': 'Name,Number\na,1\nb,2\n', 'rules.json': '{}' });
    expect(jsonOf(await folder.run('eval', '--sheet', 'Numbers=numbers.csv', '--policy', 'rules.json', '--json', '=SUM(Numbers!B:B)'))).toEqual({ value: 3 });
  });

  test('without any file the sample shop answers, in the language of the locale', async () => {
    expect(jsonOf(await folderWith().run('eval', '--json', '=A1&""'))).toEqual({ value: expect.stringMatching(/[a-z]/) });
    expect(jsonOf(await folderWith().run('eval', '--json', '--locale', 'zh_CN', '=订单!A1&""'))).toEqual({ value: expect.stringMatching(/\p{Script=Han}/u) });
    expect(jsonOf(await folderWith().run('eval', '--json', '--locale', 'zh_CN', '=INDEX(TIERS, 1, 2)'))).toEqual({ value: '层级' });
  });
});

test('without --json a cell is its text and a table its rows, cells parted by tabs', async () => {
  const folder = folderWith({ 'customers.csv': CUSTOMERS });
  const shown = async (formula: string) => (await folder.run('eval', '--sheet', 'Customers=customers.csv', formula)).stdout;
  expect(await shown('=B2')).toBe('4200\n');
  expect(await shown('=A2:B3')).toBe('Ana\t4200\nBen\t1850\n');
  expect(await shown('=FOO()')).toBe("#NAME? Unknown function: 'FOO'.\n");
});
