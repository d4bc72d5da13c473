import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShownCell } from '../../../../src/host/server/protocol';
import { clipboardContent } from '../../../../src/host/web/grid/clipboard/clipboardContent';
import { htmlTable } from '../../../../src/host/web/grid/clipboard/htmlTable';
import { pasteTarget } from '../../../../src/host/web/grid/clipboard/pasteTarget';
import { parseTsv, printTsv } from '../../../../src/host/web/grid/clipboard/tsv';
import { selectionName, selectionNamed } from '../../../../src/host/web/grid/selection/address';

const SIZE = { rows: 1000, columns: 26 };

describe('texts with tabs', () => {
  test.each<[text: string, rows: string[][], why: string]>([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'two by two',
    ],
    ['a\r\nb\r\n', [['a'], ['b']], 'from Windows: the last break ends the last row'],
    ['', [['']], 'nothing'],
    ['\t', [['', '']], 'two empty cells'],
    ['a\n\nb', [['a'], [''], ['b']], 'an empty row between'],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
      'a short row is filled up',
    ],
    ['"one\ntwo"\tx', [['one\ntwo', 'x']], 'a break inside a cell'],
    ['"say ""hi"""', [['say "hi"']], 'quotes inside quotes'],
    ['5" pipe\t6', [['5" pipe', '6']], 'a quote inside a text is a quote'],
    ['"open\tx', [['"open', 'x']], 'a quote that is never closed is a quote'],
    ['"a"b\tc', [['"a"b', 'c']], 'a quote closed too soon is a quote'],
  ])('%j is %j (%s)', (text, rows) => expect(parseTsv(text)).toEqual(rows));

  test('what is copied comes back the same', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', 'a\tb', 'one\ntwo', '"quoted"', '\t', '上海，浦东'));
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(block, (rows) => {
        const plain = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
        fc.pre(plain.at(-1)?.join('') !== ''); // an empty last row cannot be told from a break at the end
        expect(parseTsv(printTsv(plain))).toEqual(plain);
      }),
    );
  });
});

describe('copied cells', () => {
  const cells: (ShownCell | undefined)[][] = [
    [{ text: 'Name', bold: true, background: '#1f2a44', color: '#ffffff' }, { text: '<b>' }, undefined],
    [undefined, { text: '1,234.50', right: true }, undefined],
    [undefined, undefined, undefined],
  ];

  test('go out as text and as a table with their looks, and nothing in them becomes markup', () => {
    const { text, html } = clipboardContent(cells, { row: 0, column: 0, rows: 3, columns: 3 }, SIZE);
    expect(text).toBe('Name\t<b>\t\n\t1,234.50\t\n\t\t');
    expect(html).toContain('<td style="font-weight:bold;color:#ffffff;background-color:#1f2a44">Name</td><td>&#60;b&#62;</td>');
    expect(html).toContain('<td style="text-align:right">1,234.50</td>');
  });

  test('of whole columns go only as far as there is something', () => {
    expect(clipboardContent(cells, { row: 0, column: 0, rows: 1000, columns: 3 }, SIZE)).toMatchObject({ text: 'Name\t<b>\n\t1,234.50' });
  });

  test('keep their line breaks', () => expect(htmlTable([[{ text: 'a\nb' }]])).toContain('<td>a<br>b</td>'));
});

describe('pasting', () => {
  test.each<[selection: string, rows: number, columns: number, target: string, why: string]>([
    ['B2', 2, 3, 'B2:D3', 'from one cell on'],
    ['B2:B5', 1, 1, 'B2:B5', 'one cell fills all'],
    ['B2:E5', 2, 2, 'B2:E5', 'a whole multiple is filled'],
    ['B2:D5', 2, 2, 'B2:C3', 'no whole multiple: once'],
    ['A:A', 1, 1, 'A:A', 'a whole column'],
  ])('into %s a block of %d × %d goes to %s (%s)', (selection, rows, columns, target) => {
    const rect = pasteTarget(1, selectionNamed(selection, SIZE)!, { rows, columns });
    expect(selectionName({ ...rect, top: rect.row, left: rect.column }, SIZE)).toBe(target);
  });
});
