/** FIPS 180-4: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
/** Of their square roots, of the first 8. */
const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const BLOCK = 64; // bytes
const DIGEST = 32;

/**
 * HMAC-SHA-256 (RFC 2104) of texts under one key, both as UTF-8, in hexadecimal: the same as Google's
 * `computeHmacSha256Signature` with its charset UTF_8, without a service call for each.
 */
export function hmacSha256(key: string): (text: string) => string {
  const bytes = utf8(key);
  const short = bytes.length > BLOCK ? sha256(bytes) : bytes;
  const padded = (pad: number) => Uint8Array.from({ length: BLOCK }, (_, at) => (short[at] ?? 0) ^ pad);
  const [inner, outer] = [afterBlock(padded(0x36)), afterBlock(padded(0x5c))];
  return (text) => hex(sha256(sha256(utf8(text), inner, BLOCK), outer, BLOCK));
}

/** @param start the state after `before` bytes that went before */
function sha256(message: Uint8Array, start: Int32Array = START, before = 0): Uint8Array {
  const length = Math.ceil((message.length + 9) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  const bytes = before + message.length;
  view.setUint32(length - 8, Math.floor(bytes / 2 ** 29));
  view.setUint32(length - 4, (bytes * 8) >>> 0);
  const state = start.slice();
  for (let at = 0; at < length; at += BLOCK) addBlock(state, view, at);
  const digest = new DataView(new ArrayBuffer(DIGEST));
  for (let at = 0; at < state.length; at++) digest.setInt32(4 * at, state[at] as number);
  return new Uint8Array(digest.buffer);
}

function afterBlock(block: Uint8Array): Int32Array {
  const state = START.slice();
  addBlock(state, new DataView(block.buffer), 0);
  return state;
}

/** One of 64 bytes; `s` is the state, a to h. */
function addBlock(s: Int32Array, view: DataView, from: number): void {
  const w = new Int32Array(64);
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(from + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [early, late] = [w[t - 15] as number, w[t - 2] as number];
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0;
  }
  const work = s.slice();
  for (let t = 0; t < 64; t++) {
    const [a, b, c, e, f, g, h] = [work[0], work[1], work[2], work[4], work[5], work[6], work[7]] as [number, number, number, number, number, number, number];
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[t] as number) + (w[t] as number)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    work.copyWithin(1, 0, 7);
    work[4] = (work[4] as number) + one;
    work[0] = one + two;
  }
  for (let at = 0; at < s.length; at++) s[at] = (s[at] as number) + (work[at] as number);
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** Halves of a pair that stand alone become `?`, as in Java. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code >= 0xd800 && code < 0xe000) bytes.push(0x3f);
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let each = 2; found.length < count; each++) if (found.every((prime) => each % prime !== 0)) found.push(each);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0;
}
