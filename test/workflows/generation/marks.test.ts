import { expect, test } from 'vitest';
import { markOf } from '../../../src/workflows/generation/marks';

test('a mark is a whole number that a cell keeps exactly, and the same every time', () => {
  for (const key of ['', 'ana', '王伟', 'a@example.com', '0', '😀'.repeat(100)]) {
    expect(Number.isSafeInteger(markOf(key)) && markOf(key) >= 0).toBe(true);
    expect(markOf(key)).toBe(markOf(key));
  }
});

test('a million keys as shops have them share no mark', () => {
  const marks = new Set<number>();
  for (let index = 0; index < 250_000; index++)
    for (const key of [`customer ${index}`, `c${index}@example.com`, `+86 138${index}`, `王${index}伟`]) marks.add(markOf(key));
  expect(marks.size).toBe(1_000_000);
});
