import { createHash, createHmac } from 'node:crypto';
import { enumeration } from '../realm/transfer';
import { formatDate, parseDate } from './dateFormat';
import { CHARSETS, dataOf, toSigned } from './javaBytes';
import type { Site } from './world';
import { Zone } from './zone';

const DIGESTS = enumeration('DigestAlgorithm', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const MACS = enumeration('MacAlgorithm', 'HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');
const LONGEST_SLEEP = 300_000; // documented

export class Utilities {
  static readonly google = 'Utilities';
  static readonly writes: ReadonlySet<string> = new Set();
  readonly constants = { Charset: CHARSETS, DigestAlgorithm: DIGESTS, MacAlgorithm: MACS };

  constructor(readonly site: Site) {}

  formatDate(date: unknown, zone: unknown, pattern: unknown) {
    if (!(date instanceof Date)) throw this.site.signatureError('Utilities.formatDate', [date, zone, pattern]);
    return formatDate(date.getTime(), this.#zone(zone), String(pattern));
  }
  parseDate(text: unknown, zone: unknown, pattern: unknown) {
    const instant = parseDate(String(text), this.#zone(zone), String(pattern));
    if (instant === undefined) throw this.site.error('invalidArgument', { name: 'date' });
    return new Date(instant);
  }
  sleep(ms: unknown): void {
    if (!(Number(ms) >= 0 && Number(ms) <= LONGEST_SLEEP)) throw this.site.error('invalidArgument', { name: 'milliseconds' });
    this.site.world.clock.advance(Number(ms));
  }
  getUuid() {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.site.world.random() * 16).toString(16));
    hex[12] = '4';
    hex[16] = '89ab'[Math.floor(this.site.world.random() * 4)]!;
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  base64Encode(data: unknown, charset: unknown = CHARSETS.UTF_8) {
    return dataOf(data, charset).toString('base64');
  }
  base64EncodeWebSafe(data: unknown, charset: unknown = CHARSETS.UTF_8) {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }
  base64Decode(text: unknown) {
    return toSigned(Buffer.from(String(text), 'base64'));
  }
  base64DecodeWebSafe(text: unknown) {
    return toSigned(Buffer.from(String(text), 'base64url'));
  }
  computeDigest(algorithm: unknown, data: unknown, charset?: unknown) {
    const name = (algorithm as { name: string }).name.replace('_', '').toLowerCase();
    return toSigned(createHash(name).update(dataOf(data, charset)).digest());
  }
  computeHmacSignature(algorithm: unknown, data: unknown, key: unknown, charset?: unknown) {
    const name = (algorithm as { name: string }).name.replace('HMAC_', '').replace('_', '').toLowerCase();
    return toSigned(createHmac(name, dataOf(key, charset)).update(dataOf(data, charset)).digest());
  }
  computeHmacSha256Signature(data: unknown, key: unknown, charset?: unknown) {
    return this.computeHmacSignature(MACS.HMAC_SHA_256, data, key, charset);
  }

  #zone(name: unknown): Zone {
    if (!Zone.isKnown(name)) throw this.site.error('invalidArgument', { name: String(name) });
    return Zone.of(name);
  }
}
