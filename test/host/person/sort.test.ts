import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellError, type CellValue, DateValue } from '../../../src/host/book';
import { show } from '../book/support';
import { office } from './support';

describe('sorting', () => {
  const mixed: CellValue[] = ['b', 10, '', true, 'A', new DateValue(5), false, 'a', -1, new CellError('#N/A'), 'B'];

  test.each<[descending: boolean, expected: (string | number | boolean)[], why: string]>([
    [false, [-1, 'day 5', 10, 'A', 'a', 'b', 'B', false, true, '#N/A', ''], 'numbers and days, text, FALSE and TRUE, errors, blanks'],
    [true, ['#N/A', true, false, 'b', 'B', 'A', 'a', 10, 'day 5', -1, ''], 'the other way round; equal ones keep their order, blanks stay last'],
  ])('descending %s: %j (%s)', (descending, expected) => {
    const { book, act, rect, block } = office();
    const range = rect(`A1:A${mixed.length}`);
    book.write(
      range,
      mixed.map((value) => [value]),
    );
    act({ do: 'sort', rect: range, column: 0, descending });
    expect(block(`A1:A${mixed.length}`).flat()).toEqual(expected);
  });

  test.each<[locale: string, names: string[], expected: string[], why: string]>([
    ['de_DE', ['Zoe', 'Özil', 'Otto'], ['Otto', 'Özil', 'Zoe'], 'ö is an o'],
    ['sv_SE', ['Zoe', 'Özil', 'Otto'], ['Otto', 'Zoe', 'Özil'], 'ö comes after z'],
    ['zh_CN', ['张三', '李四', '王五', '阿明'], ['阿明', '李四', '王五', '张三'], 'by their sound'],
  ])('text in the order of %s: %j → %j (%s)', (locale, names, expected) => {
    const { book, act, rect, block } = office({ locale });
    const range = rect(`A1:A${names.length}`);
    book.write(
      range,
      names.map((name) => [name]),
    );
    act({ do: 'sort', rect: range, column: 0, descending: false });
    expect(block(`A1:A${names.length}`).flat()).toEqual(expected);
  });

  test('whole rows move, formulas read their own row, looks and notes go along, rules stay', () => {
    const { book, act, type, rect, block, formula, person } = office();
    act({
      do: 'fill',
      rect: rect('A1'),
      texts: [
        ['3', '=A1*2', '=$A$1+Sheet1!A1'],
        ['1', '=A2*2', ''],
        ['2', '=A3*2', 'x'],
      ],
    });
    type('E1', '=A1');
    act({ do: 'look', rect: rect('A1'), look: { bold: true } });
    act({ do: 'look', rect: rect('A2:C2'), look: { background: '#ff0000' } });
    act({ do: 'look', rect: rect('A1:C3'), look: { align: 'right' } });
    act({ do: 'note', at: rect('B3'), text: 'two' });
    act({ do: 'rule', rect: rect('A3'), rule: { kind: 'checkbox' } });
    act({ do: 'sort', rect: rect('A1:C3'), column: 0, descending: false });
    expect(block('A1:C3')).toEqual([
      [1, 2, ''],
      [2, 4, 'x'],
      [3, 6, 4],
    ]);
    expect(['B1', 'B2', 'B3', 'C3', 'E1'].map(formula)).toEqual(['=A1*2', '=A2*2', '=A3*2', '=$A$1+Sheet1!A3', '=A1']);
    const right = { horizontalAlignment: 'right' };
    expect([0, 1, 2].map((row) => book.format(1, row, 0))).toEqual([{ ...right, background: '#ff0000' }, right, { ...right, fontWeight: 'bold' }]);
    expect([book.format(1, 1, 1).note, book.format(1, 2, 1).note, book.rule(1, 2, 0)]).toEqual(['two', undefined, { kind: 'checkbox' }]);
    person.undo();
    expect([block('A1:A3').flat(), formula('C1'), book.format(1, 0, 0)]).toEqual([[3, 1, 2], '=$A$1+Sheet1!A1', { ...right, fontWeight: 'bold' }]);
  });

  test('rows equal in the column keep their order, whichever way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<CellValue>('x', 'X', 1, '', true), { minLength: 1, maxLength: 18 }), fc.boolean(), (keys, descending) => {
        const { book, act, rect } = office();
        const range = rect(`A1:B${keys.length}`);
        book.write(
          range,
          keys.map((key, row) => [key, row]),
        );
        act({ do: 'sort', rect: range, column: 0, descending });
        const rows = book.read(range).map(([key, row]) => ({ key: typeof key === 'string' ? key.toLowerCase() : key, row: Number(row) }));
        expect(rows.map(({ row }) => row).sort((one, other) => one - other)).toEqual(keys.map((_, row) => row));
        for (const [index, { key, row }] of rows.entries()) {
          const next = rows[index + 1];
          if (next && next.key === key) expect(next.row).toBeGreaterThan(row);
        }
      }),
    );
  });

  test('100,000 rows of 8 columns sort and come back in well under a second of work', () => {
    const { book, act, person, rect } = office({ rows: 100_000 });
    const rows = Array.from({ length: 100_000 }, (_, row) => [
      (row * 7919) % 100_003,
      `Customer ${(row * 104_729) % 99_991}`,
      row,
      'x',
      true,
      row / 3,
      '',
      'y',
    ]);
    book.load(1, rows);
    const started = process.cpuUsage();
    act({ do: 'sort', rect: rect('A1:H100000'), column: 0, descending: false });
    person.undo();
    const spent = process.cpuUsage(started);
    expect(book.read(rect('A3:C3'))).toEqual([[15838, 'Customer 9476', 2]]);
    person.redo();
    expect(book.read(rect('A1:A3')).flat().map(show)).toEqual([0, 1, 2]);
    expect((spent.user + spent.system) / 1000).toBeLessThan(1500); // both ways, on any machine
  });
});
