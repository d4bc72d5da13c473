import { describe, expect, test } from 'vitest';
import { beginEditing, pointAt, withCaret, withLineBreak, withText } from '../../../../src/host/web/grid/editing/editing';
import { takesReference, withReference } from '../../../../src/host/web/grid/editing/pointing';
import { referencesIn } from '../../../../src/host/web/grid/editing/references';
import { selectionName, selectionNamed } from '../../../../src/host/web/grid/selection/address';

const SIZE = { rows: 1000, columns: 26 };
const CELL = { sheetId: 1, row: 4, column: 2 };
const at = (name: string) => selectionNamed(name, SIZE)!;

describe('a click adds a reference', () => {
  test.each<[text: string, expected: boolean, why: string]>([
    ['=', true, 'at the beginning of a formula'],
    ['=SUM(', true, 'after a bracket'],
    ['=SUM(A1, ', true, 'after a comma and a space'],
    ['=SUM(A1;', true, 'after a semicolon, as some locales write'],
    ['=A1+', true, 'after an operator'],
    ['=A1&', true, 'after an ampersand'],
    ['={A1\\', true, 'between columns of an array where commas are decimals'],
    ['=A1', false, 'after a reference: the formula is complete'],
    ['=SUM(A1)', false, 'after a bracket is closed'],
    ['="a+', false, 'inside a text'],
    ['="a"&', true, 'after a text'],
    ['5+', false, 'no formula'],
    ['', false, 'nothing typed'],
  ])('%j: %s (%s)', (text, expected) => expect(takesReference(text, text.length)).toBe(expected));

  test('where the caret stands, not at the end', () => expect([takesReference('=A1+B1', 4), takesReference('=A1+B1', 6)]).toEqual([true, false]));
});

describe('pointing at cells', () => {
  test('a second cell takes the place of the first, until something is typed', () => {
    const typed = withText(beginEditing(CELL, '', '=', 'cell'), '=SUM(', 5);
    const first = pointAt(typed, at('B2'), 'B2');
    const second = pointAt(first, at('B2:B9'), 'B2:B9');
    expect([first.text, second.text, second.caret]).toEqual(['=SUM(B2', '=SUM(B2:B9', 10]);
    const comma = withText(second, '=SUM(B2:B9,', 11);
    expect(pointAt(comma, at('D1'), 'D1').text).toBe('=SUM(B2:B9,D1');
  });

  test('in the middle of a formula what follows is kept', () => {
    expect(withReference('=A1+*2', 4, undefined, 'C3')).toEqual({ text: '=A1+C3*2', pointed: { from: 4, to: 6 } });
  });

  test('moving the caret by hand ends it; finding it where it was does not', () => {
    const pointed = pointAt(withText(beginEditing(CELL, '', '=', 'cell'), '=', 1), at('B2'), 'B2');
    expect(withCaret(pointed, 1).pointing).toBeUndefined();
    expect(withCaret(pointed, 3)).toBe(pointed);
  });
});

describe('editing', () => {
  test('begun by typing replaces the text, and arrows leave the cell', () => {
    expect(beginEditing(CELL, 'old', 'n', 'cell')).toMatchObject({ before: 'old', text: 'n', caret: 1, arrows: 'leave' });
  });

  test('begun by Enter keeps the text, and arrows move the caret', () => {
    expect(beginEditing(CELL, 'old', undefined, 'bar')).toMatchObject({ text: 'old', caret: 3, arrows: 'caret', place: 'bar' });
  });

  test('a line break takes the place of what is marked', () => {
    expect(withLineBreak(beginEditing(CELL, 'one two', undefined, 'cell'), 3, 4)).toMatchObject({ text: 'one\ntwo', caret: 4 });
  });
});

describe('the cells a formula speaks of', () => {
  const found = (formula: string) => referencesIn(formula, SIZE).map(({ block, color }) => `${selectionName(block, SIZE)} ${color}`);
  test.each<[formula: string, expected: string[], why: string]>([
    ['=A1+B2', ['A1 0', 'B2 1'], 'each in its colour'],
    ['=A1+$A$1', ['A1 0', 'A1 0'], 'the same cell in the same colour'],
    ['=SUM(B:B)', ['B:B 0'], 'a whole column'],
    ['=TIER(A2:A,"C3")', ['A2:A1000 0'], 'an open end; texts do not count'],
    ['=Orders!A1+B1', ['B1 0'], 'cells of other sheets are not here'],
    ["='My orders'!A1:B2+B1", ['B1 0'], 'nor those of quoted ones'],
    ['=LOG10(5)+MY_A1', [], 'functions and names that look like cells'],
    ['A1', [], 'no formula'],
    ['=AAA1', [], 'right of the last column'],
  ])('%s: %j (%s)', (formula, expected) => expect(found(formula)).toEqual(expected));
});
