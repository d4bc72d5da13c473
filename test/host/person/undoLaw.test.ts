import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book, CellRule } from '../../../src/host/book';
import type { Action, Look, Person } from '../../../src/host/person';
import { everythingOf, office } from './support';

/** Places and sizes are chosen before it is known which sheets and cells there are then: `fitted` makes them fit. */
const place = fc.record({
  sheet: fc.nat(4),
  row: fc.nat(13),
  column: fc.nat(7),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('1', '2.5', 'x', 'Y', '', '25%', '2025-11-21', 'TRUE', '$1,200.50', "'007", '10:30') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['=A1+1', '=B2*2', '=SUM(A1:B4)', '=SUM(A:A)', '=$C$3', '=SUM(A2:A)', '=Sheet2!A1', "=COUNTA('Two words'!A1:C9)", '=SUM(Block)', '=ROW()', '=Gone!B2'],
      ...['={1;2;3}', '={1,2}', '=NOPE(A1)', '=A1&"x"', '=TRANSPOSE(A1:A3)'],
    ),
  },
);

const look: fc.Arbitrary<Look> = fc.oneof(
  fc.constantFrom<Look>({ numberFormat: 'yyyy-mm-dd' }, { numberFormat: '0.00' }, { numberFormat: null }, { numberFormat: '@' }),
  fc.constantFrom<Look>({ bold: true }, { bold: false }, { background: '#ff0000' }, { background: null }, { align: 'right', wrap: true }),
);

const rule = fc.constantFrom<CellRule | null>({ kind: 'checkbox' }, { kind: 'list', values: ['x', '1'], strict: true }, null);
const sheetAction = fc.constantFrom('insertSheet', 'duplicateSheet', 'deleteSheet', 'renameSheet', 'moveSheet', 'hideSheet', 'colorSheet');
const lineAction = fc.constantFrom('insertLines', 'deleteLines', 'hideRows', 'freeze', 'widen');

const wish = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type'), place, text }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fill'), place, texts: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear'), place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('paste'), place, to: place, what: fc.constantFrom('all', 'values', 'formats'), cut: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sort'), place, descending: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look'), place, look }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note'), place, text: fc.constantFrom('', 'why') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rule'), place, rule }) },
  { weight: 3, arbitrary: fc.record({ do: lineAction, place, axis: fc.constantFrom('row', 'column') }) },
  { weight: 3, arbitrary: fc.record({ do: sheetAction, place, name: fc.constantFrom('Sheet2', "It's", 'two WORDS') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('insertChart', 'deleteChart'), place }) },
);
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** The wish as an action on the book as it is then. */
function fitted(book: Book, wished: Wish): Action {
  const sheet = book.sheets[wished.place.sheet % book.sheets.length];
  if (!sheet) throw new Error('a book without sheets');
  const rect = { ...wished.place, sheetId: sheet.id };
  const lines = { sheetId: sheet.id, axis: 'row', from: rect.row, count: rect.rows };
  const others = { at: rect, rect, sheetId: sheet.id, hidden: rect.row % 2 === 0, color: '#00ff00', index: rect.column % book.sheets.length };
  const to = 'to' in wished ? { ...wished.to, sheetId: book.sheets[wished.to.sheet % book.sheets.length]?.id ?? sheet.id } : rect;
  const more = {
    from: rect,
    column: rect.column,
    kind: 'bar',
    chartId: sheet.charts[0]?.id ?? 0,
    pixels: 80 + rect.row,
    rows: rect.rows,
    columns: rect.columns,
  };
  const widened = wished.do === 'widen' ? { ...lines, axis: 'column', from: rect.column } : { ...lines, ...('axis' in wished && { axis: wished.axis }) };
  return { ...others, ...more, lines: widened, ...wished, to } as unknown as Action;
}

function bookOfThree(): { book: Book; person: Person } {
  const { book, person } = office({ sheets: ['Sheet1', 'Sheet2', 'Two words'], rows: 12, columns: 6 });
  book.defineName('Block', { sheetId: 1, row: 1, column: 1, lastRow: 4, lastColumn: 2 });
  book.write({ sheetId: 1, row: 0, column: 0, rows: 3, columns: 2 }, [
    [1, 2],
    ['a', { formula: '=SUM(Sheet2!A1:B3)' }],
    [3, { formula: "='Two words'!A1+A1" }],
  ]);
  book.write({ sheetId: 2, row: 0, column: 0, rows: 2, columns: 2 }, [
    [5, { formula: '=Sheet1!A1' }],
    [{ formula: '={7;8}' }, 9],
  ]);
  return { book, person };
}

describe('whatever a person does can be taken back', () => {
  test('undoing all gives the book as at first, redoing all the book as at last', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 20, size: 'max' }), (wishes) => {
        const { book, person } = bookOfThree();
        const seen = [everythingOf(book)];
        for (const wished of wishes) if (!person.perform(fitted(book, wished))) seen.push(everythingOf(book));
        const last = seen.length - 1;
        for (let step = last - 1; step >= 0; step--) {
          expect(person.undo()).toBeUndefined();
          expect(everythingOf(book)).toEqual(seen[step]);
        }
        expect(person.canUndo).toBe(false);
        for (let step = 1; step <= last; step++) {
          expect(person.redo()).toBeUndefined();
          expect(everythingOf(book)).toEqual(seen[step]);
        }
        expect(person.canRedo).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
