import { FileProblem } from './problem';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';

/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 with its mark, else GBK if it looks like Chinese.
 * Anything doubtful is refused: a wrong guess would turn names into other names.
 *
 * @throws FileProblem FILE_NOT_TEXT or FILE_ENCODING
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const marked = encodingOfMark(bytes);
  if (marked) return { text: checked(decoded(bytes, marked)), encoding: marked };
  if (isKnownBinary(bytes) || bytes.includes(0)) throw new FileProblem('FILE_NOT_TEXT');
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: checked(utf8), encoding: 'utf-8' };
  const chinese = looksLikeGbk(bytes) ? tryDecode(bytes, 'gb18030') : undefined;
  if (chinese === undefined) throw new FileProblem(controlShare(bytes) > MOST_CONTROLS ? 'FILE_NOT_TEXT' : 'FILE_ENCODING');
  return { text: checked(chinese), encoding: 'gbk' };
}

/** Byte order marks. The decoder swallows the mark itself. */
function encodingOfMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  // A JPEG begins FF D8, so FF FE and FE FF are free for UTF-16.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the decoder says only that the bytes do not fit
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === undefined) throw new FileProblem('FILE_ENCODING');
  return text;
}

function checked(text: string): string {
  if (text.includes('\0')) throw new FileProblem('FILE_NOT_TEXT');
  return text;
}

const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, so also xlsx, docx, Numbers
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0xd0, 0xcf, 0x11, 0xe0], // xls, doc, encrypted xlsx
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x1f, 0x8b], // gzip
];

function isKnownBinary(bytes: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.every((byte, index) => bytes[index] === byte));
}

const MOST_CONTROLS = 0.01;

/** Share of control characters other than tab, line ends and form feed: text has next to none. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls += 1;
  return controls / Math.max(1, bytes.length);
}

/**
 * GB18030 accepts nearly any bytes, Western letters with accents included ("été" becomes one Hanzi and a letter).
 * What tells them apart: a Western accent is mostly followed by an ASCII letter, which in Chinese is rarely the
 * second half of a character; and Chinese text is mostly level-1 Hanzi (GB 2312 rows 16 to 55) and punctuation.
 * Refused on purpose, too: Cyrillic, Japanese and the like, whose bytes fall on rarer characters.
 */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  let asciiTail = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] as number;
    if (lead < 0x80) continue;
    const tail = bytes[index + 1] ?? 0;
    index += tail >= 0x30 && tail <= 0x39 ? 3 : 1; // a digit second means a character of four bytes
    pairs += 1;
    if (tail < 0x80) asciiTail += 1;
    if (tail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1;
  }
  return common >= pairs * 0.6 && asciiTail <= pairs * 0.2;
}
