import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, folderWith, sentenceOf, xlsxOf } from './command';

const LATIN_1 = Buffer.from('Kundin,Datum,Größe\nJörg Müller,2025-01-01,3\n', 'latin1');
const OLD_EXCEL = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const WITH_PASSWORD = Buffer.concat([OLD_EXCEL, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]);
const PICTURE = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(300, 7)]);
const EMPTY_ZIP = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);

type Case = readonly [file: string, content: string | Uint8Array | undefined, sentence: string];

const CASES: readonly Case[] = [
  ['gone.csv', undefined, 'gone.csv: there is no such file; check the name and the folder.'],
  ['folder/in.csv/', undefined, 'folder/in.csv/: there is no such file; check the name and the folder.'],
  ['.', undefined, '.: this is a folder; name a file in it.'],
  ['empty.csv', '', 'empty.csv: the file is empty; export it again, with the column names on top.'],
  ['empty.xlsx', '', 'empty.xlsx: the file is empty; export it again, with the column names on top.'],
  ['blank.csv', '\n \n,,\n', 'blank.csv: The sheet “Orders” is empty: paste your orders there, with a row of column names on top; nothing was changed.'],
  ['latin.csv', LATIN_1, 'latin.csv: the text is neither UTF-8 nor GBK; save it again as “CSV UTF-8”.'],
  ['picture.csv', PICTURE, 'picture.csv: this is not a text file; give a .csv, or a workbook whose name ends in .xlsx.'],
  [
    'open quote.csv',
    'Customer,Date,Amount\nAna,2025-01-01,3\n"Ben,2025-01-01,3\n',
    'open quote.csv: a quotation mark opened in row 3 is never closed; close it, or export the file again.',
  ],
  [
    'text.xlsx',
    EXAMPLE_ORDERS,
    'text.xlsx: this is not an Excel workbook, whatever its name says; open it in your spreadsheet program and save it as .xlsx or .csv.',
  ],
  [
    'archive.xlsx',
    EMPTY_ZIP,
    'archive.xlsx: this is not an Excel workbook, whatever its name says; open it in your spreadsheet program and save it as .xlsx or .csv.',
  ],
  [
    'cut.xlsx',
    Buffer.from('504b030414000000', 'hex'),
    'cut.xlsx: this .xlsx workbook is damaged or incomplete; open it in your spreadsheet program and save it as .xlsx or .csv.',
  ],
  ['old.xls', OLD_EXCEL, 'old.xls: this is an old Excel workbook (.xls); open it in your spreadsheet program and save it as .xlsx or .csv.'],
  ['locked.xlsx', WITH_PASSWORD, 'locked.xlsx: this workbook is locked with a password; open it in your spreadsheet program and save it without the password.'],
  [
    'wide.csv',
    `Customer,Date,Amount${',x'.repeat(18_276)}\nAna,2025-01-01,3\n`,
    'wide.csv: the table has 2 rows and 18,279 columns, more than a Google spreadsheet holds (10 million cells, 18,278 columns); leave out what the tiers do not need.',
  ],
  [
    'essay.csv',
    `Customer,Date,Amount\n${'A'.repeat(50_001)},2025-01-01,3\n`,
    'essay.csv: cell A2 holds more than 50,000 characters, the most a Google spreadsheet takes; shorten it.',
  ],
];

test.concurrent.each(CASES)('%s is refused in one sentence, and nothing is written', async (file, content, sentence) => {
  const folder = folderWith(content === undefined ? {} : { [file]: content });
  expect(sentenceOf(await folder.run('refresh', '--orders', file, '--out', 'out.xlsx', '--json'))).toBe(sentence);
  expect(folder.has('out.xlsx')).toBe(false);
});

test.concurrent('a workbook with nothing but an empty sheet is an empty table', async () => {
  const folder = folderWith({ 'blank.xlsx': await xlsxOf({ Sheet1: [] }) });
  expect(sentenceOf(await folder.run('refresh', '--orders', 'blank.xlsx'))).toMatch(/^blank\.xlsx: The sheet “Orders” is empty:/);
});

test.concurrent.each<Case>([
  ['没有.csv', undefined, '没有.csv：没有这个文件，请检查文件名和文件夹。'],
  ['空.csv', '', '空.csv：文件是空的，请重新导出，并在第一行写上列名。'],
  ['乱码.csv', LATIN_1, '乱码.csv：文字既不是 UTF-8 也不是 GBK 编码，请另存为“CSV UTF-8”。'],
  ['加密.xlsx', WITH_PASSWORD, '加密.xlsx：这个工作簿设有密码，请用表格程序打开，取消密码后再保存。'],
])('in Chinese: %s', async (file, content, sentence) => {
  const folder = folderWith(content === undefined ? {} : { [file]: content });
  expect(sentenceOf(await folder.run('refresh', '--orders', file, '--locale', 'zh_CN', '--json'))).toBe(sentence);
});

test.concurrent('the file at fault is named, not the first one', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, 'people.csv': '' });
  expect(sentenceOf(await folder.run('refresh', '--orders', 'orders.csv', '--customers', 'people.csv'))).toMatch(/^people\.csv: /);
});
