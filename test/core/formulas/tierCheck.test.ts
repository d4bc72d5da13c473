import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { blanks, call, column, on, refusal, shown } from '../../support/formulas';

type Row = readonly [customer: Cell, date: Cell, amount: Cell];

const checked = (rows: readonly Row[], locale?: string) =>
  call(
    'TIER_CHECK',
    [column(...rows.map(([customer]) => customer)), column(...rows.map(([, date]) => date)), column(...rows.map(([, , amount]) => amount))],
    locale,
  );
const HEADING = ['Problem', 'Rows', 'First row', 'Example', 'What we do'];
const NAMES: Row = ['Customer', 'Date', 'Amount'];

describe('TIER_CHECK', () => {
  test.each<[rows: Row[], expected: unknown[][], why: string]>([
    [
      [NAMES, ['Ana', on('2025-11-01'), 10], ['Ben', 'tbc', 20], ['Ben', '2025-13-02', 20]],
      [['Date cannot be read', 2, 3, 'tbc', 'left out']],
      'rows count from the top of the columns, heading and all',
    ],
    [
      [
        ['Ana', on('2025-11-01'), 10],
        ['', on('2025-11-02'), 20],
      ],
      [['No customer', 1, 2, '', 'left out']],
      'without a heading',
    ],
    [
      [NAMES, ['Wang Li', on('2025-11-01'), 10], ['Ana', on('2025-11-01'), 10], ['wang li ', on('2025-11-02'), 20]],
      [['Same customer, two spellings', 1, 4, '"Wang Li" / "wang li "', 'counted as one']],
      'both spellings, as written',
    ],
    [
      [NAMES, ['Ana', on('2025-11-01'), 50], ['Ben', on('2025-11-02'), 20], ['Ana', on('2025-11-03'), -35], ['Ben', on('2025-11-03'), -5]],
      [['Negative amount', 2, 4, '-35', 'counted as a refund']],
      'in three columns nothing else says refund',
    ],
    [
      [NAMES, ['Ana', on('2025-11-01'), 'free'], ['Ana', on('2025-11-02'), 20], ['Ana', '', 20], ['Ben', '', 20]],
      [
        ['No date', 2, 4, '', 'left out'],
        ['Amount cannot be read', 1, 2, 'free', 'left out'],
      ],
      'what costs more rows comes first',
    ],
  ])('%j → %j (%s)', (rows, expected) => expect(shown(checked(rows))).toEqual([HEADING, ...expected]));

  test('says that there is nothing, and of how many rows', () => {
    expect(shown(checked([NAMES, ['Ana', on('2025-11-01'), 10], ['Ben', on('2025-11-02'), 20]]))).toBe('No problems found · 2 rows');
    expect(
      shown(
        checked(
          [
            ['客户', '日期', '金额'],
            ['张三', on('2025-11-01'), 10],
          ],
          'zh_CN',
        ),
      ),
    ).toBe('没有发现问题 · 1 行');
  });

  test('speaks Chinese in a Chinese spreadsheet', () => {
    expect(
      shown(
        checked(
          [
            ['客户', '日期', '金额'],
            ['张三', on('2025-11-01'), 10],
            ['李四', '待定', 20],
          ],
          'zh_CN',
        ),
      ),
    ).toEqual([
      ['问题', '行数', '首行', '示例', '处理方式'],
      ['日期无法读取', 1, 3, '待定', '未计入'],
    ]);
  });

  test('open ranges bring the blank rest of the sheet: no trouble', () => {
    const answer = call('TIER_CHECK', [column('Ana', ...blanks(900)), column(on('2025-11-01'), ...blanks(900)), column(10, ...blanks(900))]);
    expect(shown(answer)).toBe('No problems found · 1 row');
  });

  test('refuses what is no order list as TIER_RFM does', () => {
    expect(refusal(() => call('TIER_CHECK', [column('Ana'), column(on('2025-11-01'))]))).toBe('Give a column for amounts, for example A2:A.');
    expect(refusal(() => checked([NAMES, ['Ana', 'soon', 10]]))).toBe('No dates found in dates. Format the column as a date, or write 2025-11-21.');
  });

  test('left-out rows are counted once each: rows = used + left out', () => {
    const cells = fc.constantFrom<Cell>('', 'x', 5, -2, '#N/A');
    const anyRows = fc.array(fc.tuple(fc.constantFrom<Cell>('', 'Ana', 'Ben'), fc.constantFrom<Cell>(on('2025-11-01'), on('2025-11-09'), 'tbc', ''), cells), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyRows, (rows) => {
        const checkedRows = checked([['Zoe', on('2025-11-05'), 7], ...rows]);
        const answer = Array.isArray(checkedRows) ? checkedRows : [];
        const filled = 1 + rows.filter((row) => row.some((cell) => cell !== '')).length;
        const leftOut = answer.filter((row) => row[4] === 'left out').reduce((sum, row) => sum + Number(row[1]), 0);
        const isUsed = (row: Row) => row[0] !== '' && typeof row[1] === 'object' && typeof row[2] === 'number';
        expect(leftOut).toBe(filled - 1 - rows.filter(isUsed).length);
      }),
    );
  });
});
