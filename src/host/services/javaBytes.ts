import { EnumValue, enumeration } from '../realm/transfer';

export const CHARSETS = enumeration('Charset', 'US_ASCII', 'UTF_8');

/** Text as Java's bytes: what US-ASCII cannot say becomes '?' (*documented* default of digests and signatures). */
export function bytesOf(text: string, charset: unknown): Buffer {
  if (charset instanceof EnumValue && charset.name === 'UTF_8') return Buffer.from(text, 'utf8');
  return Buffer.from(Array.from(text, (char) => (char.charCodeAt(0) < 128 ? char.charCodeAt(0) : 0x3f)));
}

/** Scripts see Java's bytes: −128 to 127. */
export const toSigned = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** What a script hands over as data: text in a charset, or signed bytes. */
export function dataOf(value: unknown, charset: unknown): Buffer {
  if (Array.isArray(value)) return Buffer.from((value as number[]).map((byte) => byte & 0xff));
  return bytesOf(String(value), charset);
}
