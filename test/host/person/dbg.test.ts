import { test } from 'vitest';
import { desk } from '../book/support';
test('x', () => {
  const { book, type, block, put } = desk({ rows: 6, columns: 3 });
  book.defineName('Block', { sheetId: 1, row: 1, column: 1, lastRow: 4, lastColumn: 2 });
  put('A1', [[1]]);
  const f = (formula: string) => ({ formula });
  put('A3', [[1, f('=SUM(B2:C5)'), f('=SUM(A1:B4)')],[f('=$C$3'), 1, ''],['', f("=A1+1"), '']]);
  console.log('[[', JSON.stringify(block('A1:C6')));
});
