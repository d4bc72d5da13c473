import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { sameAnswers, sameRows } from '../../../src/core/orders';
import { tiersIfJoined } from '../../../src/core/quality';
import { sameCustomerTable } from '../../../src/core/tables';
import { bookOf, type Rows } from '../orders/reading';

const BLANK_ROWS = 20;
const HEADING: Cell[] = ['Customer', 'Same as', 'Same?', 'Who', 'When', 'Why', 'Tier', 'Code'];
const nobody = { now: () => undefined, ifJoined: () => undefined };
const order = (id: string, phone = '', amount = 1): Cell[] => [id, phone, '2025-07-01', amount];
const orders = (...rows: Cell[][]): Rows => [['Customer ID', 'Phone', 'Date', 'Amount'], ...rows];

/** The rows of the table after a run that found these in the sheet; reasons by their code. */
function shown(table: Rows, ...written: Cell[][]): unknown[][] {
  const held = sameRows([HEADING, ...written]);
  const book = bookOf(table, { answers: sameAnswers(held) });
  const { rows } = sameCustomerTable(book, held, nobody);
  expect(
    rows
      .slice(-BLANK_ROWS)
      .flat()
      .every((cell) => cell === undefined),
  ).toBe(true);
  return rows
    .slice(0, -BLANK_ROWS)
    .map((row) => row.map((cell) => (typeof cell === 'object' && 'says' in cell && cell.says === 'same' ? cell.why.code : cell)));
}

describe('the rows of the sheet of same customers', () => {
  test('at most 200 pairs are asked about, and there are always 20 blank rows to write in', () => {
    const pairs = Array.from({ length: 250 }, (_, at) => [order(`A${at}`, `1380000${1000 + at}`), order(`B${at}`, `1380000${1000 + at}`)]).flat();
    expect(shown(orders(...pairs)).length).toBe(200);
    expect(shown(orders(order('C1')))).toEqual([]);
  });

  test.each<[written: Cell[][], rows: unknown[][], why: string]>([
    [
      [
        ['C1', 'C2', 'yes', 'Mia', ''],
        ['c2', 'C1', '是', 'Mia', ''],
      ],
      [['C1', 'C2', 'yes', 'Mia', undefined, 'joined', undefined, undefined]],
      'a pair written twice is one row',
    ],
    [
      [
        ['C1', 'C2', 'yes', 'Mia', ''],
        ['C2', 'C1', 'yes', 'Ben', ''],
      ],
      [
        ['C1', 'C2', 'yes', 'Mia', undefined, 'joined', undefined, undefined],
        ['C2', 'C1', 'yes', 'Ben', undefined, 'joined', undefined, undefined],
      ],
      'unless two people say so: nothing anybody wrote is lost',
    ],
    [
      [
        ['C1', 'C2', 'yes'],
        ['C2', 'C3', 'yes'],
        ['C1', 'C3', 'no'],
      ],
      [
        ['C1', 'C2', 'yes', undefined, undefined, 'joined', undefined, undefined],
        ['C2', 'C3', 'yes', undefined, undefined, 'joined', undefined, undefined],
        ['C1', 'C3', 'no', undefined, undefined, 'contradicted', undefined, undefined],
      ],
      'a no that other rows overrule is told',
    ],
    [[['C1', 'C2', '', '', '', 'old reason', 'Gold', 'phone']], [], 'a question of ours that is settled by itself goes'],
    [
      [['C1', 'C2', '', 'Mia', '', 'old reason', 'Gold', 'phone']],
      [['C1', 'C2', undefined, 'Mia', undefined, 'unanswered', undefined, 'phone']],
      'not when somebody wrote in it',
    ],
    [
      [['王伟', '', 'fine', '', '', 'x', '', 'crowded']],
      [['王伟', undefined, 'fine', undefined, undefined, 'settled', undefined, 'crowded']],
      'a name answered about',
    ],
    [[['', 'C2', 'yes']], [[undefined, 'C2', 'yes', undefined, undefined, 'unfinished', undefined, undefined]], 'half a pair'],
    [[['C1', 'C2', 'no', 7, 20_250_701]], [['C1', 'C2', 'no', 7, '20250701', 'apart', undefined, undefined]], 'a number among the days is no day'],
  ])('%#: %j (%s)', (written, rows) => expect(shown(orders(order('C1'), order('C2'), order('C3')), ...written)).toEqual(rows));

  test('a pair asked about keeps what people wrote beside it, in whatever order its two stand', () => {
    const table = orders(order('C1', '13800138000'), order('C2', '13800138000'));
    expect(shown(table, ['C1', 'C2', 'ask Ben', 'Mia', ''])).toEqual([['C2', 'C1', 'ask Ben', 'Mia', undefined, 'unclear', undefined, 'phone']]);
  });
});

test('the tier if joined is that of the sum, all offered pairs joined at once', () => {
  const book = bookOf(orders(order('C1', '13800138000', 400), order('C2', '13800138000', 400), order('C3', '13800138000', 400), order('C4', '', 1000)));
  const tiers = [
    { name: 'Best', limit: 1200 },
    { name: 'Rest', limit: undefined },
  ];
  const tierOf = tiersIfJoined(book, { rules: { kind: 'amount', tiers }, weights: { recency: 1, frequency: 1, monetary: 1 } });
  expect([0, 1, 2, 3].map(tierOf)).toEqual([0, 0, 0, 1]);
});
