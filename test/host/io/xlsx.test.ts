import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Book, CellError, type CellInput, createBook, DateValue } from '../../../src/host/book';
import { FileProblem, type FileSheet, fillBook, readXlsx, writeXlsx } from '../../../src/host/io';

const MARCH_7 = 45723; // 2025-03-07 in days since 1899-12-30

function newBook(rows: CellInput[][] = [], name = 'Orders'): Book {
  const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.UTC(2025, 10, 20) });
  const sheet = book.insertSheet(name, { rows: 50, columns: 10 });
  if (rows.length > 0) book.load(sheet.id, rows);
  return book;
}

function cellsOf(book: Book, row: number, column: number) {
  return { sheetId: book.sheets[0]!.id, row, column, rows: 1, columns: 1 };
}

async function firstSheet(book: Book): Promise<FileSheet> {
  return (await readXlsx(await writeXlsx(book))).sheets[0]!;
}

/** The parts of a zip by name: just enough of the format to look at the XML itself. */
function partsOf(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip);
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameSize] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameSize), (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameSize + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

describe('values come back as they were', () => {
  test('numbers, texts, truth values, dates, times and errors', async () => {
    const rows: CellInput[][] = [
      ['Customer', 'Date', 'Amount', 'Gift'],
      ['林龙井', new DateValue(MARCH_7), 1280.5, true],
      ['Ana', new DateValue(MARCH_7 + 0.75), -35, false],
      ['late', new DateValue(0.25), 1e-7, new CellError('#N/A')],
      ['last', new DateValue(55000), 123456789012345, new CellError('#DIV/0!')],
    ];
    expect((await firstSheet(newBook(rows))).rows).toEqual(rows);
  });

  test.each([
    '00123',
    '=1+1',
    '+8613800000000',
    '-A1',
    '@SUM(A1)',
    "'quoted",
    '1e5',
    'TRUE',
    '2025-03-07',
    '#N/A',
    '#REF!',
    '#ERROR!',
    '<b>&"x"</b>',
    ' two  spaces ',
    'l1\nl2\ttab',
    '_x0041_',
    'a_x000D_b',
    '🙂 e\u0301 ＡＢ',
    '\u202ebc',
  ])('the text %j stays that text, never a formula, a number or an error', async (text) => {
    expect((await firstSheet(newBook([[text, 'end']]))).rows[0]).toEqual([text, 'end']);
  });

  test('control characters make no invalid file: no forbidden character stands in any part', async () => {
    const text = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x');
    const bytes = await writeXlsx(newBook([[text, 'a\ufffeb\uffffc', 'half \ud83d letter'], ['# \u0001']]));
    for (const [name, part] of partsOf(bytes)) {
      expect(part, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows).toEqual([
      [text, 'a\ufffdb\ufffdc', 'half \ufffd letter'],
      ['# \u0001', '', ''],
    ]);
  });

  test('days before March 1900 and the false leap day of Excel', async () => {
    const rows: CellInput[][] = [[2, 3, 59, 60, 61, 62].map((serial) => new DateValue(serial))];
    expect((await firstSheet(newBook(rows))).rows).toEqual(rows);
  });

  test('a thousand rows of five columns, blank cells among them', async () => {
    const rows: CellInput[][] = Array.from({ length: 1000 }, (_, row) => [
      `C${row}`,
      row,
      row % 7 === 0 ? '' : new DateValue(45000 + row),
      row % 2 === 0,
      'end',
    ]);
    expect((await firstSheet(newBook(rows))).rows).toEqual(rows);
  });
});

describe('formulas', () => {
  function bookWithFormulas(): Book {
    const book = newBook([
      ['Ana', 40],
      ['Ben', 2],
    ]);
    book.setCustomFunctions(['TIER', 'TIER_EXPLAIN'], (name, args) => (name === 'TIER' ? (args[0] as CellInput[][]).map(() => ['Gold']) : 'so'));
    const put = (row: number, column: number, formula: string) => book.write(cellsOf(book, row, column), [[{ formula }]]);
    put(0, 2, '=SUM(B1:B2)');
    put(1, 2, '=1/0');
    put(0, 3, '=TIER(B1:B2)');
    put(0, 4, '=TIER_EXPLAIN(B1, "VIP 5%, Gold 20%")');
    put(1, 4, '=SUM(B1:B)');
    return book;
  }

  test('every program gets those it understands, and our own as Google writes them, with their values', async () => {
    const sheet = partsOf(await writeXlsx(bookWithFormulas())).get('xl/worksheets/sheet1.xml') ?? '';
    const formulas = [...sheet.matchAll(/<c r="([A-Z]\d)"[^>]*><f>(.*?)<\/f>(?:<v>(.*?)<\/v>)?/g)].map((match) => match.slice(1));
    expect(formulas).toEqual([
      ['C1', 'SUM(B1:B2)', '42'],
      ['D1', 'IFERROR(__xludf.DUMMYFUNCTION("TIER(B1:B2)"),"Gold")', 'Gold'],
      ['E1', 'IFERROR(__xludf.DUMMYFUNCTION("TIER_EXPLAIN(B1, ""VIP 5%, Gold 20%"")"),"so")', 'so'],
      ['C2', '1/0', '#DIV/0!'],
      ['E2', 'IFERROR(__xludf.DUMMYFUNCTION("SUM(B1:B)"),42)', '42'],
    ]);
  });

  test('read back they are values, spilled cells included', async () => {
    expect((await firstSheet(bookWithFormulas())).rows).toEqual([
      ['Ana', 40, 42, 'Gold', 'so'],
      ['Ben', 2, new CellError('#DIV/0!'), 'Gold', 42],
    ]);
  });

  test('a long text inside a formula is cut into pieces of 255, which Excel demands; a formula too long leaves its value', async () => {
    const book = newBook([['x']]);
    book.setCustomFunctions(['TIER'], () => 'so');
    book.write(cellsOf(book, 0, 1), [[{ formula: `=TIER("${'long '.repeat(100)}")` }]]);
    book.write(cellsOf(book, 1, 1), [[{ formula: `=TIER("${'long '.repeat(1700)}")` }]]);
    const sheet = partsOf(await writeXlsx(book)).get('xl/worksheets/sheet1.xml') ?? '';
    const [formula = ''] = [...sheet.matchAll(/<f>(.*?)<\/f>/g)].map((match) => match[1] as string);
    const pieces = formula.match(/"(?:[^"]|"")*"/g) ?? [];
    expect(Math.max(...pieces.map((piece) => piece.slice(1, -1).replace(/""/g, '"').length))).toBe(255);
    expect(sheet.match(/<f>/g)).toHaveLength(1);
    expect((await readXlsx(await writeXlsx(book))).sheets[0]?.rows[1]?.[1]).toBe('so');
  });
});

describe('looks', () => {
  test('formats, widths, frozen parts, tab colours, hidden sheets and their order', async () => {
    const book = newBook([
      ['Amount', 'Due'],
      [1200.5, new DateValue(MARCH_7)],
    ]);
    const orders = book.sheets[0]!;
    book.setFormat(
      { sheetId: orders.id, row: 0, column: 0, rows: 1, columns: 2 },
      { fontWeight: 'bold', background: '#fff2cc', fontColor: '#123', wrap: true },
    );
    book.setFormat({ sheetId: orders.id, row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: '#,##0.00', horizontalAlignment: 'right', fontSize: 14 });
    orders.frozenRows = 1;
    orders.frozenColumns = 2;
    orders.tabColor = '#00ff7f';
    orders.columnWidths.set(1, 180);
    book.hideRows(orders.id, 1, 1, 'hand');
    book.insertSheet('__tier_state', { index: 0 }).hidden = true;
    const bytes = await writeXlsx(book);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['__tier_state', true],
      ['Orders', false],
    ]);
    expect(sheets[1]).toMatchObject({ frozenRows: 1, frozenColumns: 2, tabColor: '#00ff7f', columnWidths: new Map([[1, 180]]), hiddenRows: [1] });
    const styles = partsOf(bytes).get('xl/styles.xml') ?? '';
    for (const piece of ['<b/>', 'FFF2CC', '112233', 'formatCode="#,##0.00"', 'formatCode="yyyy-mm-dd"', 'horizontal="right"', 'wrapText'])
      expect(styles).toContain(piece);
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain('activeTab="1"');
  });

  test('titles that Excel forbids are changed, stay different from each other, and references follow', async () => {
    const book = newBook([['x']], 'A title of more than thirty-one characters');
    for (const name of ['A title of more than thirty-one letters', 'History', 'a/b:c?', "It's"]) book.insertSheet(name);
    const at = { sheetId: book.sheetByName("It's")!.id, row: 0, column: 0, rows: 1, columns: 2 };
    book.write(at, [[{ formula: '=\'A title of more than thirty-one characters\'!A1&"History!A1"' }, { formula: '=SUM(History!A1:A2)' }]]);
    book.defineName('LONG', { sheetId: book.sheets[0]!.id, row: undefined, column: 0, lastRow: undefined, lastColumn: 1 });
    const bytes = await writeXlsx(book);
    const { sheets, names } = await readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['A title of more than thirty-one', 'A title of more than thirty (2)', 'History_', 'a_b_c_', "It's"]);
    expect(partsOf(bytes).get('xl/worksheets/sheet5.xml')).toContain('<f>\'A title of more than thirty-one\'!A1&amp;"History!A1"</f>');
    expect(partsOf(bytes).get('xl/worksheets/sheet5.xml')).toContain("<f>SUM('History_'!A1:A2)</f>");
    expect(names[0]?.sheet).toBe('A title of more than thirty-one');
  });
});

describe('named ranges', () => {
  test.each<[string, number | undefined, number | undefined, number | undefined, number | undefined, string]>([
    ['whole columns', undefined, 0, undefined, 13, "'It''s'!$A:$N"],
    ['a block', 1, 1, 8, 3, "'It''s'!$B$2:$D$9"],
    ['one cell', 4, 2, 4, 2, "'It''s'!$C$5:$C$5"],
    ['columns from a row on', 1, 0, undefined, 3, "'It''s'!$A$2:$D$1048576"],
  ])('%s', async (_, row, column, lastRow, lastColumn, text) => {
    const book = newBook([['x']], "It's");
    const area = { sheetId: book.sheets[0]!.id, row, column, lastRow, lastColumn };
    book.defineName('TIERS', area);
    const bytes = await writeXlsx(book);
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain(`<definedName name="TIERS">${text}</definedName>`);
    const { names } = await readXlsx(bytes);
    expect(names).toEqual([{ name: 'TIERS', sheet: "It's", row, column, lastRow, lastColumn }]);
    const again = newBook();
    fillBook(again, await readXlsx(bytes));
    expect(again.names[0]).toMatchObject({ ...area, sheetId: again.sheetByName("It's")?.id, name: 'TIERS', dead: false });
  });

  test('a dead name does no harm', async () => {
    const book = newBook([['x']]);
    const other = book.insertSheet('Other');
    book.defineName('GONE', { sheetId: other.id, row: 0, column: 0, lastRow: 0, lastColumn: 0 });
    book.deleteSheet(other.id);
    expect((await readXlsx(await writeXlsx(book))).names).toEqual([]);
  });
});

test('a book filled from a file and written again is the same file', async () => {
  const book = newBook([
    ['Customer', 'Due'],
    ['林龙井', new DateValue(MARCH_7)],
    ['', 5],
  ]);
  book.insertSheet('__tier_state').hidden = true;
  book.hideRows(book.sheets[0]!.id, 1, 1, 'hand');
  Object.assign(book.sheets[0]!, { frozenRows: 1, tabColor: '#00ff7f' });
  book.defineName('TIERS', { sheetId: book.sheets[0]!.id, row: undefined, column: 0, lastRow: undefined, lastColumn: 1 });
  const file = await readXlsx(await writeXlsx(book));
  const again = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => 0 });
  fillBook(again, file);
  expect(again.sheets.map(({ name, hidden, frozenRows }) => [name, hidden, frozenRows])).toEqual([
    ['Orders', false, 1],
    ['__tier_state', true, 0],
  ]);
  expect([...again.sheets[0]!.hiddenRows]).toEqual([[1, 'hand']]);
  expect(await readXlsx(await writeXlsx(again))).toEqual(file);
});

describe('files that are no workbook', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const ole = (stream: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(stream, 'utf16le')]);

  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a csv', text('a,b\n1,2\n'), 'other'],
    ['an old Excel file', ole('Workbook'), 'xls'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'password'],
    ['the beginning of a zip', text('PK\u0003\u0004 and then nothing'), 'damaged'],
  ])('%s', async (_, bytes, kind) => {
    await expect(readXlsx(bytes)).rejects.toThrow(expect.objectContaining({ code: 'FILE_NOT_XLSX', params: { kind }, message: 'FILE_NOT_XLSX' }));
    await expect(readXlsx(bytes)).rejects.toBeInstanceOf(FileProblem);
  });

  test('a workbook cut off at any of a hundred places, or with a byte changed, is read or refused, never a raw error', async () => {
    const whole = await writeXlsx(
      newBook([
        ['Customer', 'Amount'],
        ['Ana', 42],
      ]),
    );
    for (let cut = 0; cut < 100; cut += 1) {
      const length = Math.floor((whole.length * cut) / 100);
      await expect(readXlsx(whole.slice(0, length))).rejects.toBeInstanceOf(FileProblem);
      const changed = whole.slice();
      changed[length] = (changed[length]! + 1) % 256;
      await readXlsx(changed).catch((error: unknown) => expect(error).toBeInstanceOf(FileProblem));
    }
  });
});
