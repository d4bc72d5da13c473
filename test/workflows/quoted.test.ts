import { describe, expect, test } from 'vitest';
import { quoted } from '../../src/workflows';

describe('Google’s own words in a sentence of ours', () => {
  test.each([
    ['stay as they are', 'Oops', 'Oops'],
    ['stand in one line', 'Oops\r\n  again\t!', 'Oops again !'],
    ['hold nothing that turns a line around or hides in it', 'a\u202Eb\u0007c\u200Bd', 'a b c d'],
    ['are cut at 120 characters', 'x'.repeat(200), `${'x'.repeat(119)}…`],
    ['are cut between characters', '😀'.repeat(200), `${'😀'.repeat(119)}…`],
  ])('%s', (_, text, shown) => expect(quoted(new Error(text))).toBe(shown));

  test('are there even when something else than an error was thrown', () => expect(quoted('no')).toBe('no'));
});
