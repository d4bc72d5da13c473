import { describe, expect, test } from 'vitest';
import { decodeText, FileProblem } from '../../../src/host/io';

/** Windows-1252, the encoding of most old Western files; only letters below U+0100 and a few signs are needed here. */
function latin1(text: string): Uint8Array {
  const signs: Record<string, number> = { '€': 0x80, '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, Œ: 0x8c, œ: 0x9c };
  return Uint8Array.from([...text].map((letter) => signs[letter] ?? letter.charCodeAt(0)));
}

function problemOf(bytes: Uint8Array): string {
  try {
    return `read as ${decodeText(bytes).encoding}`;
  } catch (error) {
    return error instanceof FileProblem ? error.code : `not a FileProblem: ${String(error)}`;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('encodings that are read', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8 without a mark', utf8('客户,金额\n林龙井,1280\n'), '客户,金额\n林龙井,1280\n', 'utf-8'],
    ['UTF-8 with a mark, which is not part of the text', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Café')), 'Café', 'utf-8'],
    ['plain ASCII', utf8('a,b\n1,2\n'), 'a,b\n1,2\n', 'utf-8'],
    ['nothing at all', new Uint8Array(), '', 'utf-8'],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x1a, 0xff), 'a：', 'utf-16le'],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x61, 0xff, 0x1a), 'a：', 'utf-16be'],
    ['GBK: 你好,客户', Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0x2c, 0xbf, 0xcd, 0xbb, 0xa7), '你好,客户', 'gbk'],
    // 镕 (E946) is one of the few names whose second byte is an ASCII letter
    ['GBK with a rare name', Uint8Array.of(0xd6, 0xec, 0xe9, 0x46, 0x2c, 0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee), '朱镕,客户,金额', 'gbk'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });
});

describe('Western text of old files is refused, never turned into Hanzi', () => {
  test.each([
    // French
    'Café',
    'Crème brûlée',
    'Élodie',
    'Théâtre',
    'Forêt',
    'Noël',
    'Garçon',
    'Hélène',
    'Œuvre',
    'L’été',
    // German
    'Müller',
    'Straße',
    'Größe',
    'Königsberger',
    'Bäckerei',
    'Übergröße',
    'Jürgen Weiß',
    'Geschäftsführer',
    // Spanish
    'Peña',
    'Señor',
    'Muñoz',
    'Niño',
    'Cigüeña',
    '¿Qué tal?',
    'Corazón',
    'Ibáñez',
    'Año nuevo',
    // whole lines
    'Kunde;Straße;Umsatz\nMüller;Königstraße 5;12,50 €\n',
    'Client;Café crème;Thé glacé\nHélène;2;3\n',
    '“Peña” – Señora Muñoz',
  ])('%s', (text) => {
    expect(problemOf(latin1(text))).toBe('FILE_ENCODING');
  });

  test.each([
    ['Russian in Windows-1251 (Привет, заказ)', Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0xe7, 0xe0, 0xea, 0xe0, 0xe7)],
    ['Japanese in Shift-JIS (カタカナ)', Uint8Array.of(0x83, 0x4a, 0x83, 0x5e, 0x83, 0x4a, 0x83, 0x69)],
    ['UTF-8 that breaks off inside a letter', utf8('Café').slice(0, 4)],
    ['UTF-16 that breaks off inside a letter', Uint8Array.of(0xff, 0xfe, 0x61)],
  ])('%s', (_, bytes) => {
    expect(problemOf(bytes)).toBe('FILE_ENCODING');
  });
});

describe('files that are no text', () => {
  test.each<[string, number[]]>([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['a zip, so also an xlsx', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]],
    ['a zip whose first bytes hold no zero', [0x50, 0x4b, 3, 4, 0x14, 0x41, 6, 0x41]],
    ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['a JPEG picture', [0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a]],
    ['a PDF', [...utf8('%PDF-1.7 text only')]],
    ['a gzip', [0x1f, 0x8b, 8, 8, 1, 2, 3, 4]],
    ['text with a zero byte', [0x61, 0x2c, 0, 0x62]],
    ['UTF-16 without its mark', [0x61, 0, 0x62, 0]],
    ['UTF-16 with a zero character', [0xff, 0xfe, 0x61, 0, 0, 0]],
    ['bytes at random', [0x80, 0x01, 0x02, 0xff, 0x03, 0x04, 0x9d, 0x05]],
  ])('%s', (_, bytes) => {
    expect(problemOf(Uint8Array.from(bytes))).toBe('FILE_NOT_TEXT');
  });
});

test('a problem carries a code and no words', () => {
  const problem = new FileProblem('FILE_QUOTE_OPEN', { row: 7 });
  expect([problem.code, problem.params, problem.message]).toEqual(['FILE_QUOTE_OPEN', { row: 7 }, 'FILE_QUOTE_OPEN']);
});
