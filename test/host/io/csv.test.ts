import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellError, type CellInput, DateValue } from '../../../src/host/book/types';
import { FileProblem, readCsv, writeCsv } from '../../../src/host/io';

const rowsOf = (text: string): CellInput[][] => readCsv(new TextEncoder().encode(text)).rows;
const cellOf = (text: string): CellInput | undefined => rowsOf(`"${text.replace(/"/g, '""')}",end`)[0]?.[0];
const MARCH_7 = 45723; // 2025-03-07 in days since 1899-12-30

describe('what becomes a number, a date or a truth value', () => {
  test.each<[string, CellInput]>([
    ['0', 0],
    ['42', 42],
    ['-35.5', -35.5],
    ['1200.50', 1200.5],
    ['123456789012345', 123456789012345],
    ['0.00000123456789012345', 0.00000123456789012345],
    ['2025-03-07', new DateValue(MARCH_7)],
    ['2024-02-29', new DateValue(45351)],
    ['2025-03-07 06:00', new DateValue(MARCH_7 + 0.25)],
    ['2025-03-07T18:00:00', new DateValue(MARCH_7 + 0.75)],
    ['1899-12-31', new DateValue(1)],
    ['TRUE', true],
    ['FALSE', false],
    ['', ''],
  ])('%s', (text, cell) => {
    expect(cellOf(text)).toEqual(cell);
  });
});

describe('what stays the text it is, because a guess could lose something', () => {
  test.each([
    '00123',
    '007',
    '01',
    '-01',
    '1e5',
    '1E-3',
    '0x1F',
    '.5',
    '5.',
    '+5',
    '+8613800000000',
    '+1 (555) 010-0000',
    '--',
    '-',
    '1234567890123456',
    '6222021234567890123',
    '0.1234567890123456',
    '1,200.50',
    '1.200,50',
    '$5',
    '¥1,280',
    '１２８０',
    '10%',
    '2025-02-30',
    '2024-13-01',
    '2025-3-7',
    '2025-03-07 24:00',
    '2025-03-07Z',
    '2025-03-07T10:20:30+08:00',
    '0999-01-01',
    '2025/03/07',
    '07/03/2025',
    '7 Mar 2025',
    '2025年3月7日',
    '12:30',
    '1-2',
    'MAR1',
    'true',
    'True',
    'FALSE ',
    '=1+1',
    "=cmd|'/c calc'!A1",
    '+A1',
    '-A1',
    '@SUM(A1)',
    "'00123",
    '=HYPERLINK("http://x","y")',
    '#REF!',
    '#N/A',
    'NaN',
    'Infinity',
    ' 42',
    '42 ',
    '\t42',
    '１２',
    '٣',
    '_x0041_',
    '__proto__',
  ])('%s', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  test('any text at all: it is kept, or it is what the number, date or truth value would print', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.-eE+TRUFALS: ') })), (text) => {
        const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        const cell = cellOf(clean);
        if (typeof cell === 'string') expect(cell).toBe(clean);
        else if (typeof cell === 'number') expect(cell).toBeCloseTo(Number(clean), 15);
        else if (typeof cell === 'boolean') expect(String(cell).toUpperCase()).toBe(clean);
        else
          expect(writeCsv([[cell as DateValue]])).toBe(
            clean
              .replace('T', ' ')
              .padEnd(clean.length > 10 ? 19 : 10, ':00')
              .replace(' 00:00:00', ''),
          );
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

describe('separators, quotes and line ends', () => {
  test.each<[string, string, string]>([
    ['comma', 'Name,Amount\nAna,1\n', ','],
    ['semicolon, with a comma in the figures', 'Name;Betrag\nAna;1,50\nBen;2,50\n', ';'],
    ['tab', 'Name\tAmount\nAna\t1,5\n', '\t'],
    ['bar', 'Name|Amount\nAna|1;5\n', '|'],
    ['comma under a title and a blank line', 'Orders; 2025\n\nDate,Customer,Amount\n2025-03-07,Ana,1\n2025-03-08,Ben,2\n', ','],
    ['one column', 'Name\nAna\n', ','],
    ['what Excel is told in the first line', 'sep=;\na,b;c\n', ';'],
    ['a quoted separator does not count', '"a;b;c;d",1\n"e;f;g;h",2\n', ','],
    ['nothing', '', ','],
  ])('%s', (_, text, delimiter) => {
    expect(readCsv(new TextEncoder().encode(text)).delimiter).toBe(delimiter);
  });

  test.each<[string, string, CellInput[][]]>([
    ['an empty file has no rows', '', []],
    ['a file of line ends has no rows', '\n\n', []],
    ['a mark and nothing else has no rows', '\ufeff', []],
    [
      'the last line end begins no row',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'old Mac line ends',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r',
      [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ],
    ],
    ['blank lines in the middle are rows', 'a,b\n\n1,2\n', [['a', 'b'], [], [1, 2]]],
    ['ragged rows stay ragged', 'a,b,c\n1\n1,2,3,4\n', [['a', 'b', 'c'], [1], [1, 2, 3, 4]]],
    ['quotes, doubled quotes, separators and line ends inside', '"a ""big"" one","x,y","l1\r\nl2"\n', [['a "big" one', 'x,y', 'l1\nl2']]],
    ['a quote inside a cell is a quote', '5" pipe,1\n', [['5" pipe', 1]]],
    ['quoted figures are figures, too', '"42","00123"\n', [[42, '00123']]],
    ['the line for Excel is no row', 'sep=;\nx;1\n', [['x', 1]]],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('a quote that is never closed is a problem of the row where it begins', () => {
    const read = () => rowsOf('a,b\n1,2\n"open,3\n4,5\n6,7\n');
    expect(read).toThrow(FileProblem);
    expect(read).toThrow(expect.objectContaining({ code: 'FILE_QUOTE_OPEN', params: { row: 3 } }));
  });

  test('the encoding is told', () => {
    const gbk = Uint8Array.of(0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xc1, 0xd6, 0x2c, 0x35, 0x0a);
    expect(readCsv(gbk)).toEqual({
      rows: [
        ['客户', '金额'],
        ['林', 5],
      ],
      encoding: 'gbk',
      delimiter: ',',
    });
  });
});

describe('writing', () => {
  test('quotes only where needed, doubled inside; dates as ISO, errors by their code', () => {
    const rows = [
      ['Name', 'a "b"', 'x,y', 'l1\nl2', ''],
      [1.5, true, new DateValue(MARCH_7), new DateValue(MARCH_7 + 0.5), new CellError('#N/A', 'no value')],
    ];
    expect(writeCsv(rows)).toBe('Name,"a ""b""","x,y","l1\nl2",\r\n1.5,TRUE,2025-03-07,2025-03-07 12:00:00,#N/A');
  });

  test('what was written reads back the same', () => {
    const cell = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => !/[\r\0]/.test(text) && cellOf(text) === text),
      fc.integer(),
      fc.boolean(),
      fc.integer({ min: 1, max: 90_000 }).map((serial) => new DateValue(serial)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        // The separator is given, because three cells of random signs may look like any other table.
        expect(rowsOf(`sep=,\n${writeCsv(rows)}`)).toEqual(rows);
      }),
      { seed: 11 },
    );
  });
});
