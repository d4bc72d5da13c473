import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hmacSha256 } from '../../../src/core/math/hmacSha256';

describe('HMAC-SHA-256', () => {
  test.each<[key: string, text: string, hex: string, why: string]>([
    ['Jefe', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'RFC 4231, case 2'],
    ['', '', 'b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad', 'nothing at all'],
  ])('of %j and %j (%#: %s)', (key, text, hex) => {
    expect(hmacSha256(key)(text)).toBe(hex);
  });

  test('law: it is what another implementation says, for keys and texts of any length and script', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(texts, texts, (key, text) => {
        expect(hmacSha256(key)(text)).toBe(createHmac('sha256', key).update(text, 'utf8').digest('hex'));
      }),
    );
  });

  test('spellings that Unicode keeps apart stay apart, and so do 20,000 customers', () => {
    const markOf = hmacSha256('key');
    expect(markOf('\u00e9')).not.toBe(markOf('e\u0301'));
    expect(new Set(Array.from({ length: 20_000 }, (_, at) => markOf(`C${at}`))).size).toBe(20_000);
  });
});
