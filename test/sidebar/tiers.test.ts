import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/core/model/contrast';
import { badgeColors } from '../../src/sidebar/badgeColors';
import { tierLetters } from '../../src/sidebar/tierLetters';

describe('letters', () => {
  test.each<[names: string[], letters: string, why: string]>([
    [['VIP', 'Gold', 'Silver', 'Bronze'], 'V G S B', 'the first letters'],
    [['VIP', '金', '银', '铜'], 'V 金 银 铜', 'a Chinese character is a letter'],
    [['gold', 'silver'], 'G S', 'written large'],
    [['★ Best', '"Rest"', '①st'], 'B R 1', 'signs are not letters; a digit in a circle is a digit'],
    [['Gold', 'Green', 'Basic'], '1 2 3', 'two begin alike: everybody gets a rank'],
    [['gold', 'GREEN'], '1 2', 'alike but for the case'],
    [['VIP', '⭐⭐⭐'], '1 2', 'a name without a letter'],
    [['ßeta', 'sigma'], '1 2', 'a letter that is two when written large'],
    [['金牌', '金卡'], '1 2', 'two begin alike in Chinese'],
    [['𠮷野家', '铜'], '𠮷 铜', 'a rare character is still one'],
    [[], '', 'no tier'],
  ])('of %j are %s (%s)', (names, letters) => expect(tierLetters(names).join(' ')).toBe(letters));
});

describe('colours', () => {
  const COUNTS = Array.from({ length: 30 }, (_, index) => index + 1);

  test('four tiers are metals, and a fifth is the rest', () => {
    expect(badgeColors(4).map(({ fill }) => fill)).toEqual(['#2d2a5e', '#eba000', '#7b88a0', '#712800']);
    expect(badgeColors(5)[4]).toEqual({ fill: '#f3f2ee', text: '#000000', isPale: true });
  });

  test('any other number goes from dark to light', () => {
    expect(badgeColors(3).map(({ fill }) => fill)).toEqual(['#21085c', '#5fa4a7', '#e2dbc6']);
    expect(badgeColors(1).map(({ fill }) => fill)).toEqual(['#21085c']);
    for (const count of COUNTS.filter((each) => each !== 4 && each !== 5)) {
      const brightness = badgeColors(count).map(({ fill }) => contrast(fill, '#000000'));
      expect(brightness).toEqual([...brightness].sort((a, b) => a - b));
      expect(new Set(brightness).size).toBe(count);
    }
  });

  test.each(COUNTS)('every letter of %d tiers can be read: contrast at least 4.5', (count) => {
    const colors = badgeColors(count);
    expect(colors).toHaveLength(count);
    for (const { fill, text } of colors) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  test('what can hardly be told from white has an edge', () => {
    for (const { fill, isPale } of COUNTS.flatMap(badgeColors)) expect(isPale).toBe(contrast(fill, '#ffffff') < 1.5);
  });

  test('black on white is 21, and a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#eba000', '#eba000')).toBe(1);
  });
});
