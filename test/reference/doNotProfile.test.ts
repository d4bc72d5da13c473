import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hmacSha256 } from '../../src/core/math/hmacSha256';
import { shared } from './shared';

const file = () => JSON.parse(readFileSync(shared.path('sec/privacy/hmac_vectors.json'), 'utf8')) as { key: string; vectors: { value: string; hex: string }[] };

describe('marks of customers who are not to be judged', () => {
  test('are those of Google’s own HMAC with its charset UTF-8, in every vector', () => {
    const { key, vectors } = file();
    const markOf = hmacSha256(key);
    expect(vectors.length).toBeGreaterThanOrEqual(13);
    expect(vectors.map(({ value }) => markOf(value))).toEqual(vectors.map(({ hex }) => hex));
  });

  test('of 100,000 names no two are the same', () => {
    const markOf = hmacSha256(file().key);
    const names = Array.from({ length: 100_000 }, (_, at) => `${'王李张刘陈杨赵黄周吴'[at % 10]}${String.fromCharCode(0x4e00 + (at % 9973))}${at}`);
    expect(new Set(names.map(markOf)).size).toBe(100_000);
  });
});
